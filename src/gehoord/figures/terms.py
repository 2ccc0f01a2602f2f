# SPDX-License-Identifier: EUPL-1.2
"""Words of the figures (cijfers): periods, columns, what a countable row looks like, what a table looks like."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from django.utils.functional import Promise

BASE = 5
PROGRAMME = 2
"""The version of the fixed programme of tables; a new number when tables are added or changed."""
TOTAL = "total"


class Column(StrEnum):
    """The three columns of the yearly form, and what fits in none of them."""

    RESIDENTS_HERE = "residents_here"
    RESIDENTS_ELSEWHERE = "residents_elsewhere"
    NON_RESIDENTS_HERE = "non_residents_here"
    UNKNOWN = "unknown"


class CountedRow(Protocol):
    """A countable row (telbare regel), as `casework.countable` hands it out: coarse facts, no person, no case."""

    @property
    def key(self) -> bytes: ...
    @property
    def counter(self) -> str: ...
    @property
    def year(self) -> int: ...
    @property
    def week(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def identity(self) -> str: ...
    @property
    def residence(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def grounds(self) -> Sequence[str]: ...
    @property
    def subgrounds(self) -> Sequence[str]: ...
    @property
    def domain(self) -> str: ...
    @property
    def sector(self) -> str: ...
    @property
    def capacity(self) -> str: ...
    @property
    def natures(self) -> Sequence[str]: ...
    @property
    def directions(self) -> Sequence[str]: ...
    @property
    def ways(self) -> Sequence[str]: ...
    @property
    def outcome(self) -> str: ...
    @property
    def days_to_contact(self) -> int | None: ...
    @property
    def days_to_close(self) -> int | None: ...
    @property
    def bundle(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def levels(self) -> Sequence[str]: ...
    @property
    def stopped(self) -> str: ...
    @property
    def reprisal(self) -> str: ...
    @property
    def treated(self) -> str: ...
    @property
    def days_to_take(self) -> int | None: ...
    @property
    def days_to_plan(self) -> int | None: ...
    @property
    def days_to_start(self) -> int | None: ...
    @property
    def contact_kept(self) -> bool | None: ...
    @property
    def late_because(self) -> str: ...
    @property
    def handed_over(self) -> bool: ...
    @property
    def is_void(self) -> bool: ...


@dataclass(frozen=True)
class Label:
    """One row or column of a table: its code, its Dutch words, and the row it may be taken together with."""

    code: str
    label: str | Promise
    group: str = ""


@dataclass(frozen=True)
class Layout:
    """One table of the programme: its rows, its columns, and for each cell the key of its number."""

    code: str
    rows: tuple[Label, ...]
    columns: tuple[Label, ...]
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Period:
    """A year, or a quarter of it: "2026" or "2026-k3"."""

    year: int
    quarter: int = 0

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read "2026" or "2026-k3". Raises ValueError for anything else."""
        found = re.fullmatch(r"(20\d\d)(?:-k([1-4]))?", text.lower())
        if not found:
            raise ValueError(f"Not a year (2026) or a quarter (2026-k3): {text!r}")
        return cls(int(found[1]), int(found[2] or 0))

    @property
    def code(self) -> str:
        return f"{self.year}-k{self.quarter}" if self.quarter else f"{self.year}"

    @property
    def quarters(self) -> "tuple[Period, ...]":
        """The four quarters of a year; none for a quarter itself."""
        return () if self.quarter else tuple(Period(self.year, number) for number in range(1, 5))

    @property
    def last_day(self) -> date:
        """The last day of the period."""
        month = self.quarter * 3 or 12
        return date(self.year, month, 30 if month in (6, 9) else 31)

    def holds(self, row: CountedRow) -> bool:
        """Whether a countable row belongs to this period.

        A row says only its year and its week. A week belongs to the quarter of its Thursday; a week that
        straddles New Year's Day stays in the year of the row, so that four quarters are always one year.
        """
        if row.year != self.year:
            return False
        return not self.quarter or self.quarter == quarter_of(row.year, row.week)


def quarter_of(year: int, week: str) -> int:
    """The quarter (1-4) within `year` of an ISO week such as "2026-W47"."""
    thursday = date.fromisocalendar(int(week[:4]), int(week[-2:]), 4)
    if thursday.year != year:
        return 1 if thursday.year < year else 4
    return (thursday.month + 2) // 3
