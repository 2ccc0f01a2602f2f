# SPDX-License-Identifier: EUPL-1.2
"""Years as a text tells them: printed, or counted from its own day ("dit jaar", "van volgend jaar") (jaren)."""

from collections.abc import Callable
from dataclasses import dataclass

from ..days import Days, of_year
from ..row import Row
from .words import PAST_YEAR, THIS_YEAR

Shape = Callable[[int], Days]
"""The days of a time in any year."""


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


def year_at(row: Row, at: int) -> int | None:
    """The year (1900 to 2099) that this word is."""
    word = row.words[at] if 0 <= at < len(row.words) else ""
    return (
        int(word)
        if len(word) == 4 and word[:2] in ("19", "20") and word.isascii() and word.isdigit()
        else None
    )


def year_after(row: Row, at: int) -> tuple[int | None, int | None, int]:
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
        told = this_year(row, place)
        if told is not None:
            return None, told.shift, place
    return None, None, at


def shift_before(row: Row, at: int) -> int | None:
    """ "dit najaar" is of this year, "volgende zomer" of the next, "vorig najaar" of the one before."""
    if at == 0 or not row.is_joined(at - 1):
        return None
    word = row.words[at - 1]
    if word in PAST_YEAR:
        return -1
    return THIS_YEAR[word] if word in ("dit", "deze", "volgend", "volgende") else None


def this_year(row: Row, at: int) -> Time | None:
    """ "dit jaar", "volgend jaar", "het jaar" (only when a part of it is meant: the caller asks)."""
    if at == 0 or not row.is_joined(at - 1):
        return None
    word = row.words[at - 1]
    if word in PAST_YEAR or word not in THIS_YEAR:
        return None
    return Time(at - 1, at, "year", of_year, None, THIS_YEAR[word])
