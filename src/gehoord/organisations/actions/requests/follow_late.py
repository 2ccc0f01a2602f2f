# SPDX-License-Identifier: EUPL-1.2
"""Before a request is shown as late its record is asked once more: the counter may have given more time."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ObjectDoesNotExist

from gehoord.casework.queries.doors import Door
from gehoord.casework.queries.respondent_holder import holder_of
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.errors import SealError

from ...models import Request
from ...queries.requests import behind_door, by_organisation
from ...terms.request import HEARING
from .follow_holder import follow_holder
from .follow_record import follow_door


def follow_late(rows: Iterable[Request], *, by: Staff, now: datetime) -> int:
    """Looks only at what is about a record and looks late; who is not in the circle leaves it as it is. Returns how
    many were asked. The rows in the hand change along.
    """
    asked = 0
    for row in rows:
        if row.kind != HEARING or row.closed_on or row.answered_on or row.due_on >= now.date():
            continue
        try:
            one = by_organisation(row.pk, keys=by.keys, team=by.counter)
        except (ObjectDoesNotExist, KeyError, SealError):
            continue
        with behind_door(one.code, today=now.date()) as found:
            holder = holder_of(found.row) if isinstance(found, Door) else None
        if isinstance(found, Door):
            follow_holder(row, found, holder, now=now)
        follow_door(row, found, now=now)
        asked += 1
    return asked
