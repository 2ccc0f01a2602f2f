# SPDX-License-Identifier: EUPL-1.2
"""Somebody leaves a counter: no more sign-in, no keys, and a new epoch for what comes after."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people import routing
from gehoord.foundation.people.leaving import let_go, still_theirs
from gehoord.foundation.people.models import Absence, Member
from gehoord.foundation.people.roles import Permission, permissions_of
from gehoord.foundation.vault import team_keys
from gehoord.foundation.vault.circles import only_in
from gehoord.foundation.vault.holders import Holder, holders
from gehoord.foundation.vault.keyring import new_epoch, retire_key

LEAST = 2


class RemoveMemberError(ValueError):
    """Says in Dutch why this person cannot be removed."""


def why_not_remove(member: Member) -> list[str]:
    """All reasons why this person cannot leave now, or none."""
    return _why_not(member, key_holders(member.counter_id, but=member))


def remove_member(member: Member, *, by: str, now: datetime) -> int:
    """Remove a member and start a new epoch. Returns how many key holders remain; one is an alarm.

    Old reports stay readable to those who remain: the seeds they hold do not change.
    """
    with transaction.atomic():
        # Two people who remove each other at the same moment would leave nobody.
        list(Member.objects.select_for_update().filter(counter=member.counter_id).order_by("pk"))
        others = key_holders(member.counter_id, but=member)
        reasons = _why_not(member, others)
        if reasons:
            raise RemoveMemberError(" ".join(reasons))
        Member.objects.filter(pk=member.pk).update(
            left_on=now.date(), one_time_secret=b"", invited_until=None
        )
        retire_key(member.pk, today=now.date())
        # Who counted on this colleague to stand in shows as replaced by nobody.
        Absence.objects.filter(replacement=member.pk).update(replacement=None)
        let_go(member.pk, counter=member.counter_id, now=now)
        remaining = renew_keys(member.counter_id, others, by=by, now=now)
        record(
            "member.removed",
            by=by,
            counter=member.counter_id,
            subject=str(member.pk),
            facts={"remaining": remaining},
            now=now,
        )
    return remaining


def renew_keys(counter: int, others: list[Holder], *, by: str, now: datetime) -> int:
    """A new epoch for those who remain; warns when only one of them can open anything today."""
    new_epoch(counter, [one.key for one in others], today=now.date())
    remaining = sum(one.joined for one in others)
    if remaining < LEAST:
        record("alarm.one-key-left", by=by, counter=counter, facts={"remaining": remaining}, now=now)
        enqueue("people.warn_one_key_left", counter=counter)
    transaction.on_commit(team_keys.forget)
    transaction.on_commit(routing.forget)
    return remaining


def key_holders(counter: int, *, but: Member | None = None) -> list[Holder]:
    """The live keys that share in the counter's team, of members who joined and of those who are invited."""
    members = Member.objects.filter(counter_id=counter, left_on=None)
    if but:
        members = members.exclude(pk=but.pk)
    return holders(members.values_list("pk", flat=True))


def _why_not(member: Member, others: list[Holder]) -> list[str]:
    return (
        why_not_lose_key(member, others) + why_not_stop_managing(member) + still_theirs(UUID(str(member.pk)))
    )


def why_not_lose_key(member: Member, others: list[Holder]) -> list[str]:
    """Somebody must be able to read, today and not only after accepting an invitation."""
    if only_in(member.pk):
        return [
            _(
                "Er zijn zaken die alleen deze collega kan lezen. Laat eerst een ander toe, bij ‘Wie leest dit’ van de zaak."
            )
        ]
    held = any(one.member == member.pk for one in key_holders(member.counter_id))
    if not held or any(one.joined for one in others):
        return []
    return [_("Dit is de laatste met een sleutel. Voeg eerst iemand toe, anders kan niemand meer lezen.")]


def why_not_stop_managing(member: Member) -> list[str]:
    """Somebody must be able to invite, or nobody can ever be added again."""
    if Permission.TEAM_MANAGE not in permissions_of(member.roles):
        return []
    others = Member.objects.filter(counter=member.counter_id, left_on=None, invited_until=None)
    if any(
        Permission.TEAM_MANAGE in permissions_of(roles)
        for roles in others.exclude(pk=member.pk).values_list("roles", flat=True)
    ):
        return []
    return [_("Dit is de laatste die het team beheert. Geef eerst een ander de rol van coördinator.")]
