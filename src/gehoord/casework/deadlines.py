# SPDX-License-Identifier: EUPL-1.2
"""When something is due (termijnen): service levels as data, and pure functions on days.

No law sets terms for a counter (neither the Wga nor the Besluit does): these levels are design, the
same for all counters. Only days are known here, never a clock; `today` is passed in.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from django.utils.translation import gettext, ngettext

from gehoord.casework.terms import CALM, LATE, NEAR
from gehoord.casework.terms import CENTRAL as CENTRAL_KNOWS
from gehoord.casework.terms import mark as _
from gehoord.foundation.reference.holidays import add_working_days, working_days_between
from gehoord.reporting.terms import FIRST_ANSWER_WORKING_DAYS, REPRISAL_ANSWER_WORKING_DAYS

NEARLY = 2
"""Working days before the due day at which we warn."""
ESCALATE = 1
"""Working days after the due day at which the coordinator is told."""
CENTRAL = 5
"""Working days after the due day at which the central organisation is told."""


class Unit(StrEnum):
    """How a level counts. Days and months that end on a day off run on to the next working day, as
    the Algemene termijnenwet art. 1(1) does it for terms of law."""

    WORKING_DAYS = "working_days"
    DAYS = "days"
    MONTHS = "months"


class Since(StrEnum):
    """From which day a level counts; that day itself is not counted."""

    RECEIVED = "received"
    MOVE = "move"
    BEFORE = "before"
    """Counts back from a day that is known, such as a hearing."""


@dataclass(frozen=True)
class Level:
    """A promise: what happens within how long. Design, not law."""

    name: str
    says: str
    """What comes next, for people: a sentence that reads well under "Wat er nu komt"."""
    count: int
    unit: Unit
    since: Since = Since.MOVE
    for_reporter: bool = True
    """The reporter reads it too; otherwise it is the counter's own."""
    outlives: bool = False
    """As a term beside the case it goes on after closing."""


DAYS, WORKING_DAYS, MONTHS = Unit.DAYS, Unit.WORKING_DAYS, Unit.MONTHS

# fmt: off
LEVELS: Mapping[str, Level] = {level.name: level for level in (
    # the step of the case itself
    Level("first_contact", _("Je leest een eerste antwoord."), FIRST_ANSWER_WORKING_DAYS, WORKING_DAYS,
          Since.RECEIVED),
    Level("how_handled", _("We laten je weten hoe we je melding behandelen."), 14, DAYS, Since.RECEIVED),
    Level("intake", _("We praten met je, op een manier die bij je past."), 14, DAYS),
    Level("plan", _("We maken een plan waar jij het mee eens bent."), 14, DAYS),
    Level("review", _("We kijken samen of de aanpak werkt."), 42, DAYS),
    Level("aftercare", _("We vragen hoe het met je gaat."), 14, DAYS),
    Level("talk_again", _("We nemen weer contact met je op."), 2, WORKING_DAYS),
    Level("reply", _("We vragen je nog een keer of je verder wilt."), 28, DAYS),
    Level("answer", _("We lezen wat je schreef en gaan verder."), 2, WORKING_DAYS),

    # the reporter's yes
    Level("consent", _("Je laat weten of het mag."), 14, DAYS),
    Level("consent_withdrawn", _("We vertellen je wat we nu doen."), 2, WORKING_DAYS),

    # the other side
    Level("respondent_told", _("De andere kant hoort dat wij gegevens over hen hebben."), 1, MONTHS),  # AVG 14(3)(a)
    Level("respondent_withheld", _("We kijken opnieuw of we het de andere kant nu vertellen."), 28, DAYS,
          for_reporter=False),
    Level("invitation", _("De andere kant leest onze uitnodiging."), 28, DAYS),
    Level("invitation_trouble", _("We zoeken uit hoe we de andere kant wel bereiken."), 5, WORKING_DAYS),
    Level("respondent", _("De andere kant geeft antwoord."), 21, DAYS),
    Level("more_time", _("We laten de andere kant weten of er meer tijd is."), 2, WORKING_DAYS, for_reporter=False),
    Level("answer_read", _("We lezen wat de andere kant schreef."), 5, WORKING_DAYS),
    Level("view", _("Beide kanten vertellen hoe zij het zien."), 21, DAYS),
    Level("conclusion", _("We schrijven een conclusie, met de redenen erbij."), 42, DAYS),
    Level("untested", _("We toetsen wat er over de andere kant is gezegd, of halen het weg."), 6, MONTHS,
          for_reporter=False),
    Level("mediation", _("We kijken met beide kanten of het samen lukt."), 42, DAYS),
    Level("mediation_stopped", _("We laten beide kanten weten dat de bemiddeling stopt."), 2, WORKING_DAYS),
    Level("agreement", _("Een afspraak wordt nagekomen."), 28, DAYS, outlives=True),
    Level("mediation_check", _("We vragen beide kanten of de afspraken werken."), 56, DAYS, outlives=True),

    # others
    Level("hand_over", _("Het andere loket laat weten of het je melding overneemt."), 5, WORKING_DAYS),
    Level("hand_over_back", _("We vertellen je hoe het verder gaat: het andere loket neemt je melding niet over."), 2,
          WORKING_DAYS),
    Level("new_handler", _("Iemand anders van het loket gaat met je melding verder."), 2, WORKING_DAYS),
    Level("partner_contact", _("De andere organisatie neemt contact met je op."), 5, WORKING_DAYS, outlives=True),
    Level("partner_asked", _("We zoeken uit waarom de andere organisatie nog geen contact had."), 2, WORKING_DAYS, outlives=True),
    Level("interpreter", _("We zorgen voor een tolk bij ons gesprek."), 5, WORKING_DAYS),
    Level("appointment", _("We schrijven op hoe de afspraak ging."), 2, WORKING_DAYS, for_reporter=False),
    Level("college_file", _("We maken het dossier voor het College met je af."), 14, DAYS),
    Level("college_defence", _("De andere kant geeft het College een schriftelijk antwoord."), 28, DAYS,
          outlives=True),
    Level("college_hearing", _("Het College stuurt de uitnodiging voor de zitting."), 21, DAYS, Since.BEFORE,
          outlives=True),
    Level("college_papers", _("De laatste stukken en namen van getuigen gaan naar het College."), 7, DAYS,
          Since.BEFORE, outlives=True),
    Level("college_judgement", _("Het College laat weten wat het ervan vindt."), 56, DAYS, outlives=True),

    # after closing
    Level("soon", _("We vragen hoe het nu met je gaat."), 14, DAYS, outlives=True),
    Level("question", _("We vragen of het gestopt is."), 3, MONTHS, outlives=True),
    Level("reprisal_contact", _("We nemen contact met je op over wat er gebeurde omdat je het vertelde."),
          REPRISAL_ANSWER_WORKING_DAYS, WORKING_DAYS, outlives=True),
    Level("access", _("Je leest wat het loket over je melding schreef."), 1, MONTHS, outlives=True),
    Level("correction", _("We passen aan wat niet klopt, of leggen uit waarom niet."), 1, MONTHS, outlives=True),

    # a complaint about the counter
    Level("complaint_confirmation", _("Je leest dat we je klacht hebben en wie hem bekijkt."), 14, DAYS),
    Level("complaint_decision", _("Je leest wat de commissie van je klacht vindt."), 2, MONTHS),

    # of the counter itself
    Level("check_in", _("De coördinator vraagt hoe het met de behandelaar gaat."), 1, WORKING_DAYS,
          for_reporter=False),
)}
# fmt: on


def with_settings(overrides: Mapping[str, int], levels: Mapping[str, Level] = LEVELS) -> dict[str, Level]:
    """The levels with other lengths, each in its own unit.

    `ValueError` for a name that is no level, or a length below 1.
    """
    wrong = [name for name, count in overrides.items() if name not in levels or count < 1]
    if wrong:
        raise ValueError(f"not a service level, or shorter than 1: {', '.join(sorted(wrong))}")
    return {name: replace(level, count=overrides.get(name, level.count)) for name, level in levels.items()}


def due_on(level: Level, *, since: date) -> date:
    """The last day on which the promise is still kept; always a working day.

    Counted back from a day (`Since.BEFORE`) it is the last working day that is early enough.
    """
    if level.since is Since.BEFORE:
        # A working day backwards from one day later: the day itself when it is a working day.
        return add_working_days(since - timedelta(days=level.count - 1), -1)
    if level.unit is WORKING_DAYS:
        return add_working_days(since, level.count)
    if level.unit is DAYS:
        return add_working_days(since + timedelta(days=level.count), 0)
    return add_working_days(_months_later(since, level.count), 0)


def after_pause(due: date, *, paused_on: date, resumed_on: date) -> date:
    """The due day, moved on by the working days that the case waited for the reporter."""
    return add_working_days(due, working_days_between(paused_on, resumed_on))


def warn_on(due: date, *, before: int = NEARLY) -> date:
    """The first day on which the handler is warned that the due day is near."""
    return add_working_days(due, -before)


def escalate_on(due: date, *, after: int = ESCALATE) -> date:
    """The day on which the coordinator is told, when nothing happened."""
    return add_working_days(due, after)


def level_of(due: date, *, today: date) -> int:
    """Which alarm belongs to a due day: CALM, NEAR, LATE (for the coordinator) or CENTRAL."""
    if due <= told_for(CENTRAL, today=today):
        return CENTRAL_KNOWS
    if due <= told_for(ESCALATE, today=today):
        return LATE
    return NEAR if today >= warn_on(due) else CALM


def told_for(after: int, *, today: date) -> date:
    """The latest due day of which `after` working days have passed today."""
    return add_working_days(today + timedelta(days=1), -after) - timedelta(days=1)


class Kind(StrEnum):
    """How a case stands against its due day."""

    ON_TIME = "on_time"
    NEARLY = "nearly"
    LATE = "late"
    PAUSED = "paused"


@dataclass(frozen=True)
class Standing:
    """How a case stands today: `days` are working days left, or working days late."""

    kind: Kind
    days: int

    @property
    def words(self) -> str:
        """The same in words, in the language of the page."""
        if self.kind is Kind.PAUSED:
            return gettext("wacht op de melder")
        if self.kind is Kind.LATE:
            if self.days == 0:
                return gettext("te laat")
            return ngettext("%(days)s werkdag te laat", "%(days)s werkdagen te laat", self.days) % vars(self)
        if self.days == 0:
            return gettext("vandaag")
        return ngettext("nog %(days)s werkdag", "nog %(days)s werkdagen", self.days) % vars(self)


def standing(due: date, *, today: date, paused: bool = False, nearly: int = NEARLY) -> Standing:
    """How a case with this due day stands today.

    paused: it is the day until which we wait for the reporter; after it, it is late like everything else.
    On the due day itself 0 days are left. On a day off just after it, it is late by 0 working days.
    """
    if today > due:
        return Standing(Kind.LATE, working_days_between(due, today))
    left = working_days_between(today, due)
    if paused:
        return Standing(Kind.PAUSED, left)
    return Standing(Kind.NEARLY if left <= nearly else Kind.ON_TIME, left)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
