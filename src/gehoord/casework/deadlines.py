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

from gehoord.casework.terms import mark as _
from gehoord.foundation.reference.holidays import add_working_days, working_days_between
from gehoord.reporting.terms import FIRST_ANSWER_WORKING_DAYS

NEARLY = 2
"""Working days before the due day at which we warn."""
ESCALATE = 1
"""Working days after the due day at which the coordinator is told."""


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


@dataclass(frozen=True)
class Level:
    """A promise: what happens within how long. Design, not law."""

    name: str
    says: str
    """What will have happened, for people."""
    count: int
    unit: Unit
    since: Since = Since.MOVE


DAYS, WORKING_DAYS, MONTHS = Unit.DAYS, Unit.WORKING_DAYS, Unit.MONTHS

LEVELS: Mapping[str, Level] = {
    level.name: level
    for level in (
        Level(
            "first_contact",
            _("Je leest een eerste antwoord."),
            FIRST_ANSWER_WORKING_DAYS,
            WORKING_DAYS,
            Since.RECEIVED,
        ),
        Level("how_handled", _("Je weet hoe we je melding behandelen."), 14, DAYS, Since.RECEIVED),
        Level("intake", _("We hebben met je gepraat."), 14, DAYS),
        Level("plan", _("Er is een plan waar jij het mee eens bent."), 14, DAYS),
        Level("review", _("We kijken samen of de aanpak werkt."), 42, DAYS),
        Level("respondent", _("De andere kant heeft geantwoord."), 21, DAYS),
        Level("aftercare", _("We hebben gevraagd hoe het met je gaat."), 14, DAYS),
        Level("soon", _("We vragen hoe het nu met je gaat."), 14, DAYS),
        Level("question", _("We vragen of het gestopt is."), 3, MONTHS),
        Level(
            "reprisal_contact",
            _("We hebben contact met je over wat er gebeurde omdat je het vertelde."),
            1,
            WORKING_DAYS,
        ),
        Level("partner_contact", _("De andere organisatie heeft contact met je opgenomen."), 5, WORKING_DAYS),
        Level("partner_asked", _("We hebben gevraagd of de andere organisatie je belde."), 2, WORKING_DAYS),
        Level("reply", _("Je hebt onze vraag beantwoord."), 28, DAYS),
        Level("consent", _("Je hebt gezegd of het mag."), 14, DAYS),
        Level("consent_withdrawn", _("We vertelden je wat we nu doen."), 2, WORKING_DAYS),
        Level(
            "check_in", _("De coördinator heeft gevraagd hoe het met de behandelaar gaat."), 1, WORKING_DAYS
        ),
        Level("access", _("Je leest wat het loket over je melding schreef."), 1, MONTHS),
        Level("correction", _("We passen aan wat niet klopt, of leggen uit waarom niet."), 1, MONTHS),
        Level("talk_again", _("We hebben weer contact met je."), 2, WORKING_DAYS),
        # the other side; a month to be told is AVG art. 14(3)(a), the rest is ours
        Level("respondent_told", _("De andere kant weet dat wij gegevens over hen hebben."), 1, MONTHS),
        Level("respondent_withheld", _("We kijken opnieuw of we de andere kant nu vertellen."), 28, DAYS),
        Level("invitation", _("De andere kant heeft de uitnodiging gebruikt."), 28, DAYS),
        Level("invitation_trouble", _("We weten hoe de andere kant wel te bereiken is."), 5, WORKING_DAYS),
        Level("answer_read", _("We hebben gelezen wat de andere kant schreef."), 5, WORKING_DAYS),
        Level("more_time", _("De andere kant weet of er meer tijd is."), 2, WORKING_DAYS),
        Level("untested", _("Wat er over de andere kant gezegd is, is getoetst."), 6, MONTHS),
        Level("view", _("Beide kanten hebben gezegd hoe zij het zien."), 21, DAYS),
        Level("conclusion", _("Er is een conclusie met redenen."), 42, DAYS),
        Level("mediation", _("We hebben met beide kanten gekeken of het samen lukt."), 42, DAYS),
        Level("agreement", _("Een afspraak is nagekomen."), 28, DAYS),
        Level("mediation_check", _("We hebben beide kanten gevraagd of de afspraken werken."), 56, DAYS),
        Level("mediation_stopped", _("Beide kanten weten dat de bemiddeling stopt."), 2, WORKING_DAYS),
    )
}


def with_settings(overrides: Mapping[str, int], levels: Mapping[str, Level] = LEVELS) -> dict[str, Level]:
    """The levels with other lengths, each in its own unit.

    `ValueError` for a name that is no level, or a length below 1.
    """
    wrong = [name for name, count in overrides.items() if name not in levels or count < 1]
    if wrong:
        raise ValueError(f"not a service level, or shorter than 1: {', '.join(sorted(wrong))}")
    return {name: replace(level, count=overrides.get(name, level.count)) for name, level in levels.items()}


def due_on(level: Level, *, since: date) -> date:
    """The last day on which the promise is still kept; always a working day."""
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

    On the due day itself 0 days are left. On a day off just after it, it is late by 0 working days.
    """
    if today > due:
        days = working_days_between(due, today)
        return Standing(Kind.PAUSED if paused else Kind.LATE, days)
    left = working_days_between(today, due)
    if paused:
        return Standing(Kind.PAUSED, left)
    return Standing(Kind.NEARLY if left <= nearly else Kind.ON_TIME, left)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
