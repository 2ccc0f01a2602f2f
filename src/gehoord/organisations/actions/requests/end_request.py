# SPDX-License-Identifier: EUPL-1.2
"""The counter moves the day of a question without a case, takes it back, or is ready with it."""

from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.needs import Staff

from ...models import Request
from ...queries.requests import by_asker
from ...rules.requests import why_not_move
from ...terms.request import RECALLED, SETTLED, WITHOUT_CASE
from ..tell_team import ABOUT_REQUEST, TELL


def move_day(request: UUID, *, due_on: date | None, by: Staff, now: datetime) -> list[str]:
    """Another day; the old one stays in sight. Reasons in Dutch when it cannot be."""
    row = by_asker(request, keys=by.keys, asked_by=by.counter, lock=True).row
    found = why_not_move(
        due_on=due_on,
        was=row.due_on,
        today=now.date(),
        is_over=row.closed_on is not None or row.kind not in WITHOUT_CASE,
    )
    if found or due_on is None:
        return found
    Request.objects.filter(pk=request).update(due_on=due_on, due_before=row.due_before or row.due_on, alarm=0)
    enqueue(TELL, counter=row.counter_id, about=ABOUT_REQUEST)
    record(
        "org-request.moved",
        by=by.by,
        counter=by.counter,
        subject=str(request),
        facts={"due": str(due_on)},
        now=now,
    )
    return []


def end_request(request: UUID, *, why: str, by: Staff, now: datetime) -> bool:
    """why: RECALLED (taken back) or SETTLED (ready). False for one about a case, which ends in the case, or that ended."""
    if why not in (RECALLED, SETTLED):
        raise KeyError(why)
    row = by_asker(request, keys=by.keys, asked_by=by.counter, lock=True).row
    if row.closed_on is not None or row.kind not in WITHOUT_CASE:
        return False
    Request.objects.filter(pk=request).update(closed_on=now.date(), ended=why)
    enqueue(TELL, counter=row.counter_id, about=ABOUT_REQUEST)
    record(
        "org-request.ended", by=by.by, counter=by.counter, subject=str(request), facts={"which": why}, now=now
    )
    return True
