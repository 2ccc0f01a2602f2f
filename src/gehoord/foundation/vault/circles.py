# SPDX-License-Identifier: EUPL-1.2
"""Circles (kringen): a key pair for some members of a counter, for a case from which somebody is kept out.

A circle is a team key like any other, so that whatever a team opens a circle opens too. It differs in who shares
in it: nobody by joining the counter, and nobody by the paper of the counter, except who was in it before.
"""

from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, F, Q

from .errors import SealError
from .holders import PASSPHRASE
from .keyring import Unlocked, box_key_of, new_epoch, wrap_team_seed
from .models import TeamKey, TeamSeed, UserKey
from .sealing import BoxKey
from .team_keys import SealTo
from .team_tags import is_ours


@dataclass(frozen=True)
class Sharer:
    """A member who shares in a team key. works: joined, so that a passphrase opens it today."""

    member: UUID
    works: bool


@dataclass(frozen=True)
class Circle:
    """A new circle: where to seal, and the key under which its members keep cases. Whoever makes it from outside
    seals with these and forgets them: what they hold themselves does not grow."""

    to: SealTo
    box: BoxKey


def new_circle(counter: int, members: Iterable[UUID], *, today: date) -> Circle:
    """Make a circle of these members. Those without a live key are left out. ValueError for a circle of nobody."""
    users = list(UserKey.objects.filter(member__in=list(members), retired_on=None).order_by("pk"))
    if not users:
        raise ValueError("A circle of nobody opens for nobody.")
    team, seed = new_epoch(counter, users, today=today, is_circle=True)
    TeamKey.objects.filter(pk=team.pk).update(made_for=len(users))
    return Circle(SealTo(team.pk, bytes(team.public)), BoxKey(box_key_of(team.pk, seed)))


def circle_for(counter: int, members: Iterable[UUID], *, today: date) -> SealTo | None:
    """Where to seal what exactly these members may read: a circle of them all and nobody else, made when there is none.

    Never a circle that somebody else once shared in: they may still know its seed. None when nobody has a key.
    """
    users = list(
        UserKey.objects.filter(member__in=list(members), retired_on=None).values_list("pk", flat=True)
    )
    if not users:
        return None
    rows = TeamKey.objects.filter(counter=counter, is_circle=True, made_for=len(users))
    rows = rows.annotate(all=Count("seeds"), ours=Count("seeds", filter=Q(seeds__user__in=users)))
    for row in rows.filter(all=len(users), ours=len(users)).order_by("-epoch").defer("recovery")[:1]:
        if is_ours(row):
            return SealTo(row.pk, bytes(row.public))
    return new_circle(counter, members, today=today).to


def sharers(team: int) -> list[Sharer]:
    """Who shares in this team key or circle now."""
    rows = TeamSeed.objects.filter(team=team, user__retired_on=None)
    joined = Count("user__seeds", filter=Q(user__seeds__kind=PASSPHRASE))
    found = rows.annotate(joined=joined).values_list("user__member", "joined")
    return [Sharer(member, bool(works)) for member, works in found]


def is_circle(team: int) -> bool:
    """Whether this is a circle, and not the key of a whole counter."""
    return TeamKey.objects.filter(pk=team, is_circle=True).exists()


def let_in(team: int, member: UUID, *, keys: Unlocked) -> bool:
    """Let one more colleague share in a circle. keys: of somebody who is in it (KeyError when not).

    False when the colleague has no key. Who may be let in is for the caller to decide.
    """
    keys.team_pair(team)
    user = UserKey.objects.filter(member=member, retired_on=None).first()
    if user is None:
        return False
    row = TeamKey.objects.get(pk=team, is_circle=True)
    if not TeamSeed.objects.filter(team=row, user=user).exists():
        TeamKey.objects.filter(pk=team).update(made_for=F("made_for") + 1)
    wrap_team_seed(row, keys.team_seeds[team], user)
    return True


def circles_of(member: UUID) -> set[int]:
    """The circles that this member shares in now."""
    rows = TeamSeed.objects.filter(user__member=member, user__retired_on=None, team__is_circle=True)
    return set(rows.values_list("team_id", flat=True))


def only_in(member: UUID) -> int:
    """How many circles nobody else can open today: what is in them is lost when this member goes."""
    others = Count(
        "seeds",
        filter=~Q(seeds__user__member=member) & Q(seeds__user__seeds__kind=PASSPHRASE),
    )
    return TeamKey.objects.filter(pk__in=circles_of(member)).annotate(others=others).filter(others=0).count()


def circle_seeds(keys: Unlocked, circles: Collection[int]) -> dict[int, bytes]:
    """The seeds of these circles, as far as this member can open them."""
    found = {}
    for team in circles:
        with suppress(KeyError, SealError):
            keys.team_pair(team)
            found[team] = keys.team_seeds[team]
    return found


def without_circles(seeds: dict[int, bytes], *, but: Collection[int] = ()) -> dict[int, bytes]:
    """These seeds without those of circles, except the circles in `but`."""
    circles = set(TeamKey.objects.filter(pk__in=seeds, is_circle=True).values_list("pk", flat=True))
    return {team: seed for team, seed in seeds.items() if team not in circles or team in but}
