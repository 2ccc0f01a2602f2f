# SPDX-License-Identifier: EUPL-1.2
"""Letting one more colleague read a case that is for a few: who joined later holds no key to it by itself."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault import circles
from gehoord.foundation.vault.keyring import Unlocked

from ...queries.opened import Held, hold
from ...queries.readers import readers_of
from ...rules import Reason
from ..mark_changed import mark_changed


def share_with(held: Held, member: UUID, *, keys: Unlocked) -> bool:
    """Let a colleague open a case that lies in a circle, such as whoever is to handle it from now on.

    keys: of somebody who opened it. False when that colleague has no key. Who may is for the caller to decide.
    """
    team = held.row.team_id
    if not circles.is_circle(team) or member in {one.member for one in circles.sharers(team)}:
        return True
    return circles.let_in(team, member, keys=keys)


def let_in(case: UUID, *, member: UUID, by: Staff, now: datetime) -> list[Reason]:
    """Share the circle of a case with a colleague; all reasons why not, or none. Not for who is kept out."""
    held = hold(case, keys=by.keys, lock=True)
    one = next((one for one in readers_of(held.report) if one.id == member), None)
    if one is None:
        return [Reason.FOR_COUNTER]
    if one.kept_out:
        return [Reason.KEPT_OUT]
    if one.can_open:
        return []
    if not share_with(held, member, keys=by.keys):
        return [Reason.NO_KEY]
    mark_changed(case)
    record("case.let-in", by=by.by, counter=by.counter, subject=str(case), facts={"to": str(member)}, now=now)
    return []
