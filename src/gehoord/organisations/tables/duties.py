# SPDX-License-Identifier: EUPL-1.2
"""What a manager does when an employee was treated badly, and what an employer owes: two tables with their sources."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from gehoord.foundation.reference.holidays import add_working_days

LAW, CODE, OURS = "law", "code", "ours"
AFTERCARE = "aftercare"
BY_MANAGER, BY_DESK = "manager", "desk"
_HERE = Path(__file__).parent
_MONTHS = 12
_DAYS_IN = 28
"""A day that every month has: what falls on the 31st is done on the 28th."""


@dataclass(frozen=True)
class Duty:
    """One thing that somebody does within so many days. asked_by: BY_MANAGER, BY_DESK or both."""

    code: str
    what: str
    hint: str
    after: int
    unit: str
    who: str
    standing: str
    source: str
    series: str
    asked_by: tuple[str, ...]

    def due_on(self, begun: date) -> date:
        """By which day, when it is begun today. Never on a day off for what counts in working days."""
        if self.unit == "working":
            return add_working_days(begun, self.after)
        if self.unit == "day":
            return date.fromordinal(begun.toordinal() + self.after)
        months = begun.month - 1 + self.after
        return date(begun.year + months // _MONTHS, months % _MONTHS + 1, min(begun.day, _DAYS_IN))


@dataclass(frozen=True)
class EmployerDuty:
    """One thing that an employer owes. sizes: for whom; empty is everybody. care_only: for who gives care."""

    code: str
    what: str
    source: str
    standing: str
    proof: str
    sizes: tuple[str, ...]
    care_only: bool


@cache
def duties() -> dict[str, Duty]:
    """By code, in the order of the table."""
    rows = yaml.safe_load((_HERE / "duties.yaml").read_text(encoding="utf-8"))
    return {row["code"]: Duty(**{**row, "asked_by": tuple(row["asked_by"])}) for row in rows}


def asked_by(whom: str) -> dict[str, Duty]:
    """What a manager sets ready without being asked (BY_MANAGER), or what the desk may ask of one (BY_DESK)."""
    return {code: one for code, one in duties().items() if whom in one.asked_by}


@cache
def employer_duties() -> dict[str, EmployerDuty]:
    """By code, in the order of the table."""
    rows = yaml.safe_load((_HERE / "employer_duties.yaml").read_text(encoding="utf-8"))
    return {row["code"]: EmployerDuty(**{**row, "sizes": tuple(row["sizes"])}) for row in rows}


def duties_for(*, size: str, gives_care: bool) -> list[EmployerDuty]:
    """What counts for an organisation of this size: a practice of eight does not read about a works council."""
    return [
        one
        for one in employer_duties().values()
        if (not one.sizes or size in one.sizes) and (gives_care or not one.care_only)
    ]
