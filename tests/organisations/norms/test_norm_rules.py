# SPDX-License-Identifier: EUPL-1.2
"""What may happen to a version of the norms, made from the table; and the hints about an own norm."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gehoord.organisations.rules.norms import (
    FEWEST,
    MOST,
    MOVES,
    Facts,
    hints,
    possible,
    review_alarm,
    why_not,
)
from gehoord.organisations.terms.norms import (
    ADOPTED,
    CONSULT,
    DRAFT,
    DROPPED,
    ENDED,
    NORM_STATES,
    PUBLISHED,
    WEIGH,
)

TODAY = date(2026, 11, 23)


def good(name: str, state: str) -> Facts:
    """Facts with which nothing stands in the way of this move."""
    return Facts(
        state=state,
        size="250_up",
        norms=10,
        today=TODAY,
        consult_until=TODAY - timedelta(days=1),
        was_consulted=True,
        may_steer=True,
        day=TODAY + timedelta(days=14) if name == "consult" else TODAY,
        review_on=TODAY + timedelta(days=365),
    )


@pytest.mark.parametrize("state", list(NORM_STATES))
@pytest.mark.parametrize("name", [move.name for move in MOVES])
def test_a_move_is_made_from_its_own_states_only(name: str, state: str) -> None:
    move = next(one for one in MOVES if one.name == name)

    refused = why_not(name, good(name, state)) != []

    assert refused is (state not in move.from_states)


def test_every_state_is_reached_and_what_ended_stays_ended() -> None:
    assert {move.to for move in MOVES} | {DRAFT, ENDED} == set(NORM_STATES)
    assert [possible(state) for state in (PUBLISHED, ENDED, DROPPED)] == [[], [], []]


REFUSED = [
    ("consult", DRAFT, {"norms": FEWEST - 1}, "Kies eerst ten minste 3 gedragsregels. Nu zijn het er 2."),
    ("consult", DRAFT, {"norms": MOST + 2}, "Meer dan 25 gedragsregels leest niemand. Haal er 2 weg."),
    ("consult", DRAFT, {"day": None}, "Kies de dag tot wanneer iedereen kan reageren."),
    ("consult", DRAFT, {"day": TODAY + timedelta(days=2)}, "Geef mensen ten minste 7 dagen en niet meer dan 60. Jij koos 2 dagen."),
    ("weigh", CONSULT, {"consult_until": TODAY}, "Het overleg loopt nog. Tot en met de afgesproken dag mag iedereen reageren."),
    ("adopt", WEIGH, {"open_comments": 1}, "Er is nog 1 opmerking zonder antwoord. Schrijf eerst wat ermee gebeurde."),
    ("adopt", WEIGH, {"open_comments": 4}, "Er zijn nog 4 opmerkingen zonder antwoord. Schrijf eerst wat ermee gebeurde."),
    ("adopt", WEIGH, {"may_steer": False}, "Het bestuur stelt de gedragsregels vast. Vraag iemand van het bestuur dit te doen."),
    ("adopt", DRAFT, {"was_consulted": False}, "Leg de gedragsregels eerst voor aan wie hier werkt. Dat kan met een open pagina zonder inloggen."),
    ("adopt", DRAFT, {"was_consulted": False, "talked": True}, "Leg de gedragsregels eerst voor aan wie hier werkt. Dat kan met een open pagina zonder inloggen."),
    ("adopt", DRAFT, {"was_consulted": False, "size": "up_to_9"}, "Praat er eerst samen over, en kruis dat aan."),
    ("adopt", DRAFT, {"day": None}, "Kies de dag waarop het bestuur dit besloot."),
    ("adopt", DRAFT, {"day": TODAY + timedelta(days=1)}, "De dag van het besluit ligt in de toekomst. Kies vandaag of eerder."),
    ("adopt", DRAFT, {"review_on": None}, "Kies de dag waarop jullie opnieuw naar de regels kijken."),
    ("adopt", DRAFT, {"review_on": TODAY + timedelta(days=3000)}, "Kies voor het opnieuw bekijken een dag tussen drie maanden en twee jaar vanaf nu."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "state", "change", "said"), REFUSED)
def test_a_refused_move_says_why(name: str, state: str, change: dict[str, object], said: str) -> None:
    facts = replace(good(name, state), **change)  # type: ignore[arg-type]

    assert why_not(name, facts) == [said]


def test_a_small_team_that_talked_may_adopt_without_a_written_consultation() -> None:
    facts = replace(good("adopt", DRAFT), was_consulted=False, size="up_to_9", talked=True)

    assert why_not("adopt", facts) == []


def test_all_reasons_are_told_at_once() -> None:
    facts = replace(good("adopt", DRAFT), norms=0, may_steer=False, day=None)

    assert len(why_not("adopt", facts)) == 3


def test_before_anybody_filled_in_a_day_the_page_does_not_ask_for_it() -> None:
    facts = replace(good("adopt", ADOPTED), state=WEIGH, day=None, review_on=None)

    assert why_not("adopt", facts, is_asked=False) == []


@pytest.mark.parametrize(
    "opinion",
    [
        "We vinden iedereen gelijkwaardig.",
        "Iedereen heeft respect.",
        "We zijn tolerant.",
        "Onze houding is positief.",
    ],
)
def test_an_opinion_gets_a_hint(opinion: str) -> None:
    assert [hint.startswith("‘") for hint in hints(opinion)] == [True]


@pytest.mark.parametrize(
    "behaviour", ["We laten elkaar uitpraten.", "We bellen terug op de dag die we afspraken."]
)
def test_behaviour_gets_none(behaviour: str) -> None:
    assert hints(behaviour) == []


def test_a_long_norm_and_the_language_of_a_regulation_get_a_hint_too() -> None:
    assert len(hints("Men dient " + "altijd " * 30)) == 2


@pytest.mark.parametrize(("late", "level"), [(-31, 0), (-30, 1), (-1, 1), (0, 2), (89, 2), (90, 3)])
def test_a_review_that_comes_near_or_is_late_raises_the_alarm(late: int, level: int) -> None:
    assert review_alarm(TODAY - timedelta(days=late), today=TODAY) == level


def test_without_a_day_there_is_no_alarm() -> None:
    assert review_alarm(None, today=TODAY) == 0
