# SPDX-License-Identifier: EUPL-1.2
"""Recovery from paper: two of the three sheets open a counter's keys for a member, or are tried in a drill."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.models import Member
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.recovery_pair import mark_used, open_with_sheets

from .invite_member import invite_member


def recover_counter(member: Member, *, shares: list[str], by: str, now: datetime) -> Code:
    """Give a member access again with two paper sheets. Logged, and told to the whole counter.

    Returns an invitation code. Raises SealError, whose `reason` the page puts in words.
    """
    seeds = open_with_sheets(member.counter_id, shares)
    with transaction.atomic():
        mark_used(member.counter_id, today=now.date())
        record("recovery.used", by=by, counter=member.counter_id, subject=str(member.pk), now=now)
        enqueue("people.tell_recovery_used", counter=member.counter_id)
        return invite_member(member, keys=None, by=by, now=now, team_seeds=seeds)


def drill_recovery(counter: int, *, shares: list[str], by: str, now: datetime) -> int:
    """Try two sheets without changing anything. Returns how many team keys they open.

    Logged, also when they do not fit (SealError): a failed drill is what one wants to find later.
    """
    works = False
    try:
        seeds = open_with_sheets(counter, shares)
        works = True
    finally:
        record("recovery.drill", by=by, counter=counter, facts={"works": "yes" if works else "no"}, now=now)
    return len(seeds)
