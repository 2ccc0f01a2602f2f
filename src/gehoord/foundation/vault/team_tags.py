# SPDX-License-Identifier: EUPL-1.2
"""Which public team keys are ours: a tag beside each, made with a key that lies outside the database.

Who can merely write in the database can put a public key of their own in the place of a counter's newest one,
and would read what comes in after; they cannot make its tag.
"""

import hmac
from functools import lru_cache

from django.conf import settings

from .models import TeamKey
from .sealing import derive, place


@lru_cache(maxsize=2)
def _key(fence_key: bytes) -> bytes:
    return derive(fence_key, "team key")


def team_tag(*, counter: int, epoch: int, public: bytes, is_circle: bool = False) -> bytes:
    """32 bytes (HMAC-SHA256) that belong to this public key of this counter in this epoch and to no other.

    The tag of a circle is another one: who writes in the database cannot pass it off as the key of the counter.
    """
    key = _key(settings.KEYS.fence_key)
    purpose = "circle key" if is_circle else "team key"
    return hmac.digest(key, place(purpose, (counter, epoch, public)), "sha256")


def is_ours(team: TeamKey) -> bool:
    """Whether the row carries the tag of its public key."""
    made = team_tag(
        counter=team.counter, epoch=team.epoch, public=bytes(team.public), is_circle=team.is_circle
    )
    return hmac.compare_digest(bytes(team.tag), made)
