# SPDX-License-Identifier: EUPL-1.2
"""Adding somebody to a counter."""

import re
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.models import Member
from gehoord.foundation.people.roles import ROLES
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.keyring import Unlocked

from .invite_member import invite_member

LOGIN = re.compile(r"[a-z0-9][a-z0-9.@_-]{0,59}")


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
    is_outside: bool = False,
) -> tuple[Member, Code]:
    """Create a member and the invitation code that is told to them once, in person or by telephone."""
    login = login.strip().lower()
    if not login or not name.strip():
        raise AddMemberError(_("Vul een naam en een inlognaam in."))
    if not roles or any(role not in ROLES for role in roles):
        raise AddMemberError(_("Kies minstens één rol."))
    if not LOGIN.fullmatch(login) or len(name.strip()) > 80:
        raise AddMemberError(
            _(
                "Een inlognaam heeft hoogstens 60 letters, cijfers, punten of streepjes; een naam hoogstens 80 tekens."
            )
        )
    with transaction.atomic():
        try:
            with transaction.atomic():
                member = Member.objects.create(
                    counter_id=counter,
                    login=login,
                    name=name.strip(),
                    roles=roles,
                    joined_on=now.date(),
                    is_outside=is_outside,
                )
        except IntegrityError:
            raise AddMemberError(_("Deze inlognaam is al in gebruik. Kies een andere.")) from None
        record(
            "member.added", by=by, counter=counter, subject=str(member.pk), facts={"roles": roles}, now=now
        )
        code = invite_member(member, keys=keys, by=by, now=now, team_seeds=team_seeds)
    return member, code
