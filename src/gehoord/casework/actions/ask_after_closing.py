# SPDX-License-Identifier: EUPL-1.2
"""Two weeks and three months after closing: a notice that we ask whether it stopped (nazorg)."""

from datetime import datetime

from django.db.models import QuerySet

from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.foundation.jobs.outbox import enqueue

from ..models import Case
from ..queries.asking_after import next_on, stops_asking_on
from ..terms import Step
from .add_plain_line import add_plain_line
from .raise_alarms import CALM
from .send_words import NOTIFY

ASKED = 1
"""Case.alarm of a closed case: the notice about the question went out."""
LINE_ASKED, LINE_SILENT = "aftercare_asked", "aftercare_silent"


def ask_after_closing(counter: int, *, now: datetime) -> int:
    """Promise the notices of one counter, within the caller's transaction and fence. Returns how many were due.

    The question itself stands on the reporter's page from that day on: a job holds no key to write with. Who does
    not answer in time is asked no more; the time line says so, and it is counted as no answer, never as good.
    """
    _let_go(counter, now=now)
    count = 0
    for row in _closed(counter, alarm=CALM).filter(aftercare_on__lte=now.date()):
        Case.objects.filter(pk=row.pk).update(alarm=ASKED)
        add_plain_line(row.pk, counter=counter, name=LINE_ASKED, on=now.date())
        if bytes(row.report.notice):
            enqueue(NOTIFY, report=str(row.pk))
        record("aftercare.asked", by=SYSTEM, counter=counter, subject=str(row.pk), now=now)
        count += 1
    return count


def _let_go(counter: int, *, now: datetime) -> None:
    for row in _closed(counter, alarm=ASKED).filter(aftercare_on__lt=now.date()):
        until = stops_asking_on(row)
        if until is None or now.date() <= until:
            continue
        Case.objects.filter(pk=row.pk).update(aftercare_on=next_on(row), alarm=CALM)
        add_plain_line(row.pk, counter=counter, name=LINE_SILENT, on=now.date())
        record("aftercare.unanswered", by=SYSTEM, counter=counter, subject=str(row.pk), now=now)


def _closed(counter: int, *, alarm: int) -> QuerySet[Case]:
    rows = Case.objects.select_for_update(of=("self",)).filter(
        counter=counter, step=Step.CLOSED, due_on=None, alarm=alarm, aftercare_on__isnull=False
    )
    return rows.select_related("report").defer("report__body").order_by("pk")
