# SPDX-License-Identifier: EUPL-1.2
"""How often something was noted on the work floor, and how often somebody wished for a certain carer: per quarter.

Only quarters that are over, and no small numbers (rules/small_numbers.py): who looks twice sees no single note.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from ..models import CarerWish, FloorNote
from ..rules.small_numbers import at_least, shown_cells, whole_months
from ..terms.floor import BY_WHOM, DID, WHAT
from ..terms.wish import MOMENTS, OUTCOMES, WISHES

BACK = 4
"""So many quarters are shown."""


@dataclass(frozen=True)
class Counted:
    """One way to look at a quarter: words → number, None where it is too small to tell."""

    about: str
    cells: dict[str, int | None]

    @property
    def total(self) -> int:
        """At least so many."""
        return at_least(self.cells)


@dataclass(frozen=True)
class Quarter:
    """A quarter that is over. notes: of the work floor; wishes: for a certain carer."""

    first: date
    number: int
    notes: list[Counted]
    wishes: list[Counted]


def first_day(day: date) -> date:
    """The first day of the quarter of this day."""
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def quarters(*, today: date) -> list[Quarter]:
    """The last quarters that are over, newest first, within the fence of the team. Two queries."""
    ends = [_over(today)]
    for _each in range(BACK):
        ends.append(first_day(ends[-1] - timedelta(days=1)))
    return _counted(ends)


def quarters_of(year: int, *, today: date) -> list[Quarter]:
    """The quarters of a year that are over, newest first, as they were shown before. Two queries, or none."""
    ends = [date(year, month, 1) for month in (1, 4, 7, 10)] + [date(year + 1, 1, 1)]
    return _counted([end for end in reversed(ends) if end <= _over(today)])


def _over(today: date) -> date:
    """Where the last quarter that is over ends: a note of its last week can come in until the Sunday."""
    return first_day(whole_months(today, months=0)[1])


def _counted(ends: list[date]) -> list[Quarter]:
    if len(ends) < 2:
        return []
    notes = list(FloorNote.objects.filter(week__gte=ends[-1], week__lt=ends[0]))
    wishes = list(CarerWish.objects.filter(week__gte=ends[-1], week__lt=ends[0]))
    return [
        Quarter(
            first,
            (first.month + 2) // 3,
            [
                _count("what", WHAT, (one.what for one in notes if first <= one.week < end)),
                _count("by_whom", BY_WHOM, (one.by_whom for one in notes if first <= one.week < end)),
                _count("did", DID, (one.did for one in notes if first <= one.week < end)),
            ],
            [
                _count("wish", WISHES, (one.wish for one in wishes if first <= one.week < end)),
                _count("moment", MOMENTS, (one.moment for one in wishes if first <= one.week < end)),
                _count("outcome", OUTCOMES, (one.outcome for one in wishes if first <= one.week < end)),
            ],
        )
        for end, first in pairwise(ends)
    ]


def _count(about: str, names: Mapping[str, str], codes: Iterable[str]) -> Counted:
    found = Counter(codes)
    seen = shown_cells({code: found[code] for code in names})
    return Counted(about, {names[code]: number for code, number in seen.items()})
