# SPDX-License-Identifier: EUPL-1.2
"""Nobody reads a number below five, nor works one out from a part and a whole."""

from gehoord.organisations.rules.small_numbers import FEWER, part_of, shown


def test_numbers_below_five_are_hidden_and_nought_is_nought() -> None:
    assert [shown(count) for count in (0, 1, 4, 5, 12)] == ["0", FEWER, FEWER, "5", "12"]


def test_neither_a_small_part_nor_a_small_rest_can_be_worked_out() -> None:
    assert part_of(0, 0) == "geen"
    assert part_of(2, 3) == FEWER
    assert part_of(7, 7) == "alle 7"
    assert part_of(6, 8) == "de meeste van 8"
    assert part_of(3, 20) == "minder dan 5 van 20"
    assert part_of(8, 20) == "8 van 20"


def test_two_parts_that_differ_by_one_person_look_alike() -> None:
    assert {part_of(part, 20) for part in (1, 2, 3, 4)} == {"minder dan 5 van 20"}
    assert {part_of(part, 20) for part in (16, 17, 18, 19)} == {"de meeste van 20"}
