# SPDX-License-Identifier: EUPL-1.2
"""A mail without content to the team of an organisation: that the desk asks for attention."""

from django.conf import settings
from django.core.mail import send_mail
from django.utils.translation import gettext, override

from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.counters import mail_of

from ...models import DeskReport
from ...terms.marking import mark as _

TELL = "organisations.tell_desk"
SUBJECT = _("Kijk vandaag bij het meldpunt")
TEXT = _("Er vraagt iets om aandacht. Log in en kijk bij ‘Meldpunt’. In deze mail staat met opzet niet wat.")


def promise_to_tell(row: DeskReport) -> None:
    """Promise the mail, within the caller's transaction.

    Not when somebody is kept out: who reads the mail of the team is not ours to know, and it may be that person.
    """
    if not row.kept_out:
        enqueue(TELL, counter=row.counter_id)


def tell_desk(counter: int) -> bool:
    """Send it, in Dutch. False when the team has no address. Raises OSError or SMTPException."""
    address = mail_of(counter)
    if not address:
        return False
    with override("nl"):
        subject, text = gettext(SUBJECT), gettext(TEXT)
    send_mail(subject, f"{text}\n\n{settings.SERVICE_URL}/loket/\n", None, [address])
    return True
