# SPDX-License-Identifier: EUPL-1.2
"""Is a key in the database not ours? Asked with the seeds at hand at sign-in, and by tag alone each hour."""

from django.db.models import Exists, OuterRef

from .errors import SealError
from .keyring import Unlocked
from .models import TeamKey, TeamSeed, UserKey
from .team_tags import is_ours


def foreign_keys(keys: Unlocked, *, counter: int, reads: bool) -> list[int]:
    """The epochs of a counter whose key is not what it was; 0 stands for the member's own key.

    keys: opened by open_all_teams. reads: whether this member should hold the newest key, so that a newer one
    which they cannot open is an alarm too.
    """
    found = [] if _is_own(keys) else [0]
    rows = TeamKey.objects.filter(counter=counter).order_by("epoch")
    given = TeamSeed.objects.filter(team=OuterRef("pk"), user=keys.user_key)
    teams = list(rows.annotate(given=Exists(given)))
    # A circle is for some members only; the newest key of the whole counter is for everyone who reads.
    newest = next((team for team in reversed(teams) if not team.is_circle), None)
    for team in teams:
        should_open = team.given or (reads and team is newest)
        if not is_ours(team) or (should_open and not _opens(team, keys)):
            found.append(team.epoch)
    return found


def epochs_without_tag(counter: int) -> list[int]:
    """The epochs of a counter whose public key lacks our tag; seen without any seed."""
    return [
        team.epoch for team in TeamKey.objects.filter(counter=counter).order_by("epoch") if not is_ours(team)
    ]


def counters_without_tag() -> set[int]:
    """The counters of which some public key lacks our tag. One query for all."""
    return {team.counter for team in TeamKey.objects.defer("recovery") if not is_ours(team)}


def _is_own(keys: Unlocked) -> bool:
    stored = UserKey.objects.filter(pk=keys.user_key).values_list("public", flat=True).first()
    return stored is not None and bytes(stored) == keys.own_pair().public


def _opens(team: TeamKey, keys: Unlocked) -> bool:
    try:
        return keys.team_pair(team.pk).public == bytes(team.public)
    except (KeyError, SealError):
        return False
