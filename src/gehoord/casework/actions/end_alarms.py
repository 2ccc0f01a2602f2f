# SPDX-License-Identifier: EUPL-1.2
"""Ending alarms (alarm voorbij): in the transaction of what made things right again."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from ..models import Alarm
from ..terms import AlarmKind

OF_CASE = (AlarmKind.STEP, AlarmKind.PAUSED, AlarmKind.WAITING)
"""What a new day or a new step of the case itself makes right."""


def end_alarms(
    subjects: Collection[UUID], *, now: datetime, kinds: Collection[str] | None = None
) -> list[tuple[UUID, str]]:
    """End the open alarms about these; kinds: only these ones. Returns (subject, kind) of each that ended.

    What it stands for in the log is the event of who made it right. A caller who forgets it is no harm: the
    next watch finds that nothing is late any more.
    """
    rows = Alarm.objects.filter(subject__in=subjects, ended_on=None)
    if kinds is not None:
        rows = rows.filter(kind__in=kinds)
    found = list(rows.values_list("pk", "subject", "kind"))
    if found:
        Alarm.objects.filter(pk__in=[row[0] for row in found]).update(ended_on=now.date())
    return [(subject, kind) for _pk, subject, kind in found]
