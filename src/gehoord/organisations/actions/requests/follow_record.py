# SPDX-License-Identifier: EUPL-1.2
"""A request takes over how its record stands: the day, opened, answered, over. The record leads."""

from datetime import datetime
from typing import Any

from gehoord.casework.queries.doors import Door, Shut
from gehoord.casework.queries.respondent_standing import Standing, standing_of
from gehoord.casework.terms import OtherSide

from ...models import Request
from ...terms import request as ends

ENDED = {
    Shut.RECALLED: ends.RECALLED,
    Shut.NOT_MINE: ends.NOT_OURS,
    Shut.USED: ends.ELSEWHERE,
    Shut.LATE: ends.EXPIRED,
    Shut.OVER: ends.OVER,
    Shut.LOCKED: ends.LOCKED,
    Shut.UNKNOWN: ends.GONE,
}
ENDED_STATES = {OtherSide.RECALLED: ends.RECALLED, OtherSide.NOT_MINE: ends.NOT_OURS}


def follow_door(row: Request, found: Door | Shut, *, now: datetime) -> None:
    """Within the fence of the organisation: what its own door showed. Changes the row in the hand as well."""
    if isinstance(found, Shut):
        _keep(row, {"closed_on": row.closed_on or now.date(), "ended": ENDED[found]})
    else:
        follow_record(row, standing_of(found.row), now=now)


def follow_record(row: Request, standing: Standing | None, *, now: datetime) -> None:
    """Within the fence of either side. standing: None when the counter does not find it: the case went to another
    counter, or is destroyed. Which of the two only the organisation's own door shows, so the row stays as it is.
    """
    if row.ended == ends.REPLACED or standing is None:
        return
    fresh: dict[str, Any] = {"opened_on": standing.opened_on, "answered_on": standing.answered_on}
    if standing.due_on is not None and standing.due_on != row.due_on:
        fresh |= {"due_on": standing.due_on, "alarm": 0}
        # From opening to answering is the next day, not a day that was moved.
        if row.opened_on is not None:
            fresh["due_before"] = row.due_before or row.due_on
    why = ends.OVER if standing.is_over else ENDED_STATES.get(standing.state, "")
    if why:
        fresh |= {"closed_on": row.closed_on or now.date(), "ended": why}
    _keep(row, fresh)


def _keep(row: Request, fresh: dict[str, Any]) -> None:
    changed = {name: value for name, value in fresh.items() if getattr(row, name) != value}
    if not changed:
        return
    Request.objects.filter(pk=row.pk).update(**changed)
    for name, value in changed.items():
        setattr(row, name, value)
