# SPDX-License-Identifier: EUPL-1.2
"""What the board sees of its organisation: counts only, of what others keep. No story, no name, no single report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Model, Q

from gehoord.foundation.reference import terms

from ..models import (
    Acknowledgement,
    BoardView,
    CarerWish,
    DeskReport,
    FloorNote,
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
from .tasks import OPEN


@dataclass(frozen=True)
class DutyState:
    """One duty of the employer, and the newest task about it; None when nobody took it up."""

    duty: EmployerDuty
    task: Task | None


@dataclass(frozen=True)
class DeskFacts:
    """How many reports came to the own desk in a time, and how its terms were kept. Exact: hide small ones."""

    received: int
    workers: int
    clients: int
    confirmed: int
    """Of those whose confirmation is due or was given: in time."""
    confirm_due: int
    told_back: int
    tell_due: int
    closed: int
    late: int


@dataclass(frozen=True)
class NormFacts:
    """The version in force and the one on its way, if any; how often it was read, and a norm was used."""

    in_force: NormSet | None
    on_its_way: NormSet | None
    acknowledged: int
    used: int


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


def desk_facts(team: int, *, since: date, until: date, today: date) -> DeskFacts:
    """Reports received from `since` until before `until`. Two queries; it opens nothing."""
    rows = DeskReport.objects.filter(counter=team, received_on__gte=since, received_on__lt=until)
    over = Q(received_on__lt=today - timedelta(days=CONFIRM_DAYS)) | Q(confirmed_on__isnull=False)
    found = rows.aggregate(
        received=Count("pk"),
        workers=Count("pk", filter=Q(told_by__in=["employee", "hired", "volunteer"])),
        clients=Count("pk", filter=Q(told_by__in=["client", "relative"])),
        confirm_due=Count("pk", filter=over),
        told=Count("pk", filter=Q(feedback_on__isnull=False)),
        closed=Count("pk", filter=Q(closed_on__isnull=False)),
        late=Count("pk", filter=Q(closed_on=None, due_on__lt=today)),
    )
    days = rows.filter(confirmed_on__isnull=False).values_list("received_on", "confirmed_on")
    in_time = sum(
        confirmed is not None and (confirmed - received).days <= CONFIRM_DAYS for received, confirmed in days
    )
    return DeskFacts(
        found["received"],
        found["workers"],
        found["clients"],
        in_time,
        found["confirm_due"],
        found["told"],
        found["received"],
        found["closed"],
        found["late"],
    )


def norm_facts(team: int, *, since: date, until: date) -> NormFacts:
    """The norms now, and how often they were read and used in a time. Three queries."""
    rows = list(NormSet.objects.filter(counter=team).order_by("version"))
    in_force = next((row for row in reversed(rows) if row.adopted_on and not row.ended_on), None)
    coming = next((row for row in reversed(rows) if not row.adopted_on and not row.ended_on), None)
    weeks = {"week__gte": since, "week__lt": until, "counter": team}
    read = sum(Acknowledgement.objects.filter(**weeks).values_list("times", flat=True))
    return NormFacts(in_force, coming, read, NormUse.objects.filter(**weeks).count())


def last_pulse(team: int) -> Pulse | None:
    """The newest pulse that is closed, without its result."""
    rows = Pulse.objects.filter(counter=team, closed_on__isnull=False, test=None).defer("result")
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


def codes_counted(
    model: type[Model], field: str, *, team: int, since: date, until: date
) -> Mapping[str, int]:
    """How often each code stands in rows that hold a week: no person, no story."""
    rows: Any = model._default_manager.filter(counter=team, week__gte=since, week__lt=until)
    return {row[field]: row["n"] for row in rows.values(field).annotate(n=Count("pk")).order_by(field)}


def limits_counted(team: int, *, since: date, until: date) -> Mapping[str, int]:
    """How often each step toward a client or relative was decided."""
    rows = LimitStep.objects.filter(counter=team, decided_on__gte=since, decided_on__lt=until)
    return {row["kind"]: row["n"] for row in rows.values("kind").annotate(n=Count("pk")).order_by("kind")}


def wishes_counted(team: int, *, since: date, until: date) -> Mapping[str, int]:
    """How often somebody wished for a certain carer, by what became of it."""
    return codes_counted(CarerWish, "outcome", team=team, since=since, until=until)


def notes_counted(team: int, *, since: date, until: date) -> int:
    """How often the work floor noted something."""
    return sum(codes_counted(FloorNote, "did", team=team, since=since, until=until).values())


def views_of_board(team: int) -> int:
    """On how many instruments the board gave its own view."""
    return BoardView.objects.filter(counter=team).values("instrument").distinct().count()


def year_report(team: int, year: int) -> YearReport | None:
    """The report of one year; None when nobody made it."""
    return YearReport.objects.filter(counter=team, year=year).first()


def year_reports(team: int) -> list[YearReport]:
    """All reports there are, newest year first."""
    return list(YearReport.objects.filter(counter=team).order_by("-year"))
