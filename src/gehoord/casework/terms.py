# SPDX-License-Identifier: EUPL-1.2
"""The words of opvolgen: steps, outcomes, how known a reporter is, and who may act.

Outcomes and identities carry the codes of `foundation/reference/terms`; their labels stand there.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from gehoord.reporting.terms import Identity as Identity


def mark(words: str) -> str:
    """Marks Dutch words for the translators and leaves them as they are.

    Imported as `_`, so that message tools find the words. The page that shows them translates
    them; the tables stay plain Python and know no language.
    """
    return words


_ = mark


class Step(StrEnum):
    """Where a case is. A report without a case is waiting; that is not a step."""

    ANALYSIS = "analysis"
    INTAKE = "intake"
    PLAN = "plan"
    ACTION = "action"
    AFTERCARE = "aftercare"
    CLOSED = "closed"


OPEN_STEPS = tuple(step for step in Step if step is not Step.CLOSED)

STEP_NAMES = {
    None: _("Wacht"),
    Step.ANALYSIS: _("Eerste analyse"),
    Step.INTAKE: _("Intakegesprek"),
    Step.PLAN: _("Plan van aanpak"),
    Step.ACTION: _("Aanpak"),
    Step.AFTERCARE: _("Nazorg"),
    Step.CLOSED: _("Afgesloten"),
}
"""What the counter calls a step; `None` is a report that waits for a case."""

PUBLIC_STEP_NAMES = {
    None: _("Je melding is binnen. Iemand van ons gaat hem lezen."),
    Step.ANALYSIS: _("We lezen je melding en kijken wat er kan."),
    Step.INTAKE: _("We horen graag meer van je."),
    Step.PLAN: _("We maken samen met jou een plan."),
    Step.ACTION: _("We zijn bezig met wat we met je afspraken."),
    Step.AFTERCARE: _("We kijken samen of het nu goed gaat."),
    Step.CLOSED: _("Je melding is afgesloten."),
}
"""What the reporter reads about a step, as a sentence."""


def step_choices() -> list[tuple[str, str]]:
    """The steps for a column; as a function, so that a new step needs no migration."""
    return [(step.value, STEP_NAMES[step]) for step in Step]


PUBLIC_PAUSED = _("We wachten op jouw antwoord. Neem de tijd die je nodig hebt.")
"""What the reporter reads while the case waits for them."""


class Outcome(StrEnum):
    """Outcomes that a move gives by itself; the others are chosen from the reference terms at closing."""

    COUNTED = "counted"
    HEARD = "heard"
    ADVISED = "advised"
    REFERRED = "referred"
    NO_CONTACT = "no_contact"
    WITHDRAWN = "withdrawn"
    VOID = "void"


NEVER_CHOSEN = frozenset(Outcome) - {Outcome.ADVISED}
"""Outcomes that only their own move gives: whoever closes cannot choose them."""


CASEWORKER = "caseworker"
COORDINATOR = "coordinator"
REPORTER = "reporter"
"""Who may act. The first two are roles of the counter; the reporter acts with the code."""

COUNTER = frozenset({CASEWORKER, COORDINATOR})
ROLE_NAMES = {
    CASEWORKER: _("behandelaar"),
    COORDINATOR: _("coördinator"),
    REPORTER: _("melder"),
}


def acting_as(roles: Collection[str]) -> str:
    """The role in which someone with several roles acts on a case; "" when none of them may."""
    return next((role for role in (COORDINATOR, CASEWORKER) if role in roles), "")


class WaitsFor(StrEnum):
    """Who has to do something before a term is over."""

    COUNTER = "counter"
    REPORTER = "reporter"
    RESPONDENT = "respondent"
    OTHER = "other"
    """A partner, an interpreter, the College, another counter."""


WAITS_FOR_NAMES = {
    WaitsFor.COUNTER: _("het loket"),
    WaitsFor.REPORTER: _("de melder"),
    WaitsFor.RESPONDENT: _("de andere kant"),
    WaitsFor.OTHER: _("een andere organisatie"),
}


class OtherSide(StrEnum):
    """Where we stand with somebody at the other side."""

    NEW = "new"
    INVITED = "invited"
    RECALLED = "recalled"
    """The invitation was taken back before it was used."""
    LOCKED = "locked"
    """The check of the invitation went wrong too often."""
    NOT_MINE = "not_mine"
    """Who got the invitation says that it is not for them."""
    OPENED = "opened"
    ANSWERED = "answered"
    CLOSED = "closed"
    UNTESTED = "untested"
    """Nothing was asked or tested in time: it ends, and nothing is held against them."""


OTHER_SIDE_NAMES = {
    OtherSide.NEW: _("Weet nog van niets"),
    OtherSide.INVITED: _("Uitgenodigd, nog niet geweest"),
    OtherSide.RECALLED: _("Uitnodiging ingetrokken"),
    OtherSide.LOCKED: _("Uitnodiging op slot: te vaak een verkeerd antwoord"),
    OtherSide.NOT_MINE: _("De brief was voor iemand anders"),
    OtherSide.OPENED: _("Heeft de bladzijde geopend"),
    OtherSide.ANSWERED: _("Heeft geantwoord"),
    OtherSide.CLOSED: _("Afgesloten"),
    OtherSide.UNTESTED: _("Afgesloten: niet getoetst"),
}
OVER = frozenset({OtherSide.CLOSED, OtherSide.UNTESTED})
"""Nothing is asked of them any more; their data waits for its day."""


CALM, NEAR, LATE, CENTRAL = 0, 1, 2, 3
"""How far something is that is due: nothing to say, the counter was warned, the coordinator was told, the
central organisation was told."""


class AlarmKind(StrEnum):
    """What an alarm is about. The first six are raised by the watch, the last two by a reporter, the others by the
    nightly check."""

    STEP = "step"
    PAUSED = "paused"
    WAITING = "waiting"
    TERM = "term"
    HAND_OVER = "hand_over"
    COMPLAINT = "complaint"
    HANDLER_LEFT = "handler_left"
    HANDLER_AWAY = "handler_away"
    NO_NEXT = "no_next"
    COUNTER_CLOSED = "counter_closed"
    NO_READER = "no_reader"
    NOT_WATCHED = "not_watched"
    REPRISAL = "reprisal"
    """A reporter says that somebody made them pay for telling. The coordinator ends it, after reading."""
    TREATED = "treated"
    """A reporter says that the counter was not good to them. The coordinator ends it too."""


ALARM_NAMES = {
    AlarmKind.STEP: _("Volgende stap te laat"),
    AlarmKind.PAUSED: _("Wacht te lang op de melder"),
    AlarmKind.WAITING: _("Melding die niemand oppakte"),
    AlarmKind.TERM: _("Termijn naast de zaak voorbij"),
    AlarmKind.HAND_OVER: _("Overdracht zonder antwoord"),
    AlarmKind.COMPLAINT: _("Klacht over een loket te laat"),
    AlarmKind.HANDLER_LEFT: _("De behandelaar werkt hier niet meer"),
    AlarmKind.HANDLER_AWAY: _("De behandelaar is weg, zonder vervanger"),
    AlarmKind.NO_NEXT: _("Geen volgende stap of dag"),
    AlarmKind.COUNTER_CLOSED: _("Open bij een gesloten loket"),
    AlarmKind.NO_READER: _("Niemand heeft de sleutel"),
    AlarmKind.NOT_WATCHED: _("Te laat zonder waarschuwing: de bewaking liep niet"),
    AlarmKind.REPRISAL: _("Represaille: iemand deed iets omdat de melder het vertelde"),
    AlarmKind.TREATED: _("De melder is niet goed behandeld door ons"),
}
"""What the counter and the central organisation call it."""


@dataclass(frozen=True)
class Delay:
    """One reason why a counter is late: for the counter, and as the reporter reads it."""

    code: str
    says: str
    public: str


DELAYS: tuple[Delay, ...] = (
    Delay(
        "busy",
        _("Er zijn meer meldingen dan we aankunnen"),
        _(
            "Dit duurt langer dan we beloofden, omdat er meer meldingen zijn dan we op tijd kunnen behandelen."
        ),
    ),
    Delay(
        "away",
        _("De behandelaar is ziek of weg"),
        _("Dit duurt langer dan we beloofden, omdat degene die je helpt er nu niet is."),
    ),
    Delay(
        "other_side",
        _("We wachten op de andere kant"),
        _("Dit duurt langer dan we beloofden, omdat de andere kant nog niet heeft geantwoord."),
    ),
    Delay(
        "others",
        _("We wachten op een andere organisatie"),
        _("Dit duurt langer dan we beloofden, omdat een andere organisatie nog niet heeft geantwoord."),
    ),
    Delay(
        "find_out",
        _("We moeten eerst iets uitzoeken"),
        _("Dit duurt langer dan we beloofden, omdat we eerst iets goed moeten uitzoeken."),
    ),
    Delay(
        "interpreter",
        _("Er is nog geen tolk"),
        _("Dit duurt langer dan we beloofden, omdat we nog geen tolk hebben gevonden."),
    ),
    Delay(
        "our_fault",
        _("We hebben het niet goed bijgehouden"),
        _("Dit duurt langer dan we beloofden, omdat wij het niet goed hebben bijgehouden. Dat is onze fout."),
    ),
)
DELAY_BY_CODE = {delay.code: delay for delay in DELAYS}


class ComplaintStep(StrEnum):
    """Where a complaint about a counter is (Besluit ADV art. 12)."""

    NEW = "new"
    INQUIRY = "inquiry"
    DECIDED = "decided"


COMPLAINT_STEP_NAMES = {
    ComplaintStep.NEW: _("Nieuw"),
    ComplaintStep.INQUIRY: _("In behandeling"),
    ComplaintStep.DECIDED: _("Beslist"),
}


class ComplaintOutcome(StrEnum):
    """What a committee decides about a complaint."""

    FOUNDED = "founded"
    PARTLY = "partly"
    UNFOUNDED = "unfounded"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"
    NOT_TAKEN = "not_taken"


COMPLAINT_OUTCOME_NAMES = {
    ComplaintOutcome.FOUNDED: _("De klacht klopt"),
    ComplaintOutcome.PARTLY: _("De klacht klopt voor een deel"),
    ComplaintOutcome.UNFOUNDED: _("De klacht klopt niet"),
    ComplaintOutcome.SETTLED: _("Het is samen opgelost"),
    ComplaintOutcome.WITHDRAWN: _("De klacht is ingetrokken"),
    ComplaintOutcome.NOT_TAKEN: _("De commissie gaat hier niet over"),
}
SIDES = {
    "reporter": _("Ik heb iets gemeld"),
    "respondent": _("Er is iets over mij of mijn organisatie gemeld"),
    "other": _("Ik had op een andere manier met het loket te maken"),
}
"""From which side a complaint comes: both may complain about the counter (Besluit ADV art. 12)."""


class AppointmentState(StrEnum):
    """What became of an appointment."""

    PLANNED = "planned"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"


APPOINTMENT_STATES = {
    AppointmentState.PLANNED: _("komt nog"),
    AppointmentState.HELD: _("is geweest"),
    AppointmentState.MISSED: _("is niet gelukt"),
    AppointmentState.CANCELLED: _("gaat niet door"),
}
APPOINTMENT_KINDS = {
    "talk": _("Gesprek"),
    "call": _("Telefoongesprek"),
    "hearing": _("Zitting"),
    "mediation": _("Gesprek met de andere kant erbij"),
}
APPOINTMENT_HOWS = {
    "place": _("op een plek"),
    "phone": _("aan de telefoon"),
    "video": _("met beeld"),
}
