# SPDX-License-Identifier: EUPL-1.2
"""What melden does in the background: tidying what was never sent."""

from django.utils import timezone
from procrastinate.contrib.django import app

from gehoord.foundation.jobs.tries import TRIES
from gehoord.foundation.people.counters import all_counters

from .actions.clean_drafts import forget_drafts, forget_left_files, forget_orphans


@app.periodic(cron="40 1 * * *", periodic_id="nightly")
@app.task(
    name="reporting.clean_drafts",
    lock="reporting.clean_drafts",
    queueing_lock="reporting.clean_drafts",
    retry=TRIES,
)
def clean_drafts(timestamp: int) -> None:
    """Each night: drafts that are over, the files that went with them, and files that nothing points to."""
    now = timezone.localtime()
    forget_drafts(today=now.date())
    forget_left_files(today=now.date())
    forget_orphans(all_counters(), now=now)
