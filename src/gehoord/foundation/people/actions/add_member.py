# SPDX-License-Identifier: EUPL-1.2
"""Adding somebody to a counter."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.models import Member
from gehoord.foundation.people.roles import ROLES
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.keyring import Unlocked

from .invite_member import invite_member


class AddMemberError(ValueError):
    """Says in Dutch why this person cannot be added."""


def add_member(
    login: str,
    *,
    name: str,
    roles: list[str],
    counter: int,
    keys: Unlocked | None,
    by: str,
    now: datetime,
    team_seeds: dict[int, bytes] | None = None,
) -> tuple[Member, Code]:
    """Create a member and the invitation code that is told to them once, in person or by telephone."""
    login = login.strip().lower()
    if not login or not name.strip():
        raise AddMemberError("Vul een naam en een inlognaam in.")
    if not roles or any(role not in ROLES for role in roles):
        raise AddMemberError("Kies minstens één rol.")
    if Member.objects.filter(login=login).exists():
        raise AddMemberError("Deze inlognaam is al in gebruik. Kies een andere.")
    with transaction.atomic():
        member = Member.objects.create(
            counter_id=counter, login=login, name=name.strip(), roles=roles, joined_on=now.date()
        )
        record(
            "member.added", by=by, counter=counter, subject=str(member.pk), facts={"roles": roles}, now=now
        )
        code = invite_member(member, keys=keys, by=by, now=now, team_seeds=team_seeds)
    return member, code
