# SPDX-License-Identifier: EUPL-1.2
"""A destruction list (vernietigingslijst): one person puts it together, a colleague agrees, then it is carried out."""

from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.actions.ask_approval import ask_approval, use_approval
from gehoord.foundation.people.needs import Staff

from ...queries.retention import over_time, over_time_count
from ..raise_alarms import TELL
from ..tell_counter import ABOUT_LIST

WHAT = "destroy.cases"
JOB = "casework.destroy_listed"
MOST = 500
"""Cases on one list: what two people can still look through."""


def ask_for_list(counter: int, *, today: date) -> bool:
    """Tell a counter that something is over its time, within the caller's transaction and fence. Whether it is."""
    if not over_time_count(counter, today=today):
        return False
    enqueue(TELL, counter=counter, about=ABOUT_LIST)
    return True


def ask_to_destroy(*, by: Staff, now: datetime) -> int:
    """Put the list together as it stands now, oldest first, and ask a colleague. Returns how many are on it."""
    rows = over_time(by.counter, today=now.date()).order_by("destroy_on", "pk")
    cases = [str(case) for case in rows.values_list("pk", flat=True)[:MOST]]
    if cases:
        detail = {"count": len(cases), "cases": cases}
        ask_approval(WHAT, detail=detail, counter=by.counter, by=by.by, now=now)
    return len(cases)


def carry_out(*, by: Staff, now: datetime) -> int | None:
    """Carry out the list that a colleague agreed to: a job destroys it. None when nobody agreed yet.

    What was held back or opened again meanwhile is left out by the job.
    """
    approval = use_approval(WHAT, counter=by.counter, by=by.by, now=now)
    if approval is None:
        return None
    cases = [str(UUID(case)) for case in approval.detail["cases"]]
    record(
        "retention.carried_out",
        by=by.by,
        counter=by.counter,
        subject=str(approval.pk),
        facts={"count": len(cases)},
        now=now,
    )
    enqueue(JOB, counter=by.counter, cases=cases)
    return len(cases)
