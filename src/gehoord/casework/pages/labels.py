# SPDX-License-Identifier: EUPL-1.2
"""What the counter's pages call things: codes as words (benamingen)."""

from collections.abc import Iterable

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.reference import municipalities, terms
from gehoord.foundation.reference.loading import Terms
from gehoord.foundation.web.components.progress import status

from ..deadlines import Kind, Standing
from ..handling import BY_CODE
from ..letters.table import BY_LETTER
from ..procedure import BY_NAME
from ..queries.opened import PLAN, Line
from ..queries.sealed import CaseFacts
from ..terms import STEP_NAMES, Step
from ..uses import BY_USE

LINES = {
    PLAN: gettext_lazy("Plan opgeschreven"),
    "institute_begun": gettext_lazy("Begonnen met het dossier voor het College"),
    "institute_shown": gettext_lazy("De melder kan het dossier voor het College lezen"),
    "institute_agreed": gettext_lazy("De melder zegt dat het dossier klopt"),
    "institute_given": gettext_lazy("Het dossier voor het College is klaar om te versturen"),
    "institute_days": gettext_lazy("Dagen van de procedure bij het College bijgewerkt"),
    "appointment_planned": gettext_lazy("Afspraak gemaakt"),
    "appointment_moved": gettext_lazy("Afspraak verzet"),
    "appointment_cancelled": gettext_lazy("Afspraak gaat niet door"),
    "appointment_held": gettext_lazy("Afspraak is geweest"),
    "appointment_missed": gettext_lazy("Afspraak is niet gelukt"),
    "interpreter_confirmed": gettext_lazy("De tolk komt"),
    "consent_asked": gettext_lazy("Gevraagd of het mag"),
    "consent_given": gettext_lazy("De melder zei ja"),
    "consent_refused": gettext_lazy("De melder zei nee"),
    "consent_withdrawn": gettext_lazy("De melder nam het ja terug"),
    "letter_sent": gettext_lazy("Brief verstuurd"),
    "handed": gettext_lazy("Andere behandelaar"),
    "hand_over_offered": gettext_lazy("Aangeboden aan een ander loket"),
    "hand_over_withdrawn": gettext_lazy("Aanbod aan een ander loket ingetrokken"),
    "handed_over": gettext_lazy("Overgenomen van een ander loket"),
    "kept_out": gettext_lazy("Iemand van het loket leest niet meer mee"),
    "way_going": gettext_lazy("Begonnen"),
    "way_done": gettext_lazy("Gedaan"),
    "way_stopped": gettext_lazy("Gestopt"),
    "held_back": gettext_lazy("Vernietigen wacht"),
    "hold_ended": gettext_lazy("Vernietigen wacht niet meer"),
    "correction_answered": gettext_lazy("Antwoord gegeven op een verbetering"),
    "access_given": gettext_lazy("Inzage gegeven"),
    "aftercare_asked": gettext_lazy("Gevraagd of het gestopt is"),
    "aftercare_answered": gettext_lazy("De melder liet weten hoe het gaat"),
    "aftercare_declined": gettext_lazy("De melder wil dit niet nog een keer gevraagd krijgen"),
    "aftercare_silent": gettext_lazy("Niet geantwoord op de vraag of het gestopt is"),
    "bundled": gettext_lazy("Bij een massamelding gezet"),
    "unbundled": gettext_lazy("Uit de massamelding gehaald"),
    "bundle_letter": gettext_lazy("Brief aan iedereen in de massamelding"),
    "warm_handed": gettext_lazy("Doorgegeven aan een andere organisatie"),
    "partner_came": gettext_lazy("De andere organisatie had contact met de melder"),
    "partner_not_yet": gettext_lazy("De andere organisatie had nog geen contact met de melder"),
    "back_by_answer": gettext_lazy("Weer open: de melder liet weten dat het niet goed gaat"),
    "reprisal_told": gettext_lazy("De melder vertelde dat iemand iets deed omdat de melder het vertelde"),
    "delay_explained": gettext_lazy("Verteld waarom het langer duurt"),
    "warned": gettext_lazy("Termijn bijna voorbij: behandelaar gewaarschuwd"),
    "respondent_added": gettext_lazy("Andere kant opgeschreven"),
    "respondent_page": gettext_lazy("Geschreven wat de andere kant leest"),
    "respondent_invited": gettext_lazy("Andere kant uitgenodigd"),
    "respondent_recalled": gettext_lazy("Uitnodiging ingetrokken"),
    "respondent_withheld": gettext_lazy("Andere kant nog niet verteld"),
    "respondent_time_given": gettext_lazy("Andere kant kreeg meer tijd"),
    "respondent_time_refused": gettext_lazy("Andere kant kreeg niet meer tijd"),
    "respondent_heard": gettext_lazy("Antwoord van de andere kant vastgelegd"),
    "respondent_shared": gettext_lazy("Antwoord gedeeld met de melder"),
    "respondent_closed": gettext_lazy("Afgesloten voor de andere kant"),
    "finding_stated": gettext_lazy("Opgeschreven hoe zeker iets is"),
    "finding_withdrawn": gettext_lazy("Teruggenomen hoe zeker iets was"),
    "mediation_asked": gettext_lazy("Andere kant gevraagd om bemiddeling"),
    "agreement_written": gettext_lazy("Afspraken opgeschreven"),
    "agreement_checked": gettext_lazy("Gevraagd hoe het met de afspraken gaat"),
    "investigation_begun": gettext_lazy("Onderzoek begonnen"),
    "investigation_weighed": gettext_lazy("Onderzoek gewogen en afgerond"),
    "escalated": gettext_lazy("Termijn voorbij: coördinator gewaarschuwd"),
}
SAID = {
    "asked_to_stop": gettext_lazy("De melder vroeg om te stoppen"),
    "came_back": gettext_lazy("De melder wil na het sluiten weer verder"),
    "respondent_agreed": gettext_lazy("De andere kant zegt ja"),
    "both_heard": gettext_lazy("Met beide kanten is gepraat"),
    "both_told": gettext_lazy("Beide kanten weten dat het onderzoek begon"),
    "both_answered": gettext_lazy("Beide kanten konden hun kant vertellen"),
    "hides_reporter": gettext_lazy("Nagekeken: niemand kan de melder hierin herkennen"),
    "has_reasons": gettext_lazy("De redenen staan op papier"),
}
LISTS = {each.name: each for each in terms.LISTS}
_STATUS = {Kind.ON_TIME: "on_time", Kind.NEARLY: "nearly", Kind.LATE: "late", Kind.PAUSED: "waiting"}


def name_in(words: Terms, code: str) -> str:
    """The official word of one code; the code itself where the list does not know it."""
    return _(words[code].label) if code in words else code


def names_in(words: Terms, codes: Iterable[str]) -> str:
    """Several codes in words, with commas."""
    return ", ".join(name_in(words, code) for code in codes)


def place_name(code: str) -> str:
    """A municipality or another kind of place."""
    if code in municipalities.everything():
        return municipalities.by_code(code).name
    return name_in(terms.places, code)


def case_heading(facts: CaseFacts) -> str:
    """What a case is about in a few words, so that two open tabs can be told apart."""
    parts = (name_in(terms.sectors, facts.sector) if facts.sector else "", place_name(facts.place))
    about = ", ".join(part for part in parts if part)
    return _("Zaak: %(about)s") % {"about": about} if about else _("Zaak")


def step_name(step: str) -> str:
    """What the counter calls a step; "" is a report that waits."""
    return _(STEP_NAMES[Step(step) if step else None])


def standing_words(standing: Standing | None) -> SafeString:
    """How a case stands, as words with a shape."""
    if standing is None:
        return status("done", _("geen termijn"))
    return status(_STATUS[standing.kind], standing.words)


def line_name(line: Line) -> str:
    """What one line of the time line is called."""
    if line.name in BY_NAME:
        return _(BY_NAME[line.name].says)
    name = str(LINES.get(line.name, line.name))
    way, use = line.words.get("way", ""), line.words.get("use", "")
    if line.words.get("letter", "") in BY_LETTER:
        return f"{name}: {_(BY_LETTER[line.words['letter']].says)}"
    if use in BY_USE:
        return f"{name}: {_(BY_USE[use].says)}"
    return f"{name}: {_(BY_CODE[way].says)}" if way in BY_CODE else name


def reason_words(reasons: Iterable[str]) -> list[str]:
    """Reasons as sentences; they are Dutch words that stand in the rules."""
    return [_(str(reason)) for reason in reasons]
