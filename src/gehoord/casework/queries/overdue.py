# SPDX-License-Identifier: EUPL-1.2
"""What is due at a counter and how far it is, in one table of questions: asked in pieces, so that memory stays even.

Each question yields (id, due); its alarm is about that id. A new kind of thing that is due is one row here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from gehoord.foundation.reference.holidays import add_working_days

from ..deadlines import CENTRAL, ESCALATE, NEARLY, due_on, told_for
from ..terms import AlarmKind
from .rule_facts import levels

AT_ONCE = 500


@dataclass(frozen=True)
class Watched:
    """One kind of thing that is due. table and key: where its level is kept, "" where it has no column for it."""

    kind: AlarmKind
    asks: str
    table: str = ""
    key: str = ""
    nearly: int = NEARLY
    """Working days before the due day from which it is near."""


WATCHED = (
    Watched(
        AlarmKind.STEP,
        "SELECT report_id AS id, due_on AS due FROM casework_case"
        " WHERE counter_id = %(counter)s AND paused_since IS NULL AND due_on <= %(soon)s",
        "casework_case",
        "report_id",
    ),
    Watched(
        AlarmKind.PAUSED,
        "SELECT report_id AS id, wait_until AS due FROM casework_case"
        " WHERE counter_id = %(counter)s AND paused_since IS NOT NULL AND wait_until <= %(soon)s",
        "casework_case",
        "report_id",
    ),
    Watched(
        AlarmKind.TERM,
        "SELECT id, due_on AS due FROM casework_term"
        " WHERE counter_id = %(counter)s AND done_on IS NULL AND due_on <= %(soon)s",
        "casework_term",
        "id",
    ),
    Watched(
        AlarmKind.HAND_OVER,
        # Of the counter that was asked; for the one that offered a term stands beside the case.
        "SELECT id, due_on AS due FROM casework_hand_over"
        " WHERE to_counter_id = %(counter)s AND state = 'offered' AND due_on <= %(soon)s",
        "casework_hand_over",
        "id",
    ),
    Watched(
        AlarmKind.COMPLAINT,
        "SELECT id, due_on AS due FROM casework_complaint"
        " WHERE counter_id = %(counter)s AND decided_on IS NULL AND due_on <= %(soon)s",
        "casework_complaint",
        "id",
    ),
    Watched(
        AlarmKind.WAITING,
        "SELECT r.id, d.due FROM reporting_report r"
        " JOIN unnest(%(days)s::date[], %(dues)s::date[]) AS d (day, due) ON d.day = r.received_on"
        " WHERE r.counter_id = %(counter)s AND d.due <= %(soon)s"
        " AND NOT EXISTS (SELECT 1 FROM casework_case c WHERE c.report_id = r.id)",
        nearly=0,
    ),
)
BY_KIND = {watched.kind: watched for watched in WATCHED}

_NEW = """
SELECT late.id, late.due, late.level, a.id, a.level, a.due_on = late.due FROM (
    SELECT id, due, CASE WHEN due <= %(central)s THEN 3 WHEN due <= %(coordinator)s THEN 2 ELSE 1 END AS level
    FROM ({asks}) AS due_here
) AS late
LEFT JOIN casework_alarm a ON a.subject = late.id AND a.kind = %(kind)s AND a.ended_on IS NULL
WHERE (a.id IS NULL OR a.due_on <> late.due OR a.level < late.level) {only}
ORDER BY late.id LIMIT %(limit)s
"""
_OVER = """
SELECT a.id, a.subject FROM casework_alarm a
WHERE a.counter_id = %(counter)s AND a.kind = %(kind)s AND a.ended_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM ({asks}) AS due_here WHERE due_here.id = a.subject AND due_here.due = a.due_on)
LIMIT %(limit)s
"""


@dataclass(frozen=True)
class Found:
    """Something whose alarm is not yet what it should be. alarm, was: its open alarm and that one's level."""

    id: UUID
    due: date
    level: int
    alarm: UUID | None
    was: int
    same_day: bool


def newly_due(watched: Watched, counter: int, *, today: date) -> Iterator[list[Found]]:
    """Pieces of at most 500; the caller raises each before it asks for the next. The rows are locked."""
    asked = _asked(watched, counter, today=today)
    while candidates := [row[0] for row in _rows(_NEW.format(asks=watched.asks, only=""), asked)]:
        if watched.table:
            # Somebody may be moving one of them just now: wait for that, and look again at what it came to.
            _rows(
                f"SELECT 1 FROM {watched.table} WHERE {watched.key} = ANY(%(ids)s)"  # noqa: S608 (our own table)
                f" ORDER BY {watched.key} FOR UPDATE",
                {"ids": candidates},
            )
        again = _NEW.format(asks=watched.asks, only="AND late.id = ANY(%(ids)s)")
        yield [
            Found(key, due, level, alarm, was or 0, bool(same))
            for key, due, level, alarm, was, same in _rows(again, asked | {"ids": candidates})
        ]


def over(watched: Watched, counter: int, *, today: date) -> Iterator[list[tuple[UUID, UUID]]]:
    """Alarms of what is done, on time, or has another day, as (alarm, subject); the caller ends each piece."""
    asked = _asked(watched, counter, today=today)
    while rows := _rows(_OVER.format(asks=watched.asks), asked):
        yield [(alarm, subject) for alarm, subject in rows]


def _asked(watched: Watched, counter: int, *, today: date) -> dict[str, Any]:
    days, dues = _first_answers(counter, today=today) if watched.kind is AlarmKind.WAITING else ([], [])
    return {
        "counter": counter,
        "kind": str(watched.kind),
        "soon": add_working_days(today, watched.nearly) if watched.nearly else today,
        "coordinator": told_for(ESCALATE, today=today),
        "central": told_for(CENTRAL, today=today),
        "days": days,
        "dues": dues,
        "limit": AT_ONCE,
    }


def _first_answers(counter: int, *, today: date) -> tuple[list[date], list[date]]:
    """Days on which a report came in that still waits, and by when each was promised a first answer."""
    rows = _rows(
        "SELECT DISTINCT received_on FROM reporting_report r WHERE r.counter_id = %(counter)s"
        " AND NOT EXISTS (SELECT 1 FROM casework_case c WHERE c.report_id = r.id)",
        {"counter": counter},
    )
    level, days = levels()["first_contact"], [row[0] for row in rows]
    return days, [due_on(level, since=day) for day in days]


def _rows(question: str, asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question, asked)
        return list(cursor.fetchall())
