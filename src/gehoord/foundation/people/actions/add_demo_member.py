# SPDX-License-Identifier: EUPL-1.2
"""Adding a made-up member to a demo counter, with a passphrase that everybody may know."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from gehoord.foundation.people import one_time, routing
from gehoord.foundation.people.demo_people import DEMO_PASSPHRASE
from gehoord.foundation.people.models import Member
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import holds_key, permissions_of
from gehoord.foundation.vault.keyring import Unlocked, keep_seed, live_user_key
from gehoord.foundation.vault.passphrases import Cost, wrap_seed
from gehoord.foundation.vault.sealing import unbox

from .add_member import add_member
from .open_counter import Opened

# The passphrase stands on the sign-in page, so guessing it need not be slow: the demo starts sooner.
CHEAP = Cost(passes=1, memory=64)


def add_demo_member(
    at: Opened, *, login: str, name: str, roles: list[str], now: datetime, is_outside: bool = False
) -> Staff:
    """A member who joined at once. Raises RuntimeError outside the demo and for a counter that is not made up."""
    if not settings.IS_DEMO or not at.counter.is_demo:
        raise RuntimeError("Made-up members exist in the demo only.")
    member, invitation = add_member(
        login,
        name=name,
        roles=roles,
        counter=at.counter.pk,
        keys=None,
        by="demo",
        now=now,
        team_seeds=at.team_seeds,
        is_outside=is_outside,
    )
    key = live_user_key(member.pk)
    if key is None:
        raise RuntimeError("A member who was just invited has a key.")
    bind = (str(key.pk),)
    wrap = key.seeds.get(kind="invitation")
    seed = unbox(invitation.draft_key, bytes(wrap.wrap), purpose="invitation", bind=bind)
    keep_seed(
        key,
        kind="passphrase",
        wrap=wrap_seed(seed, DEMO_PASSPHRASE, pepper=settings.KEYS.pepper, bind=bind, cost=CHEAP),
    )
    wrap.delete()
    _secret, boxed = one_time.new_secret(str(member.pk))
    Member.objects.filter(pk=member.pk).update(invited_until=None, one_time_secret=boxed)
    transaction.on_commit(routing.forget)
    return Staff(
        member.pk,
        name,
        login,
        at.counter.pk,
        at.counter.code,
        at.counter.name,
        at.counter.is_central,
        permissions_of(roles),
        Unlocked(member.pk, key.pk, seed, dict(at.team_seeds) if holds_key(roles) else {}),
    )
