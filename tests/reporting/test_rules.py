# SPDX-License-Identifier: EUPL-1.2
"""The rules of reporting, on plain answers."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoord.foundation.reference import terms
from gehoord.reporting.rules import (
    coded,
    may_be_recognised,
    place_of,
    sounds_like_danger,
    what_is_missing,
)


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        ({}, ["need", "words"]),
        ({"need": "tell"}, ["words"]),
        ({"story": "iets"}, ["need"]),
        ({"need": "tell", "story": "iets"}, []),
        ({"need": "tell", "grounds": ["race"]}, []),
        ({"need": "tell", "grounds": ["unknown"]}, ["words"]),
        ({"need": "tell", "ground_words": "mijn tas"}, []),
    ],
)
def test_a_report_needs_only_a_need_and_words_or_a_ground(answers: dict, missing: list[str]) -> None:
    assert what_is_missing(answers) == missing


@pytest.mark.parametrize(
    ("story", "kinds"),
    [
        ("Ik werk daar.", []),
        ("Mail me op jan@voorbeeld.invalid", ["mail"]),
        ("Bel 06-12345678 of +31 6 1234 5678", ["phone"]),
        ("Ik heet Fatima en ik ben de enige met een hoofddoek", ["name", "only"]),
        ("Op 12-03-2026 om 14:30 uur, kamer 12", []),
    ],
)
def test_words_by_which_somebody_may_be_recognised_are_noticed(story: str, kinds: list[str]) -> None:
    assert may_be_recognised({"story": story}) == kinds


@pytest.mark.parametrize(
    ("story", "danger"),
    [
        ("Hij keek boos.", False),
        ("Hij zegt dat hij me vermoord als ik het vertel", True),
        ("Ik wil niet meer leven", True),
        ("I want to kill myself", True),
        ("أفكر في الانتحار", True),
        ("Het eten was met mes en vork", True),
        ("De messenlegger", False),
    ],
)
def test_danger_in_the_words_is_noticed_in_three_languages(story: str, danger: bool) -> None:
    assert sounds_like_danger({"story": story}) is danger


def test_looking_for_danger_and_names_is_quick_on_a_hostile_text() -> None:
    text = "bedreig" * 30_000 + "a@" * 30_000 + "0 " * 30_000

    began = time.perf_counter()
    sounds_like_danger({"story": text})
    may_be_recognised({"story": text})

    assert time.perf_counter() - began < 2


def test_a_report_is_coded_from_the_reporters_own_answers() -> None:
    facts = coded(
        {
            "need": "help",
            "grounds": ["race", "religion"],
            "sector": "hospital",
            "capacity": "employee",
            "who": ["client", "manager"],
            "residence": "GM0344",
            "elsewhere": "online",
            "identity": "known",
        },
        counter="utrecht",
        channel="web",
        year=2026,
        week="2026-W47",
    )

    assert facts["domain"] == "labour_market"
    assert facts["directions"] == ["between_professionals", "client_to_professional"]
    assert facts["grounds"] == ["race", "religion"]
    assert (facts["residence"], facts["place"]) == ("GM0344", "online")
    assert (facts["natures"], facts["ways"], facts["outcome"]) == (["unknown"], ["registration"], "")


def test_an_empty_report_is_coded_as_unknown() -> None:
    facts = coded({"need": "tell"}, counter="utrecht", channel="web", year=2026, week="2026-W47")

    assert (facts["grounds"], facts["domain"], facts["directions"]) == (["unknown"], "unknown", ["unknown"])
    assert facts["identity"] == "anonymous"


@given(
    st.sampled_from(sorted(terms.sectors)),
    st.sampled_from(sorted(terms.capacities)),
    st.lists(st.sampled_from(sorted(terms.actors)), unique=True),
)
def test_every_combination_of_answers_can_be_coded(sector: str, capacity: str, who: list[str]) -> None:
    facts = coded(
        {"sector": sector, "capacity": capacity, "who": who}, counter="x", channel="web", year=2026, week="w"
    )

    assert facts["domain"] in terms.domains
    assert all(direction in terms.directions for direction in facts["directions"])


def test_the_municipality_goes_before_a_place_elsewhere() -> None:
    assert place_of({"place": "GM0344", "elsewhere": "online"}) == "GM0344"
    assert place_of({"place": "?", "elsewhere": "landelijk"}) == "landelijk"
