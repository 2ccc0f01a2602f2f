# SPDX-License-Identifier: EUPL-1.2
"""The decision on a complaint of a client takes longer (verdagen): once, four weeks, with the reason, in time."""

from datetime import datetime, timedelta
from uuid import UUID

from gehoord.foundation.people.needs import Staff

from ...models import DeskReport
from ...queries.desk import desk_by_member
from ...rules.desk import WKKGZ_LONGER_WEEKS, why_not_longer
from ...terms.desk import LONGER
from .add_desk_piece import add_desk_piece


def make_desk_longer(report: UUID, *, words: str, by: Staff, now: datetime) -> list[str]:
    """Tell the reason and move the day (Wkkgz art. 17); or all reasons why not."""
    opened = desk_by_member(report, staff=by, lock=True)
    row = opened.row
    reasons = why_not_longer(
        row.regime,
        words=words,
        due_for=row.due_for,
        due=row.due_on,
        is_longer=row.longer_on is not None,
        today=now.date(),
    )
    if reasons or row.due_on is None:
        return reasons
    add_desk_piece(opened, kind=LONGER, text=words, by=by, now=now)
    due = row.due_on + timedelta(weeks=WKKGZ_LONGER_WEEKS)
    DeskReport.objects.filter(pk=report).update(longer_on=now.date(), due_on=due, alarm=0)
    return []
