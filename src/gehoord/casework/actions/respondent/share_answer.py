# SPDX-License-Identifier: EUPL-1.2
"""Letting the reporter read an answer of the other side, when they said that it may be read."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Piece
from ...queries.opened import hold
from ...queries.respondents import ANSWER, pieces_of, respondent_of, share_key
from ...rules import Reason
from ..add_line import add_line
from ..mark_changed import mark_changed
from ..notice import promise_notice


def share_answer(case: UUID, *, respondent: UUID, piece: UUID, by: Staff, now: datetime) -> list[Reason]:
    """Put the key of that one piece under the key of the report. It goes again when their data is destroyed."""
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    found = next((each for each in pieces_of(one.id, one.key) if each.id == piece), None)
    if found is None or found.kind != ANSWER or not found.told.get("may_share"):
        return [Reason.NOT_SHARED]
    if found.shared_on is None:
        sealed = share_key(one.key, dek=held.keys.dek, piece=piece)
        Piece.objects.filter(pk=piece).update(shared_on=now.date(), shared_key=sealed)
        promise_notice(held)
        add_line(held, name="respondent_shared", by=by, now=now)
        mark_changed(case)
        record("respondent.shared", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []
