# SPDX-License-Identifier: EUPL-1.2
"""Each day: the newest link of each chain of the log to the machine's own log, out of reach of the database.

Who would change the log afterwards must then change that too, wherever it was sent on to.
"""

import logging

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from .models import Chain

TRIES = RetryStrategy(max_attempts=8, exponential_wait=4)
_log = logging.getLogger("gehoord.audit")


@app.periodic(cron="0 4 * * *", periodic_id="daily")
@app.task(name="audit.tell_heads", lock="audit.tell_heads", queueing_lock="audit.tell_heads", retry=TRIES)
def tell_heads(timestamp: int) -> None:
    """One line per chain: name, number of the newest entry, digest. No words of any entry."""
    for chain in Chain.objects.order_by("name"):
        _log.info("chain %s ends at %s with %s", chain.name, chain.number, bytes(chain.digest).hex())
