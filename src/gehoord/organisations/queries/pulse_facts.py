# SPDX-License-Identifier: EUPL-1.2
"""What the organisation's own desk, norms and tasks can tell of an instrument: counts, small ones hidden (feiten)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q

from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.roles import Permission

from ..models import DeskReport, DeskSetting, Limit, NormSet, NormUse, Task
from ..rules.protection import LEAST
from ..terms.task import DUTY

DAYS = 182
NOTHING = ("", "went_on")
"""After the norm was used nothing changed."""


@dataclass(frozen=True)
class Facts:
    """Of the last half-year. A number about what people told is None when it is small, zero included."""

    norms_since: date | None
    norm_uses: int | None
    norm_followed: int | None
    desk_is_open: bool
    desk_reports: int | None
    desk_closed: int | None
    confidants: int
    limits: int | None
    duties: int
    duties_late: int


def facts_of(counter: int, *, today: date) -> Facts:
    """Count what there is. Within the fence of the team; opens nothing."""
    since = today - timedelta(days=DAYS)
    norms = NormSet.objects.filter(counter=counter, adopted_on__isnull=False, ended_on=None)
    uses = NormUse.objects.filter(counter=counter, week__gte=since).aggregate(
        all=Count("pk"), followed=Count("pk", filter=~Q(followed__in=NOTHING))
    )
    desk = DeskReport.objects.filter(counter=counter).aggregate(
        came=Count("pk", filter=Q(received_on__gte=since)), closed=Count("pk", filter=Q(closed_on__gte=since))
    )
    duties = Task.objects.filter(counter=counter, kind=DUTY, dropped_on=None, due_on__gte=since).aggregate(
        all=Count("pk"), late=Count("pk", filter=Q(done_on=None, due_on__lt=today))
    )
    return Facts(
        norms.order_by("-adopted_on").values_list("adopted_on", flat=True).first(),
        _hidden(uses["all"]),
        _hidden(uses["followed"]),
        DeskSetting.objects.filter(counter=counter, is_open=True).exists(),
        _hidden(desk["came"]),
        _hidden(desk["closed"]),
        len(colleagues(counter, who_may=Permission.ORG_DESK_WORKERS)),
        _hidden(Limit.objects.filter(counter=counter, opened_on__gte=since).count()),
        duties["all"],
        duties["late"],
    )


def _hidden(number: int) -> int | None:
    return number if number >= LEAST else None
