# SPDX-License-Identifier: EUPL-1.2
"""A file about a client or relative who discriminates is opened (dossier): sealed to who decides, without who is kept out."""

import json
import uuid
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from os import urandom
from uuid import UUID

from gehoord.foundation.audit.log import hide, record
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.bodies import seal_body
from gehoord.foundation.vault.circles import circle_for
from gehoord.foundation.vault.sealing import derive, seal_to

from ...models import Limit
from ...queries.limits import TO_CIRCLE, may_decide
from ...terms.limits import NEW

LOOK_AGAIN_DAYS = 7


class NobodyReads(Exception):
    """Nobody here has a key of their own yet, so that nothing can be sealed."""


@dataclass(frozen=True)
class Told:
    """What the first form asks. reference: the client's own mark; employee: a function, never a name."""

    reference: str
    what: str
    behaviour: str
    toward: str
    care: str
    cause: str
    wants: str
    protection: str


def open_limit(told: Told, *, keep_out: Collection[UUID], staff: Staff, now: datetime) -> UUID:
    """Keep it, to be looked at again in a week. keep_out: colleagues for whom it does not exist; never who opens it.

    Raises NobodyReads.
    """
    out = [one.id for one in may_decide(staff.counter) if one.id in keep_out and one.id != staff.id]
    readers = [one.id for one in may_decide(staff.counter) if one.id not in out]
    circle = circle_for(staff.counter, readers, today=now.date())
    if circle is None:
        raise NobodyReads
    key, dek = uuid.uuid4(), urandom(32)
    place = str(key)
    words = json.dumps(asdict(told), ensure_ascii=False).encode()
    row = Limit(
        id=key,
        counter_id=staff.counter,
        team_id=circle.team,
        wrap=seal_to(circle.public, dek, purpose=TO_CIRCLE, bind=(circle.team, place)),
        body=seal_body(derive(dek, "body"), words, bind=(place,)),
        step=NEW,
        opened_on=now.date(),
        due_on=now.date() + timedelta(days=LOOK_AGAIN_DAYS),
        kept_out=sorted(entry_for(one, key) for one in out),
    )
    Limit.objects.bulk_create([row])
    record("limit.opened", by=staff.by, counter=staff.counter, subject=place, now=now)
    hide(place, entries=row.kept_out)
    return key
