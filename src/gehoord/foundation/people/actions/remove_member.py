# SPDX-License-Identifier: EUPL-1.2
"""Somebody leaves a counter: no more sign-in, no keys, and a new epoch for what comes after."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.models import Member
from gehoord.foundation.vault.keyring import live_user_key, new_epoch
from gehoord.foundation.vault.models import UserKey
from gehoord.foundation.vault import team_keys

LEAST = 2


class RemoveMemberError(ValueError):
    """Says in Dutch why this person cannot be removed."""


def remove_member(member: Member, *, by: str, now: datetime) -> int:
    """Remove a member and start a new epoch. Returns how many key holders remain; one is an alarm.

    Old reports stay readable to those who remain: the seeds they hold do not change.
    """
    with transaction.atomic():
        others = key_holders(member.counter_id, but=member)
        if not others:
            raise RemoveMemberError(
                "Dit is de laatste met een sleutel. Voeg eerst iemand toe, anders kan niemand meer lezen."
            )
        Member.objects.filter(pk=member.pk).update(left_on=now.date(), one_time_secret=b"")
        key = live_user_key(member.pk)
        if key:
            key.seeds.all().delete()
            key.team_seeds.all().delete()
            UserKey.objects.filter(pk=key.pk).update(retired_on=now.date())
        new_epoch(member.counter_id, others, today=now.date())
        record(
            "member.removed",
            by=by,
            counter=member.counter_id,
            subject=str(member.pk),
            facts={"remaining": len(others)},
            now=now,
        )
        if len(others) < LEAST:
            record("alarm.one-key-left", by=by, counter=member.counter_id, now=now)
            enqueue("people.warn_one_key_left", counter=member.counter_id)
    team_keys.forget()
    return len(others)


def key_holders(counter: int, *, but: Member | None = None) -> list[UserKey]:
    """The live user keys of a counter's members who finished joining."""
    members = Member.objects.filter(counter_id=counter, left_on=None)
    if but:
        members = members.exclude(pk=but.pk)
    return list(
        UserKey.objects.filter(
            member__in=list(members.values_list("pk", flat=True)), retired_on=None, team_seeds__isnull=False
        ).distinct()
    )
