# SPDX-License-Identifier: EUPL-1.2
"""Who can open what at a counter: asked and changed by people, who never see the tables of keys."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef

from .errors import SealError
from .keyring import Unlocked, wrap_team_seed
from .models import TeamKey, TeamSeed, UserKey, UserSeed

PASSPHRASE = "passphrase"


@dataclass(frozen=True)
class Holder:
    """A member's live key that shares in the team. joined: a passphrase opens it, so it works today."""

    key: UserKey
    joined: bool

    @property
    def member(self) -> UUID:
        return self.key.member


def holders(members: Iterable[UUID]) -> list[Holder]:
    """Those of these members who share in a team key, the invited ones too. One query."""
    rows = (
        UserKey.objects.filter(member__in=list(members), retired_on=None)
        .filter(Exists(TeamSeed.objects.filter(user=OuterRef("pk"), team__is_circle=False)))
        .annotate(joined=Exists(UserSeed.objects.filter(key=OuterRef("pk"), kind=PASSPHRASE)))
    )
    return [Holder(row, row.joined) for row in rows]


def can_open_circles(members: Iterable[UUID]) -> set[UUID]:
    """Those of these members who joined and whose passphrase opens their own key today: enough for a circle.

    Unlike `holders` it does not ask for a share in the key of the whole team: in an organisation who adds people may
    hold no key to give.
    """
    rows = UserKey.objects.filter(member__in=list(members), retired_on=None)
    rows = rows.filter(Exists(UserSeed.objects.filter(key=OuterRef("pk"), kind=PASSPHRASE)))
    return set(rows.values_list("member", flat=True))


def teams_of(user_key: UUID) -> list[int]:
    """The team keys that this key shares in, oldest first."""
    return list(TeamKey.objects.filter(seeds__user=user_key).order_by("epoch").values_list("pk", flat=True))


def open_all_teams(keys: Unlocked) -> Unlocked:
    """Open every team key of a member, so that the sign-in holds them.

    A wrap that does not open is left out: foreign_keys() tells of it, and the others still serve.
    """
    for team in teams_of(keys.user_key):
        with suppress(SealError):
            keys.team_pair(team)
    return keys


def seeds_of(keys: Unlocked, *, counter: int) -> dict[int, bytes]:
    """The seeds of a counter's team keys that this member can open, for a colleague. Circles are not among them."""
    held = TeamSeed.objects.filter(user_id=keys.user_key, team__counter=counter, team__is_circle=False)
    teams = list(held.values_list("team_id", flat=True))
    for team in teams:
        keys.team_pair(team)
    return {team: keys.team_seeds[team] for team in teams}


def give_seeds(user: UserKey, seeds: dict[int, bytes]) -> None:
    """Let a member open what these team keys open."""
    for team in TeamKey.objects.filter(pk__in=seeds):
        wrap_team_seed(team, seeds[team.pk], user)


def take_seeds(member: UUID) -> None:
    """A member stays, but shares in no team key any more."""
    TeamSeed.objects.filter(user__member=member).delete()


def wrap_in_use(user_key: UUID) -> int:
    """The row that the passphrase opens now; 0 when there is none."""
    return (
        UserSeed.objects.filter(key=user_key, kind=PASSPHRASE, key__retired_on=None)
        .values_list("pk", flat=True)
        .first()
        or 0
    )


def still_opens(wrap: int, user_key: UUID) -> Exists:
    """A condition for another query: the row that a sign-in was opened with is still there."""
    return Exists(UserSeed.objects.filter(pk=wrap, key=user_key, kind=PASSPHRASE, key__retired_on=None))


def wrap_of(key: UserKey | None, kind: str) -> bytes | None:
    """One wrap of a member's seed: "passphrase" or "invitation"."""
    row = key.seeds.filter(kind=kind).first() if key else None
    return bytes(row.wrap) if row else None


def drop_wrap(key: UserKey, kind: str) -> None:
    """Destroy one wrap of a member's seed."""
    key.seeds.filter(kind=kind).delete()


def teams_nobody_opens(counter: int, *, members: Iterable[UUID]) -> list[int]:
    """The team keys of a counter that none of these members can open today with a passphrase of their own."""
    joined = Exists(UserSeed.objects.filter(key=OuterRef("user"), kind=PASSPHRASE))
    shares = TeamSeed.objects.filter(joined, user__member__in=list(members), user__retired_on=None)
    opened = set(shares.filter(team__counter=counter).values_list("team_id", flat=True))
    return [
        key
        for key in TeamKey.objects.filter(counter=counter).values_list("pk", flat=True)
        if key not in opened
    ]
