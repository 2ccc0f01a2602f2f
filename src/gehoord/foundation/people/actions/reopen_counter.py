# SPDX-License-Identifier: EUPL-1.2
"""A counter that stopped begins again (heropenen), with the people and the keys that it has."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people import routing
from gehoord.foundation.people.models import Counter
from gehoord.foundation.vault import team_keys
from gehoord.foundation.vault.keyring import new_epoch


def reopen_counter(counter: Counter, *, by: str, now: datetime) -> None:
    """Open it again, within the caller's rules about who may ask for it. Twice is once."""
    with transaction.atomic():
        fresh = Counter.objects.select_for_update().get(pk=counter.pk)
        if fresh.closed_on is None:
            return
        Counter.objects.filter(pk=counter.pk).update(closed_on=None)
        for chain in (counter.pk, None):
            record("counter.reopened", by=by, counter=chain, facts={"counter": counter.code}, now=now)
    transaction.on_commit(routing.forget)


def begin_anew(counter: Counter, *, now: datetime) -> dict[int, bytes]:
    """A new key for the people who begin where all left. What was told before stays under the keys of before: it
    opens with the old sheets of paper, and not because somebody new came. Returns the seed by team key."""
    team, seed = new_epoch(counter.pk, [], today=now.date())
    transaction.on_commit(team_keys.forget)
    return {team.pk: seed}
