# SPDX-License-Identifier: EUPL-1.2
"""Nobody reads a number below five, nor works one out from a part and a whole, or from one month and the next."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoord.organisations.rules.small_numbers import FEW, in_steps, share_in_words, whole_months


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "minder dan 5"), (4, "minder dan 5"), (5, "5 tot en met 9"), (12, "10 tot en met 14")],
)
def test_counts_are_told_in_steps_of_five(count: int, said: str) -> None:
    assert in_steps(count) == said


def test_steps_may_begin_later() -> None:
    told = [in_steps(count, least=10) for count in (0, 9, 10, 15)]

    assert told == ["minder dan 10", "minder dan 10", "10 tot en met 14", "15 tot en met 19"]


def test_a_share_tells_neither_its_part_nor_its_whole() -> None:
    told = {(part, whole): share_in_words(part, whole) for whole in range(40) for part in range(whole + 1)}

    assert {words for (_part, whole), words in told.items() if whole < 10} == {"te weinig om te zeggen"}
    assert {told[part, 20] for part in range(5)} == {"geen of bijna geen"}
    assert {told[part, 20] for part in range(16, 21)} == {"alle of bijna alle"}
    assert (told[9, 20], told[10, 20]) == ("minder dan de helft", "de helft of meer")
    assert len(set(told.values())) == 5


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 24))
def test_what_is_noted_today_is_in_no_month_that_is_over(today: date, months: int) -> None:
    since, until = whole_months(today, months=months)

    monday = today - timedelta(days=today.weekday())
    assert monday >= until
    assert (since.day, until.day) == (1, 1)
    assert (until.year - since.year) * 12 + until.month - since.month == months


def test_who_lays_three_months_beside_each_other_finds_no_number_below_five() -> None:
    """What an attacker sees who keeps every page: of the months together, from the first on. All that fits is tried."""
    fits: dict[tuple[str, ...], list[tuple[int, ...]]] = {}
    for told in product(range(15), repeat=3):
        seen = tuple(in_steps(sum(told[:month])) for month in (1, 2, 3))
        fits.setdefault(seen, []).append(told)

    sure = [{months[place] for months in several} for several in fits.values() for place in range(3)]

    assert [one for one in sure if len(one) == 1 and max(one) < FEW] == []


def test_with_exact_numbers_the_same_attacker_finds_one_report() -> None:
    before, after = 12, 13

    assert after - before == 1
    assert in_steps(before) == in_steps(after)
