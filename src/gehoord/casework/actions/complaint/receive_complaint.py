# SPDX-License-Identifier: EUPL-1.2
"""A complaint about a counter comes in: sealed to the committee and to the complainant's own code."""

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from os import urandom

from django.conf import settings

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.committees import Committee, committee
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault import team_keys
from gehoord.foundation.vault.bodies import seal_body
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.sealing import derive, seal_to

from ...deadlines import due_on, with_settings
from ...models import Complaint
from ...queries.complaints import TO_CODE, TO_TEAM
from ...terms import ComplaintStep
from ..raise_alarms import TELL
from ..tell_counter import ABOUT_COMPLAINT

CONFIRMATION = "complaint_confirmation"


class NoCommittee(Exception):
    """There is no committee that can read complaints: the page says where to write or call instead."""


@dataclass(frozen=True)
class Received:
    """What the complainant is told: who has it, and by which day they are told that it came in."""

    committee: Committee
    confirmed_by: date


def receive_complaint(
    told: Mapping[str, str], *, about: int, from_side: str, code: Code, now: datetime
) -> Received:
    """Store a complaint. told: what stands in the form, by name. about: id of the counter. from_side: `terms.SIDES`.

    Nothing of it is visible to the counter it is about: neither row nor log nor mail. Raises NoCommittee.
    """
    judges = committee()
    team = team_keys.newest(judges.id) if judges else None
    if judges is None or team is None:
        raise NoCommittee
    key, dek = uuid.uuid4(), urandom(32)
    place = str(key)
    level = with_settings(settings.SERVICE_LEVELS)[CONFIRMATION]
    due = due_on(level, since=now.date())
    row = Complaint(
        id=key,
        counter_id=judges.id,
        about_id=about,
        lookup=code.lookup_hash,
        team_id=team.team,
        team_wrap=seal_to(team.public, dek, purpose=TO_TEAM, bind=(team.team, place)),
        mailbox_wrap=seal_to(code.mailbox, dek, purpose=TO_CODE, bind=(place,)),
        body=seal_body(
            derive(dek, "body"), json.dumps(dict(told), ensure_ascii=False).encode(), bind=(place,)
        ),
        from_side=from_side,
        step=ComplaintStep.NEW,
        received_on=now.date(),
        due_on=due,
        due_for=CONFIRMATION,
    )
    with fenced(lookup=code.lookup_hash):
        Complaint.objects.bulk_create([row])
        enqueue(TELL, counter=judges.id, about=ABOUT_COMPLAINT)
        record("complaint.received", by=REPORTER, counter=judges.id, subject=place, now=now)
    return Received(judges, due)
