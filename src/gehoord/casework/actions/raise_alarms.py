# SPDX-License-Identifier: EUPL-1.2
"""Watching the terms: a warning before, then the coordinator, then the central organisation. Opens nothing."""

from collections import Counter as Tally
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import connection

from gehoord.foundation.audit.log import SYSTEM, Facts, record_all
from gehoord.foundation.jobs.outbox import enqueue, enqueue_once
from gehoord.foundation.reference.holidays import is_working_day

from ..deadlines import level_of as level_of
from ..models import Alarm, Case
from ..queries.overdue import WATCHED, Found, Watched, newly_due, over
from ..terms import CALM as CALM
from ..terms import CENTRAL as CENTRAL
from ..terms import LATE as LATE
from ..terms import NEAR as NEAR
from ..terms import AlarmKind, Step

TELL, TELL_CENTRAL = "casework.tell_counter", "casework.tell_central"
ABOUT_NEAR, ABOUT_LATE, ABOUT_WAITING = "near", "late", "waiting"
ABOUT_CENTRAL, ABOUT_CHECK = "central", "check"
GATHER_SECONDS = 1800
"""So long the mail to the central organisation waits: what many counters come to in one morning is one mail."""
EVENTS = {
    NEAR: ("deadline.near",),
    LATE: ("deadline.late", "deadline.escalated"),
    CENTRAL: ("deadline.central",),
}


@dataclass(frozen=True)
class Alarms:
    """How many things are newly near, newly for the coordinator, newly for the central organisation; and how
    many reports wait on or past their day."""

    near: int = 0
    late: int = 0
    central: int = 0
    waiting: int = 0


def raise_alarms(counter: int, *, now: datetime, morning: bool = False) -> Alarms:
    """Look at one counter, within the caller's transaction and fence. Each alarm is raised once.

    morning: also tell how many reports nobody took; that is said once a day and not every hour. On a day off
    nobody is warned. What got a new day, or is done, has no alarm any more.
    """
    today = now.date()
    if not is_working_day(today):
        return Alarms()
    raised: Tally[int] = Tally()
    for watched in WATCHED:
        _end(watched, counter, today=today, now=now)
        for found in newly_due(watched, counter, today=today):
            raised += _raise(watched, found, counter=counter, today=today, now=now)
    waiting = Alarm.objects.filter(counter=counter, kind=AlarmKind.WAITING, ended_on=None)
    alarms = Alarms(raised[NEAR], raised[LATE], raised[CENTRAL], waiting.count() if morning else 0)
    for about, count in (
        (ABOUT_NEAR, alarms.near),
        (ABOUT_LATE, alarms.late),
        (ABOUT_WAITING, alarms.waiting),
    ):
        if count:
            enqueue(TELL, counter=counter, about=about)
    if alarms.central:
        enqueue_once(TELL_CENTRAL, after_seconds=GATHER_SECONDS)
    return alarms


def _raise(watched: Watched, found: list[Found], *, counter: int, today: date, now: datetime) -> "Tally[int]":
    """Write the alarms of one piece. Returns how many came to each level that somebody is told of."""
    Alarm.objects.filter(pk__in=[one.alarm for one in found if one.alarm and not one.same_day]).update(
        ended_on=today
    )
    fresh = [one for one in found if not (one.alarm and one.same_day)]
    Alarm.objects.bulk_create([_row(watched, one, counter=counter, today=today) for one in fresh])
    for level in (LATE, CENTRAL):
        grown = [one.alarm for one in found if one.alarm and one.same_day and one.level == level]
        rows = Alarm.objects.filter(pk__in=grown)
        rows.filter(coordinator_on=None).update(coordinator_on=today)
        rows.update(level=level, **({"central_on": today} if level == CENTRAL else {}))
    for level in (NEAR, LATE, CENTRAL):
        here = [one for one in found if one.level == level]
        if here and watched.table:
            _keep_level(watched, [one.id for one in here], level)
    told: Tally[int] = Tally()
    for level, events in EVENTS.items():
        before = [
            one for one in found if _was(one) < level <= one.level and (level > NEAR or one.level == NEAR)
        ]
        for event in events:
            facts: dict[str, Facts] = {
                str(one.id): {"due": str(one.due), "which": str(watched.kind)} for one in before
            }
            record_all(event, by=SYSTEM, counter=counter, about=facts, now=now)
        # A report that waits is told of each morning; its first day needs no mail of its own.
        if not (level == NEAR and watched.kind is AlarmKind.WAITING):
            told[level] = len(before)
    return told


def _was(one: Found) -> int:
    return one.was if one.same_day else CALM


def _row(watched: Watched, one: Found, *, counter: int, today: date) -> Alarm:
    return Alarm(
        counter_id=counter,
        subject=one.id,
        kind=str(watched.kind),
        level=one.level,
        due_on=one.due,
        raised_on=today,
        coordinator_on=today if one.level >= LATE else None,
        central_on=today if one.level >= CENTRAL else None,
    )


def _end(watched: Watched, counter: int, *, today: date, now: datetime) -> None:
    for piece in over(watched, counter, today=today):
        Alarm.objects.filter(pk__in=[alarm for alarm, _subject in piece]).update(ended_on=today)
        subjects = [subject for _alarm, subject in piece]
        if watched.table == Case._meta.db_table:
            # The alarm of a closed case says whether it was asked how it goes (ask_after_closing).
            Case.objects.filter(pk__in=subjects).exclude(alarm=CALM).exclude(step=Step.CLOSED).update(
                alarm=CALM
            )
        facts: dict[str, dict[str, str | int | list[str]]] = {
            str(subject): {"which": str(watched.kind)} for subject in subjects
        }
        record_all("deadline.calm", by=SYSTEM, counter=counter, about=facts, now=now)


def _keep_level(watched: Watched, keys: Iterable[UUID], level: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {watched.table} SET alarm = %s WHERE {watched.key} = ANY(%s) AND alarm <> %s",  # noqa: S608
            [level, list(keys), level],
        )
