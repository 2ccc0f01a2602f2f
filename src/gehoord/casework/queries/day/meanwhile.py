# SPDX-License-Identifier: EUPL-1.2
"""What happened in somebody's cases while they were away: names of steps and by whom, no words."""

from dataclasses import dataclass
from datetime import date

from gehoord.foundation.people.absences import Away

from ...models import Happening
from ..index import Index, Summary

MOST = 50


@dataclass(frozen=True)
class Meanwhile:
    """One line: in which case, what (name of a line of the time line), by whom, when."""

    about: Summary
    name: str
    by: str
    on: date


def meanwhile(index: Index, absence: Away) -> list[Meanwhile]:
    """The newest first, at most 50. One query."""
    rows = Happening.objects.filter(case__handler=absence.member, on__gte=absence.since)
    if absence.until:
        rows = rows.filter(on__lt=absence.until)
    found = rows.exclude(by=absence.member).order_by("-on", "case", "-number")
    told = found.values_list("case", "name", "by__name", "on")[:MOST]
    return [_line(index.cases[case], name, by, on) for case, name, by, on in told if case in index.cases]


def _line(about: Summary, name: str, by: str | None, on: date) -> Meanwhile:
    return Meanwhile(about, name, by or "", on)
