# SPDX-License-Identifier: EUPL-1.2
"""A member says where they worked or whom they know, so that nobody handles a case of their own (belang opgeven)."""

import uuid
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.vault import team_keys

from ..declarations import seal_declaration
from ..models import Declaration
from ..needs import Staff

SHORTEST = 3


def declare_interest(about: str, *, why: str, by: Staff, now: datetime) -> dict[str, str]:
    """Keep one interest of one's own, sealed to the team. What is wrong with it, by field, or nothing."""
    if len(about.strip()) < SHORTEST:
        return {"about": _("Noem de organisatie of de persoon.")}
    team = team_keys.newest(by.counter)
    if team is None:
        return {"about": _("Dit loket heeft nog geen sleutel. Vraag het je coördinator.")}
    key = uuid.uuid4()
    with transaction.atomic():
        Declaration.objects.create(
            id=key,
            member_id=by.id,
            counter_id=by.counter,
            team=team.team,
            body=seal_declaration(
                about.strip()[:160], why=why.strip()[:500], key=key, team=team.team, keys=by.keys
            ),
            declared_on=now.date(),
        )
        record("declaration.made", by=by.by, counter=by.counter, subject=by.by, now=now)
    return {}


def end_declaration(key: UUID, *, by: Staff, now: datetime) -> bool:
    """It is so no more. Only one's own; False when it was over already."""
    with transaction.atomic():
        ended = Declaration.objects.filter(pk=key, member=by.id, ended_on=None).update(ended_on=now.date())
        if ended:
            record("declaration.ended", by=by.by, counter=by.counter, subject=by.by, now=now)
    return bool(ended)
