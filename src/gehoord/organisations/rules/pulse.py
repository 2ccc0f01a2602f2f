# SPDX-License-Identifier: EUPL-1.2
"""May a pulse be started or closed, and how coarse is what is shown of it? (peiling). The groups: rules/protection.py."""

from collections.abc import Collection
from datetime import date, timedelta

from .protection import LEAST

SHORTEST, LONGEST = 7, 60
"""Days a pulse is open: long enough for who works one day a week, short enough to be one moment. Our own choice."""
APART = 90
"""Days between two pulses with the same questions: fewer people come and go one by one. Our own choice."""
AGAIN = 182
"""After half a year it is asked again."""
LOWEST, HIGHEST, STEP = 10, 90, 5
BANDS = (10, 20, 50, 100, 250, 1000)
"""Where the bands of numbers of answers begin."""
UP, SAME, DOWN = "up", "same", "down"
TOO_FEW = (
    "Jullie zijn met minder dan tien mensen. Dan zegt elk getal iets over iemand. "
    "Gebruik de gesprekskaart: vijf vragen voor een gesprek met het team."
)


def why_not_start(
    *,
    people: int,
    opens_on: date | None,
    closes_on: date | None,
    today: date,
    is_open: bool,
    last_closed_on: date | None,
) -> list[str]:
    """All reasons why this pulse cannot begin like this. people: in the units that were chosen, together."""
    if people < LEAST:
        return [TOO_FEW]
    reasons = []
    if is_open:
        reasons.append("Er loopt al een peiling met deze vragen. Sluit of stop die eerst.")
    if opens_on is None or opens_on <= today:
        reasons.append("Kies een eerste dag na vandaag. Dan kun je eerst de kaartjes maken en uitdelen.")
    elif closes_on is None or not SHORTEST <= (closes_on - opens_on).days <= LONGEST:
        reasons.append(
            f"Kies een laatste dag die {SHORTEST} tot {LONGEST} dagen na de eerste ligt. "
            "Wie één dag per week werkt, moet ook mee kunnen doen."
        )
    if last_closed_on and opens_on and (opens_on - last_closed_on).days < APART:
        reasons.append(
            f"De vorige peiling met deze vragen sloot korter dan {APART} dagen geleden. Vlak na elkaar verraadt het "
            "verschil iets over wie net kwam of ging. Kies een latere eerste dag."
        )
    return reasons


def why_not_make_tickets(*, opens_on: date, today: date, has_tickets: bool) -> list[str]:
    """Tickets may be made anew until the pulse opens: later somebody could answer with an old and a new one."""
    if has_tickets and today >= opens_on:
        return [
            "De peiling is open. Nieuwe kaartjes kunnen niet meer: dan kon iemand twee keer antwoorden. "
            "Zijn de kaartjes kwijt, stop deze peiling dan en begin een nieuwe."
        ]
    return []


def why_not_open(*, units: int, with_tickets: int) -> list[str]:
    """A pulse opens when everybody can have a ticket."""
    if with_tickets < units:
        return ["Maak eerst de kaartjes van elk onderdeel. Anders kan niet iedereen antwoorden."]
    return []


def why_not_close(*, closes_on: date, opens_on: date, today: date, answers: int) -> list[str]:
    """Before its last day only when there is enough for a result."""
    if today < opens_on:
        return ["De peiling is nog niet open. Je kunt hem wel stoppen."]
    if today <= closes_on and answers < LEAST:
        return [
            "Er zijn nog niet genoeg antwoorden voor een uitslag. Wacht tot de laatste dag, of stop de peiling."
        ]
    return []


def coded(count: int, of: int) -> int:
    """A share in per cent, coarse: steps of 5, at most 10 and at least 90 as those ends.

    So a group that is all of one mind looks like one that is nearly so, and tells nothing certain of anybody.
    """
    exact = 100 * count / of
    return max(LOWEST, min(HIGHEST, STEP * int(exact / STEP + 0.5)))


def band(answers: int) -> str:
    """About how many answered: the first and last number of its band, as "20-49"; the last is open."""
    start = max(low for low in BANDS if low <= answers)
    after = BANDS[BANDS.index(start) + 1 :]
    return f"{start}-{after[0] - 1}" if after else f"{start}-"


def change(now: int, before: int) -> str:
    """Higher, about the same, or lower: two steps or more count."""
    if abs(now - before) < 2 * STEP:
        return SAME
    return UP if now > before else DOWN


def half_year_of(on: date) -> str:
    """The half-year of a day, as "2026-H2"."""
    return f"{on.year}-H{1 if on.month <= 6 else 2}"


def again_from(closed_on: date) -> date:
    """The day on which the organisation is reminded to ask again."""
    return closed_on + timedelta(days=AGAIN)


def why_not_answer(given: Collection[str], asked: Collection[str]) -> list[str]:
    """The questions without an answer: each has a way to say that you do not know."""
    return [code for code in asked if code not in given]
