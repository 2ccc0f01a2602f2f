# SPDX-License-Identifier: EUPL-1.2
"""What a manager owes an employee, set ready in one go: today, in two days, in a week, after a month, after three."""

from datetime import datetime
from uuid import UUID, uuid4

from gehoord.foundation.audit.log import record

from ...models import Task
from ...tables.duties import AFTERCARE, duties
from ...terms.task import AFTERCARE as AFTERCARE_KIND
from ...terms.task import DUTY
from .make_task import make_task


def make_aftercare(*, counter: int, owner: UUID, by: str, now: datetime, source: UUID | None = None) -> UUID:
    """The whole series for one employee, who is named nowhere: the owner knows about whom it is.

    Returns what ties them together. source: the report or limit that it follows, when there is one.
    """
    group = source or uuid4()
    for one in duties().values():
        if one.series == AFTERCARE:
            make_task(
                one.what,
                counter=counter,
                kind=AFTERCARE_KIND,
                due_on=one.due_on(now.date()),
                owner=owner,
                source=group,
                code=one.code,
                by=by,
                now=now,
            )
    record("org-task.series", by=by, counter=counter, subject=str(group), now=now)
    return group


def make_duty(code: str, *, counter: int, owner: UUID, by: str, now: datetime) -> Task:
    """One duty of the table, by its own day. KeyError for an unknown code."""
    one = duties()[code]
    return make_task(
        one.what,
        counter=counter,
        kind=DUTY,
        due_on=one.due_on(now.date()),
        owner=owner,
        code=code,
        by=by,
        now=now,
    )
