# SPDX-License-Identifier: EUPL-1.2
"""Taking the coded facts of all open cases out at once (uitvoer): four eyes, logged, and never a story."""

from datetime import datetime
from typing import Any

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.actions.ask_approval import use_approval
from gehoord.foundation.people.needs import Staff

from ..queries.export import coded_cases

WHAT = "export.cases"


def export_cases(*, by: Staff, now: datetime) -> list[dict[str, Any]] | None:
    """The coded facts of this counter's cases, or None when no colleague agreed yet. Uses the agreement up."""
    if use_approval(WHAT, counter=by.counter, by=by.by, now=now) is None:
        return None
    rows = coded_cases(by.counter, keys=by.keys)
    record("case.exported", by=by.by, counter=by.counter, facts={"count": len(rows)}, now=now)
    return rows
