# SPDX-License-Identifier: EUPL-1.2
"""Answering a counter from the organisation's own place: the same answer on the same record as with a letter."""

from datetime import datetime
from uuid import UUID

from gehoord.casework.actions.respondent.answer import ask_more_time, keep_answer, send_answer
from gehoord.casework.queries.doors import Shut
from gehoord.casework.queries.respondents import INVITED
from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...queries.requests import behind_door, by_organisation
from .follow_record import follow_door


def answer_request(
    request: UUID, *, text: str, may_share: bool, sends: bool, by: Staff, now: datetime
) -> Shut | bool:
    """Send it, or keep it unsent (sends=False). False: the same words twice, or it is over. Shut: it opens nothing."""
    opened = by_organisation(request, keys=by.keys, team=by.counter, lock=True)
    with behind_door(opened.code, today=now.date()) as found:
        if isinstance(found, Shut):
            done: Shut | bool = found
        elif found.door == INVITED:
            done = False
        elif sends:
            done = send_answer(found, text=text, may_share=may_share, now=now)
        else:
            keep_answer(found, code=opened.code, text=text, may_share=may_share, now=now)
            done = True
    if sends:
        with behind_door(opened.code, today=now.date()) as after:
            pass
        follow_door(opened.row, after, now=now)
        record("org-request.answered", by=by.by, counter=by.counter, subject=str(request), now=now)
    return done


def ask_time(request: UUID, *, why: str, by: Staff, now: datetime) -> bool:
    """Ask for more time, with a reason. False when it was answered, is over, or no reason was given."""
    opened = by_organisation(request, keys=by.keys, team=by.counter, lock=True)
    with behind_door(opened.code, today=now.date()) as found:
        done = (
            not isinstance(found, Shut) and found.door != INVITED and ask_more_time(found, why=why, now=now)
        )
    if done:
        record("org-request.time-asked", by=by.by, counter=by.counter, subject=str(request), now=now)
    return done
