# SPDX-License-Identifier: EUPL-1.2
"""Stretches of text that are spoken for, and the term that stands in a stretch (stukken tekst). Looked up by halving."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from .shapes import Deadline


class Spans:
    """Stretches of text, asked whether another stretch touches one of them."""

    __slots__ = ("_furthest", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _end in ordered]
        self._furthest: list[int] = []
        for _start, end in ordered:
            self._furthest.append(max(end, self._furthest[-1]) if self._furthest else end)

    def touches(self, start: int, end: int) -> bool:
        """Whether it shares a sign with one of them."""
        place = bisect_left(self._starts, end) - 1
        return place >= 0 and self._furthest[place] > start


def term_in(deadlines: Sequence[Deadline], start: int, end: int) -> Deadline | None:
    """The first term in this stretch, one with days before one without. deadlines: in the order of the text."""
    place = bisect_left(deadlines, start, key=lambda each: each.start)
    without = None
    for deadline in deadlines[place : place + _MOST]:
        if deadline.start >= end:
            break
        if deadline.first or deadline.last:
            return deadline
        without = without or deadline
    return without


_MOST = 40
