# SPDX-License-Identifier: EUPL-1.2
"""Writing to a reporter beside the letters of the moves (bericht)."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.people.needs import Staff
from gehoord.reporting.queries import words_of

from ..queries.opened import hold
from .keep_facts import keep_facts
from .mark_changed import mark_changed
from .send_words import MESSAGE, send_words


def write_to_reporter(case: UUID, *, text: str, by: Staff, now: datetime) -> bool:
    """Send a message; its log entry is "message.sent". False: it was sent already (a double click), or empty.

    Raises Case.DoesNotExist, also for a case of another counter.
    """
    text = text.strip()
    held = hold(case, keys=by.keys, lock=True)
    said = words_of(case, held.keys.dek)
    if not text or (said and not said[-1].from_reporter and said[-1].text == text):
        return False
    columns = send_words(held, text, kind=MESSAGE, by=by, now=now)
    if columns:
        keep_facts(held, held.facts, **columns)
    else:
        mark_changed(case)
    return True
