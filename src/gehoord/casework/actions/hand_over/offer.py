# SPDX-License-Identifier: EUPL-1.2
"""Offering a case to another counter (overdragen). Nothing moves yet: who has it keeps it, and the clock goes on."""

import uuid
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.vault import team_keys
from gehoord.reporting.queries import files_of, open_report, words_of

from ...deadlines import due_on
from ...models import HandOver
from ...queries.consents import live
from ...queries.hand_overs import OFFERED, USE, Short, about_counter, offered_now, seal_offer, seal_parcel
from ...queries.opened import Held, hold
from ...queries.rule_facts import levels
from ...rules import Reason
from ...terms import Step, WaitsFor
from ..add_line import add_line
from ..mark_changed import mark_changed
from ..notice import promise_notice
from ..raise_alarms import TELL
from ..start_term import start_term

LEVEL = "hand_over"
ABOUT_OFFERED = "offered"


def offer(case: UUID, *, to: int, why: str, by: Staff, now: datetime) -> list[Reason]:
    """Offer a case, with words for the other counter; or all reasons why not, and then nothing is offered.

    to: id of the counter. Needs the reporter's yes to this very counter, which is used up only when the other
    counter accepts: until then the reporter can take it back. Raises Case.DoesNotExist.
    """
    held = hold(case, keys=by.keys, lock=True)
    reasons = why_not_offer(held, to=to, by=by)
    team = None if reasons else team_keys.newest(to)
    consent = live(held, USE, about_counter(_code(to)))
    if not reasons and consent is None:
        reasons.append(Reason.NOT_AGREED)
    if not why.strip():
        reasons.append(Reason.NO_WORDS)
    if reasons or team is None:
        return reasons or [Reason.COUNTER_NOT_LIVE]
    key, due = uuid.uuid4(), due_on(levels()[LEVEL], since=now.date())
    HandOver.objects.bulk_create(
        [
            HandOver(
                id=key,
                case_id=case,
                counter_id=by.counter,
                to_counter_id=to,
                to_team_id=team.team,
                consent=consent,
                parcel=seal_parcel(held.keys, to=team, case=case, offer=key),
                words=seal_offer(why.strip(), in_short(held), to=team, case=case, offer=key),
                state=OFFERED,
                offered_on=now.date(),
                offered_by_id=by.id,
                due_on=due,
            )
        ]
    )
    start_term(held, kind=LEVEL, due_on=due, waits_for=WaitsFor.OTHER, about=key, now=now)
    name = counter_map().by_id[to].name
    add_line(held, name="hand_over_offered", by=by, now=now, words={"text": f"{name}\n\n{why.strip()}"})
    promise_notice(held)
    mark_changed(case)
    enqueue(TELL, counter=to, about=ABOUT_OFFERED)
    facts: dict[str, str | int | list[str]] = {"counter": _code(to)}
    record("hand-over.offered", by=by.by, counter=by.counter, subject=str(case), facts=facts, now=now)
    return []


def why_not_offer(held: Held, *, to: int, by: Staff) -> list[Reason]:
    """All reasons why this case cannot be offered to that counter, the reporter's consent apart.

    An own interest is no reason: handing the case over is a way out of it (Besluit ADV art. 2(5-6)).
    """
    known, reasons = counter_map(), []
    if held.row.handler_id not in (None, by.id) and not by.may(Permission.CASE_STEER):
        reasons.append(Reason.FOR_COORDINATOR)
    if held.step is Step.CLOSED:
        reasons.append(Reason.WRONG_STEP)
    if to == held.row.counter_id or to not in known.live:
        reasons.append(Reason.COUNTER_NOT_LIVE)
    elif known.by_id[to].code in open_report(held.report, held.keys.dek).keeps_out:
        reasons.append(Reason.COUNTER_KEPT_OUT)
    if offered_now(held.id):
        reasons.append(Reason.OFFERED_ALREADY)
    if not bytes(held.report.mailbox):
        reasons.append(Reason.NO_MAILBOX)
    return reasons


def in_short(held: Held) -> Short:
    """The case in short, as the other counter reads it before it says yes: codes and days, no words of the reporter."""
    facts, row = held.facts, held.row
    return Short(
        need=str(facts.summary.get("need", "")),
        grounds=facts.grounds,
        sector=facts.sector,
        place=facts.place,
        residence=facts.residence,
        language=str(facts.summary.get("language", "")),
        identity=held.report.identity,
        step=row.step,
        due_on=row.due_on.isoformat() if row.due_on else "",
        received_on=row.received_on.isoformat(),
        files=len(files_of(held.keys.dek, report=held.id)),
        messages=len(words_of(held.id, held.keys.dek)),
    )


def _code(counter: int) -> str:
    where = counter_map().by_id.get(counter)
    return where.code if where else ""
