# SPDX-License-Identifier: EUPL-1.2
"""Watching tasks: a word before the day, late to the owner, a week late to the board. Each is said once."""

from datetime import datetime, timedelta

from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.foundation.jobs.outbox import enqueue

from ...models import Task
from ...queries.tasks import OPEN
from ..tell_team import ABOUT_TASK_BOARD, ABOUT_TASK_LATE, ABOUT_TASK_NEAR, TELL
from .make_task import log_subject

NEAR, LATE, BOARD = 1, 2, 3
NEAR_DAYS, BOARD_DAYS = 2, 7
KEEP_DAYS = 5 * 365


def watch_tasks(team: int, *, now: datetime) -> int:
    """Within the fence of the organisation, once a day. Returns how many warnings were new.

    The mail goes to the address of the team and says nothing of what or whom. What ended five years ago is destroyed.
    """
    today = now.date()
    rows = Task.objects.filter(OPEN, counter=team)
    new = 0
    for level, about, event, due in (
        (BOARD, ABOUT_TASK_BOARD, "org-task.board", {"due_on__lte": today - timedelta(days=BOARD_DAYS)}),
        (LATE, ABOUT_TASK_LATE, "org-task.late", {"due_on__lt": today}),
        (NEAR, ABOUT_TASK_NEAR, "org-task.near", {"due_on__lte": today + timedelta(days=NEAR_DAYS)}),
    ):
        found = list(rows.filter(alarm__lt=level, **due))
        Task.objects.filter(pk__in=[row.pk for row in found]).update(alarm=level)
        for row in found:
            record(event, by=SYSTEM, counter=team, subject=log_subject(row), now=now)
        if found:
            enqueue(TELL, counter=team, about=about)
        new += len(found)
    over = today - timedelta(days=KEEP_DAYS)
    Task.objects.filter(counter=team, done_on__lt=over).delete()
    Task.objects.filter(counter=team, dropped_on__lt=over).delete()
    return new
