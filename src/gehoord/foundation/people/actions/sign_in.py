# SPDX-License-Identifier: EUPL-1.2
"""Signing in: the passphrase opens the member's key, the one-time code proves the device."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people import one_time
from gehoord.foundation.people.models import Member
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.keyring import Unlocked, live_user_key
from gehoord.foundation.vault.models import TeamKey
from gehoord.foundation.vault.passphrases import unwrap_seed, wrap_seed

MAX_FAILURES = 8
LOCKED_MINUTES = 10


@dataclass(frozen=True)
class SignedIn:
    """A member with opened keys. needs_device: the one-time-code app must be set up first."""

    member: Member
    keys: Unlocked
    needs_device: bool


_nobody: list[bytes] = []


def _wrap_of_nobody() -> bytes:
    """So that an unknown name takes as long as a wrong passphrase."""
    if not _nobody:
        _nobody.append(wrap_seed(bytes(32), "nobody", pepper=settings.KEYS.pepper, bind=("nobody",)))
    return _nobody[0]


def sign_in(login: str, *, passphrase: str, one_time_code: str, now: datetime) -> SignedIn | None:
    """The opened member, or None: wrong name, passphrase or code look the same and take as long.

    After eight failures a name rests for ten minutes. The slow derivation runs outside any transaction.
    """
    member = (
        Member.objects.select_related("counter").filter(login=login.strip().lower(), left_on=None).first()
    )
    locked = member is not None and member.locked_until is not None and member.locked_until > now
    keys = _open(member, passphrase)
    if member is None:
        return None
    step = None
    if keys and member.one_time_secret:
        secret = one_time.open_secret(bytes(member.one_time_secret), str(member.pk))
        step = one_time.matching_step(
            secret, one_time_code, now=now.timestamp(), used=member.one_time_used
        )
    needs_device = keys is not None and not member.one_time_secret
    with transaction.atomic():
        if locked or keys is None or (step is None and not needs_device):
            _count_failure(member, now=now)
            return None
        fresh = Member.objects.select_for_update().get(pk=member.pk)
        if step is not None and step <= fresh.one_time_used:
            return None
        fresh.one_time_used = step or fresh.one_time_used
        fresh.failures, fresh.locked_until = 0, None
        fresh.save(update_fields=["one_time_used", "failures", "locked_until"])
        record("sign-in", by=str(member.pk), counter=member.counter_id, now=now)
    return SignedIn(member, keys, needs_device)


def _open(member: Member | None, passphrase: str) -> Unlocked | None:
    key = live_user_key(member.pk) if member else None
    seed = key.seeds.filter(kind="passphrase").first() if key else None
    wrap = bytes(seed.wrap) if seed else _wrap_of_nobody()
    bind = (str(key.pk),) if seed and key else ("nobody",)
    try:
        opened = unwrap_seed(wrap, passphrase, pepper=settings.KEYS.pepper, bind=bind)
    except SealError:
        return None
    if member is None or key is None or seed is None:
        return None
    unlocked = Unlocked(member.pk, key.pk, opened)
    for team in TeamKey.objects.filter(seeds__user=key).values_list("pk", flat=True):
        unlocked.team_pair(team)
    return unlocked


def _count_failure(member: Member, *, now: datetime) -> None:
    row = Member.objects.select_for_update().get(pk=member.pk)
    row.failures += 1
    if row.failures >= MAX_FAILURES:
        row.failures, row.locked_until = 0, now + timedelta(minutes=LOCKED_MINUTES)
    row.save(update_fields=["failures", "locked_until"])
    record("sign-in.failed", by=str(member.pk), counter=member.counter_id, now=now)
