# SPDX-License-Identifier: EUPL-1.2
"""Working days (werkdagen): not a Saturday, a Sunday or a day of Algemene termijnenwet art. 3."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from . import terms
from .loading import Term

_ONE_DAY = timedelta(days=1)


def is_working_day(day: date) -> bool:
    """Whether counters work on this day by the calendar; their own hours are not looked at."""
    return day.weekday() < 5 and day not in of_year(day.year)


def add_working_days(start: date, n: int) -> date:
    """The n-th working day after `start`, which itself is not counted; a negative n counts back.

    With n = 0 it is `start`, or the first working day after it (Algemene termijnenwet art. 1(1)).
    """
    step = _ONE_DAY if n >= 0 else -_ONE_DAY
    day = start
    for _count in range(abs(n)):
        day += step
        while not is_working_day(day):
            day += step
    while not is_working_day(day):
        day += step
    return day


def working_days_between(a: date, b: date) -> int:
    """How many working days lie after `a` up to and including `b`; negative when `b` lies before `a`."""
    if b < a:
        return -working_days_between(b, a)
    weeks, rest = divmod((b - a).days, 7)
    weekdays = weeks * 5 + sum((a + _ONE_DAY * extra).weekday() < 5 for extra in range(1, rest + 1))
    free = sum(
        a < day <= b and day.weekday() < 5 for year in range(a.year, b.year + 1) for day in of_year(year)
    )
    return weekdays - free


def name_of(day: date) -> str:
    """The Dutch name of the holiday (a message id), or "" when it is none."""
    return of_year(day.year).get(day, "")


@cache
def of_year(year: int) -> Mapping[date, str]:
    """The holidays of a year with their Dutch names, in order.

    When two fall on one day, the first of the file names it.
    """
    found: dict[date, str] = {}
    for term in terms.holidays.values():
        day = _day_of(term, year)
        if term.in_force(day):
            found.setdefault(day, term.label)
    return MappingProxyType(dict(sorted(found.items())))


def easter_sunday(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous computus, valid for every year of it)."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leaps, leap_rest = divmod(in_century, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leaps - epact - leap_rest) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, before = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, before + 1)


def _day_of(term: Term, year: int) -> date:
    if "easter" in term.extra:
        return easter_sunday(year) + _ONE_DAY * int(term.extra["easter"])
    month, number = term.extra["day"]
    day = date(year, month, number)
    return day + _ONE_DAY * int(term.extra.get("on_sunday", 0)) if day.weekday() == 6 else day
