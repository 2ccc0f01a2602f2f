# SPDX-License-Identifier: EUPL-1.2
"""What a reporter said that the coordinator did not see to yet: reprisal, or being treated badly by us."""

from uuid import UUID

from ..models import Alarm
from ..terms import AlarmKind
from .opened import Held

SAID_BY_REPORTER = (AlarmKind.REPRISAL, AlarmKind.TREATED)


def told_afterwards(held: Held) -> int:
    """How many such lines stand open about a case."""
    return len(open_kinds(held.id))


def open_kinds(case: UUID) -> list[str]:
    """Which they are."""
    rows = Alarm.objects.filter(subject=case, kind__in=SAID_BY_REPORTER, ended_on=None)
    return list(rows.order_by("kind").values_list("kind", flat=True))
