# SPDX-License-Identifier: EUPL-1.2
"""The desk asks a manager to act: a task from the list of duties, with nothing in it about whom or what."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.people.needs import Staff

from ...queries.desk import desk_by_member, is_kept_out, managers
from ...tables.duties import BY_DESK, asked_by
from ...terms.marking import mark as _
from ..task.make_duties import make_duty


def ask_to_act(report: UUID, *, duty: str, manager: UUID | None, by: Staff, now: datetime) -> list[str]:
    """Make the task, or all reasons why not. Who is kept out of the report is not asked.

    The task does not name the report: everybody in the organisation with a sign-in may see it.
    """
    row = desk_by_member(report, staff=by, lock=True).row
    able = {one.id for one in managers(by.counter) if not is_kept_out(row, one.id)}
    reasons = []
    if row.closed_on is not None:
        reasons.append(_("Deze melding is gesloten."))
    if duty not in asked_by(BY_DESK):
        reasons.append(_("Kies wat er moet gebeuren."))
    if manager is None or manager not in able:
        reasons.append(_("Kies wie het doet."))
    if reasons or manager is None:
        return reasons
    make_duty(duty, counter=by.counter, owner=manager, by=by.by, now=now)
    return []
