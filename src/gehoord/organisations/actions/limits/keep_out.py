# SPDX-License-Identifier: EUPL-1.2
"""Somebody turns out to be involved (erbuiten houden): the file is sealed anew, and does not exist for them any more."""

import json
from datetime import datetime
from os import urandom
from uuid import UUID

from gehoord.foundation.audit.log import hide, record
from gehoord.foundation.people.fence import without_mark
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.bodies import seal_body
from gehoord.foundation.vault.circles import circle_for
from gehoord.foundation.vault.sealing import derive, seal_to

from ...models import Limit, LimitStep
from ...queries.limits import TO_CIRCLE, may_decide, opened
from ...terms.marking import mark as _


def keep_out(limit: UUID, *, who: UUID, staff: Staff, now: datetime) -> list[str]:
    """Keep a colleague out, or oneself. Refused when nobody would be left to read it. Raises as opened().

    A fresh key, not only a new circle: who is kept out may have kept the old one.
    """
    one, team = opened(limit, keys=staff.keys, lock=True), staff.counter
    entry = entry_for(who, limit)
    if who not in {each.id for each in may_decide(team)} or entry in one.row.kept_out:
        return [_("Kies een collega die dit nu kan lezen.")]
    kept_out = sorted({*one.row.kept_out, entry})
    readers = [each.id for each in may_decide(team) if entry_for(each.id, limit) not in kept_out]
    circle = circle_for(team, readers, today=now.date()) if readers else None
    if circle is None:
        return [
            _(
                "Dan kan niemand dit nog lezen. Vraag het bestuur om er eerst iemand bij te zetten, zo nodig van buiten."
            )
        ]
    dek, place = urandom(32), str(limit)
    record("limit.kept-out", by=staff.by, counter=team, subject=place, now=now)
    hide(place, entries=[entry])
    told = json.dumps(one.told, ensure_ascii=False).encode()
    with without_mark():
        for each in one.steps:
            words = json.dumps(each.words, ensure_ascii=False).encode()
            body = seal_body(derive(dek, f"step {each.row.pk}"), words, bind=(place,))
            LimitStep.objects.filter(pk=each.row.pk).update(body=body)
        Limit.objects.filter(pk=limit).update(
            team=circle.team,
            wrap=seal_to(circle.public, dek, purpose=TO_CIRCLE, bind=(circle.team, place)),
            body=seal_body(derive(dek, "body"), told, bind=(place,)),
            kept_out=kept_out,
        )
    return []
