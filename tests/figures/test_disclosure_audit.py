# SPDX-License-Identifier: EUPL-1.2
"""The attack on our own tables: it finds what leaks, and what we really publish holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gehoord.figures.disclosure import (
    Finding,
    Linked,
    controlled_rounding,
    disclosure_audit,
    what_rounding_tells,
)
from gehoord.figures.disclosure.rounding import table_with_margins

TABLE = [
    [40, 3, 22, 31],
    [18, 27, 2, 60],
    [35, 1, 44, 4],
    [21, 33, 19, 28],
]


def test_hiding_small_numbers_and_showing_the_margins_gives_them_away():
    linked = table_with_margins([[40, 3, 22], [18, 27, 2], [35, 21, 44]])
    known = {key: (0, 4) if 0 < number < 5 else (number, number) for key, number in linked.numbers.items()}

    found = disclosure_audit(linked, known)

    assert found == [Finding("0/1", 3, 3), Finding("1/2", 2, 2)]


def test_one_exact_total_in_an_otherwise_rounded_table_is_found():
    linked = Linked({"a": 1, "b": 2, "all": 3}, [("all", ("a", "b"))])
    known = what_rounding_tells({"a": 0, "b": 0, "all": 5}) | {"all": (3, 3)}

    assert disclosure_audit(linked, known) == [Finding("a", 0, 3), Finding("b", 0, 3), Finding("all", 3, 3)]


def test_two_roundings_of_the_same_number_are_found():
    linked = Linked({"year": 3, "quarters": 3}, [("year", ("quarters",))])
    known = what_rounding_tells({"year": 0, "quarters": 5})

    assert disclosure_audit(linked, known) == [Finding("year", 1, 4), Finding("quarters", 1, 4)]


def test_a_part_that_is_published_above_its_whole_is_found():
    linked = Linked({"ground": 3, "reports": 4}, at_most=[("ground", "reports")])
    known = what_rounding_tells({"ground": 5, "reports": 0})

    assert disclosure_audit(linked, known) == [Finding("ground", 1, 4), Finding("reports", 1, 4)]


def test_an_unrounded_small_number_is_found():
    linked = table_with_margins(TABLE)
    rounded = controlled_rounding(linked, seed=5)
    known = what_rounding_tells(rounded) | {"2/1": (1, 1)}

    assert Finding("2/1", 1, 1) in disclosure_audit(linked, known)


def test_publishing_something_untrue_is_refused():
    linked = Linked({"a": 12})

    with pytest.raises(ValueError, match="contradicts"):
        disclosure_audit(linked, what_rounding_tells({"a": 5}))


@given(
    st.lists(st.lists(st.integers(0, 12), min_size=4, max_size=4), min_size=2, max_size=6),
    st.integers(0, 2**62),
)
@settings(max_examples=25, deadline=None)
def test_a_table_rounded_with_its_margins_holds(table, seed):
    linked = table_with_margins(table)

    assert disclosure_audit(linked, what_rounding_tells(controlled_rounding(linked, seed=seed))) == []
