# SPDX-License-Identifier: EUPL-1.2
"""Requests to join go along when their organisation goes up in another; what was proven of the old one proves nothing."""

from collections.abc import Iterable
from datetime import datetime

from gehoord.foundation.audit.log import SYSTEM, record

from ...models import Claim, Organisation
from ...queries.register import is_joined
from ...rules.joining import HAS_TEAM, MOVED_ALONG


def move_claims(gone: Organisation, *, to: Organisation, now: datetime) -> list[str]:
    """Within the caller's transaction. Returns the ids of those that went along.

    The letter went to the address of the old organisation, the invitation was for it, and so was the yes: all are
    asked anew, and the days count from now. Where the
    one that remains has joined, they end, and the asker reads to whom to go.
    """
    rows = Claim.objects.filter(organisation=gone, is_refused=False)
    if gone.team is not None:
        # They opened a team that stopped since; that is told by leave().
        rows = rows.filter(decided_on=None)
    keys = [str(key) for key in rows.order_by("pk").values_list("pk", flat=True)]
    changed = Claim.objects.filter(pk__in=keys)
    if is_joined(to):
        changed.update(organisation=to, decided_on=now.date(), is_refused=True, why=HAS_TEAM, letter=None)
        event = "claim.refused"
    else:
        changed.update(
            organisation=to,
            decided_on=None,
            proven_on=None,
            letter=None,
            letter_on=None,
            letter_tries=0,
            invited_by="",
            asked_on=now.date(),
            why=MOVED_ALONG,
        )
        event = "claim.moved"
    for key in keys:
        record(event, by=SYSTEM, subject=key, now=now)
    return keys


def bring_claims_back(keys: Iterable[str], *, to: Organisation, now: datetime) -> None:
    """The two are apart again: what nobody decided since goes back, and its letter goes to the old address."""
    rows = Claim.objects.filter(pk__in=list(keys), decided_on=None)
    rows.update(
        organisation=to,
        proven_on=None,
        letter=None,
        letter_on=None,
        letter_tries=0,
        asked_on=now.date(),
        why="",
    )
