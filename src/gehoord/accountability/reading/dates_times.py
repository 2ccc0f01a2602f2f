# SPDX-License-Identifier: EUPL-1.2
"""A time as the text names it, without its preposition: a day, month, season, quarter, half, recess or year (tijdsaanduiding)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from .dates_words import (
    BUDGET,
    MONTHS,
    ORDINALS,
    PAST_YEAR,
    PRINSJESDAG,
    QUARTERS,
    RECESSES,
    SEASONS,
    SHORT_MONTHS,
    THIS_YEAR,
)
from .row import Row

FIGURES_JOIN = ("-", "/", ".")
Days = tuple[date, date]
Shape = Callable[[int], Days]


@dataclass(frozen=True, slots=True)
class Time:
    """A named time: the words `first` to `last` of the row (both in it) and its days in any year.

    year: as printed, or counted from the day of the text ("dit najaar": shift 0; "volgend jaar": shift 1); neither when
    the text leaves it to the reader. kind: day, month, season, quarter, half, recess, budget or year.
    """

    first: int
    last: int
    kind: str
    days: Shape
    year: int | None = None
    shift: int | None = None
    is_guess: bool = False


CUES = frozenset(
    {
        *MONTHS,
        *SEASONS,
        *RECESSES,
        *BUDGET,
        *QUARTERS,
        PRINSJESDAG,
        "kwartaal",
        "helft",
        "halfjaar",
        "semester",
        "jaar",
        "kalenderjaar",
        "reces",
    }
)


def time_at(row: Row, at: int) -> Time | None:
    """The time that the cue word at this place names, if it does."""
    word = row.words[at]
    if word in MONTHS:
        return _month(row, at)
    if word in SEASONS:
        return _named(row, at, "season", SEASONS[word])
    if word in RECESSES:
        return _named(row, at, "recess", RECESSES[word])
    if word == "reces":
        return _named(row, at, "recess", RECESSES["zomerreces"])
    if word in BUDGET:
        return _named(row, at, "budget", BUDGET[word])
    if word == PRINSJESDAG:
        year, shift, last = _year_after(row, at)
        return Time(at, last, "day", prinsjesdag, year, shift)
    if word in QUARTERS or word == "kwartaal":
        return _quarter(row, at)
    if word in ("helft", "halfjaar", "semester"):
        return _half(row, at)
    return _this_year(row, at)


def year_at(row: Row, at: int) -> int | None:
    """The year (1900 to 2099) that this word is."""
    word = row.words[at] if 0 <= at < len(row.words) else ""
    return (
        int(word)
        if len(word) == 4 and word[:2] in ("19", "20") and word.isascii() and word.isdigit()
        else None
    )


def year_time(row: Row, at: int) -> Time | None:
    """A year that stands alone, or the end of a day in figures: "1-10-2019"."""
    year = year_at(row, at)
    if year and at > 1 and row.gap(at - 1) in FIGURES_JOIN and row.gap(at - 2) == row.gap(at - 1):
        day, month = row.words[at - 2], row.words[at - 1]
        if (
            day.isascii()
            and month.isascii()
            and day.isdigit()
            and month.isdigit()
            and len(day) < 3
            and len(month) < 3
        ):
            is_day = 1 <= int(month) <= 12 and _exists(int(day), int(month), year)
            return Time(at - 2, at, "day", _day(int(day), int(month)), year) if is_day else None
    return Time(at, at, "year", whole_year, year) if year else None


def whole_year(year: int) -> Days:
    """The first and the last day of it."""
    return date(year, 1, 1), date(year, 12, 31)


def prinsjesdag(year: int) -> Days:
    """The third Tuesday of September (Grondwet art. 65)."""
    first = date(year, 9, 1)
    day = first + timedelta(days=(1 - first.weekday()) % 7 + 14)
    return day, day


def of_month(month: int, year: int) -> Days:
    """The first and the last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _month(row: Row, at: int) -> Time | None:
    """ "1 mei 2026", "1 mei", "mei 2026", "eind mei"; "1e" and "1ste" too. A short name only with a day before it."""
    month = MONTHS[row.words[at]]
    year, shift, last = _year_after(row, at)
    day = _day_before(row, at)
    if day is None:
        if row.words[at] in SHORT_MONTHS:
            return None
        return Time(at, last, "month", lambda told: of_month(month, told), year, shift)
    if not _exists(day, month, year or 2024):
        return None
    return Time(at - 1, last, "day", _day(day, month), year, shift)


def _day_before(row: Row, at: int) -> int | None:
    if at == 0 or row.gap(at - 1).strip(" \t\xa0\r\n."):
        return None
    word = row.words[at - 1].removesuffix("ste").removesuffix("de").removesuffix("e")
    return (
        int(word) if word.isascii() and word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31 else None
    )


def _exists(day: int, month: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _day(day: int, month: int) -> Shape:
    def days(year: int) -> Days:
        told = date(year, month, day) if _exists(day, month, year) else of_month(month, year)[1]
        return told, told

    return days


def _named(row: Row, at: int, kind: str, named: tuple[tuple[int, int], tuple[int, int]]) -> Time:
    (month, day), (to_month, to_day) = named

    def days(year: int) -> Days:
        until = year + 1 if (to_month, to_day) < (month, day) else year
        return date(year, month, day), date(until, to_month, to_day)

    year, shift, last = _year_after(row, at)
    first = at
    if shift is None and (shift := _shift_before(row, at)) is not None:
        first = at - 1
    return Time(first, last, kind, days, year, shift, is_guess=kind in ("recess", "budget"))


def _quarter(row: Row, at: int) -> Time | None:
    """ "eerste kwartaal van 2025", "1e kwartaal", "Q1 2025", "kwartaal 1"; "laatste kwartaal"."""
    first, last = at, at
    number = QUARTERS.get(row.words[at])
    if number is None:
        number = ORDINALS.get(row.words[at - 1]) if at and row.is_joined(at - 1) else None
        first = at - 1
        if number is None:
            return None
    year, shift, last = _year_after(row, at)
    if year is None and (before := year_at(row, first - 1)) and row.is_joined(first - 1):
        year, first = before, first - 1
    month = ((4 if number < 0 else number) - 1) * 3 + 1

    def days(told: int) -> Days:
        return date(told, month, 1), of_month(month + 2, told)[1]

    return Time(first, last, "quarter", days, year, shift)


def _half(row: Row, at: int) -> Time | None:
    """ "eerste helft van 2017", "tweede helft van dit jaar", "eerste helft van september"."""
    number = ORDINALS.get(row.words[at - 1]) if at and row.is_joined(at - 1) else None
    if number is None or number > 2 or at + 1 >= len(row.words):
        return None
    is_first = number == 1
    year, shift, last = _year_after(row, at)
    if year is None and shift is None:
        month = _inner_month(row, at)
        if month is None:
            return None
        whole = month.days
        return Time(
            at - 1, month.last, "half", lambda told: _half_month(whole(told), is_first=is_first), month.year
        )

    def days(told: int) -> Days:
        return (date(told, 1, 1), date(told, 6, 30)) if is_first else (date(told, 7, 1), date(told, 12, 31))

    return Time(at - 1, last, "half", days, year, shift)


def _inner_month(row: Row, at: int) -> Time | None:
    """The month within "helft van september"."""
    for place in range(at + 1, min(at + 3, len(row.words))):
        if not row.is_joined(place - 1):
            return None
        if row.words[place] in MONTHS:
            return _month(row, place)
    return None


def _half_month(days: Days, *, is_first: bool) -> Days:
    first, last = days
    return (first, first.replace(day=15)) if is_first else (first.replace(day=16), last)


def _year_after(row: Row, at: int) -> tuple[int | None, int | None, int]:
    """The year that follows ("najaar van 2026") or its shift ("van dit jaar": 0), and the last word of the whole."""
    place = at + 1
    for _ in range(2):
        if place >= len(row.words) or row.gap(place - 1).strip(" \t\xa0\r\n'’"):
            return None, None, at
        if (year := year_at(row, place)) is not None:
            return year, None, place
        if row.words[place] in THIS_YEAR and row.words[place + 1 : place + 2] in (["jaar"], ["kalenderjaar"]):
            place += 1
            break
        if row.words[place] not in ("van", "in"):
            return None, None, at
        place += 1
    if place < len(row.words) and row.words[place] in ("jaar", "kalenderjaar"):
        told = _this_year(row, place)
        if told is not None:
            return None, told.shift, place
    return None, None, at


def _shift_before(row: Row, at: int) -> int | None:
    """ "dit najaar" is of this year, "volgende zomer" of the next, "vorig najaar" of the one before."""
    if at == 0 or not row.is_joined(at - 1):
        return None
    word = row.words[at - 1]
    if word in PAST_YEAR:
        return -1
    return THIS_YEAR[word] if word in ("dit", "deze", "volgend", "volgende") else None


def _this_year(row: Row, at: int) -> Time | None:
    """ "dit jaar", "volgend jaar", "het jaar" (only when a part of it is meant: the caller asks)."""
    if at == 0 or not row.is_joined(at - 1):
        return None
    word = row.words[at - 1]
    if word in PAST_YEAR or word not in THIS_YEAR:
        return None
    return Time(at - 1, at, "year", whole_year, None, THIS_YEAR[word])
