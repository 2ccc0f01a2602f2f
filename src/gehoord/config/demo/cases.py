# SPDX-License-Identifier: EUPL-1.2
"""The demo's cases: the older a report, the further its case."""

from datetime import datetime, timedelta

from gehoord.casework.actions.take_in import take_in
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.codes import Code

from .reports import DemoReport


def follow_up(reports: list[DemoReport], staff: dict[str, Staff], *, now: datetime) -> Code:
    """Handle the older reports step by step. Returns the code of a case with an answer, to try."""
    to_try = reports[0].code
    for report in reports[: len(reports) - 6]:
        by = next(person for person in staff.values() if person.counter_code == report.counter and person.may("case.write"))
        with fenced(counter=by.counter):
            take_in(report.id, by=by, now=min(report.at + timedelta(days=1), now), words="")
    return to_try
