# SPDX-License-Identifier: EUPL-1.2
"""Each day: is a review near or late, and is there anything that was kept long enough?"""

from datetime import datetime, timedelta

from gehoord.foundation.audit.log import record
from gehoord.foundation.jobs.outbox import enqueue

from ...models import NormSet, NormUse
from ...queries.norms import due_reviews
from ...rules.norms import review_alarm
from ..tell_team import ABOUT_NORMS, TELL

USES_KEPT = timedelta(days=5 * 366)


def watch_norms(team: int, *, now: datetime) -> int:
    """Raise the alarm of a review that comes near or is late, each level once; how many were raised.

    Runs within the fence of the team. Uses older than five years go.
    """
    raised = 0
    for row in due_reviews(team):
        level = review_alarm(row.review_on, today=now.date())
        if level > row.alarm:
            NormSet.objects.filter(pk=row.pk).update(alarm=level)
            record(
                "norms.review", by="clock", counter=team, subject=str(row.pk), facts={"level": level}, now=now
            )
            enqueue(TELL, counter=team, about=ABOUT_NORMS)
            raised += 1
    NormUse.objects.filter(counter=team, week__lt=now.date() - USES_KEPT).delete()
    return raised
