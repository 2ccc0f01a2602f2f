# SPDX-License-Identifier: EUPL-1.2
"""What the board sees of its organisation: counts only, of what others keep. No story, no name, no single report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q

from gehoord.foundation.reference import terms

from ..models import (
    Acknowledgement,
    BoardView,
    DeskReport,
    LimitStep,
    NormSet,
    NormUse,
    Organisation,
    Pulse,
    Request,
    Task,
    YearReport,
)
from ..tables.duties import EmployerDuty, duties_for, employer_duties
from ..terms.limits import HOLDS
from .tasks import OPEN


@dataclass(frozen=True)
class DutyState:
    """One duty of the employer, and the newest task about it; None when nobody took it up."""

    duty: EmployerDuty
    task: Task | None


@dataclass(frozen=True)
class DeskFacts:
    """How many reports came to the own desk in a time, and how its terms were kept by the end of it.

    Exact: only for in_steps and share_in_words (rules/small_numbers.py). What happens after the end moves nothing.
    """

    received: int
    confirmed: int
    """Of confirm_due, those that were due by the end: in time."""
    confirm_due: int
    told_back: int
    closed: int


@dataclass(frozen=True)
class NormFacts:
    """The version that counted, and the one that was on its way, if any."""

    in_force: NormSet | None
    on_its_way: NormSet | None


@dataclass(frozen=True)
class TaskFacts:
    """Tasks with a day in a time: how many, done, shown, late."""

    due: int
    done: int
    shown: int
    late: int


def gives_care(organisation: Organisation) -> bool:
    """Whether the Wkkgz counts here, by its sector."""
    sector = terms.sectors.get(organisation.sector)
    return sector is not None and sector.extra.get("group") == "care"


def duty_states(organisation: Organisation, *, team: int) -> list[DutyState]:
    """What counts for this organisation, in the order of the table. One query."""
    rows = Task.objects.filter(counter=team, code__in=list(employer_duties()), dropped_on=None)
    newest = {row.code: row for row in rows.select_related("owner").order_by("made_on", "due_on")}
    wanted = duties_for(size=organisation.size, gives_care=gives_care(organisation))
    return [DutyState(one, newest.get(one.code)) for one in wanted]


def late_tasks(team: int, *, today: date) -> list[Task]:
    """What is past its day, longest first. One query."""
    rows = Task.objects.filter(OPEN, counter=team, due_on__lt=today).select_related("owner")
    return list(rows.order_by("due_on", "pk")[:100])


def requests_waiting(team: int, *, today: date) -> tuple[int, int]:
    """How many requests of counters wait for an answer, and how many of those are late; without who is kept out."""
    found = Request.objects.filter(counter=team, closed_on=None, answered_on=None).aggregate(
        all=Count("pk"), late=Count("pk", filter=Q(due_on__lt=today))
    )
    return found["all"], found["late"]


CONFIRM_DAYS = 7


def desk_facts(team: int, *, since: date, until: date) -> DeskFacts:
    """Reports received from `since` until before `until`, as they stood at the end. Two queries; it opens nothing."""
    rows = DeskReport.objects.filter(counter=team, received_on__gte=since, received_on__lt=until)
    was_due = Q(received_on__lt=until - timedelta(days=CONFIRM_DAYS))
    found = rows.aggregate(
        received=Count("pk"),
        confirm_due=Count("pk", filter=was_due),
        told=Count("pk", filter=Q(feedback_on__lt=until)),
        closed=Count("pk", filter=Q(closed_on__lt=until)),
    )
    days = rows.filter(was_due, confirmed_on__isnull=False).values_list("received_on", "confirmed_on")
    in_time = sum(
        confirmed is not None and (confirmed - received).days <= CONFIRM_DAYS for received, confirmed in days
    )
    return DeskFacts(found["received"], in_time, found["confirm_due"], found["told"], found["closed"])


def norm_facts(team: int, *, before: date) -> NormFacts:
    """The norms at the end of a time: what happened from `before` on does not count. One query."""
    rows = [
        row
        for row in NormSet.objects.filter(counter=team, begun_on__lt=before).order_by("-version")
        if not row.ended_on or row.ended_on >= before
    ]
    in_force = next((row for row in rows if row.adopted_on and row.adopted_on < before), None)
    coming = next((row for row in rows if not row.adopted_on or row.adopted_on >= before), None)
    return NormFacts(in_force, coming)


def times_read(team: int, *, since: date, until: date) -> int:
    """How often somebody said that they read the norms. One query."""
    rows = Acknowledgement.objects.filter(counter=team, week__gte=since, week__lt=until)
    return sum(rows.values_list("times", flat=True))


def last_pulse(team: int, *, before: date) -> Pulse | None:
    """The newest pulse that was closed before a day, without its result."""
    rows = Pulse.objects.filter(counter=team, closed_on__lt=before, test=None).defer("result")
    return rows.order_by("-closed_on").first()


def task_facts(team: int, *, since: date, until: date, today: date) -> TaskFacts:
    """Tasks due from `since` until before `until`, without what was dropped. One query."""
    rows = Task.objects.filter(counter=team, due_on__gte=since, due_on__lt=until, dropped_on=None)
    found = rows.aggregate(
        due=Count("pk"),
        done=Count("pk", filter=Q(done_on__isnull=False)),
        shown=Count("pk", filter=Q(done_on__isnull=False) & ~Q(shown_by="")),
        late=Count("pk", filter=Q(done_on=None, due_on__lt=today)),
    )
    return TaskFacts(found["due"], found["done"], found["shown"], found["late"])


def uses_counted(team: int, *, since: date, until: date) -> Mapping[str, int]:
    """What followed each time a norm was used."""
    rows = NormUse.objects.filter(counter=team, week__gte=since, week__lt=until)
    return {row["followed"]: row["n"] for row in rows.values("followed").annotate(n=Count("pk"))}


def limits_counted(team: int, *, since: date, until: date) -> Mapping[str, int]:
    """How often each step toward a client or relative was taken; what a second person refused was not."""
    rows = LimitStep.objects.filter(counter=team, state=HOLDS, decided_on__gte=since, decided_on__lt=until)
    return {row["kind"]: row["n"] for row in rows.values("kind").annotate(n=Count("pk"))}


def views_of_board(team: int) -> int:
    """On how many instruments the board gave its own view."""
    return BoardView.objects.filter(counter=team).values("instrument").distinct().count()


def year_report(team: int, year: int) -> YearReport | None:
    """The report of one year; None when nobody made it."""
    return YearReport.objects.filter(counter=team, year=year).first()


def year_reports(team: int) -> list[YearReport]:
    """All reports there are, newest year first."""
    return list(YearReport.objects.filter(counter=team).order_by("-year"))
