# SPDX-License-Identifier: EUPL-1.2
"""What could stop silently, asked of the live data (stil vallen): one question a fault, for a whole counter at once.

Each question yields (id) of cases or waiting reports. What the database forbids already is asked all the same:
a constraint can be dropped, and then somebody should hear of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from gehoord.foundation.people.absences import away, stand_in_of
from gehoord.foundation.people.counters import is_closed
from gehoord.foundation.people.readers import teams_without_reader, working_members

from ..deadlines import CENTRAL, ESCALATE, LEVELS, told_for
from ..terms import AlarmKind

AT_ONCE = 500
LONGEST_PAUSE = timedelta(days=366)
"""A pause that ends later than this has no end that anybody waits for."""
_OPEN = "SELECT report_id AS id FROM casework_case WHERE counter_id = %(counter)s AND closed_on IS NULL"
_WAITING = (
    "SELECT r.id FROM reporting_report r WHERE r.counter_id = %(counter)s"
    " AND NOT EXISTS (SELECT 1 FROM casework_case c WHERE c.report_id = r.id)"
)
_UNSEEN = """
AND coalesce(CASE WHEN paused_since IS NULL THEN due_on ELSE wait_until END, %(far)s) <= %(unseen)s
AND NOT EXISTS (SELECT 1 FROM casework_alarm w
    WHERE w.subject = report_id AND w.ended_on IS NULL AND w.kind IN ('step', 'paused'))
"""


@dataclass(frozen=True)
class Check:
    """One thing that may not be so. at_once: the central organisation is told at once: nobody else can mend it."""

    kind: AlarmKind
    asks: str
    at_once: bool = False


CHECKS = (
    Check(
        AlarmKind.HANDLER_LEFT,
        f"{_OPEN} AND handler_id IS NOT NULL AND NOT (handler_id = ANY(%(working)s::uuid[]))",
    ),
    Check(AlarmKind.HANDLER_AWAY, f"{_OPEN} AND handler_id = ANY(%(away)s::uuid[])"),
    Check(
        AlarmKind.NO_NEXT,
        f"{_OPEN} AND (due_on IS NULL OR NOT (due_for = ANY(%(levels)s::text[]))"
        " OR (paused_since IS NOT NULL AND (wait_until IS NULL OR wait_until > %(far)s)))",
    ),
    Check(
        AlarmKind.NOT_WATCHED,
        _OPEN + _UNSEEN,
    ),
    Check(
        AlarmKind.NO_READER,
        f"{_OPEN} AND team_id = ANY(%(unreadable)s::bigint[])"
        f" UNION ALL {_WAITING} AND r.team_id = ANY(%(unreadable)s::bigint[])",
        at_once=True,
    ),
    Check(
        AlarmKind.COUNTER_CLOSED, f"{_OPEN} AND %(closed)s UNION ALL {_WAITING} AND %(closed)s", at_once=True
    ),
)

_RAISE = """
INSERT INTO casework_alarm
    (id, counter_id, subject, kind, level, raised_on, coordinator_on, central_on)
SELECT gen_random_uuid(), %(counter)s, found.id, %(kind)s, %(level)s, %(today)s, %(today)s, %(central_on)s
FROM ({asks}) AS found
WHERE NOT EXISTS (
    SELECT 1 FROM casework_alarm a WHERE a.subject = found.id AND a.kind = %(kind)s AND a.ended_on IS NULL)
LIMIT %(limit)s
ON CONFLICT DO NOTHING RETURNING subject
"""
_MENDED = """
UPDATE casework_alarm SET ended_on = %(today)s WHERE id IN (
    SELECT a.id FROM casework_alarm a
    WHERE a.counter_id = %(counter)s AND a.kind = %(kind)s AND a.ended_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM ({asks}) AS found WHERE found.id = a.subject) LIMIT %(limit)s)
RETURNING subject
"""
_GROWN = """
UPDATE casework_alarm SET level = %(central)s, central_on = %(today)s
WHERE counter_id = %(counter)s AND kind = ANY(%(kinds)s) AND ended_on IS NULL AND level < %(central)s
    AND raised_on <= %(since)s
"""


def mend_and_raise(check: Check, asked: dict[str, Any], *, raises: bool) -> Iterator[list[UUID]]:
    """Raise (or, with raises=False, end) the alarms of one check, in pieces of at most 500 subjects."""
    question = (_RAISE if raises else _MENDED).format(asks=check.asks)
    level = 3 if check.at_once else 2
    more = {
        "kind": str(check.kind),
        "level": level,
        "central_on": asked["today"] if check.at_once else None,
        "limit": AT_ONCE,
    }
    while rows := _rows(question, asked | more):
        yield [row[0] for row in rows]


def grow(counter: int, *, today: date) -> int:
    """What the coordinator knows of for a working week and is not mended: the central organisation knows it now."""
    kinds = [str(check.kind) for check in CHECKS]
    with connection.cursor() as cursor:
        cursor.execute(
            _GROWN,
            {
                "counter": counter,
                "today": today,
                "since": told_for(CENTRAL, today=today),
                "central": 3,
                "kinds": kinds,
            },
        )
        return int(cursor.rowcount)


def what_to_ask(counter: int, *, today: date) -> dict[str, Any]:
    """Who works here, who is away without a replacement, which keys nobody holds: asked once for all checks."""
    absent = away(counter, on=today)
    return {
        "counter": counter,
        "today": today,
        "far": today + LONGEST_PAUSE,
        "unseen": told_for(ESCALATE + 1, today=today),
        "levels": list(LEVELS),
        "working": working_members(counter),
        "away": [member for member in absent if stand_in_of(absent, member) is None],
        "unreadable": teams_without_reader(counter),
        "closed": is_closed(counter),
    }


def _rows(question: str, asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question, asked)
        return list(cursor.fetchall())
