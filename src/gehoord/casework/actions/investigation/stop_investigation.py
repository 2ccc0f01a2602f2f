# SPDX-License-Identifier: EUPL-1.2
"""An investigation stops before its conclusion. Both knew that it began, so both hear that it stops."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...queries.opened import hold
from ...queries.respondents import MESSAGE as TO_THEM
from ...queries.respondents import respondents_of
from ...queries.sealed import GOING
from ...rules import Reason
from ...terms import OVER
from ..keep_facts import keep_facts
from ..letters.other_side import write_on_their_page
from ..record_way import STOPPED, record_way
from ..respondent.terms_of import end_about
from ..send_words import MESSAGE, send_words
from ..start_term import end_terms
from .begin_investigation import WAY


def stop_investigation(case: UUID, *, text: str, by: Staff, now: datetime) -> list[Reason]:
    """Tell both in the same words; nobody waits for a view or a conclusion any more. Says nothing about who was right."""
    if not text.strip():
        return [Reason.NO_MESSAGE]
    held = hold(case, keys=by.keys, lock=True)
    if held.facts.ways.get(WAY) != GOING:
        return []
    for one in respondents_of(held):
        if one.row.invited_on and one.state not in OVER:
            write_on_their_page(held, one, name=TO_THEM, values={"message": text.strip()}, by=by, now=now)
            end_about(one.row, "view", now=now)
    columns = send_words(held, text.strip(), kind=MESSAGE, by=by, now=now)
    keep_facts(held, held.facts, **columns)
    for kind in ("view", "conclusion"):
        end_terms(case, kind=kind, now=now)
    record_way(case, way=WAY, state=STOPPED, by=by, now=now)
    record("investigation.stopped", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []
