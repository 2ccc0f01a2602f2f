# SPDX-License-Identifier: EUPL-1.2
"""What verantwoorden does in the background; each may run twice without harm."""

from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from .actions.published.forget_corrections import forget_corrections

TRIES = RetryStrategy(max_attempts=8, exponential_wait=4)


@app.periodic(cron="40 2 * * *", periodic_id="nightly")
@app.task(
    name="accountability.forget",
    lock="accountability.forget",
    queueing_lock="accountability.forget",
    retry=TRIES,
)
def forget(timestamp: int) -> None:
    """Each night: who asked for a correction a year ago or more is forgotten."""
    forget_corrections(now=timezone.localtime())
