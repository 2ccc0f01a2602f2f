# SPDX-License-Identifier: EUPL-1.2
"""A notice without content to a reporter who asked for one: there is something to read."""

from gehoord.foundation.jobs.outbox import enqueue

from ..queries.opened import Held
from .send_words import NOTIFY


def promise_notice(held: Held) -> None:
    """Promise the notice, within the caller's transaction; nothing for who did not ask for it."""
    if bytes(held.report.notice):
        enqueue(NOTIFY, report=str(held.id))
