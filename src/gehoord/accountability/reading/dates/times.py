# SPDX-License-Identifier: EUPL-1.2
"""A time as the text names it, without its preposition: a day, month, season, quarter, half, recess or year (tijdsaanduiding)."""

from datetime import date, timedelta

from ..days import MONTHS, Days, exists, of_month, of_year, prinsjesdag
from ..row import Row
from .words import BUDGET, NUMBERS, ORDINALS, PRINSJESDAG, QUARTERS, RECESSES, SEASONS, SHORT_MONTHS
from .years import Shape, Time, shift_before, this_year, year_after, year_at

FIGURES_JOIN = ("-", "/", ".")


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
        "maanden",
        "reces",
        "schooljaar",
        "studiejaar",
        "week",
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
        year, shift, last = year_after(row, at)
        return Time(at, last, "day", prinsjesdag, year, shift)
    if word in QUARTERS or word == "kwartaal":
        return _quarter(row, at)
    if word in ("helft", "halfjaar", "semester"):
        return _half(row, at)
    if word == "maanden":
        return _first_months(row, at)
    if word == "week":
        return _week_of(row, at)
    if word in ("schooljaar", "studiejaar"):
        return _school_year(row, at)
    return this_year(row, at)


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
            is_day = 1 <= int(month) <= 12 and exists(int(day), int(month), year)
            return Time(at - 2, at, "day", _day(int(day), int(month)), year) if is_day else None
    return Time(at, at, "year", of_year, year) if year else None


def _month(row: Row, at: int) -> Time | None:
    """ "1 mei 2026", "1 mei", "mei 2026", "eind mei"; "1e" and "1ste" too. A short name only with a day before it."""
    month = MONTHS[row.words[at]]
    year, shift, last = year_after(row, at)
    if row.words[at - 3 : at] in (["derde", "dinsdag", "van"], ["derde", "dinsdag", "in"]) and month == 9:
        return Time(at - 3, last, "day", prinsjesdag, year, shift)
    day = _day_before(row, at)
    if day is None:
        if row.words[at] in SHORT_MONTHS:
            return None
        return Time(at, last, "month", lambda told: of_month(month, told), year, shift)
    if not exists(day, month, year or 2024):
        return None
    return Time(at - 1, last, "day", _day(day, month), year, shift)


def _day_before(row: Row, at: int) -> int | None:
    if at == 0 or row.gap(at - 1).strip(" \t\xa0\r\n."):
        return None
    word = row.words[at - 1].removesuffix("ste").removesuffix("de").removesuffix("e")
    return (
        int(word) if word.isascii() and word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31 else None
    )


def _day(day: int, month: int) -> Shape:
    def days(year: int) -> Days:
        told = date(year, month, day) if exists(day, month, year) else of_month(month, year)[1]
        return told, told

    return days


def _named(row: Row, at: int, kind: str, named: tuple[tuple[int, int], tuple[int, int]]) -> Time:
    (month, day), (to_month, to_day) = named

    def days(year: int) -> Days:
        until = year + 1 if (to_month, to_day) < (month, day) else year
        return date(year, month, day), date(until, to_month, to_day)

    year, shift, last = year_after(row, at)
    first = at
    if shift is None and (shift := shift_before(row, at)) is not None:
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
    year, shift, last = year_after(row, at)
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
    year, shift, last = year_after(row, at)
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


def _first_months(row: Row, at: int) -> Time | None:
    """ "eerste twee maanden van 2022"."""
    number = NUMBERS.get(row.words[at - 1], 0) if at > 1 and row.words[at - 2] == "eerste" else 0
    year, shift, last = year_after(row, at)
    if not 1 <= number <= 11 or (year is None and shift is None):
        return None

    def days(told: int) -> Days:
        return date(told, 1, 1), of_month(number, told)[1]

    return Time(at - 2, last, "half", days, year, shift)


def _week_of(row: Row, at: int) -> Time | None:
    """ "eerste week van februari", "laatste week van juni 2024": seven days, counted from that end of the month."""
    number = ORDINALS.get(row.words[at - 1]) if at and row.is_joined(at - 1) else None
    if number is None or row.words[at + 1 : at + 2] not in (["van"], ["in"]):
        return None
    month = _inner_month(row, at)
    if month is None or month.kind != "month":
        return None
    whole = month.days

    def days(told: int) -> Days:
        first, last = whole(told)
        if number < 0:
            return last - timedelta(days=6), last
        begin = first + timedelta(days=7 * (number - 1))
        return begin, min(begin + timedelta(days=6), last)

    return Time(at - 1, month.last, "half", days, month.year, month.shift)


def _school_year(row: Row, at: int) -> Time | None:
    """ "schooljaar 2024-2025": August to July; only with its years."""
    year = year_at(row, at + 1)
    if year is None or not row.is_joined(at):
        return None
    is_range = row.gap(at + 1) in ("-", "–", "/") and at + 2 < len(row.words)
    last = at + 2 if is_range else at + 1

    def days(told: int) -> Days:
        return date(told, 8, 1), date(told + 1, 7, 31)

    return Time(at, last, "season", days, year)


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
