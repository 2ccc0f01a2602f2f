# SPDX-License-Identifier: EUPL-1.2
"""A notice (seintje) to a reporter who asked for one: that there is a message, and nothing else."""

from email.utils import parseaddr
from hashlib import sha256
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage

from gehoord.foundation.vault.sealing import open_with

from ..models import Report
from .receive_report import mailer_pair

SUBJECT = "Nieuw bericht"
# In all three languages: which one somebody speaks stands inside the seal, which a job does not open.
TEXT = """\
Er staat een nieuw bericht voor je klaar. Je weet waar je het leest.

There is a new message for you. You know where to read it.

توجد رسالة جديدة لك. أنت تعرف أين تقرؤها.
"""


def notice_of(report: UUID) -> bytes:
    """The sealed address of a report, within the fence; empty when there is none, or no such report here."""
    found = Report.objects.filter(pk=report).values_list("notice", flat=True).first()
    return bytes(found or b"")


def send_notice(sealed: bytes, *, report: UUID, once: str = "") -> None:
    """Open the address with the mailer's key and send. No link, no name, no reason: a mail is read by others too.

    once: what the notice is about; the same gets the same Message-ID, so that a mailbox shows it once. Raises SealError, OSError or SMTPException.
    """
    address = open_with(mailer_pair(), sealed, purpose="notice", bind=(str(report),)).rstrip(b" ").decode()
    mail = EmailMessage(SUBJECT, TEXT, None, [address])
    if once:
        domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
        mail.extra_headers["Message-ID"] = f"<{sha256(once.encode()).hexdigest()[:32]}@{domain}>"
    mail.send()
