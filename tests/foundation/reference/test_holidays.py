# SPDX-License-Identifier: EUPL-1.2
"""Working days by Algemene termijnenwet art. 3, against dates written by hand."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoord.foundation.reference import holidays

# Per year: Goede Vrijdag, Tweede Paasdag, Koningsdag, Hemelvaartsdag, Tweede Pinksterdag as (month, day).
MOVING = {
    2026: ((4, 3), (4, 6), (4, 27), (5, 14), (5, 25)),
    2027: ((3, 26), (3, 29), (4, 27), (5, 6), (5, 17)),
    2028: ((4, 14), (4, 17), (4, 27), (5, 25), (6, 5)),
    2029: ((3, 30), (4, 2), (4, 27), (5, 10), (5, 21)),
    2030: ((4, 19), (4, 22), (4, 27), (5, 30), (6, 10)),
}
FIXED = ((1, 1), (5, 5), (12, 25), (12, 26))

days = st.dates(min_value=date(2015, 1, 1), max_value=date(2060, 12, 31))


@pytest.mark.parametrize("year", MOVING)
def test_the_holidays_of_a_year_are_those_of_the_law(year):
    expected = sorted(date(year, month, day) for month, day in (*MOVING[year], *FIXED))

    assert list(holidays.of_year(year)) == expected


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 1), "Nieuwjaarsdag"),
        (date(2026, 4, 3), "Goede Vrijdag"),
        (date(2026, 4, 6), "Tweede Paasdag"),
        (date(2026, 4, 27), "Koningsdag"),
        (date(2026, 5, 5), "Bevrijdingsdag"),
        (date(2026, 5, 14), "Hemelvaartsdag"),
        (date(2026, 5, 25), "Tweede Pinksterdag"),
        (date(2026, 12, 25), "Eerste Kerstdag"),
        (date(2026, 12, 26), "Tweede Kerstdag"),
        (date(2026, 11, 23), ""),
        (date(2026, 4, 5), ""),
    ],
)
def test_a_holiday_has_its_name(day, name):
    assert holidays.name_of(day) == name


@pytest.mark.parametrize(
    ("year", "day"), [(2025, date(2025, 4, 26)), (2031, date(2031, 4, 26)), (2026, date(2026, 4, 27))]
)
def test_koningsdag_moves_to_saturday_when_the_27th_is_a_sunday(year, day):
    assert [free for free, name in holidays.of_year(year).items() if name == "Koningsdag"] == [day]


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2019, 4, 21), (2024, 3, 31), (2025, 4, 20), (2038, 4, 25)],
)
def test_easter_falls_on_the_day_it_did_or_will(year, month, day):
    assert holidays.easter_sunday(year) == date(year, month, day)


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        (date(2026, 11, 23), 2, date(2026, 11, 25)),  # Monday to Wednesday
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # over a weekend
        (date(2026, 11, 21), 1, date(2026, 11, 23)),  # told on a Saturday
        (date(2026, 12, 24), 1, date(2026, 12, 28)),  # Christmas on Friday and Saturday
        (date(2026, 12, 31), 1, date(2027, 1, 4)),  # New Year's Day is a Friday
        (date(2026, 4, 2), 2, date(2026, 4, 8)),  # Good Friday and Easter Monday
        (date(2026, 4, 24), 10, date(2026, 5, 12)),  # Koningsdag and 5 May
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
        (date(2026, 4, 3), 0, date(2026, 4, 7)),
        (date(2026, 11, 23), -1, date(2026, 11, 20)),
        (date(2026, 4, 7), -1, date(2026, 4, 2)),
    ],
)
def test_working_days_are_counted_from_the_day_after(start, n, end):
    assert holidays.add_working_days(start, n) == end


@given(days, st.integers(min_value=1, max_value=60))
def test_counting_back_what_was_added_gives_the_same_number(start, n):
    end = holidays.add_working_days(start, n)

    assert holidays.is_working_day(end)
    assert holidays.working_days_between(start, end) == n
    assert holidays.working_days_between(end, start) == -n


@given(days, st.integers(min_value=0, max_value=800))
def test_working_days_between_is_what_one_counts_by_hand(start, length):
    end = start + timedelta(days=length)

    by_hand = sum(holidays.is_working_day(start + timedelta(days=n)) for n in range(1, length + 1))

    assert holidays.working_days_between(start, end) == by_hand


@given(days)
def test_no_weekend_and_no_named_day_is_a_working_day(day):
    assert holidays.is_working_day(day) == (day.weekday() < 5 and holidays.name_of(day) == "")
