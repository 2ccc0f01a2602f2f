# SPDX-License-Identifier: EUPL-1.2
"""What the organisation's own desk, norms and tasks can tell of an instrument: counts in steps (feiten)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.roles import Permission

from ..models import DeskReport, DeskSetting, Limit, NormSet, NormUse, Task
from ..rules.protection import LEAST
from ..rules.small_numbers import in_steps, whole_months
from ..terms.task import DUTY

MONTHS = 6
NOTHING = ("", "went_on")
"""After the norm was used nothing changed."""


@dataclass(frozen=True)
class Facts:
    """Of six months that are over, in steps (rules/small_numbers.py) that begin at ten, as groups of the pulse do."""

    norms_since: date | None
    norm_uses: str
    norm_followed: str
    desk_is_open: bool
    desk_reports: str
    desk_closed: str
    confidants: int
    limits: str
    duties: str
    duties_late: str


def facts_of(counter: int, *, today: date) -> Facts:
    """Count what there is. Within the fence of the team; opens nothing."""
    since, until = whole_months(today, months=MONTHS)
    norms = NormSet.objects.filter(counter=counter, adopted_on__isnull=False, ended_on=None)
    uses = NormUse.objects.filter(counter=counter, week__gte=since, week__lt=until).aggregate(
        all=Count("pk"), followed=Count("pk", filter=~Q(followed__in=NOTHING))
    )
    desk = DeskReport.objects.filter(counter=counter).aggregate(
        came=Count("pk", filter=Q(received_on__gte=since, received_on__lt=until)),
        closed=Count("pk", filter=Q(closed_on__gte=since, closed_on__lt=until)),
    )
    duties = Task.objects.filter(
        counter=counter, kind=DUTY, dropped_on=None, due_on__gte=since, due_on__lt=until
    ).aggregate(all=Count("pk"), late=Count("pk", filter=Q(done_on=None) | Q(done_on__gte=until)))
    limits = Limit.objects.filter(counter=counter, opened_on__gte=since, opened_on__lt=until).count()
    return Facts(
        norms.order_by("-adopted_on").values_list("adopted_on", flat=True).first(),
        _told(uses["all"]),
        _told(uses["followed"]),
        DeskSetting.objects.filter(counter=counter, is_open=True).exists(),
        _told(desk["came"]),
        _told(desk["closed"]),
        len(colleagues(counter, who_may=Permission.ORG_DESK_WORKERS)),
        _told(limits),
        _told(duties["all"]),
        _told(duties["late"]),
    )


def _told(number: int) -> str:
    return in_steps(number, least=LEAST)
