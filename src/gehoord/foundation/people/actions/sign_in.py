# SPDX-License-Identifier: EUPL-1.2
"""Signing in: the passphrase opens the member's key, the one-time code proves the device."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people import one_time
from gehoord.foundation.people.models import Member
from gehoord.foundation.people.roles import holds_key
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.foreign import foreign_keys
from gehoord.foundation.vault.holders import open_all_teams, wrap_of
from gehoord.foundation.vault.keyring import Unlocked, live_user_key
from gehoord.foundation.vault.passphrases import unwrap_seed, wrap_seed

from .alarm_foreign_key import alarm_foreign_key

MAX_FAILURES = 8
LOCKED_MINUTES = 10
NOBODY = "nobody"


@dataclass(frozen=True)
class SignedIn:
    """A member with opened keys. needs_device: the one-time-code app must be set up first.

    foreign_key: a key of the counter in the database is not the one this member holds.
    """

    member: Member
    keys: Unlocked
    needs_device: bool
    foreign_key: bool = False


_nobody: list[bytes] = []


def _wrap_of_nobody() -> bytes:
    """So that an unknown name takes as long as a wrong passphrase."""
    if not _nobody:
        _nobody.append(wrap_seed(bytes(32), NOBODY, pepper=settings.KEYS.pepper, bind=(NOBODY,)))
    return _nobody[0]


def sign_in(login: str, *, passphrase: str, one_time_code: str, now: datetime) -> SignedIn | None:
    """The opened member, or None: wrong name, passphrase or code look the same and take as long.

    After eight failures a name rests for ten minutes. The slow derivation runs outside any transaction.
    The log never holds the name that was typed: it may be a passphrase in the wrong field.
    """
    member = (
        Member.objects.select_related("counter").filter(login=login.strip().lower(), left_on=None).first()
    )
    if member is not None and member.counter.is_demo and not settings.IS_DEMO:
        member = None  # made-up people have a passphrase that anybody can read
    keys = _open(member, passphrase)
    with transaction.atomic():
        fresh = Member.objects.select_for_update().filter(pk=member.pk).first() if member else None
        if member is None or fresh is None:
            record("sign-in.failed", by=NOBODY, now=now)
            return None
        locked = fresh.locked_until is not None and fresh.locked_until > now
        if keys is None or locked:
            _note_failure(fresh, locked=locked, now=now)
            return None
        step = _step(fresh, one_time_code, now=now)
        if step is None and fresh.one_time_secret:
            _note_failure(fresh, locked=locked, now=now)
            return None
        fresh.one_time_used = step or fresh.one_time_used
        fresh.failures, fresh.locked_until = 0, None
        fresh.save(update_fields=["one_time_used", "failures", "locked_until"])
        record("sign-in", by=str(member.pk), counter=member.counter_id, now=now)
    open_all_teams(keys)
    return SignedIn(
        member,
        keys,
        needs_device=not fresh.one_time_secret,
        foreign_key=_finds_foreign_keys(fresh, keys, now=now),
    )


def _finds_foreign_keys(member: Member, keys: Unlocked, *, now: datetime) -> bool:
    """Somebody changed a key from outside the program: into the log, and to the counter by mail."""
    epochs = foreign_keys(keys, counter=member.counter_id, reads=holds_key(member.roles))
    if epochs:
        alarm_foreign_key(member.counter_id, by=str(member.pk), epochs=epochs, now=now)
    return bool(epochs)


def _open(member: Member | None, passphrase: str) -> Unlocked | None:
    key = live_user_key(member.pk) if member else None
    wrap = wrap_of(key, "passphrase")
    bind = (str(key.pk),) if key and wrap else (NOBODY,)
    try:
        seed = unwrap_seed(wrap or _wrap_of_nobody(), passphrase, pepper=settings.KEYS.pepper, bind=bind)
    except SealError:
        return None
    if member is None or key is None or wrap is None:
        return None
    return Unlocked(member.pk, key.pk, seed)


def _step(member: Member, code: str, *, now: datetime) -> int | None:
    if not member.one_time_secret:
        return None
    secret = one_time.open_secret(bytes(member.one_time_secret), str(member.pk))
    return one_time.matching_step(secret, code, now=now.timestamp(), used=member.one_time_used)


def _note_failure(member: Member, *, locked: bool, now: datetime) -> None:
    if not locked:
        member.failures += 1
        if member.failures >= MAX_FAILURES:
            member.failures, member.locked_until = 0, now + timedelta(minutes=LOCKED_MINUTES)
        member.save(update_fields=["failures", "locked_until"])
    record("sign-in.failed", by=str(member.pk), counter=member.counter_id, now=now)
