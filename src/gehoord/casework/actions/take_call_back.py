# SPDX-License-Identifier: EUPL-1.2
"""Noting that somebody wants to be called back."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID, uuid4

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault import team_keys
from gehoord.foundation.vault.sealing import BoxKey

from ..models import CallBack
from ..queries.call_backs import seal_call_back

TOLD = ("name", "number", "safe", "about")


def take_call_back(told: Mapping[str, str], *, due_on: date, by: Staff, now: datetime) -> UUID:
    """Seal it to the team and put it on the list, within the caller's transaction and fence.

    told: name, number, safe (when and how), about. Raises KeyError when this member holds no key of the team.
    """
    team = team_keys.newest(by.counter)
    if team is None:
        raise KeyError(by.counter)
    key = uuid4()
    box = BoxKey(by.keys.team_box_key(team.team))
    CallBack.objects.bulk_create(
        [
            CallBack(
                id=key,
                counter_id=by.counter,
                team_id=team.team,
                body=seal_call_back({name: told.get(name, "") for name in TOLD}, box=box, key=key),
                due_on=due_on,
                taken_by_id=by.id,
            )
        ]
    )
    record("call-back.taken", by=by.by, counter=by.counter, subject=str(key), now=now)
    return key
