# SPDX-License-Identifier: EUPL-1.2
"""An organisation opens what a counter asks, or gives it back unread. From opening on the day to answer counts."""

from datetime import datetime
from uuid import UUID

from gehoord.casework.actions.respondent.accept_invitation import accept_invitation, refuse_invitation
from gehoord.casework.queries.doors import Shut
from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.codes import Code

from ...models import Request
from ...queries.requests import behind_door, by_organisation, seal_told
from .follow_record import follow_door


def open_request(request: UUID, *, by: Staff, now: datetime) -> Shut | None:
    """Use the invitation as somebody with a letter does; the own code is kept in the request, sealed. None: it is open.

    Who signs in here is known to the organisation: the small check of the letter is not asked.
    """
    opened = by_organisation(request, keys=by.keys, team=by.counter, lock=True)
    if opened.told.get("own"):
        return None
    own = Code.new()
    with behind_door(opened.code, today=now.date()) as found:
        shut = found if isinstance(found, Shut) else accept_invitation(opened.code, own=own, now=now)
    if shut is not None:
        follow_door(opened.row, shut, now=now)
        return shut
    told = opened.told | {"own": own.text}
    Request.objects.filter(pk=request).update(body=seal_told(opened.key, told, request=request))
    with behind_door(own, today=now.date()) as mine:
        pass
    follow_door(opened.row, mine, now=now)
    record("org-request.opened", by=by.by, counter=by.counter, subject=str(request), now=now)
    return None


def give_back(request: UUID, *, by: Staff, now: datetime) -> Shut:
    """ "This is not for us": the invitation is closed unread, and the counter is told."""
    opened = by_organisation(request, keys=by.keys, team=by.counter, lock=True)
    with behind_door(opened.code, today=now.date()):
        shut = refuse_invitation(opened.code, now=now)
    follow_door(opened.row, shut, now=now)
    record("org-request.given-back", by=by.by, counter=by.counter, subject=str(request), now=now)
    return shut
