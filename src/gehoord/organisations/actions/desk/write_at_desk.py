# SPDX-License-Identifier: EUPL-1.2
"""The desk writes: to who told it, or a note for the desk alone."""

from datetime import datetime, timedelta
from uuid import UUID

from gehoord.foundation.people.needs import Staff

from ...models import DeskReport
from ...queries.desk import desk_by_member
from ...rules.desk import NEWS_DAYS, why_not_write
from ...terms.desk import MESSAGE, NEWS, NOTE
from .add_desk_piece import add_desk_piece


def write_at_desk(report: UUID, *, kind: str, words: str, by: Staff, now: datetime) -> list[str]:
    """Add it, or all reasons why not. A message after the answer is news: the next one is due in four weeks."""
    opened = desk_by_member(report, staff=by, lock=True)
    row = opened.row
    reasons = why_not_write(words=words, is_closed=row.closed_on is not None)
    if reasons:
        return reasons
    add_desk_piece(opened, kind=MESSAGE if kind == MESSAGE else NOTE, text=words, by=by, now=now)
    if kind == MESSAGE and row.due_for == NEWS:
        DeskReport.objects.filter(pk=report).update(due_on=now.date() + timedelta(days=NEWS_DAYS), alarm=0)
    return []
