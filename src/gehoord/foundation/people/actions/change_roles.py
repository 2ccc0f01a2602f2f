# SPDX-License-Identifier: EUPL-1.2
"""Other roles for a member; the keys follow the roles."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.models import Member
from gehoord.foundation.people.roles import ROLES, Permission, holds_key, permissions_of
from gehoord.foundation.vault.holders import give_seeds, seeds_of, take_seeds
from gehoord.foundation.vault.keyring import Unlocked, live_user_key

from .remove_member import key_holders, renew_keys, why_not_lose_key, why_not_stop_managing


def change_roles(member: Member, *, roles: list[str], keys: Unlocked, by: str, now: datetime) -> list[str]:
    """Give a member these roles. Returns the reasons why not, or nothing when it is done.

    Who no longer reads cases loses the keys, and new reports come under a new one (as when somebody leaves).
    keys: of the colleague who changes the roles.
    """
    if not roles or any(role not in ROLES for role in roles):
        return [_("Kies minstens één rol.")]
    before, after = permissions_of(member.roles), permissions_of(roles)
    loses = holds_key(member.roles) and not holds_key(roles)
    steps_down = Permission.TEAM_MANAGE in before and Permission.TEAM_MANAGE not in after
    others = key_holders(member.counter_id, but=member)
    reasons = why_not_lose_key(member, others) if loses else []
    reasons += why_not_stop_managing(member) if steps_down else []
    if reasons:
        return reasons
    with transaction.atomic():
        Member.objects.filter(pk=member.pk).update(roles=roles)
        if loses:
            take_seeds(member.pk)
            renew_keys(member.counter_id, others, by=by, now=now)
        elif holds_key(roles) and not holds_key(member.roles):
            key = live_user_key(member.pk)
            if key:
                give_seeds(key, seeds_of(keys, counter=member.counter_id))
        record(
            "member.roles",
            by=by,
            counter=member.counter_id,
            subject=str(member.pk),
            facts={"roles": roles, "before": list(member.roles)},
            now=now,
        )
    return []
