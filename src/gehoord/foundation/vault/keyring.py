# SPDX-License-Identifier: EUPL-1.2
"""Which keys belong to whom: making pairs, wrapping team seeds, and what an unlocked member holds."""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Max

from .models import RecoveryKey, TeamKey, TeamSeed, UserKey, UserSeed
from .sealing import KeyPair, box, derive, open_with, seal_to, unbox
from .team_tags import team_tag


@dataclass
class Unlocked:
    """The opened keys of one member, for as long as the sign-in lasts. Never stored as it is."""

    member: UUID
    user_key: UUID
    user_seed: bytes
    team_seeds: dict[int, bytes] = field(default_factory=dict)
    _pairs: dict[int, KeyPair] = field(default_factory=dict, repr=False)
    _own: KeyPair | None = field(default=None, repr=False)

    def __repr__(self) -> str:
        return f"<Unlocked {self.member}>"

    def own_pair(self) -> KeyPair:
        """The member's own pair, made from its seed once."""
        if self._own is None:
            self._own = KeyPair.from_seed(self.user_seed)
        return self._own

    def team_pair(self, team: int) -> KeyPair:
        """The team's key pair of that epoch. KeyError when this member does not hold it."""
        if team not in self._pairs:
            if team not in self.team_seeds:
                self.team_seeds[team] = _open_team_seed(team, self)
            self._pairs[team] = KeyPair.from_seed(self.team_seeds[team])
        return self._pairs[team]

    def team_box_key(self, team: int) -> bytes:
        """The symmetric key under which the team keeps what its members open often."""
        self.team_pair(team)
        return box_key_of(team, self.team_seeds[team])

    def to_bytes(self) -> bytes:
        """For the sealed sign-in record only."""
        return json.dumps(
            {
                "member": str(self.member),
                "user_key": str(self.user_key),
                "user": b64encode(self.user_seed).decode(),
                "teams": {str(team): b64encode(seed).decode() for team, seed in self.team_seeds.items()},
            }
        ).encode()

    @classmethod
    def from_bytes(cls, raw: bytes) -> "Unlocked":
        """The way back from to_bytes."""
        told = json.loads(raw)
        return cls(
            member=UUID(told["member"]),
            user_key=UUID(told["user_key"]),
            user_seed=b64decode(told["user"]),
            team_seeds={int(team): b64decode(seed) for team, seed in told["teams"].items()},
        )


def box_key_of(team: int, seed: bytes) -> bytes:
    """The symmetric key that belongs to a team's seed (see team_box_key)."""
    return derive(seed, "team box", team)


def _open_team_seed(team: int, unlocked: Unlocked) -> bytes:
    row = TeamSeed.objects.filter(team_id=team, user_id=unlocked.user_key).first()
    if row is None:
        raise KeyError(team)
    return open_with(
        unlocked.own_pair(), bytes(row.wrap), purpose="team seed", bind=(team, str(unlocked.user_key))
    )


def new_user_key(member: UUID, *, today: date) -> tuple[UserKey, KeyPair]:
    """A fresh pair for a member; the pair it had is retired and its wraps are gone."""
    retire_key(member, today=today)
    pair = KeyPair.new()
    return UserKey.objects.create(member=member, public=pair.public, made_on=today), pair


def retire_key(member: UUID, *, today: date) -> None:
    """A member's pair opens nothing any more: its wraps and its share in the team are destroyed."""
    for old in UserKey.objects.filter(member=member, retired_on=None):
        old.seeds.all().delete()
        old.team_seeds.all().delete()
        UserKey.objects.filter(pk=old.pk).update(retired_on=today)


def keep_seed(key: UserKey, *, kind: str, wrap: bytes) -> None:
    """Store one wrap of a member's seed, in place of an older one of the same kind.

    A new row, not a changed one: a sign-in lasts no longer than the row that it was opened with.
    """
    UserSeed.objects.filter(key=key, kind=kind).delete()
    UserSeed.objects.create(key=key, kind=kind, wrap=wrap)


def live_user_key(member: UUID) -> UserKey | None:
    """The pair a member uses now."""
    return UserKey.objects.filter(member=member, retired_on=None).first()


def new_epoch(
    counter: int, users: list[UserKey], *, today: date, is_circle: bool = False
) -> tuple[TeamKey, bytes]:
    """Start a new epoch for a counter: a new team pair, wrapped to these members and to its recovery pair.

    is_circle: a pair beside those of the whole counter (see circles.py); nothing new is sealed to it by itself.
    """
    pair = KeyPair.new()
    recovery = RecoveryKey.objects.select_for_update().get(counter=counter)
    last = TeamKey.objects.filter(counter=counter).aggregate(Max("epoch"))["epoch__max"] or 0
    team = TeamKey.objects.create(
        counter=counter,
        epoch=last + 1,
        public=pair.public,
        tag=team_tag(counter=counter, epoch=last + 1, public=pair.public, is_circle=is_circle),
        is_circle=is_circle,
        recovery=seal_to(
            bytes(recovery.public), pair.seed, purpose="team recovery", bind=(counter, last + 1)
        ),
        made_on=today,
    )
    for user in users:
        wrap_team_seed(team, pair.seed, user)
    return team, pair.seed


def wrap_team_seed(team: TeamKey, seed: bytes, user: UserKey) -> None:
    """Let one more member open what is sealed to this team."""
    TeamSeed.objects.update_or_create(
        team=team,
        user=user,
        defaults={
            "wrap": seal_to(bytes(user.public), seed, purpose="team seed", bind=(team.pk, str(user.pk)))
        },
    )


def seal_sign_in(unlocked: Unlocked, cookie_key: bytes, *, session: str) -> bytes:
    """What the server keeps of a sign-in: useless without the key that only the cookie holds."""
    return box(cookie_key, unlocked.to_bytes(), purpose="sign-in", bind=(session,))


def open_sign_in(sealed: bytes, cookie_key: bytes, *, session: str) -> Unlocked:
    """The way back from seal_sign_in. Raises SealError."""
    return Unlocked.from_bytes(unbox(cookie_key, sealed, purpose="sign-in", bind=(session,)))
