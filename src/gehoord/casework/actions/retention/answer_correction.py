# SPDX-License-Identifier: EUPL-1.2
"""Answering who said that something is wrong (rectificatie, AVG art. 16): done, or not, with the reason."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...queries.opened import hold
from ...rules import Reason
from ..add_line import add_line
from ..keep_facts import keep_facts
from ..send_words import MESSAGE, send_words
from ..start_term import end_terms
from .give_access import CORRECTION


def answer_correction(case: UUID, *, words: str, by: Staff, now: datetime) -> list[Reason]:
    """Tell the reporter what was changed, or why not. What the reporter wrote stays beside it, unchanged."""
    if not words.strip():
        return [Reason.NO_WORDS]
    held = hold(case, keys=by.keys, lock=True)
    columns = send_words(held, words.strip(), kind=MESSAGE, by=by, now=now)
    add_line(held, name="correction_answered", by=by, now=now)
    keep_facts(held, held.facts, **columns)
    end_terms(case, kind=CORRECTION, now=now)
    record("case.correction_answered", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []
