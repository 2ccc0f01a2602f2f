# SPDX-License-Identifier: EUPL-1.2
"""The list behind a number of the overview: which cases they are, a page at a time."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from .overview import BESIDE, LISTED, STUCK, asked_of

PAGE = 50
_SELECT = "SELECT c.report_id FROM casework_case c WHERE c.counter_id = %(counter)s AND "
_ORDER = " ORDER BY c.paused_since IS NOT NULL, c.due_on, c.report_id LIMIT %(limit)s OFFSET %(offset)s"


def cases_behind(
    name: str,
    *,
    counter: int,
    alone: list[UUID],
    today: date,
    page: int = 0,
    step: str = "",
    handler: UUID | None = None,
) -> list[UUID]:
    """The cases that a number counts, soonest due first: at most 50, and one more when there is a next page.

    name: of STUCK or BESIDE. handler, step: only theirs. KeyError for a name that is no number.
    """
    asked: dict[str, Any] = asked_of(counter, alone=alone, today=today) | {
        "limit": PAGE + 1,
        "offset": page * PAGE,
        "step": step,
        "handler": handler,
    }
    which = f"{LISTED} AND {STUCK[name]}" if name in STUCK else "c.report_id IN (" + BESIDE[name] + ")"
    if step:
        which += " AND c.step = %(step)s"
    if handler:
        which += " AND c.handler_id = %(handler)s"
    with connection.cursor() as cursor:
        # Text of this file only; what is asked with travels apart.
        cursor.execute(_SELECT + which + _ORDER, asked)
        return [row[0] for row in cursor.fetchall()]
