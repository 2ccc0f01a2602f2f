# SPDX-License-Identifier: EUPL-1.2
"""Something is told at the own desk: sealed to who may read it and is not kept out, and to the reporter's code."""

import json
import uuid
from collections.abc import Collection, Mapping
from datetime import datetime
from os import urandom

from django.db import connection

from gehoord.foundation.audit.log import REPORTER, hide, record
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.bodies import seal_body
from gehoord.foundation.vault.circles import circle_for
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.sealing import derive, seal_to

from ...models import DeskReport, Organisation
from ...queries.desk import TO_CIRCLE, TO_CODE, desk_readers, entries, people_of, regime_of, setting_of
from ...rules.desk import confirm_by, named_in
from ...terms.desk import CONFIRM, NEW
from .tell_desk import promise_to_tell


class NobodyReads(Exception):
    """Nobody remains who may read it, or the desk is closed: nothing was stored, and the page offers another way."""


def receive_desk_report(
    told: Mapping[str, object],
    *,
    organisation: Organisation,
    told_by: str,
    keep_out: Collection[uuid.UUID] = (),
    let_in: Collection[uuid.UUID] = (),
    code: Code,
    now: datetime,
    by: Staff | None = None,
) -> bool:
    """Store a report, once per code. told: what stands in the form, by name. told_by: terms.desk.TELLERS.

    by: who wrote down what somebody told, by telephone or in a talk; None for who told it themselves. Whoever writes
    it down and reads this kind is the handler at once.

    Who is named in the words is kept out as well, whoever asked for what, unless they stand in let_in: the choice of
    the reporter alone. False: it was stored before. Raises NobodyReads; then nothing is stored.
    """
    team = organisation.team_id
    if team is None:
        raise NobodyReads
    key, dek, today = uuid.uuid4(), urandom(32), now.date()
    place = str(key)
    with fenced(counter=team, lookup=code.lookup_hash):
        with connection.cursor() as cursor:
            # Sent twice at once: the second waits here and finds the first.
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [code.lookup_hash.hex()])
        if DeskReport.objects.filter(lookup=code.lookup_hash).exists():
            return False
        setting = setting_of(team)
        words = [str(told.get("story", "")), str(told.get("about", ""))]
        people = people_of(team)
        out = (set(keep_out) | named_in(words, people)) - set(let_in)
        readers = [one.id for one in desk_readers(team, told_by) if one.id not in out]
        to = circle_for(team, readers, today=today) if readers and setting.is_open else None
        if to is None:
            raise NobodyReads
        kept = dict(told) | {
            "let_in": sorted(str(one) for one in let_in),
            "out": sorted(people[one] for one in out if one in people),
        }
        row = DeskReport(
            id=key,
            counter_id=team,
            lookup=code.lookup_hash,
            team_id=to.team,
            team_wrap=seal_to(to.public, dek, purpose=TO_CIRCLE, bind=(to.team, place)),
            mailbox_wrap=seal_to(code.mailbox, dek, purpose=TO_CODE, bind=(place,)),
            body=seal_body(derive(dek, "body"), json.dumps(kept, ensure_ascii=False).encode(), bind=(place,)),
            told_by=told_by,
            regime=regime_of(organisation, told_by),
            step=NEW,
            handler_id=by.id if by and by.id in readers else None,
            kept_out=entries(key, out),
            received_on=today,
            due_on=confirm_by(today, days=setting.confirm_days),
            due_for=CONFIRM,
        )
        DeskReport.objects.bulk_create([row])
        hide(place, entries=row.kept_out)
        promise_to_tell(row)
        event = "desk.taken-down" if by else "desk.received"
        record(event, by=by.by if by else REPORTER, counter=team, subject=place, now=now)
    return True
