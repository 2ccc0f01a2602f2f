# SPDX-License-Identifier: EUPL-1.2
"""Watching the terms: a warning before, a step up to the coordinator after. Opens nothing."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings

from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.reference.holidays import add_working_days, is_working_day
from gehoord.reporting.queries import without_case

from ..deadlines import NEARLY, Kind, due_on, escalate_on, standing, with_settings
from ..models import Case

CALM, NEAR, LATE = 0, 1, 2
"""Case.alarm: nothing to say, the counter was warned, the coordinator was told."""
TELL = "casework.tell_counter"
ABOUT_NEAR, ABOUT_LATE, ABOUT_WAITING = "near", "late", "waiting"


@dataclass(frozen=True)
class Alarms:
    """How many cases are newly near, newly late, and how many reports wait on or past their day."""

    near: int = 0
    late: int = 0
    waiting: int = 0


def raise_alarms(counter: int, *, now: datetime, morning: bool = False) -> Alarms:
    """Look at one counter, within the caller's transaction and fence. Each alarm is raised once.

    morning: also count the reports that nobody took; that is said once a day and not every hour. On a day
    off nobody is warned. A case that got a new day is calm again.
    """
    today = now.date()
    if not is_working_day(today):
        return Alarms()
    near, late = _cases(counter, today=today, now=now)
    waiting = _waiting(counter, today=today, now=now) if morning else 0
    for about, count in ((ABOUT_NEAR, near), (ABOUT_LATE, late), (ABOUT_WAITING, waiting)):
        if count:
            enqueue(TELL, counter=counter, about=about)
    return Alarms(near, late, waiting)


def level_of(due: date, *, today: date) -> int:
    """Which alarm belongs to a due day: CALM, NEAR or LATE."""
    now = standing(due, today=today)
    if now.kind is Kind.LATE and today >= escalate_on(due):
        return LATE
    return CALM if now.kind is Kind.ON_TIME else NEAR


def _cases(counter: int, *, today: date, now: datetime) -> tuple[int, int]:
    soon = add_working_days(today, NEARLY)
    found = {NEAR: 0, LATE: 0}
    rows = (
        Case.objects.select_for_update(of=("self",))
        .filter(counter=counter, paused_since=None, due_on__lte=soon, alarm__lt=LATE)
        .only("due_on", "alarm", "counter_id")
        .order_by("pk")
    )
    for row in rows:
        level = level_of(row.due_on, today=today) if row.due_on else CALM
        if level <= row.alarm:
            continue
        Case.objects.filter(pk=row.pk).update(alarm=level)
        found[level] += 1
        facts: dict[str, str | int | list[str]] = {"due": str(row.due_on)}
        for event in ("deadline.near",) if level == NEAR else ("deadline.late", "deadline.escalated"):
            record(event, by=SYSTEM, counter=counter, subject=str(row.pk), facts=facts, now=now)
    return found[NEAR], found[LATE]


def _waiting(counter: int, *, today: date, now: datetime) -> int:
    level = with_settings(settings.SERVICE_LEVELS)["first_contact"]
    count = 0
    for report in without_case(counter):
        due = due_on(level, since=report.received_on)
        if standing(due, today=today).kind is Kind.LATE:
            record(
                "deadline.late",
                by=SYSTEM,
                counter=counter,
                subject=str(report.pk),
                facts={"due": str(due), "waiting": 1},
                now=now,
            )
        count += due <= today
    return count
