# SPDX-License-Identifier: EUPL-1.2
"""Sending words to a reporter, and a notice without content to who asked for one."""

from datetime import datetime
from typing import Any

from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.needs import Staff
from gehoord.reporting.actions.add_to_report import add_to_report

from ..queries.opened import Held

NOTIFY = "casework.notify_reporter"
LETTER, MESSAGE = "letter", "message"


def send_words(held: Held, text: str, *, kind: str, by: Staff, now: datetime) -> dict[str, Any]:
    """Store words that both sides can read, within the caller's transaction; promise the notice.

    Returns the columns of the case that change by it: the day of the first contact.
    """
    add_to_report(held.report, dek=held.keys.dek, text=text, kind=kind, by=by.by, now=now)
    if bytes(held.report.notice):
        enqueue(NOTIFY, report=str(held.id))
    return {} if held.row.contacted_on else {"contacted_on": now.date()}
