# SPDX-License-Identifier: EUPL-1.2
"""Letting one more colleague read a request: who joined later is in no circle of before."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.circles import let_in

from ...queries.answerers import answerers
from ...queries.requests import by_organisation


def let_colleague_in(request: UUID, *, member: UUID, by: Staff, now: datetime) -> bool:
    """Let them in. False for who does not answer for the organisation, has no key, or was left out by the counter."""
    opened = by_organisation(request, keys=by.keys, team=by.counter)
    if entry_for(member, request) in opened.row.kept_out:
        return False
    if member not in {one.id for one in answerers(by.counter)}:
        return False
    if not let_in(opened.row.team_id, member, keys=by.keys):
        return False
    record("org-request.let-in", by=by.by, counter=by.counter, subject=str(request), now=now)
    return True
