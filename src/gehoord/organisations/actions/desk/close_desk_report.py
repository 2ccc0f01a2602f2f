# SPDX-License-Identifier: EUPL-1.2
"""A report at the desk ends: with an outcome and words to who told it."""

from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.people.needs import Staff

from ...models import DeskReport
from ...queries.desk import OpenDeskReport, desk_by_member
from ...rules.desk import destroy_on, why_not_close
from ...terms.desk import CLOSED, CLOSING, MOVED
from .add_desk_piece import add_desk_piece


def close_desk_report(report: UUID, *, outcome: str, words: str, by: Staff, now: datetime) -> list[str]:
    """Close it, or all reasons why not. From now on it is kept two years."""
    opened = desk_by_member(report, staff=by, lock=True)
    row = opened.row
    reasons = why_not_close(
        words=words,
        outcome=outcome,
        is_closed=row.closed_on is not None,
        is_confirmed=row.confirmed_on is not None,
        regime=row.regime,
        has_answer=row.feedback_on is not None,
    )
    if reasons:
        return reasons
    add_desk_piece(opened, kind=CLOSING, text=words, by=by, now=now)
    _close(row, outcome=outcome, today=now.date())
    facts: dict[str, str | int | list[str]] = {"outcome": outcome}
    record("desk.closed", by=by.by, counter=by.counter, subject=str(report), facts=facts, now=now)
    return []


def close_as_moved(opened: OpenDeskReport, *, now: datetime) -> None:
    """Who told it takes it to the national counter and wants the desk to stop. Within the code's fence."""
    row = opened.row
    if row.closed_on is None:
        _close(row, outcome=MOVED, today=now.date())
        record("desk.moved", by=REPORTER, counter=row.counter_id, subject=str(row.pk), now=now)


def _close(row: DeskReport, *, outcome: str, today: date) -> None:
    DeskReport.objects.filter(pk=row.pk).update(
        step=CLOSED,
        outcome=outcome,
        closed_on=today,
        destroy_on=destroy_on(today),
        due_on=None,
        due_for="",
        alarm=0,
    )
