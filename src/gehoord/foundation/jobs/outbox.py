# SPDX-License-Identifier: EUPL-1.2
"""Promising work: a job is a row in the same transaction as what it belongs to (outbox)."""

from typing import Any

from procrastinate.contrib.django import app


def enqueue(task: str, *, lock: str | None = None, **args: Any) -> int:
    """Promise a job by its task name. Arguments are ids and codes, never what a person told.

    The row is written on Django's own connection: it comes to be if and only if the transaction does.
    """
    return app.configure_task(task, lock=lock).defer(**args)
