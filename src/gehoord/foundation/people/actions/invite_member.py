# SPDX-License-Identifier: EUPL-1.2
"""Inviting somebody to a counter, or inviting them again after a lost passphrase."""

from datetime import datetime, timedelta

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.models import Member
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.keyring import Unlocked, keep_seed, new_user_key, wrap_team_seed
from gehoord.foundation.vault.models import RecoveryKey, TeamKey, TeamSeed
from gehoord.foundation.vault.sealing import box, seal_to

VALID_DAYS = 7


def invite_member(
    member: Member, *, keys: Unlocked | None, by: str, now: datetime, team_seeds: dict[int, bytes] | None = None
) -> Code:
    """Give a member a fresh key pair under an invitation code, to be told in person. Valid for seven days.

    keys: of the colleague who invites; what that colleague can open, the new member can open too.
    team_seeds: instead of keys, the seeds from a recovery on paper or of a counter that is just opened.
    The old pair, if any, is retired and its wraps are destroyed: a lost passphrase opens nothing any more.
    """
    code = Code.new()
    seeds = team_seeds if team_seeds is not None else _seeds_of(keys, counter=member.counter_id)
    with transaction.atomic():
        user, pair = new_user_key(member.pk, today=now.date())
        keep_seed(
            user,
            kind="invitation",
            wrap=box(code.draft_key, pair.seed, purpose="invitation", bind=(str(user.pk),)),
        )
        recovery = RecoveryKey.objects.get(counter=member.counter_id)
        keep_seed(
            user,
            kind="recovery",
            wrap=seal_to(
                bytes(recovery.public), pair.seed, purpose="user recovery", bind=(str(user.pk),)
            ),
        )
        for team in TeamKey.objects.filter(pk__in=seeds):
            wrap_team_seed(team, seeds[team.pk], user)
        Member.objects.filter(pk=member.pk).update(
            invited_until=now + timedelta(days=VALID_DAYS), one_time_secret=b"", one_time_used=0
        )
        record("member.invited", by=by, counter=member.counter_id, subject=str(member.pk), now=now)
    return code


def _seeds_of(keys: Unlocked | None, *, counter: int) -> dict[int, bytes]:
    if keys is None:
        return {}
    held = TeamSeed.objects.filter(user_id=keys.user_key, team__counter=counter)
    for team in held.values_list("team_id", flat=True):
        keys.team_pair(team)
    return {team: keys.team_seeds[team] for team in held.values_list("team_id", flat=True)}
