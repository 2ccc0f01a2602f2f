# SPDX-License-Identifier: EUPL-1.2
"""What a reporter said that the coordinator did not see to yet: reprisal, or being treated badly by us."""

from uuid import UUID

from ..models import Alarm
from ..terms import AlarmKind
from .waits_in_case import Rows

SAID_BY_REPORTER = (AlarmKind.REPRISAL, AlarmKind.TREATED)


def told_afterwards(case: UUID) -> Rows:
    """Such lines that stand open about a case."""
    return Alarm.objects.filter(subject=case, kind__in=SAID_BY_REPORTER, ended_on=None).values("kind")


def open_kinds(case: UUID) -> list[str]:
    """Which they are."""
    return [row["kind"] for row in told_afterwards(case).order_by("kind")]
