# SPDX-License-Identifier: EUPL-1.2
"""What is stuck at which counter, as numbers (wat vastloopt): for the central organisation, never about whom or what."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Min, Q

from gehoord.foundation.audit.log import NATIONAL
from gehoord.foundation.audit.queries import lines_of
from gehoord.foundation.people.counters import counter_names

from ..models import Alarm
from ..terms import ALARM_NAMES, CENTRAL, LATE, AlarmKind

CALLED = "counter.called"
MOST_CALLS = 500


@dataclass(frozen=True)
class Stuck:
    """One kind of thing at one counter: how many, the oldest day it was due, and since when who knows."""

    kind: str
    count: int
    for_central: int
    oldest_on: date | None
    coordinator_on: date | None
    central_on: date | None

    @property
    def says(self) -> str:
        """What it is called, in Dutch; a kind without a name shows its own code rather than nothing."""
        return ALARM_NAMES[AlarmKind(self.kind)] if self.kind in set(AlarmKind) else self.kind


@dataclass
class AtCounter:
    """All that is stuck at one counter, and when it was last called about it."""

    code: str
    name: str
    phone: str
    called_on: date | None
    rows: list[Stuck] = field(default_factory=list)

    @property
    def for_central(self) -> int:
        """How many things are so late that the central organisation knows."""
        return sum(one.for_central for one in self.rows)


def what_is_stuck() -> list[AtCounter]:
    """By counter, the worst first, behind the national fence. Three questions, however many there are."""
    found = (
        Alarm.objects.filter(ended_on=None, level__gte=LATE, kind__in=[str(kind) for kind in AlarmKind])
        .values("counter", "kind")
        .annotate(
            many=Count("pk"),
            for_central=Count("pk", filter=Q(level__gte=CENTRAL)),
            oldest=Min("due_on"),
            coordinator=Min("coordinator_on"),
            central=Min("central_on"),
        )
        .order_by("counter", "kind")
    )
    names, called = counter_names(), _called()
    at: dict[int, AtCounter] = {}
    for row in found:
        name, code, phone = names[row["counter"]]
        here = at.setdefault(row["counter"], AtCounter(code, name, phone, called.get(code)))
        here.rows.append(
            Stuck(
                row["kind"],
                row["many"],
                row["for_central"],
                row["oldest"],
                row["coordinator"],
                row["central"],
            )
        )
    return sorted(at.values(), key=lambda one: (-one.for_central, one.name))


def _called() -> dict[str, date]:
    lines = lines_of(NATIONAL, event=CALLED, limit=MOST_CALLS).lines
    return {str(line.facts.get("counter", "")): line.at.date() for line in reversed(lines)}
