# SPDX-License-Identifier: EUPL-1.2
"""The desk asks a manager to act: a task from the list of duties, with nothing in it about whom or what."""

from datetime import datetime, timedelta
from uuid import UUID

from gehoord.foundation.people.needs import Staff

from ...queries.desk import desk_by_member, is_kept_out, managers
from ...tables.desk import duties
from ...terms.marking import mark as _
from ...terms.task import DUTY
from ..task.make_task import make_task


def ask_to_act(report: UUID, *, duty: str, manager: UUID | None, by: Staff, now: datetime) -> list[str]:
    """Make the task, or all reasons why not. Who is kept out of the report is not asked.

    The task does not name the report: everybody in the organisation with a sign-in may see it.
    """
    row = desk_by_member(report, staff=by, lock=True).row
    able = {one.id for one in managers(by.counter) if not is_kept_out(row, one.id)}
    wanted = duties().get(duty)
    reasons = []
    if row.closed_on is not None:
        reasons.append(_("Deze melding is gesloten."))
    if wanted is None:
        reasons.append(_("Kies wat er moet gebeuren."))
    if manager not in able:
        reasons.append(_("Kies wie het doet."))
    if reasons or wanted is None:
        return reasons
    make_task(
        wanted.what,
        counter=by.counter,
        kind=DUTY,
        code=wanted.code,
        owner=manager,
        due_on=now.date() + timedelta(days=wanted.days),
        by=by.by,
        now=now,
    )
    return []
