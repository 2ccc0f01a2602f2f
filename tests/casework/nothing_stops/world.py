# SPDX-License-Identifier: EUPL-1.2
"""The world of the walk: one counter, three people, a moment that only goes on, and reports that were sent."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from hypothesis.stateful import RuleBasedStateMachine
from tests.builders import Person, SentReport, TryCounter, local_counter

from gehoord.casework.models import Case
from gehoord.foundation.people.absences import away
from gehoord.foundation.people.fence import set_fence
from gehoord.foundation.people.readers import working_members
from gehoord.reporting.models import Report

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BEGIN = datetime(2026, 10, 22, 10, 0, tzinfo=AMSTERDAM)
"""Three days before summer time ends."""


@dataclass
class Setting:
    """What every walk begins with; made once, and left as it was by every walk."""

    counter: TryCounter
    elsewhere: TryCounter
    people: list[Person] = field(default_factory=list)

    @classmethod
    def make(cls) -> "Setting":
        """A counter with a coordinator and two caseworkers."""
        counter = local_counter("dwaalgang", name="Loket Dwaalgang", municipalities=["GM0344"], now=BEGIN)
        elsewhere = local_counter("verderop", name="Loket Verderop", municipalities=["GM0014"], now=BEGIN)
        elsewhere.member("caseworker", now=BEGIN)
        roles = ("coordinator", "caseworker", "caseworker")
        return cls(counter, elsewhere, [counter.member(role, now=BEGIN) for role in roles])


class World(RuleBasedStateMachine):
    """The base of all walks. Each walk runs in a savepoint that is rolled back at its end."""

    setting: ClassVar[Setting]
    steps: ClassVar[int] = 0
    """How many steps were walked in all."""
    done: ClassVar[dict[str, int]]
    """How often each kind of step did something, by its name: a walk that only refuses proves nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.now = BEGIN
        self.watched_on: date | None = None
        self.moved: set[UUID] = set()
        """Cases that another counter took over since the last watch."""
        self.reports: list[SentReport] = []
        self.staffs = [person.staff() for person in self.setting.people]
        self.touched: UUID | None = None
        """The report that this step was about; None when it was about people or the clock, so about all."""
        self.look_again()
        self.answers = 0
        self.changed = True
        """Whether anything happened since we last looked: what holds goes on holding when nothing did."""

    def teardown(self) -> None:
        """As if it never happened."""
        transaction.set_rollback(True)
        self.savepoint.__exit__(None, None, None)

    @property
    def today(self) -> date:
        """The day of this moment."""
        return self.now.date()

    def look_again(self) -> None:
        """Who works here and who is away, as it is now; asked again only after a step that changes it."""
        pk = self.setting.counter.pk
        self.working = set(working_members(pk))
        self.absent = away(pk, on=self.today)

    def fence(self) -> None:
        """From here on we are the counter."""
        set_fence(counter=self.setting.counter.pk)

    def fence_of(self, sent: SentReport) -> None:
        """From here on we are the reporter."""
        set_fence(lookup=sent.code.lookup_hash)

    def count(self, name: str, *, did: bool = True) -> None:
        """One step was walked."""
        if did:
            self.changed = self.changed or name != "refused"
            type(self).done[name] = type(self).done.get(name, 0) + 1

    def somebody(self, number: int) -> Any:
        """One of the people who still work here (the coordinator always does)."""
        there = [one for one in self.staffs if one.id in self.working]
        return there[number % len(there)]

    def some_report(self, number: int) -> SentReport | None:
        """One of the reports that are still there."""
        return self.reports[number % len(self.reports)] if self.reports else None

    def some_case(self, number: int, *, closed: bool | None = None) -> Case | None:
        """One of the cases, behind the fence of the counter."""
        self.fence()
        rows = Case.objects.filter(counter=self.setting.counter.pk).order_by("received_on", "pk")
        if closed is not None:
            rows = rows.filter(closed_on__isnull=not closed)
        there = list(rows)
        if not there:
            return None
        found = there[number % len(there)]
        self.touched = found.pk
        return found

    def sent(self, case: Case) -> SentReport:
        """What its reporter holds."""
        return next(one for one in self.reports if one.id == case.pk)

    def waiting(self) -> list[Report]:
        """Reports that nobody took."""
        return list(Report.objects.filter(counter=self.setting.counter.pk, case=None))

    def later(self, **by: int) -> None:
        """The clock goes on, in days of Amsterdam: summer time begins and ends between them."""
        self.now += timedelta(**by)
        self.touched = None
        self.look_again()
