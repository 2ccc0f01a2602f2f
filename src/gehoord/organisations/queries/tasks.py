# SPDX-License-Identifier: EUPL-1.2
"""Tasks of an organisation, by day; and of one request, also for the counter that asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from ..models import Task
from ..terms.task import AGREED

OPEN = Q(done_on=None, dropped_on=None)
MOST = 300


@dataclass(frozen=True)
class Counted:
    """How many were agreed with one request: all that stand, done, and late."""

    all: int
    done: int
    late: int


def _rows() -> QuerySet[Task]:
    return Task.objects.select_related("owner")


def open_tasks(team: int, *, kind: str = "", owner: UUID | None = None) -> list[Task]:
    """What is still to be done, late first. One query."""
    rows = _rows().filter(OPEN, counter=team)
    if kind:
        rows = rows.filter(kind=kind)
    if owner:
        rows = rows.filter(owner=owner)
    return list(rows.order_by("due_on", "made_on", "pk")[:MOST])


def ended_tasks(team: int, *, kind: str = "", owner: UUID | None = None) -> list[Task]:
    """What was done or dropped, newest first; the last hundred."""
    rows = _rows().filter(~OPEN, counter=team)
    if kind:
        rows = rows.filter(kind=kind)
    if owner:
        rows = rows.filter(owner=owner)
    return list(rows.order_by("-done_on", "-dropped_on", "pk")[:100])


def task_of(team: int, key: UUID) -> Task | None:
    """One task of this team; None for anything else."""
    return _rows().filter(counter=team, pk=key).first()


def tasks_of(source: UUID) -> list[Task]:
    """What was agreed with one request, by day; within the fence of either side."""
    return list(_rows().filter(source=source, kind=AGREED, dropped_on=None).order_by("due_on", "pk"))


def counted_by_source(sources: Iterable[UUID], *, today: date) -> dict[UUID, Counted]:
    """The same as numbers, for many requests at once; what has none is left out."""
    rows = (
        Task.objects.filter(source__in=list(sources), kind=AGREED, dropped_on=None)
        .values("source")
        .annotate(
            all=Count("pk"),
            done=Count("pk", filter=Q(done_on__isnull=False)),
            late=Count("pk", filter=Q(done_on=None, due_on__lt=today)),
        )
    )
    return {
        row["source"]: Counted(row["all"], row["done"], row["late"])
        for row in rows
        if row["source"] is not None
    }
