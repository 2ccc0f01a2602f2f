# SPDX-License-Identifier: EUPL-1.2
"""Each day: which terms of the desk come near or are over."""

from datetime import datetime

from gehoord.foundation.audit.log import SYSTEM, record

from ...models import DeskReport
from ...rules.desk import alarm_for
from .tell_desk import promise_to_tell


def watch_desk(team: int, *, now: datetime) -> int:
    """Raise the alarms of one team, within its fence; how many went up. Twice on a day raises nothing twice."""
    raised = 0
    for row in DeskReport.objects.filter(counter=team, closed_on=None).order_by("pk"):
        level = alarm_for(row.due_on, today=now.date()) if row.due_on else 0
        if level <= row.alarm:
            continue
        DeskReport.objects.filter(pk=row.pk).update(alarm=level)
        facts: dict[str, str | int | list[str]] = {"level": level, "for": row.due_for}
        record("desk.alarm", by=SYSTEM, counter=team, subject=str(row.pk), facts=facts, now=now)
        promise_to_tell(row)
        raised += 1
    return raised
