# SPDX-License-Identifier: EUPL-1.2
"""Watching what counters asked an organisation: a word before the day and after it, to both sides. Opens nothing."""

from datetime import date, datetime, timedelta

from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.foundation.jobs.outbox import enqueue

from ...models import Request
from ..tell_team import ABOUT_REQUEST_LATE, ABOUT_REQUEST_NEAR, ABOUT_THEIRS_LATE, TELL

NEAR_DAYS = 3
KEEP_DAYS = 730
NEAR, LATE = 1, 2


def watch_requests(team: int, *, now: datetime) -> int:
    """Within the fence of the organisation, once a day. Returns how many warnings were new. Old requests are destroyed."""
    today = now.date()
    waiting = Request.objects.filter(counter=team, closed_on=None, answered_on=None)
    late = list(waiting.filter(due_on__lt=today, alarm__lt=LATE).values_list("pk", "asked_by"))
    near_rows = waiting.filter(
        due_on__gte=today, due_on__lte=today + timedelta(days=NEAR_DAYS), alarm__lt=NEAR
    )
    near = list(near_rows.values_list("pk", flat=True))
    for keys, level, event in (
        ([pk for pk, _asker in late], LATE, "org-request.late"),
        (near, NEAR, "org-request.near"),
    ):
        Request.objects.filter(pk__in=keys).update(alarm=level)
        for key in keys:
            record(event, by=SYSTEM, counter=team, subject=str(key), now=now)
    if near:
        enqueue(TELL, counter=team, about=ABOUT_REQUEST_NEAR)
    if late:
        enqueue(TELL, counter=team, about=ABOUT_REQUEST_LATE)
    for asker in {asker for _pk, asker in late}:
        enqueue(TELL, counter=asker, about=ABOUT_THEIRS_LATE)
    _destroy_old(team, before=today - timedelta(days=KEEP_DAYS))
    return len(near) + len(late)


def _destroy_old(team: int, *, before: date) -> None:
    """What was agreed in them stays, with its source: who was kept out of the request does not see it then either."""
    Request.objects.filter(counter=team, closed_on__lt=before).delete()
