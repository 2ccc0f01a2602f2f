# SPDX-License-Identifier: EUPL-1.2
"""The day before an appointment: a notice without content to who asked for one; their page says the rest."""

from datetime import datetime, timedelta

from gehoord.foundation.jobs.outbox import enqueue

from ...models import Appointment
from ...terms import AppointmentState
from ..send_words import NOTIFY


def remind(counter: int, *, now: datetime) -> int:
    """Promise the notices of one counter, within the caller's transaction and fence. Each appointment once."""
    rows = Appointment.objects.select_for_update(of=("self",)).filter(
        counter=counter,
        state=AppointmentState.PLANNED,
        on=now.date() + timedelta(days=1),
        reminded_on=None,
    )
    found = list(rows.select_related("case__report"))
    for row in found:
        if bytes(row.case.report.notice):
            enqueue(NOTIFY, report=str(row.case_id))
    Appointment.objects.filter(pk__in=[row.pk for row in found]).update(reminded_on=now.date())
    return len(found)
