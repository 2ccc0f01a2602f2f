# SPDX-License-Identifier: EUPL-1.2
"""Inviting an organisation that joined to tell its side: in its own place instead of on paper. Two doors, one record."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.conf import settings

from gehoord.casework.actions.respondent.invite import invite
from gehoord.casework.letters.table import PLACE
from gehoord.casework.queries.opened import hold
from gehoord.casework.rules import Reason
from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.team_keys import SealTo

from ...models import Organisation, Request
from ...queries.requests import asked
from ...terms.request import HEARING, REPLACED
from .make_request import circle_of_answerers, make_request


@dataclass(frozen=True)
class Delivered:
    """The id of the request; or why there is none: no_reader, or reasons of the case."""

    id: UUID | None = None
    no_reader: bool = False
    reasons: list[Reason] = field(default_factory=list)


def send_invitation(
    case: UUID,
    *,
    respondent: UUID,
    organisation: Organisation,
    left_out: Collection[UUID],
    seen: str,
    by: Staff,
    now: datetime,
) -> Delivered:
    """Invite, and seal the code to those who answer for the organisation: nobody sees it, it goes on no paper.

    seen: `mark_of_invitation` as the page showed it. left_out: members of the organisation who must not read along,
    such as who is named. The request names no case in the clear; which case it is opens only who opens the case.
    """
    to = circle_of_answerers(organisation, left_out=left_out, now=now)
    if to is None:
        return Delivered(no_reader=True)
    made = invite(
        case,
        respondent=respondent,
        channel=PLACE,
        seen=seen,
        by=by,
        now=now,
        site=f"{settings.SERVICE_URL}/loket/organisatie/verzoeken/",
    )
    if made.code is None or made.until is None:
        return Delivered(reasons=made.reasons)
    _replace_older(respondent, by=by, now=now)
    team = hold(case, keys=by.keys).row.team_id
    key = make_request(
        organisation,
        kind=HEARING,
        told={"code": made.code.text},
        to=to,
        asker=SealTo(team, by.keys.team_pair(team).public),
        link={"case": str(case), "respondent": str(respondent)},
        left_out=left_out,
        due_on=made.until,
        by=by,
        now=now,
    )
    return Delivered(key)


def _replace_older(respondent: UUID, *, by: Staff, now: datetime) -> None:
    """An older request about the same record opens nothing any more, and says so."""
    for one in asked(by.counter, keys=by.keys):
        if one.told.get("respondent") == str(respondent) and one.row.closed_on is None:
            Request.objects.filter(pk=one.id).update(closed_on=now.date(), ended=REPLACED)
            record("org-request.replaced", by=by.by, counter=by.counter, subject=str(one.id), now=now)
