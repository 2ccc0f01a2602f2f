# SPDX-License-Identifier: EUPL-1.2
"""A closed case that came back by the reporter's words needs nothing more: it leaves the lists again."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ..models import Case
from ..terms import Step
from .ask_after_closing import ASKED
from .come_back import TALK_AGAIN
from .end_alarms import OF_CASE, end_alarms
from .raise_alarms import CALM


def rest_again(case: UUID, *, by: Staff, now: datetime) -> bool:
    """Let a closed case rest after its news was read (a thank-you, say). False when it did not come back."""
    back = Case.objects.filter(pk=case, step=Step.CLOSED, due_for=TALK_AGAIN)
    asked = back.filter(aftercare_on__lte=now.date()).exists()
    if not back.update(due_on=None, due_for="", alarm=ASKED if asked else CALM):
        return False
    end_alarms([case], kinds=OF_CASE, now=now)
    record("case.rests-again", by=by.by, counter=by.counter, subject=str(case), now=now)
    return True
