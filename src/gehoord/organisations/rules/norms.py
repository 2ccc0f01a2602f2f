# SPDX-License-Identifier: EUPL-1.2
"""What may happen to a version of the norms, as one table; and whether a norm speaks of what people do (gedragsregels).

No law asks for these steps: they are how we work. "Eerst overleg, dan vaststellen" keeps a code from being paper.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ..terms.norms import ADOPTED, CONSULT, DRAFT, DROPPED, PUBLISHED, WEIGH
from ..terms.organisation import SMALL

CONSULT_DAYS = (7, 60)
"""The least and the most days that staff get."""
REVIEW_DAYS = (90, 730)
"""A review comes after a quarter of a year at the earliest, after two years at the latest."""
FEWEST, MOST = 3, 25
"""Norms in a code: fewer says nothing, more is not read."""


@dataclass(frozen=True)
class Facts:
    """What the rules look at. day: the day that is asked for (until when, adopted, review), if any."""

    state: str
    size: str
    norms: int
    today: date
    consult_until: date | None = None
    open_comments: int = 0
    was_consulted: bool = False
    talked: bool = False
    """A small team says it talked about the norms together."""
    may_steer: bool = False
    day: date | None = None
    review_on: date | None = None


Rule = Callable[[Facts], str]


def has_norms(facts: Facts) -> str:
    """Enough to say something, few enough to be read."""
    if facts.norms < FEWEST:
        return f"Kies eerst ten minste {FEWEST} gedragsregels. Nu zijn het er {facts.norms}."
    if facts.norms > MOST:
        return f"Meer dan {MOST} gedragsregels leest niemand. Haal er {facts.norms - MOST} weg."
    return ""


def names_consult_day(facts: Facts) -> str:
    """Who works in shifts needs time to see it."""
    least, most = CONSULT_DAYS
    if facts.day is None:
        return "Kies de dag tot wanneer iedereen kan reageren."
    days = (facts.day - facts.today).days
    if not least <= days <= most:
        return f"Geef mensen ten minste {least} dagen en niet meer dan {most}. Jij koos {days} dagen."
    return ""


def consult_is_over(facts: Facts) -> str:
    """A promised day is kept: who has the night shift may still be reading."""
    if facts.consult_until is not None and facts.today <= facts.consult_until:
        return "Het overleg loopt nog. Tot en met de afgesproken dag mag iedereen reageren."
    return ""


def all_answered(facts: Facts) -> str:
    """Nobody says something into the void."""
    if facts.open_comments == 0:
        return ""
    if facts.open_comments == 1:
        return "Er is nog 1 opmerking zonder antwoord. Schrijf eerst wat ermee gebeurde."
    return f"Er zijn nog {facts.open_comments} opmerkingen zonder antwoord. Schrijf eerst wat ermee gebeurde."


def staff_had_a_say(facts: Facts) -> str:
    """With nine people or fewer a talk at the table is a consultation; with more it is written."""
    if facts.was_consulted or (facts.size in SMALL and facts.talked):
        return ""
    if facts.size in SMALL:
        return "Praat er eerst samen over, en kruis dat aan."
    return "Leg de gedragsregels eerst voor aan wie hier werkt. Dat kan met een open pagina zonder inloggen."


def by_the_board(facts: Facts) -> str:
    """Who carries the duty decides."""
    return (
        ""
        if facts.may_steer
        else "Het bestuur stelt de gedragsregels vast. Vraag iemand van het bestuur dit te doen."
    )


def adopted_by_now(facts: Facts) -> str:
    """No decision is dated in the future."""
    if facts.day is None:
        return "Kies de dag waarop het bestuur dit besloot."
    return (
        "De dag van het besluit ligt in de toekomst. Kies vandaag of eerder."
        if facts.day > facts.today
        else ""
    )


def names_review(facts: Facts) -> str:
    """A code that nobody looks at again is paper within two years."""
    least, most = REVIEW_DAYS
    if facts.review_on is None:
        return "Kies de dag waarop jullie opnieuw naar de regels kijken."
    days = (facts.review_on - facts.today).days
    if not least <= days <= most:
        return "Kies voor het opnieuw bekijken een dag tussen drie maanden en twee jaar vanaf nu."
    return ""


@dataclass(frozen=True)
class Move:
    """One row: a move a version can make. The name is also its log event (norms.<name>)."""

    name: str
    from_states: tuple[str, ...]
    to: str
    only_if: tuple[Rule, ...] = ()
    asks: tuple[Rule, ...] = ()
    """What is checked only when somebody does it: the days that are filled in with it."""


MOVES = (
    Move("consult", (DRAFT, WEIGH), CONSULT, (has_norms,), (names_consult_day,)),
    Move("weigh", (CONSULT,), WEIGH, (consult_is_over,)),
    Move("adopt", (DRAFT, WEIGH), ADOPTED, (has_norms, by_the_board, all_answered), (staff_had_a_say, adopted_by_now, names_review)),
    Move("publish", (ADOPTED,), PUBLISHED, (has_norms,)),
    Move("drop", (DRAFT, WEIGH), DROPPED, ()),
)  # fmt: skip
BY_NAME = {move.name: move for move in MOVES}


def possible(state: str) -> list[Move]:
    """The moves of this state, whatever may still stand in the way."""
    return [move for move in MOVES if state in move.from_states]


def why_not(name: str, facts: Facts, *, is_asked: bool = True) -> list[str]:
    """All reasons why this move cannot be made now; none when it can.

    is_asked: also what is filled in with the move; the page leaves that out before anybody filled it in.
    """
    move = BY_NAME[name]
    if facts.state not in move.from_states:
        return ["Deze versie is al een stap verder. Laad de pagina opnieuw."]
    rules = (*move.only_if, *(move.asks if is_asked else ()))
    return [said for rule in rules if (said := rule(facts))]


OPINIONS = re.compile(
    r"\b(vind(t|en)?|gelo(oft|ven)|denk(t|en)?|mening(en)?|toleran(t|te|tie)|waarde(n|ren)|houding|openstaan|"
    r"ruimdenkend|respectvol|respect|cultuur|inclusie(f|ve)?|divers(iteit|e)?|positief|goede sfeer|sta(an)? open)\b",
    re.IGNORECASE,
)
TOO_MUCH = 30


def hints(text: str) -> list[str]:
    """Gentle hints about an own norm: does it say what somebody sees or hears? Blocks nothing."""
    told = []
    if found := OPINIONS.search(text):
        told.append(
            f"‘{found.group(0)}’ kan niemand zien. Wat doet iemand dan? Schrijf dat, bijvoorbeeld: ‘We laten elkaar uitpraten.’"
        )
    if len(text.split()) > TOO_MUCH:
        told.append("Dit is een lange regel. Past het in één zin van twintig woorden?")
    if re.search(r"\b(men|dient|dienen|behoort|conform|ten aanzien)\b", text, re.IGNORECASE):
        told.append("Dit klinkt als een reglement. Begin met ‘We’ en een werkwoord.")
    return told


ALARM_DAYS = ((1, -30), (2, 0), (3, 90))
"""Level of alarm, and from which day it counts, reckoned from the day of review."""


def review_alarm(review_on: date | None, *, today: date) -> int:
    """How late a review is: 0 not yet, 1 within a month, 2 on the day or past it, 3 a quarter of a year late."""
    if review_on is None:
        return 0
    late = (today - review_on).days
    return max((level for level, since in ALARM_DAYS if late >= since), default=0)
