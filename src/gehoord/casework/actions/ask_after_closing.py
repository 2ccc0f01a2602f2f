# SPDX-License-Identifier: EUPL-1.2
"""Three months after closing: let the reporter know that there is a question on the own page."""

from datetime import datetime

from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.foundation.jobs.outbox import enqueue

from ..models import Case
from ..terms import Step
from .raise_alarms import CALM
from .send_words import NOTIFY

ASKED = 1
"""Case.alarm of a closed case: the notice about the question went out."""


def ask_after_closing(counter: int, *, now: datetime) -> int:
    """Promise the notices of one counter, within the caller's transaction and fence. Returns how many were due.

    The question itself stands on the reporter's page from that day on: a job holds no key to write with.
    """
    rows = Case.objects.select_for_update(of=("self",)).filter(
        counter=counter, step=Step.CLOSED, aftercare_on__lte=now.date(), due_on=None, alarm=CALM
    )
    count = 0
    for row in rows.select_related("report").defer("report__body").order_by("pk"):
        Case.objects.filter(pk=row.pk).update(alarm=ASKED)
        if bytes(row.report.notice):
            enqueue(NOTIFY, report=str(row.pk))
        record("aftercare.asked", by=SYSTEM, counter=counter, subject=str(row.pk), now=now)
        count += 1
    return count
