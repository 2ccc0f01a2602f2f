# SPDX-License-Identifier: EUPL-1.2
"""Who told something takes it back (intrekken): it is destroyed at once; that it was there stays in the log."""

from datetime import datetime

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.reporting.actions.destroy_report import note_destruction

from ...models import DeskReport
from ...queries.desk import OpenDeskReport

RULE = "desk-withdrawn"


def withdraw_desk_report(opened: OpenDeskReport, *, now: datetime) -> None:
    """Destroy it, within the code's fence. Tasks that came from it stay: they hold nothing of it."""
    row = opened.row
    record("desk.withdrawn", by=REPORTER, counter=row.counter_id, subject=str(row.pk), now=now)
    note_destruction([opened.id], rule=RULE, now=now)
    DeskReport.objects.filter(pk=row.pk).delete()
