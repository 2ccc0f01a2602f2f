# SPDX-License-Identifier: EUPL-1.2
"""Who does what next, and by when: one answer, read by the counter's pages and by the reporter's page alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from gehoord.foundation.people.absences import Away, away, stand_in_of

from ..deadlines import LEVELS
from ..models import Alarm, Case, Term
from ..terms import LATE, AlarmKind, Step, WaitsFor
from .asking_after import LATER, SOON, is_first
from .rule_facts import first_answer_by

FIRST, REPLY, ANSWER = "first_contact", "reply", "answer"
OF_CASE = (AlarmKind.STEP, AlarmKind.PAUSED, AlarmKind.WAITING)


@dataclass(frozen=True)
class NextStep:
    """level: what comes, by its name in `deadlines.LEVELS`. handler: None while it lies with the whole team."""

    level: str
    by: date
    waits_for: WaitsFor = WaitsFor.COUNTER
    handler: UUID | None = None

    @property
    def says(self) -> str:
        """What comes, in Dutch; the page translates it."""
        return LEVELS[self.level].says


@dataclass(frozen=True)
class Beside:
    """Something that is due beside the step, and who it waits for."""

    kind: str
    by: date
    waits_for: WaitsFor
    alarm: int

    @property
    def says(self) -> str:
        """What comes, in Dutch; the page translates it."""
        return LEVELS[self.kind].says


@dataclass(frozen=True)
class Knows:
    """Since when who knows that this is late."""

    coordinator_on: date | None = None
    central_on: date | None = None


def next_of_case(case: Case, *, today: date, absent: Mapping[UUID, Away] | None = None) -> NextStep | None:
    """The next step of a case; None for a closed one of which nothing is expected any more.

    absent: who of the counter is away today, for who asks about many cases; else it is looked up.
    """
    found = next_when(
        is_closed=case.step == Step.CLOSED,
        due_on=case.due_on,
        due_for=case.due_for,
        paused=case.paused_since is not None,
        wait_until=case.wait_until,
        heard=case.heard_on is not None,
        contacted=case.contacted_on is not None,
        received_on=case.received_on,
        today=today,
    )
    if found is None and case.step == Step.CLOSED and case.aftercare_on and case.aftercare_on > today:
        found = (SOON if is_first(case) else LATER, case.aftercare_on, WaitsFor.COUNTER)
    return found and NextStep(*found, handler=who_has_it(case, today=today, absent=absent))


def next_of_waiting(*, received_on: date, kind: str = "") -> NextStep:
    """The next step of a report that nobody took yet. kind: of the report, where it is known."""
    return NextStep(FIRST, first_answer_by(received_on, kind=kind))


def next_when(
    *,
    is_closed: bool,
    due_on: date | None,
    due_for: str,
    paused: bool,
    wait_until: date | None,
    heard: bool,
    contacted: bool,
    received_on: date,
    today: date,
) -> tuple[str, date, WaitsFor] | None:
    """The same from plain columns, for lists of thousands: what, by when, and whose turn it is."""
    if paused and wait_until:
        if heard:
            return ANSWER, wait_until, WaitsFor.COUNTER
        # After that day it is ours to ask again.
        return REPLY, wait_until, WaitsFor.REPORTER if today <= wait_until else WaitsFor.COUNTER
    if due_on is None or due_for not in LEVELS:
        return None
    if not (contacted or is_closed):
        first = first_answer_by(received_on)
        if first <= due_on:
            return FIRST, first, WaitsFor.COUNTER
    return due_for, due_on, WaitsFor.COUNTER


def who_has_it(case: Case, *, today: date, absent: Mapping[UUID, Away] | None = None) -> UUID | None:
    """Who handles a case today: the handler, or who stands in; None where it lies with the whole team."""
    handler = case.handler
    if handler is None or handler.left_on is not None or handler.counter_id != case.counter_id:
        return None
    return stand_in_of(away(case.counter_id, on=today) if absent is None else absent, handler.pk)


def beside(case: UUID, *, for_reporter: bool = False) -> list[Beside]:
    """What is due beside the step, the earliest day first. for_reporter: without what is the counter's own."""
    terms = Term.objects.filter(case=case, done_on=None).values_list("kind", "due_on", "waits_for", "alarm")
    found = [Beside(kind, due, WaitsFor(waits), alarm) for kind, due, waits, alarm in terms if kind in LEVELS]
    if for_reporter:
        found = [one for one in found if LEVELS[one.kind].for_reporter]
    return sorted(found, key=lambda one: (one.by, one.kind))


def who_knows(subject: UUID) -> Knows:
    """Since when the coordinator and the central organisation know that a case, or a waiting report, is late."""
    rows = Alarm.objects.filter(
        subject=subject, ended_on=None, level__gte=LATE, kind__in=[str(kind) for kind in OF_CASE]
    )
    found = rows.order_by("coordinator_on").values_list("coordinator_on", "central_on").first()
    return Knows(*found) if found else Knows()


def is_late(step: NextStep | None, *, today: date) -> bool:
    """Whether the day of the next step is over."""
    return step is not None and today > step.by
