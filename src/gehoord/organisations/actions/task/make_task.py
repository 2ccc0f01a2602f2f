# SPDX-License-Identifier: EUPL-1.2
"""Making a task: something that somebody in the organisation does by a day."""

from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import Task
from ...terms.task import AGREED


def make_task(
    what: str,
    *,
    counter: int,
    kind: str,
    due_on: date,
    by: str,
    now: datetime,
    owner: UUID | None = None,
    owner_words: str = "",
    source: UUID | None = None,
    code: str = "",
) -> Task:
    """Promise something, within the fence of the team. kind: a code of terms.task.TASK_KINDS.

    owner: a member of the team; owner_words: a function, for who has no sign-in. One of the two, or ValueError.
    what: a measure, at most 300 signs; never a person's name or what somebody told.
    """
    if owner is None and not owner_words.strip():
        raise ValueError("A task without an owner is nobody's.")
    row = Task(
        counter_id=counter,
        kind=kind,
        source=source,
        code=code,
        what=what.strip()[:300],
        owner_id=owner,
        owner_words=owner_words.strip()[:120],
        made_on=now.date(),
        made_by=by,
        due_on=due_on,
    )
    Task.objects.bulk_create([row])
    record("org-task.made", by=by, counter=counter, subject=log_subject(row), facts={"kind": kind}, now=now)
    return row


def log_subject(row: Task) -> str:
    """Under what a line about this task stands in the log: the request it was agreed in, else the task itself.

    Who is kept out of a request finds nothing of it in the log, and so nothing of what was agreed (decision 0018).
    """
    return str(row.source if row.kind == AGREED and row.source else row.pk)
