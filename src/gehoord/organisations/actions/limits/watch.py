# SPDX-License-Identifier: EUPL-1.2
"""What happens by itself each day with limits: the log says what is late, and what is past its term is destroyed."""

from datetime import datetime

from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.foundation.jobs.outbox import enqueue

from ...models import CarerWish, FloorNote, Limit
from ..tell_team import ABOUT_LIMIT, TELL

COUNTED_YEARS = 5
LATE = 1


def watch_limits(team: int, *, now: datetime) -> int:
    """Within the fence of the team. Gives how many files changed or went. Twice on a day does nothing more."""
    today, changed = now.date(), 0
    for row in Limit.objects.filter(counter=team, destroy_on__lte=today):
        record("limit.destroyed", by=SYSTEM, counter=team, subject=str(row.pk), now=now)
        row.delete()
        changed += 1
    for row in Limit.objects.filter(counter=team, closed_on=None, due_on__lt=today, alarm__lt=LATE):
        Limit.objects.filter(pk=row.pk).update(alarm=LATE)
        record("limit.late", by=SYSTEM, counter=team, subject=str(row.pk), now=now)
        # Who reads the mail of the team may be the one who is kept out.
        if not row.kept_out:
            enqueue(TELL, counter=team, about=ABOUT_LIMIT)
        changed += 1
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    before = today.replace(year=today.year - COUNTED_YEARS, day=day)
    for table in (FloorNote, CarerWish):
        table._default_manager.filter(counter=team, week__lt=before).delete()
    return changed
