# SPDX-License-Identifier: EUPL-1.2
"""Each night: the countable facts of the day, in shuffled order, to where the figures may read them."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from .shuffle import shuffle_pending

TRIES = RetryStrategy(max_attempts=8, exponential_wait=4)


@app.periodic(cron="15 1 * * *", periodic_id="nightly")
@app.task(name="counting.shuffle", lock="counting.shuffle", queueing_lock="counting.shuffle", retry=TRIES)
def shuffle(timestamp: int) -> None:
    """Move what is pending. A second run finds nothing."""
    shuffle_pending()
