# SPDX-License-Identifier: EUPL-1.2
"""The counter keeps a member out of a case: for an own interest (Besluit ADV art. 2(5-6)), or for the reporter."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.fence import without_mark
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission

from ...deadlines import due_on
from ...models import Case
from ...queries.opened import Held, hold
from ...queries.readers import left_without, readers_of
from ...queries.rule_facts import levels
from ...rules import Reason
from ...terms import Step, WaitsFor
from ..add_line import add_line
from ..keep_facts import keep_facts
from ..start_term import start_term
from .circle import seal_off
from .note import note_kept_out

LINE, LEVEL = "kept_out", "new_handler"


def declare_interest(case: UUID, *, by: Staff, now: datetime) -> list[Reason]:
    """This member has something to do with the case, and does not see it any more from this moment.

    Where nobody else could read it: Reason.NOBODY_LEFT. Then the interest is noted all the same, so that this
    member takes no step in it; what remains is handing it over to another counter.
    """
    held = hold(case, keys=by.keys, lock=True)
    if by.by not in held.facts.interest:
        held = keep_facts(held, replace(held.facts, interest=(*held.facts.interest, by.by)))
        record("case.interest", by=by.by, counter=by.counter, subject=str(case), now=now)
    return _keep_out(held, by.id, by=by, now=now)


def keep_member_out(case: UUID, *, member: UUID, by: Staff, now: datetime) -> list[Reason]:
    """Keep a colleague out; all reasons why not, or none. For the handler, and for the coordinator."""
    held = hold(case, keys=by.keys, lock=True)
    if held.row.handler_id != by.id and not by.may(Permission.CASE_STEER):
        return [Reason.FOR_COORDINATOR]
    return _keep_out(held, member, by=by, now=now)


def _keep_out(held: Held, member: UUID, *, by: Staff, now: datetime) -> list[Reason]:
    entry = next((one.entry for one in readers_of(held.report) if one.id == member), "")
    if not entry:
        return [Reason.FOR_COUNTER]
    if not left_without(held.report, entry=entry):
        return [Reason.NOBODY_LEFT]
    if not bytes(held.report.mailbox):
        return [Reason.NO_MAILBOX]
    # Whoever keeps themselves out could not write what they may not see any more.
    with without_mark():
        if not note_kept_out(held.report, entry):
            return []
        held.row.kept_out = held.report.kept_out
        held = seal_off(held, today=now.date())
        # Not by name: the line is read by those who stay, and the one who is kept out is told nothing by it.
        add_line(held, name=LINE, by=by, now=now)
        if held.row.handler_id == member:
            leave_to_team(held, now=now)
        record("case.kept-out", by=by.by, counter=by.counter, subject=str(held.id), now=now)
    return []


def leave_to_team(held: Held, *, now: datetime) -> None:
    """The handler is kept out: the case is the team's, and somebody takes it within two working days."""
    Case.objects.filter(pk=held.id).update(handler_id=None)
    held.row.handler_id = None
    if held.step is not Step.CLOSED:
        due = due_on(levels()[LEVEL], since=now.date())
        start_term(held, kind=LEVEL, due_on=due, waits_for=WaitsFor.COUNTER, now=now)
