# SPDX-License-Identifier: EUPL-1.2
"""The calendar: the names of the months, the days of a month and a year, and Prinsjesdag (dagen)."""

from datetime import date, timedelta

Days = tuple[date, date]
"""The first and the last day of a stretch."""

_MONTHS = (
    "januari jan",
    "februari feb febr",
    "maart mrt",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "augustus aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "december dec",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
MONTH_NAMES = tuple(names.split()[0] for names in _MONTHS)


def of_month(month: int, year: int) -> Days:
    """The first and the last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def of_year(year: int) -> Days:
    """The first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def prinsjesdag(year: int) -> Days:
    """The third Tuesday of September (Grondwet art. 65), as a stretch of one day."""
    first = date(year, 9, 1)
    day = first + timedelta(days=(1 - first.weekday()) % 7 + 14)
    return day, day


def exists(day: int, month: int, year: int) -> bool:
    """Whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
