# SPDX-License-Identifier: EUPL-1.2
"""A reporter needs us again after closing: the case shows up in the counter's list, to be opened again."""

from datetime import date
from uuid import UUID

from django.conf import settings

from ..deadlines import due_on, with_settings
from ..models import Case
from ..terms import Step

TALK_AGAIN = "talk_again"


def come_back(report: UUID, *, today: date) -> date | None:
    """Give a closed case a due day again, within the caller's transaction and fence. None when it is not closed.

    Opening it again is a move, and the counter's to make; this only lets the clock run.
    """
    level = with_settings(settings.SERVICE_LEVELS)[TALK_AGAIN]
    by = due_on(level, since=today)
    closed = Case.objects.filter(pk=report, step=Step.CLOSED)
    # A second message does not move the promise on.
    if closed.filter(due_for=TALK_AGAIN, due_on__isnull=False).exists():
        return closed.values_list("due_on", flat=True).get()
    return by if closed.update(due_on=by, due_for=TALK_AGAIN, alarm=0) else None
