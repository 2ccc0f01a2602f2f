# SPDX-License-Identifier: EUPL-1.2
"""Saying that a key of a counter was changed from outside the program: log and mail, for who must act."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.jobs.outbox import enqueue


def alarm_foreign_key(counter: int, *, by: str, epochs: list[int], now: datetime) -> None:
    """Into the log of the counter, with a letter without content. epochs: which keys, 0 for a member's own."""
    with transaction.atomic():
        record(
            "alarm.team-key-foreign",
            by=by,
            counter=counter,
            facts={"keys": [str(epoch) for epoch in epochs]},
            now=now,
        )
        enqueue("people.tell_foreign_key", counter=counter)
