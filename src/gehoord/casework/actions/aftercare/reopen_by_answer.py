# SPDX-License-Identifier: EUPL-1.2
"""A closed case opens again by itself when the reporter says that it is not well (nazorg)."""

from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.present import can_handle

from ...deadlines import due_on
from ...models import Alarm, Case, Term
from ...queries.rule_facts import levels
from ...terms import CALM, LATE, AlarmKind, Step, WaitsFor
from ..add_plain_line import add_plain_line
from ..raise_alarms import TELL

TALK_AGAIN, REPRISAL = "talk_again", "reprisal_contact"
LINE_BACK, LINE_REPRISAL = "back_by_answer", "reprisal_told"
ABOUT_BACK = "back"


def reopen_by_answer(
    case: UUID, *, reprisal: bool, badly_treated: bool = False, now: datetime
) -> date | None:
    """Give a closed case its step, its handler and a day again, within the caller's transaction and fence.

    The old handler when they are there and were good to the reporter, else the team. Reprisal, and being treated
    badly by us, stand with the coordinator too. None when the case is not closed (any more).
    """
    row = Case.objects.select_for_update(of=("self",)).get(pk=case)
    if row.step != Step.CLOSED:
        return None
    today = now.date()
    level = levels()[REPRISAL if reprisal else TALK_AGAIN]
    by = due_on(level, since=today)
    handler = None if badly_treated else row.handler_id
    if handler and not can_handle(handler, counter=row.counter_id, today=today):
        handler = None
    Case.objects.filter(pk=case).update(
        step=Step.INTAKE,
        closed_on=None,
        destroy_on=None,
        aftercare_on=None,
        due_on=by,
        due_for=level.name,
        alarm=CALM,
        late_because="",
        expected_on=None,
        handler_id=handler,
    )
    add_plain_line(case, counter=row.counter_id, name=LINE_REPRISAL if reprisal else LINE_BACK, on=today)
    for kind, so in ((AlarmKind.REPRISAL, reprisal), (AlarmKind.TREATED, badly_treated)):
        if so:
            tell_coordinator(case, counter=row.counter_id, kind=kind, due_on=by, today=today)
    enqueue(TELL, counter=row.counter_id, about=ABOUT_BACK)
    record("case.back-by-answer", by=REPORTER, counter=row.counter_id, subject=str(case), now=now)
    return by


def tell_reprisal(case: UUID, *, now: datetime) -> date:
    """Reprisal in a case that is open, or closed: first contact within one working day, and the coordinator knows.

    Within the caller's transaction and fence. Returns the day by which there is contact.
    """
    if by := reopen_by_answer(case, reprisal=True, now=now):
        return by
    row, today = Case.objects.get(pk=case), now.date()
    by = due_on(levels()[REPRISAL], since=today)
    if not Term.objects.filter(case=case, kind=REPRISAL, done_on=None).exists():
        Term.objects.create(
            case_id=case,
            counter_id=row.counter_id,
            kind=REPRISAL,
            waits_for=WaitsFor.COUNTER,
            started_on=today,
            due_on=by,
        )
    add_plain_line(case, counter=row.counter_id, name=LINE_REPRISAL, on=today)
    tell_coordinator(case, counter=row.counter_id, kind=AlarmKind.REPRISAL, due_on=by, today=today)
    enqueue(TELL, counter=row.counter_id, about=ABOUT_BACK)
    record("case.reprisal-told", by=REPORTER, counter=row.counter_id, subject=str(case), now=now)
    return by


def tell_coordinator(case: UUID, *, counter: int, kind: str, due_on: date, today: date) -> None:
    """A line on the coordinator's list, until the coordinator says it was seen. One open line per case and kind."""
    if Alarm.objects.filter(subject=case, kind=kind, ended_on=None).exists():
        return
    Alarm.objects.bulk_create(
        [
            Alarm(
                counter_id=counter,
                subject=case,
                kind=kind,
                level=LATE,
                due_on=due_on,
                raised_on=today,
                coordinator_on=today,
            )
        ]
    )
