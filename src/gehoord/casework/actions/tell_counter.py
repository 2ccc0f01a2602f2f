# SPDX-License-Identifier: EUPL-1.2
"""A mail without content to a counter: that its list asks for attention, never about whom or what."""

from django.conf import settings
from django.core.mail import send_mail
from django.utils.translation import gettext, override

from gehoord.foundation.people.counters import mail_of

from ..terms import mark as _
from .aftercare.reopen_by_answer import ABOUT_BACK
from .hand_over.accept import ABOUT_ANSWERED
from .hand_over.offer import ABOUT_OFFERED
from .raise_alarms import ABOUT_CENTRAL, ABOUT_CHECK, ABOUT_LATE, ABOUT_NEAR, ABOUT_WAITING

ABOUT_LIST = "destruction"
ABOUT_COMPLAINT = "complaint"
WORDS = {
    ABOUT_BACK: (
        _("Een zaak is weer open"),
        _("Een melder liet na het sluiten iets weten. Kijk vandaag in de lijst."),
    ),
    ABOUT_OFFERED: (
        _("Een ander loket biedt een zaak aan"),
        _("Kijk bij ‘Aangeboden’ en zeg binnen vijf werkdagen of jullie hem overnemen."),
    ),
    ABOUT_ANSWERED: (
        _("Een ander loket gaf antwoord"),
        _("Jullie boden een zaak aan. Het andere loket heeft geantwoord."),
    ),
    ABOUT_NEAR: (_("Kijk vandaag in je lijst"), _("Van een of meer zaken komt de afgesproken dag dichtbij.")),
    ABOUT_LATE: (
        _("Voor de coördinator: kijk in de lijst"),
        _("Van een of meer zaken is de afgesproken dag voorbij. De melder leest dat jij het weet."),
    ),
    ABOUT_WAITING: (
        _("Er wacht iemand op een eerste antwoord"),
        _(
            "Een of meer meldingen heeft nog niemand opgepakt. Vandaag is de beloofde dag, of die is al voorbij."
        ),
    ),
    ABOUT_CHECK: (
        _("Voor de coördinator: er kan iets stil vallen"),
        _(
            "De nachtelijke controle vond een of meer zaken zonder iemand, zonder stap of zonder dag. Kijk in de lijst."
        ),
    ),
    ABOUT_CENTRAL: (
        _("Er loopt iets vast bij een loket"),
        _(
            "Bij een of meer loketten is iets al een werkweek te laat. Kijk bij ‘Wat vastloopt’ en bel het loket."
        ),
    ),
    ABOUT_COMPLAINT: (
        _("Er is een klacht binnen"),
        _("Kijk in de lijst van de commissie. Binnen twee weken leest wie klaagde dat de klacht binnen is."),
    ),
    ABOUT_LIST: (
        _("Voor de coördinator: er is een lijst om te vernietigen"),
        _("Van een of meer zaken is de bewaartijd voorbij. Kijk de lijst na, samen met een collega."),
    ),
}


def tell_counter(counter: int, *, about: str) -> bool:
    """Send it, in Dutch. False when the counter has no address. Raises OSError or SMTPException."""
    address = mail_of(counter)
    if not address:
        return False
    with override("nl"):
        subject, text = (gettext(words) for words in WORDS[about])
    send_mail(subject, f"{text}\n\n{settings.SERVICE_URL}/loket/\n", None, [address])
    return True
