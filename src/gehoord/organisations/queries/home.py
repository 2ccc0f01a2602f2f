# SPDX-License-Identifier: EUPL-1.2
"""What waits for one member on the first page, by what they may do; and what a new organisation does first."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, Q

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission, permissions_of
from gehoord.foundation.people.teammates import teammates

from ..models import BoardView, DeskReport, DeskSetting, Limit, NormSet, Organisation, Pulse, Request, Task
from ..tables.duties import employer_duties
from .tasks import OPEN

MOST = 8


@dataclass(frozen=True)
class Waiting:
    """Requests and tasks by day, and numbers of the rest; 0 for what this member may not see."""

    requests: list[Request]
    tasks: list[Task]
    late_elsewhere: int
    """Tasks of others that are late: for who steers."""
    desk: int
    desk_late: int
    limits_late: int


@dataclass(frozen=True)
class Begun:
    """What a new organisation did already, of what it does first."""

    confidant: bool
    desk: bool
    norms: bool
    duties: bool
    asked: bool


@dataclass(frozen=True)
class Around:
    """Norms and pulses as days."""

    norms_review_on: date | None
    norms_consult_until: date | None
    pulse_closes_on: date | None
    pulse_closed_on: date | None


def waiting(staff: Staff, *, today: date) -> Waiting:
    """At most five queries, by what the member may see."""
    requests: list[Request] = []
    if staff.may(Permission.ORG_ANSWER):
        rows = Request.objects.filter(counter=staff.counter, closed_on=None, answered_on=None)
        rows = rows.select_related("asked_by").defer("body", "wrap", "asker_body", "asker_wrap")
        requests = list(rows.order_by("due_on", "pk")[:MOST])
    open_ones = Task.objects.filter(OPEN, counter=staff.counter)
    mine = list(open_ones.filter(owner=staff.id).select_related("owner").order_by("due_on", "pk")[:MOST])
    others = 0
    if staff.may(Permission.ORG_STEER):
        others = open_ones.filter(due_on__lt=today).exclude(owner=staff.id).count()
    desk = _desk(staff, today=today)
    limits = 0
    if staff.may(Permission.ORG_LIMITS):
        limits = Limit.objects.filter(counter=staff.counter, closed_on=None, due_on__lt=today).count()
    return Waiting(requests, mine, others, *desk, limits)


def _desk(staff: Staff, *, today: date) -> tuple[int, int]:
    """Open reports at the desk and late ones, only of what this role reads; who is kept out is not counted either."""
    if not staff.may(Permission.ORG_DESK):
        return 0, 0
    of_clients = Q(told_by__in=["client", "relative"])
    rows = DeskReport.objects.filter(counter=staff.counter, closed_on=None)
    if not staff.may(Permission.ORG_DESK_CLIENTS):
        rows = rows.exclude(of_clients)
    elif not staff.may(Permission.ORG_DESK_WORKERS):
        rows = rows.filter(of_clients)
    found = rows.aggregate(all=Count("pk"), late=Count("pk", filter=Q(due_on__lt=today)))
    return found["all"], found["late"]


def around(team: int, *, today: date) -> Around:
    """Two queries."""
    norms = list(
        NormSet.objects.filter(counter=team, ended_on=None)
        .order_by("version")
        .values_list("adopted_on", "review_on", "consult_until")
    )
    review = next((review for adopted, review, _until in reversed(norms) if adopted), None)
    consult = next((until for adopted, _review, until in reversed(norms) if not adopted and until), None)
    pulses = list(
        Pulse.objects.filter(counter=team, test=None)
        .order_by("-opens_on")
        .values_list("opens_on", "closes_on", "closed_on")[:2]
    )
    closes = next((end for begin, end, closed in pulses if begin <= today and closed is None), None)
    closed = next((closed for _begin, _end, closed in pulses if closed), None)
    return Around(review, consult if consult and consult >= today else None, closes, closed)


def begun(team: int, *, now: datetime) -> Begun:
    """For who steers: what stands already. Three queries."""
    reads = any(
        Permission.ORG_DESK_WORKERS in permissions_of(one.role_codes) and not one.waits
        for one in teammates(team, now=now)
    )
    found = Organisation.objects.filter(team=team).values_list(
        Exists(DeskSetting.objects.filter(counter=team, is_open=True)),
        Exists(NormSet.objects.filter(counter=team, adopted_on__isnull=False)),
        Exists(Task.objects.filter(counter=team, code__in=list(employer_duties()))),
        Exists(Pulse.objects.filter(counter=team)),
        Exists(BoardView.objects.filter(counter=team)),
    )
    desk, norms, duties, pulse, view = found.get()
    return Begun(reads, desk, norms, duties, pulse or view)
