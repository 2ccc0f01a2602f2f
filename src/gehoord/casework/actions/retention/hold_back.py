# SPDX-License-Identifier: EUPL-1.2
"""Destroying waits (bewaren tot nader order): for a court case, an inquiry, a question of the person it is about."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission

from ...queries.opened import hold
from ...rules import Reason
from ..add_line import add_line
from ..keep_facts import keep_facts

HELD, RELEASED = "held_back", "hold_ended"


def hold_back(case: UUID, *, why: str, by: Staff, now: datetime) -> list[Reason]:
    """From now on nothing of this case is destroyed by its time. why: kept on the time line, sealed.

    The reporter can still withdraw: what is theirs to destroy, a hold does not keep.
    """
    reasons = _reasons(by, why=why)
    held = hold(case, keys=by.keys, lock=True)
    if reasons or held.row.held_on:
        return reasons
    add_line(held, name=HELD, by=by, now=now, words={"text": why.strip()})
    keep_facts(held, held.facts, held_on=now.date())
    record("case.held_back", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []


def end_hold(case: UUID, *, why: str, by: Staff, now: datetime) -> list[Reason]:
    """The case is destroyed again when its time comes; when that day is past, it stands on the next list."""
    reasons = _reasons(by, why=why)
    held = hold(case, keys=by.keys, lock=True)
    if reasons or not held.row.held_on:
        return reasons
    add_line(held, name=RELEASED, by=by, now=now, words={"text": why.strip()})
    keep_facts(held, held.facts, held_on=None)
    record("case.hold_ended", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []


def _reasons(by: Staff, *, why: str) -> list[Reason]:
    if not by.may(Permission.CASE_STEER):
        return [Reason.FOR_COORDINATOR]
    return [] if why.strip() else [Reason.NO_WORDS]
