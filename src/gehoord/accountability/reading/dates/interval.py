# SPDX-License-Identifier: EUPL-1.2
"""The days that a term stands for: its year, its first and its last day (interval)."""

from datetime import date, timedelta

from .left import Term
from .words import AFTER, BEFORE, BEGIN, BY, END, IN, MIDDLE, WEEK

_DAY = timedelta(days=1)
_MOMENT = ("day", "month")


def year_of(term: Term, on: date | None, tense: str) -> int | None:
    """The printed year, or the one that the day of the document makes likely."""
    time = term.time
    if time.year is not None:
        return time.year
    if on is None:
        return None
    if time.shift is not None or time.kind == "year":
        return on.year + (time.shift or 0)
    years = (on.year - 1, on.year, on.year + 1)
    if time.kind in _MOMENT and term.relation not in (BEFORE, BY, AFTER) and tense != "ahead":
        return min(years, key=lambda year: abs((time.days(year)[0] - on).days))
    if (tense == "back" and term.relation not in (BEFORE, BY)) or (
        tense == "planned" and time.kind == "quarter"
    ):
        return next((year for year in reversed(years) if time.days(year)[0] <= on), on.year)
    bound = 0 if term.relation == BEFORE else 1
    return next((year for year in years if time.days(year)[bound] >= on), on.year)


def interval(term: Term, year: int) -> tuple[date | None, date | None]:
    """First and last day, both inside; None is open."""
    first, last = term.time.days(year)
    if term.part == WEEK:
        first -= timedelta(days=first.weekday())
        last = first + timedelta(days=6)
    elif term.part and term.time.kind != "day":
        first_of_part, last = part_of(term.part, term.time.kind, first, last)
        first = first_of_part or first
        if term.part == END and term.relation in ("", IN, BEFORE, BY):
            return None, last
    match term.relation:
        case "before" if term.part == END:
            return None, last
        case "before":
            is_new_year = (first.month, first.day) == (1, 1)
            return None, first if term.time.kind == "day" and not is_new_year else first - _DAY
        case "by" | "until":
            return None, last
        case "after":
            return last + _DAY, None
        case "since" if term.part == END:
            return None, last
        case "since":
            return first, None
        case _:
            return first, last


def part_of(part: str, kind: str, first: date, last: date) -> tuple[date | None, date]:
    """The begin, middle or end of a stretch of days: a third of it, of a year a quarter."""
    share = (last - first + _DAY) // (4 if kind == "year" else 3)
    if part == BEGIN:
        return first, date(first.year, 3, 31) if kind == "year" else first + share - _DAY
    if part == MIDDLE:
        if kind == "year":
            return date(first.year, 6, 1), date(first.year, 7, 31)
        return first + share, first + 2 * share - _DAY
    return (None, last) if part == END else (first, last)
