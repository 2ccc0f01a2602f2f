# SPDX-License-Identifier: EUPL-1.2
"""The recovery pair of a counter: its public half here, its secret half on three sheets of paper (herstel)."""

from collections.abc import Sequence
from datetime import date

from .errors import SealError
from .models import RecoveryKey, TeamKey, UserKey
from .recovery import combine, split
from .sealing import KeyPair, open_with, seal_to


def new_recovery_pair(counter: int, *, today: date) -> list[str]:
    """Make the pair of a new counter. Returns the three sheets; the seed is kept nowhere else."""
    pair = KeyPair.new()
    RecoveryKey.objects.create(counter=counter, public=pair.public, made_on=today)
    return split(pair.seed)


def seal_to_recovery(counter: int, user: UserKey, seed: bytes) -> bytes:
    """A member's seed, sealed to the counter's recovery pair."""
    row = RecoveryKey.objects.get(counter=counter)
    return seal_to(bytes(row.public), seed, purpose="user recovery", bind=(str(user.pk),))


def open_with_sheets(counter: int, sheets: Sequence[str]) -> dict[int, bytes]:
    """All team seeds of a counter, opened with two sheets of paper; changes nothing.

    SealError says in `reason` what is wrong: "foreign" also for sheets of another counter.
    """
    pair = KeyPair.from_seed(combine(sheets))
    row = RecoveryKey.objects.filter(counter=counter).first()
    if row is None or pair.public != bytes(row.public):
        raise SealError("foreign")
    return {
        team.pk: open_with(pair, bytes(team.recovery), purpose="team recovery", bind=(counter, team.epoch))
        for team in TeamKey.objects.filter(counter=counter)
    }


def mark_used(counter: int, *, today: date) -> None:
    """Remember that the paper was used to get in."""
    RecoveryKey.objects.filter(counter=counter).update(last_used_on=today)


def recovery_days(counter: int) -> tuple[date | None, date | None]:
    """When the sheets were made, and when they were last used to get in."""
    row = RecoveryKey.objects.filter(counter=counter).first()
    return (row.made_on, row.last_used_on) if row else (None, None)


def recovery_of_all() -> dict[int, date | None]:
    """For every counter that has sheets of paper: when they were last used to get in."""
    return dict(RecoveryKey.objects.values_list("counter", "last_used_on"))
