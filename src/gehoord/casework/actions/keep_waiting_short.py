# SPDX-License-Identifier: EUPL-1.2
"""A case waited for the reporter, and the answer is there: from now on it is the counter's turn, within days."""

from datetime import datetime
from uuid import UUID

from ..deadlines import due_on
from ..models import Case
from ..queries.rule_facts import levels
from ..terms import CALM, AlarmKind
from .end_alarms import end_alarms

ANSWER = "answer"


def keep_waiting_short(case: UUID, *, now: datetime) -> bool:
    """Give the counter a near day to read the answer, within the caller's transaction and fence.

    False where nothing waited for the reporter, or an answer lies there already: a second message does not move
    the day on. Taking the case up again is a move, and the counter's to make.
    """
    by = due_on(levels()[ANSWER], since=now.date())
    waits = Case.objects.filter(pk=case, paused_since__isnull=False, heard_on=None)
    if not waits.update(heard_on=now.date(), wait_until=by, alarm=CALM):
        return False
    end_alarms([case], kinds=[AlarmKind.PAUSED], now=now)
    return True
