# SPDX-License-Identifier: EUPL-1.2
"""A notice (seintje) to a reporter who asked for one: that there is a message, and nothing else."""

from uuid import UUID

from django.core.mail import send_mail

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


def send_notice(sealed: bytes, *, report: UUID) -> None:
    """Open the address with the mailer's key and send. No link, no name, no reason: a mail is read by others too.

    Raises SealError, OSError or SMTPException.
    """
    address = open_with(mailer_pair(), sealed, purpose="notice", bind=(str(report),)).rstrip(b" ").decode()
    send_mail(SUBJECT, TEXT, None, [address])
