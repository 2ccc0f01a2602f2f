# SPDX-License-Identifier: EUPL-1.2
"""The fixed programme of tables: what it counts, and that the whole of it can be published safely."""

import random
import re
from collections.abc import Iterator

import pytest

from gehoord.figures.disclosure import controlled_rounding, disclosure_audit, what_rounding_tells
from gehoord.figures.measures import MEASURES, SPLITS
from gehoord.figures.measures.counting import Lists, Programme, count_programme
from gehoord.figures.terms import Label, Period, quarter_of
from gehoord.foundation.reference import municipalities, terms

from .builders import Row

LISTS = Lists(
    terms={
        split.terms: [Label(term.code, term.label) for term in getattr(terms, split.terms).values()]
        for split in SPLITS.values()
        if split.terms
    },
    counters=[Label(f"loket-{number}", f"Loket {number}") for number in range(19)],
    municipalities=[Label(place.code, place.name) for place in municipalities.everything().values()],
    parents={"pregnancy": "gender"},
)


LEVELS = ("plausible", "admitted", "agreed", "established")


def land(size: int, *, seed: int) -> Iterator[Row]:
    """A made-up year: a few large groups, many small ones, two mass reports."""
    chance = random.Random(seed)
    places = [label.code for label in LISTS.municipalities]

    def one_of(codes: list[str]) -> str:
        return codes[min(len(codes) - 1, int(chance.expovariate(6 / len(codes))))]

    def some_of(name: str, most: int) -> tuple[str, ...]:
        return tuple({one_of(list(getattr(terms, name))) for _ in range(chance.randint(0, most))})

    for _ in range(size):
        home = one_of(places) if chance.random() < 0.95 else ""
        near = chance.random()
        yield Row(
            counter=f"loket-{places.index(home) % 19}" if home else "loket-0",
            week=f"2026-W{chance.randint(1, 52):02}",
            channel=one_of(list(terms.channels)),
            identity=one_of(list(terms.identities)),
            residence=home,
            place=home if near < 0.7 else one_of(places) if near < 0.9 else chance.choice(["", "online"]),
            grounds=some_of("grounds", 3),
            domain=one_of(list(terms.domains)),
            sector=one_of(list(terms.sectors)),
            natures=some_of("natures", 2),
            directions=some_of("directions", 2),
            ways=some_of("ways", 2),
            outcome=chance.choice(["", "advised", "resolved"]),
            days_to_contact=chance.choice([None, 1, 2, 4, 9, 20]),
            days_to_close=chance.choice([None, 10, 40, 100]),
            bundle=chance.choice(["b1", "b2"]) if chance.random() < 0.05 else "",
            kind="reprisal" if chance.random() < 0.03 else "experience",
            levels=tuple(level for level in LEVELS if chance.random() < 0.1),
            stopped=chance.choice(["", "", "", "yes", "partly", "no", "too_early", "declined"]),
            reprisal=chance.choice(["", "", "", "", "", "no", "no", "yes", "unknown"]),
            treated=chance.choice(["", "", "", "yes", "partly", "no"]),
            days_to_take=chance.choice([None, 0, 1, 2, 4, 9]),
            days_to_plan=chance.choice([None, None, 9, 20, 35, 60]),
            days_to_start=chance.choice([None, None, None, 20, 35, 60]),
            contact_kept=chance.choice([None, True, True, False]),
            is_void=chance.random() < 0.01,
        )


def shown(programme: Programme, code: str) -> dict[str, list[int]]:
    layout = next(layout for layout in programme.layouts if layout.code == code)
    numbers = programme.linked.numbers
    return {
        row.code: [numbers[key] for key in keys]
        for row, keys in zip(layout.rows, layout.cells, strict=True)
        if any(numbers[key] for key in keys)
    }


def test_grounds_are_counted_per_place_with_the_number_of_reports_below():
    programme = count_programme(
        [Row(grounds=("race", "age")), Row(place="online"), Row(residence="", grounds=())], LISTS
    )

    assert shown(programme, "gronden") == {
        "race": [2, 1, 1, 0],
        "age": [1, 1, 0, 0],
        "unknown": [1, 0, 0, 1],
        "total": [3, 1, 1, 1],
    }


def test_a_mass_report_is_many_reports_and_one_incident():
    programme = count_programme([Row(), *(Row(bundle="b1") for _ in range(4)), Row(is_void=True)], LISTS)

    assert shown(programme, "totaal") == {
        "bundled:loose": [1],
        "bundled:bundled": [4],
        "total": [5],
        "mass/bundles": [1],
        "mass/incidents": [2],
    }
    assert programme.linked.numbers["void"] == 1


def test_a_municipality_shows_the_three_columns_and_what_is_unknown():
    programme = count_programme(
        [Row(), Row(place="GM0355"), Row(residence="GM0106"), Row(place=""), Row(residence="")], LISTS
    )

    assert shown(programme, "gemeenten") == {
        "GM0344": [1, 1, 1, 2],
        "GM0355": [0, 0, 1, 0],
        "GM0106": [0, 1, 0, 0],
    }


def test_days_are_counted_in_classes():
    programme = count_programme([Row(days_to_contact=days) for days in (0, 2, 3, 14, 15, None)], LISTS)

    assert shown(programme, "eerste-contact") == {
        "up_to_2": [2],
        "up_to_5": [1],
        "up_to_14": [1],
        "later": [1],
        "not_yet": [1],
        "total": [6],
    }


def test_a_code_that_ended_still_has_its_row():
    programme = count_programme([Row(grounds=("an_older_ground",))], LISTS)

    assert shown(programme, "gronden")["an_older_ground"] == [1, 1, 0, 0]


def test_nothing_reported_is_a_programme_of_zeros():
    programme = count_programme([], LISTS)

    assert set(programme.linked.numbers.values()) == {0}
    assert [layout.code for layout in programme.layouts] == [measure.code for measure in MEASURES]


@pytest.mark.parametrize("size", [0, 1, 7, 60, 900, 15_000])
def test_the_whole_programme_is_rounded_consistently_and_holds_against_the_attack(size):
    linked = count_programme(land(size, seed=size), LISTS).linked
    assert linked.broken(linked.numbers) == []

    published = controlled_rounding(linked, seed=size)

    assert linked.broken(published) == []
    assert disclosure_audit(linked, what_rounding_tells(published)) == []


def test_the_attack_finds_one_number_of_the_programme_that_was_not_rounded():
    linked = count_programme(land(900, seed=4), LISTS).linked
    published = controlled_rounding(linked, seed=4)
    leak = next(key for key, number in linked.numbers.items() if number == 3 and "/counter:" in key)

    known = what_rounding_tells(published) | {leak: (3, 3)}

    assert leak in {finding.key for finding in disclosure_audit(linked, known)}


def test_every_measure_has_an_address_of_its_own():
    codes = [measure.code for measure in MEASURES]

    assert len(codes) == len(set(codes))
    assert [code for code in codes if not re.fullmatch(r"[a-z-]+", code)] == []


@pytest.mark.parametrize(
    ("year", "week", "quarter"),
    [
        (2026, "2026-W01", 1),
        (2026, "2026-W13", 1),
        (2026, "2026-W14", 2),
        (2026, "2026-W40", 4),
        (2027, "2026-W53", 1),
        (2025, "2026-W01", 4),
    ],
)
def test_a_week_falls_in_the_quarter_of_its_thursday_within_the_year_of_the_row(year, week, quarter):
    assert quarter_of(year, week) == quarter


def test_four_quarters_hold_exactly_the_rows_of_a_year():
    rows = [Row(year=2026, week=f"2026-W{week:02}") for week in range(1, 54)]

    held = [sum(quarter.holds(row) for quarter in Period(2026).quarters) for row in rows]

    assert held == [1] * 53
