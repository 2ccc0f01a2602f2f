# SPDX-License-Identifier: EUPL-1.2
"""Sending words to a reporter, and a notice without content to who asked for one."""

from datetime import datetime
from typing import Any
from uuid import UUID

from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.needs import Staff
from gehoord.reporting.actions.add_to_report import add_to_report

from ..letters.table import MAIL, PAGE, REPORTER
from ..letters.writing import FALLBACK, Text
from ..queries.letters import NOTIFY as NOTIFY
from ..queries.letters import SENDING, SENT
from ..queries.opened import Held
from .letters.keep import keep_letter
from .start_term import end_terms

LETTER, MESSAGE = "letter", "message"
SUBJECT = "Een bericht voor jou"


def send_words(
    held: Held,
    words: str,
    *,
    kind: str,
    by: Staff,
    now: datetime,
    name: str = "",
    text: Text | None = None,
    kept: UUID | None = None,
) -> dict[str, Any]:
    """Store words that both sides can read, within the caller's transaction; promise the notice.

    name: the letter this is (`letters.table`): it is kept with its proof, and its notice is tried until it left.
    text: the letter as written, for its subject and language. kept: the draft that it was.
    Returns the columns of the case that change by it: the day of the first contact.
    """
    add_to_report(held.report, dek=held.keys.dek, text=words, kind=kind, by=by.by, now=now)
    # Words of ours are the contact that was promised to who was made to pay for telling.
    end_terms(held.id, kind="reprisal_contact", now=now)
    asked = bool(bytes(held.report.notice))
    letter = None
    if name:
        letter = keep_letter(
            held,
            name=name,
            to=REPORTER,
            channel=MAIL if asked else PAGE,
            text=text or Text(SUBJECT, words, FALLBACK),
            state=SENDING if asked else SENT,
            by=by,
            now=now,
            letter=kept,
        )
    if asked and letter:
        # One job at a time for a letter, so that two runners do not send the same notice.
        enqueue(NOTIFY, lock=f"letter-{letter}", report=str(held.id), letter=str(letter))
    elif asked:
        enqueue(NOTIFY, report=str(held.id))
    return {} if held.row.contacted_on else {"contacted_on": now.date()}
