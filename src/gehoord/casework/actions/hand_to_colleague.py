# SPDX-License-Identifier: EUPL-1.2
"""Handing a case to a colleague of the same counter (toewijzen), or taking it over."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission

from ..queries.opened import hold
from ..rules import Reason
from .add_line import add_line
from .keep_facts import keep_facts


def hand_to_colleague(case: UUID, *, to: UUID, by: Staff, now: datetime, words: str = "") -> list[Reason]:
    """Change who answers for a case; all reasons why not, or none. words: for the colleague, sealed.

    The handler hands over; the coordinator assigns any case; anybody may take what nobody has.
    """
    held = hold(case, keys=by.keys, lock=True)
    mine = held.row.handler_id in (None, by.id)
    reasons = []
    if not (mine or by.may(Permission.CASE_STEER)):
        reasons.append(Reason.FOR_COORDINATOR)
    if str(to) in held.facts.interest:
        reasons.append(Reason.OWN_INTEREST)
    if to not in {one.id for one in colleagues(by.counter, who_may=Permission.CASE_WRITE)}:
        reasons.append(Reason.FOR_COUNTER)
    if reasons or held.row.handler_id == to:
        return reasons
    add_line(held, name="handed", by=by, now=now, words={"text": words, "to": str(to)})
    keep_facts(held, held.facts, handler_id=to)
    record("case.handed", by=by.by, counter=by.counter, subject=str(case), facts={"to": str(to)}, now=now)
    return []
