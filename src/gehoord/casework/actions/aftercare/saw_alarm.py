# SPDX-License-Identifier: EUPL-1.2
"""The coordinator saw what a reporter said about reprisal, or about us, and sees to it."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission

from ...models import Alarm
from ...queries.told_afterwards import SAID_BY_REPORTER
from ...rules import Reason


def saw_alarm(case: UUID, *, by: Staff, now: datetime) -> list[Reason]:
    """End the lines of the coordinator's list about this case; the day of contact stands. Reasons why not, or none."""
    if not by.may(Permission.CASE_STEER):
        return [Reason.FOR_COORDINATOR]
    found = Alarm.objects.filter(subject=case, counter=by.counter, kind__in=SAID_BY_REPORTER, ended_on=None)
    if found.update(ended_on=now.date()):
        record("alarm.seen", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []
