# SPDX-License-Identifier: EUPL-1.2
"""Another counter took over the case behind a request: from now on the request is of that counter."""

from datetime import datetime
from os import urandom

from gehoord.casework.queries.doors import Door
from gehoord.casework.queries.respondent_holder import RecordHolder
from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.foundation.vault.sealing import seal_to

from ...models import Request
from ...queries.requests import TO_ASKER, seal_told


def follow_holder(row: Request, found: Door, holder: RecordHolder | None, *, now: datetime) -> bool:
    """Within the fence of the organisation, that holds the code of the record: the only one who can see both sides.

    The counter that asked first is told nothing more, and what it knew is not passed on: which case it is comes from
    the record itself, sealed to exactly those who open the case at the new counter. Where somebody of the same counter
    was kept out of the case since, it is sealed past them in the same way. True when another counter has it; changes
    the row in the hand as well.
    """
    if holder is None or (holder.counter, holder.to.team) == (row.asked_by_id, row.asker_team_id):
        return False
    link, place, secret = {"case": str(holder.case), "respondent": str(found.id)}, str(row.pk), urandom(32)
    fresh = {
        "asked_by_id": holder.counter,
        "asker_team_id": holder.to.team,
        "asker_wrap": seal_to(holder.to.public, secret, purpose=TO_ASKER, bind=(holder.to.team, place)),
        "asker_body": seal_told(secret, link, request=row.pk),
    }
    Request.objects.filter(pk=row.pk).update(**fresh)
    gives = row.asked_by_id
    for name, value in fresh.items():
        setattr(row, name, value)
    if gives == holder.counter:
        return False
    facts: dict[str, str | int | list[str]] = {"from": gives, "to": holder.counter}
    record("org-request.taken-over", by=SYSTEM, counter=row.counter_id, subject=place, facts=facts, now=now)
    return True
