# SPDX-License-Identifier: EUPL-1.2
"""Inviting somebody to a counter, or inviting them again after a lost passphrase."""

from datetime import datetime, timedelta

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.models import Member
from gehoord.foundation.people.roles import holds_key
from gehoord.foundation.vault.circles import circle_seeds, circles_of, without_circles
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.holders import give_seeds, seeds_of
from gehoord.foundation.vault.keyring import Unlocked, keep_seed, new_user_key
from gehoord.foundation.vault.recovery_pair import seal_to_recovery
from gehoord.foundation.vault.sealing import box

VALID_DAYS = 7


def invite_member(
    member: Member,
    *,
    keys: Unlocked | None,
    by: str,
    now: datetime,
    team_seeds: dict[int, bytes] | None = None,
) -> Code:
    """Give a member a fresh key pair under an invitation code, to be told in person. Valid for seven days.

    keys: of the colleague who invites; what that colleague can open, the new member can open too, when
    their roles call for it.
    team_seeds: instead of keys, the seeds from a recovery on paper or of a counter that is just opened.
    The old pair, if any, is retired and its wraps are destroyed: a lost passphrase opens nothing any more.
    """
    code = Code.new()
    seeds = team_seeds
    if seeds is None:
        seeds = seeds_of(keys, counter=member.counter_id) if keys else {}
    with transaction.atomic():
        # Before the old pair goes: a circle opens again for who was in it, and for nobody else, by paper or by person.
        shared = circles_of(member.pk)
        if keys and team_seeds is None:
            seeds |= circle_seeds(keys, shared)
        seeds = without_circles(seeds, but=shared)
        user, pair = new_user_key(member.pk, today=now.date())
        keep_seed(
            user,
            kind="invitation",
            wrap=box(code.draft_key, pair.seed, purpose="invitation", bind=(str(user.pk),)),
        )
        keep_seed(user, kind="recovery", wrap=seal_to_recovery(member.counter_id, user, pair.seed))
        if holds_key(member.roles):
            give_seeds(user, seeds)
        Member.objects.filter(pk=member.pk).update(
            invited_until=now + timedelta(days=VALID_DAYS), one_time_secret=b"", one_time_used=0
        )
        record("member.invited", by=by, counter=member.counter_id, subject=str(member.pk), now=now)
    return code
