# SPDX-License-Identifier: EUPL-1.2
"""A mail without content to a team: that something waits in its own place, never about whom or what."""

from django.conf import settings
from django.core.mail import send_mail
from django.utils.translation import gettext, override

from gehoord.foundation.people.counters import mail_of

from ..terms.marking import mark as _

TELL = "organisations.tell_team"
ABOUT_REQUEST, ABOUT_ANSWER = "request", "request_answer"
ABOUT_REQUEST_NEAR, ABOUT_REQUEST_LATE, ABOUT_THEIRS_LATE = "request_near", "request_late", "theirs_late"
ABOUT_DESK, ABOUT_LIMIT, ABOUT_NORMS = "desk", "limit_late", "norms_review"
ABOUT_TASK_NEAR, ABOUT_TASK_LATE, ABOUT_TASK_BOARD = "task_near", "task_late", "task_board"
REQUESTS, TASKS, BOARD = (
    "/loket/organisatie/verzoeken/",
    "/loket/organisatie/afspraken/",
    "/loket/organisatie/bestuur/",
)
ASKED = "/loket/organisaties/verzoeken/"
WORDS = {
    ABOUT_REQUEST: (
        _("Een loket heeft iets voor jullie klaargezet"),
        _("Er is een verzoek, een bericht of een andere dag. Kijk bij ‘Verzoeken’."),
        REQUESTS,
    ),
    ABOUT_ANSWER: (
        _("Een organisatie gaf antwoord"),
        _("Een organisatie schreef terug op iets wat jullie vroegen. Kijk bij ‘Gevraagd’."),
        ASKED,
    ),
    ABOUT_REQUEST_NEAR: (
        _("Kijk bij de verzoeken"),
        _("Van een of meer verzoeken van een loket komt de dag dichtbij."),
        REQUESTS,
    ),
    ABOUT_REQUEST_LATE: (
        _("Een verzoek van een loket is te laat"),
        _(
            "Van een of meer verzoeken is de dag voorbij. Het loket ziet dat ook. Antwoord vandaag, of vraag meer tijd."
        ),
        REQUESTS,
    ),
    ABOUT_THEIRS_LATE: (
        _("Een organisatie is te laat met een antwoord"),
        _("Van een of meer verzoeken is de dag voorbij. Kijk bij ‘Gevraagd’ en bel de organisatie."),
        ASKED,
    ),
    ABOUT_DESK: (
        _("Kijk vandaag bij het meldpunt"),
        _(
            "Er vraagt iets om aandacht. Log in en kijk bij ‘Meldpunt’. In deze mail staat met opzet niet wat."
        ),
        "/loket/organisatie/meldpunt/",
    ),
    ABOUT_LIMIT: (
        _("Kijk bij de grenzen"),
        _("Naar een of meer dossiers zou iemand opnieuw kijken. Die dag is voorbij. Kijk bij ‘Grenzen’."),
        "/loket/organisatie/grenzen/",
    ),
    ABOUT_NORMS: (
        _("Kijk bij de gedragsregels"),
        _("De dag om ze opnieuw te bekijken komt dichtbij, of is voorbij. Kijk bij ‘Gedragsregels’."),
        "/loket/organisatie/gedragsregels/",
    ),
    ABOUT_TASK_NEAR: (
        _("Kijk bij de afspraken"),
        _("Van een of meer afspraken komt de dag dichtbij."),
        TASKS,
    ),
    ABOUT_TASK_LATE: (
        _("Een afspraak is te laat"),
        _("Van een of meer afspraken is de dag voorbij. Kijk wat er nog moet, en doe het vandaag."),
        TASKS,
    ),
    ABOUT_TASK_BOARD: (
        _("Voor het bestuur: iets blijft liggen"),
        _("Een of meer afspraken zijn al een week te laat. Kijk op de bladzijde voor het bestuur."),
        BOARD,
    ),
}


def tell_team(counter: int, *, about: str) -> bool:
    """Send it, in Dutch. False when the team has no address. Raises OSError or SMTPException."""
    address = mail_of(counter)
    if not address:
        return False
    subject, text, where = WORDS[about]
    with override("nl"):
        send_mail(gettext(subject), f"{gettext(text)}\n\n{settings.SERVICE_URL}{where}\n", None, [address])
    return True
