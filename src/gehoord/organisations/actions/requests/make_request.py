# SPDX-License-Identifier: EUPL-1.2
"""The row of a request: sealed to a circle of those who answer for the organisation, and to who asked."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from os import urandom
from typing import Any
from uuid import UUID, uuid4

from gehoord.foundation.audit.log import hide, record
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.circles import circle_for
from gehoord.foundation.vault.sealing import seal_to
from gehoord.foundation.vault.team_keys import SealTo

from ...models import Organisation, Request
from ...queries.answerers import answerers
from ...queries.requests import TO_ASKER, TO_TEAM, seal_told
from ..tell_team import ABOUT_REQUEST, TELL


@dataclass(frozen=True)
class Sent:
    """The id of the request, or why there is none, in Dutch."""

    reasons: list[str] = field(default_factory=list)
    id: UUID | None = None


def circle_of_answerers(
    organisation: Organisation, *, left_out: Collection[UUID], now: datetime
) -> SealTo | None:
    """Where to seal what may be read by those who answer, without who was left out. None when nobody remains."""
    team = organisation.team_id
    if team is None:
        return None
    reads = [one.id for one in answerers(team) if one.id not in left_out]
    return circle_for(team, reads, today=now.date())


def make_request(
    organisation: Organisation,
    *,
    kind: str,
    told: dict[str, Any],
    to: SealTo,
    asker: SealTo,
    link: dict[str, Any] | None = None,
    left_out: Collection[UUID],
    due_on: date,
    by: Staff,
    now: datetime,
) -> UUID:
    """Store it within the caller's transaction and the fence of the counter that asks. Returns its id.

    told: for the organisation; link: for the counter alone (without it the counter reads what the organisation
    reads). asker: the key of those at the counter who may know of it.
    """
    assert organisation.team_id is not None
    key, secret = uuid4(), urandom(32)
    place = str(key)
    kept_out = [entry_for(member, key) for member in left_out]
    of_asker = urandom(32) if link is not None else secret
    row = Request(
        id=key,
        counter_id=organisation.team_id,
        asked_by_id=by.counter,
        kind=kind,
        team_id=to.team,
        wrap=seal_to(to.public, secret, purpose=TO_TEAM, bind=(to.team, place)),
        body=seal_told(secret, told, request=key),
        asker_team_id=asker.team,
        asker_wrap=seal_to(asker.public, of_asker, purpose=TO_ASKER, bind=(asker.team, place)),
        asker_body=b"" if link is None else seal_told(of_asker, link, request=key),
        kept_out=kept_out,
        sent_on=now.date(),
        due_on=due_on,
    )
    Request.objects.bulk_create([row])
    if kept_out:
        hide(place, entries=kept_out)
    enqueue(TELL, counter=organisation.team_id, about=ABOUT_REQUEST)
    record("org-request.sent", by=by.by, counter=by.counter, subject=place, facts={"kind": kind}, now=now)
    return key
