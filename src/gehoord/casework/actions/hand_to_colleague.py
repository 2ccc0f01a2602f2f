# SPDX-License-Identifier: EUPL-1.2
"""Handing a case to a colleague of the same counter (toewijzen), or taking it over."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission

from ..queries.opened import Held, hold
from ..rules import Reason
from .add_line import add_line
from .keep_facts import keep_facts
from .keep_out.keep_member_out import LEVEL as NEW_HANDLER
from .keep_out.let_in import share_with
from .start_term import end_terms


def hand_to_colleague(case: UUID, *, to: UUID, by: Staff, now: datetime, words: str = "") -> list[Reason]:
    """Change who answers for a case; all reasons why not, or none. words: for the colleague, sealed.

    The handler hands over; the coordinator assigns any case; anybody may take what nobody has.
    """
    held = hold(case, keys=by.keys, lock=True)
    team = {one.id for one in colleagues(by.counter, who_may=Permission.CASE_WRITE)}
    reasons = why_not_hand(held, to=to, by=by, team=team)
    if reasons or held.row.handler_id == to:
        return reasons
    if not share_with(held, to, keys=by.keys):
        return [Reason.NO_KEY]
    end_terms(case, kind=NEW_HANDLER, now=now)
    add_line(held, name="handed", by=by, now=now, words={"text": words, "to": str(to)})
    keep_facts(held, held.facts, handler_id=to)
    record("case.handed", by=by.by, counter=by.counter, subject=str(case), facts={"to": str(to)}, now=now)
    return []


def why_not_hand(held: Held, *, to: UUID, by: Staff, team: Collection[UUID]) -> list[Reason]:
    """All reasons why this member cannot give the case to that colleague, or none. team: who may handle cases."""
    reasons = []
    if held.row.handler_id not in (None, by.id) and not by.may(Permission.CASE_STEER):
        reasons.append(Reason.FOR_COORDINATOR)
    if str(to) in held.facts.interest or entry_for(to, held.id) in held.row.kept_out:
        reasons.append(Reason.OWN_INTEREST if to == by.id else Reason.THEIR_INTEREST)
    if to not in team:
        reasons.append(Reason.FOR_COUNTER)
    return reasons
