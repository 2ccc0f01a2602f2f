# SPDX-License-Identifier: EUPL-1.2
"""Recovery from paper: two of the three shares open a counter's keys for a member."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.models import Member
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.keyring import recover_team_seeds
from gehoord.foundation.vault.models import RecoveryKey
from gehoord.foundation.vault.recovery import combine
from gehoord.foundation.vault.sealing import KeyPair

from .invite_member import invite_member


def recover_counter(member: Member, *, shares: list[str], by: str, now: datetime) -> Code:
    """Give a member access again with two paper shares. Logged, and shown to the whole counter.

    Returns an invitation code. Raises SealError with a plain reason when the shares do not fit.
    """
    pair = KeyPair.from_seed(combine(shares))
    row = RecoveryKey.objects.get(counter=member.counter_id)
    if pair.public != bytes(row.public):
        raise SealError("Deze woorden horen niet bij dit loket.")
    seeds = recover_team_seeds(member.counter_id, pair)
    with transaction.atomic():
        RecoveryKey.objects.filter(counter=member.counter_id).update(last_used_on=now.date())
        record("recovery.used", by=by, counter=member.counter_id, subject=str(member.pk), now=now)
        return invite_member(member, keys=None, by=by, now=now, team_seeds=seeds)
