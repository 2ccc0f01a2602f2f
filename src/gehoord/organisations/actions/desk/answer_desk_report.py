# SPDX-License-Identifier: EUPL-1.2
"""The desk tells what is done with it (terugkoppeling), or gives its decision on a complaint of a client."""

from datetime import datetime, timedelta
from uuid import UUID

from gehoord.foundation.people.needs import Staff

from ...models import DeskReport
from ...queries.desk import desk_by_member
from ...rules.desk import NEWS_DAYS, answer_kind, why_not_answer
from ...terms.desk import NEWS, TOLD
from .add_desk_piece import add_desk_piece


def answer_desk_report(report: UUID, *, words: str, by: Staff, now: datetime) -> list[str]:
    """The answer that the law asks for. As long as the report stays open, news is due every four weeks."""
    opened = desk_by_member(report, staff=by, lock=True)
    row = opened.row
    closed, confirmed = row.closed_on is not None, row.confirmed_on is not None
    reasons = why_not_answer(words=words, is_closed=closed, is_confirmed=confirmed)
    if reasons:
        return reasons
    add_desk_piece(opened, kind=answer_kind(row.regime), text=words, by=by, now=now)
    DeskReport.objects.filter(pk=report).update(
        step=TOLD,
        feedback_on=row.feedback_on or now.date(),
        due_on=now.date() + timedelta(days=NEWS_DAYS),
        due_for=NEWS,
        alarm=0,
    )
    return []
