# SPDX-License-Identifier: EUPL-1.2
"""A day off was added later (nieuwe vrije dag): what would be due on it is due on the next working day.

Only the day itself moves. Terms that merely run across the new day off keep their day: what was promised to
somebody does not become later without need. Days that are over stay as they were.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection

from gehoord.foundation.audit.log import SYSTEM, record_all
from gehoord.foundation.reference.holidays import add_working_days, is_working_day

AT_ONCE = 500


@dataclass(frozen=True)
class Dated:
    """One column with days that we promised, and the rows that are still open."""

    table: str
    key: str
    day: str
    still: str


DATED = (
    Dated("casework_case", "report_id", "due_on", "due_on IS NOT NULL"),
    Dated("casework_case", "report_id", "wait_until", "paused_since IS NOT NULL"),
    Dated("casework_case", "report_id", "expected_on", "closed_on IS NULL"),
    Dated("casework_term", "id", "due_on", "done_on IS NULL"),
    Dated("casework_hand_over", "id", "due_on", "state = 'offered'"),
    Dated("casework_complaint", "id", "due_on", "decided_on IS NULL"),
)
_DAYS = "SELECT DISTINCT {day} FROM {table} WHERE counter_id = %(counter)s AND {still} AND {day} >= %(today)s"
_MOVE = """
UPDATE {table} SET {day} = %(to)s WHERE {key} IN (
    SELECT {key} FROM {table} WHERE counter_id = %(counter)s AND {still} AND {day} = %(from)s LIMIT %(limit)s)
RETURNING {key}
"""


def move_days_off(counter: int, *, now: datetime) -> int:
    """Move them, each logged, within the caller's transaction and fence. Returns how many; twice is once."""
    moved, today = 0, now.date()
    for dated in DATED:
        for day in _days(dated, counter, today=today):
            if is_working_day(day):
                continue
            to = add_working_days(day, 0)
            asked = {"counter": counter, "from": day, "to": to, "limit": AT_ONCE}
            while rows := _rows(_MOVE, dated, asked):
                facts: dict[str, str | int | list[str]] = {
                    "from": str(day),
                    "to": str(to),
                    "which": dated.day,
                }
                about = {str(row[0]): facts for row in rows}
                record_all("deadline.moved", by=SYSTEM, counter=counter, about=about, now=now)
                moved += len(rows)
    return moved


def _days(dated: Dated, counter: int, *, today: date) -> list[date]:
    return [row[0] for row in _rows(_DAYS, dated, {"counter": counter, "today": today})]


def _rows(question: str, dated: Dated, asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question.format(**vars(dated)), asked)
        return list(cursor.fetchall())
