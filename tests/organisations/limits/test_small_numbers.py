# SPDX-License-Identifier: EUPL-1.2
"""No number of the floor leads back to one moment: not by itself, and not by subtracting."""

from hypothesis import given
from hypothesis import strategies as st

from gehoord.organisations.rules.small_numbers import FEW, at_least, shown_cells

CELLS = st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 40), min_size=1)


@given(CELLS)
def test_no_number_below_few_is_told(cells: dict[str, int]) -> None:
    assert all(number is None or number >= FEW for number in shown_cells(cells).values())


@given(CELLS)
def test_who_knows_the_total_cannot_subtract_down_to_a_few(cells: dict[str, int]) -> None:
    seen = shown_cells(cells)

    hidden = sum(cells.values()) - at_least(seen)
    assert hidden == 0 or hidden >= FEW or all(number is None for number in seen.values())


@given(CELLS)
def test_what_is_told_is_true(cells: dict[str, int]) -> None:
    assert all(number is None or number == cells[name] for name, number in shown_cells(cells).items())
