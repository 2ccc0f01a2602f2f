# SPDX-License-Identifier: EUPL-1.2
"""Moving a task, saying that it is done, showing it, dropping it, and opening it again."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Task
from ...rules.tasks import why_not_done, why_not_drop, why_not_move, why_not_shown
from .make_task import log_subject

Wrong = list[tuple[str, str]]


def _locked(task: UUID, by: Staff) -> Task:
    return Task.objects.select_for_update().get(pk=task, counter=by.counter)


def _is_over(row: Task) -> bool:
    return row.done_on is not None or row.dropped_on is not None


def _keep(row: Task, event: str, *, by: Staff, now: datetime, **fresh: Any) -> Wrong:
    Task.objects.filter(pk=row.pk).update(**fresh)
    record(event, by=by.by, counter=by.counter, subject=log_subject(row), facts={"kind": row.kind}, now=now)
    return []


def move_task(task: UUID, *, due_on: date | None, why: str, by: Staff, now: datetime) -> Wrong:
    """Another day, with a reason. The day it was first due stays in sight, however often it moves."""
    row = _locked(task, by)
    found = why_not_move(due_on=due_on, was=row.due_on, why=why, today=now.date(), is_over=_is_over(row))
    if found:
        return found
    return _keep(
        row,
        "org-task.moved",
        by=by,
        now=now,
        due_on=due_on,
        moved_from=row.moved_from or row.due_on,
        why=why.strip()[:300],
        alarm=0,
    )


def declare_done(task: UUID, *, how: str, by: Staff, now: datetime) -> Wrong:
    """Somebody says that it was done, in words. That is said, not shown."""
    row = _locked(task, by)
    if found := why_not_done(how=how, is_over=_is_over(row)):
        return found
    return _keep(row, "org-task.done", by=by, now=now, done_on=now.date(), done_how=how.strip()[:500])


def show_done(task: UUID, *, by_what: str, by: Staff, now: datetime) -> Wrong:
    """What shows that it was done: a document, a date, a number."""
    row = _locked(task, by)
    if found := why_not_shown(by_what=by_what, is_done=row.done_on is not None):
        return found
    return _keep(row, "org-task.shown", by=by, now=now, shown_by=by_what.strip()[:500])


def drop_task(task: UUID, *, why: str, by: Staff, now: datetime) -> Wrong:
    """It need not be done any more, with the reason."""
    row = _locked(task, by)
    if found := why_not_drop(why=why, is_over=_is_over(row)):
        return found
    return _keep(row, "org-task.dropped", by=by, now=now, dropped_on=now.date(), why=why.strip()[:300])


def undo_task(task: UUID, *, by: Staff, now: datetime) -> Wrong:
    """Open it again: it was not done after all, or is needed again. The day stays as it was."""
    row = _locked(task, by)
    if not _is_over(row):
        return []
    return _keep(
        row, "org-task.undone", by=by, now=now, done_on=None, done_how="", shown_by="", dropped_on=None
    )
