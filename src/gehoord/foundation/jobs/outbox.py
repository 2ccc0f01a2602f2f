# SPDX-License-Identifier: EUPL-1.2
"""Promising work: a job is a row in the same transaction as what it belongs to (outbox)."""

from typing import Any

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued


def enqueue(task: str, *, lock: str | None = None, **args: Any) -> int:
    """Promise a job by its task name. Arguments are ids and codes, never what a person told.

    The row is written on Django's own connection: it comes to be if and only if the transaction does.
    """
    return app.configure_task(task, lock=lock).defer(**args)


def enqueue_once(task: str, *, after_seconds: int = 0, **args: Any) -> bool:
    """The same, unless this task waits already; then False. What many say within a while is done once.

    after_seconds: so long it waits for others who may say the same.
    """
    waiting = app.configure_task(task, queueing_lock=task, schedule_in={"seconds": after_seconds})
    try:
        # The refusal of a second one would end the caller's transaction.
        with transaction.atomic():
            waiting.defer(**args)
    except AlreadyEnqueued:
        return False
    return True
