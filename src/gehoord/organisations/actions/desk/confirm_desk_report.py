# SPDX-License-Identifier: EUPL-1.2
"""The desk says that it read the report and who handles it (ontvangstbevestiging)."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.people.needs import Staff

from ...models import DeskReport
from ...queries.desk import desk_by_member, setting_of
from ...rules.desk import answer_by, answer_kind, why_not_write
from ...terms.desk import CONFIRMATION, OPEN
from .add_desk_piece import add_desk_piece


def confirm_desk_report(report: UUID, *, words: str, by: Staff, now: datetime) -> list[str]:
    """Tell who told it; from now on the day of the answer counts (Wbk art. 2, Wkkgz art. 17). Twice is once."""
    opened = desk_by_member(report, staff=by, lock=True)
    row = opened.row
    reasons = why_not_write(words=words, is_closed=row.closed_on is not None)
    if reasons or row.confirmed_on:
        return reasons
    today = now.date()
    days = setting_of(by.counter).feedback_days
    add_desk_piece(opened, kind=CONFIRMATION, text=words, by=by, now=now)
    DeskReport.objects.filter(pk=report).update(
        step=OPEN,
        handler=by.id,
        confirmed_on=today,
        due_on=answer_by(row.regime, received=row.received_on, confirmed=today, days=days),
        due_for=answer_kind(row.regime),
        alarm=0,
    )
    return []
