# SPDX-License-Identifier: EUPL-1.2
"""A test ends: its report is frozen, and a task says on which day it is done again."""

from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import ProcessTest
from ...queries.process_report import report_of
from ...queries.process_tests import opened
from ...rules.process_test import why_not_finish
from ...terms.marking import mark as _
from ...terms.process_test import AGAIN, FINISHED
from ...terms.task import TEST
from ..task.make_task import make_task
from .locked import held


def finish_test(
    key: UUID, *, again_on: date | None, owner: UUID | None, counter: int, by: str, now: datetime
) -> list[str]:
    """Freeze it. again_on with owner: a task to do the test once more by that day; None: not again."""
    test, _reasons = held(key)
    there = opened(key)
    reasons = why_not_finish(there.standing)
    if again_on and again_on <= now.date():
        reasons.append(_("Kies een dag na vandaag om de toets opnieuw te doen."))
    if again_on and owner is None:
        reasons.append(_("Kies wie de toets opnieuw doet."))
    if reasons:
        return reasons
    report = report_of(there, finished_on=now.date(), again_on=again_on)
    ProcessTest.objects.filter(pk=test.pk).update(
        state=FINISHED, finished_on=now.date(), again_on=again_on, frozen=report
    )
    if again_on:
        make_task(
            _("Doe de procestoets opnieuw: {name}").format(name=test.name),
            counter=counter,
            kind=TEST,
            code=AGAIN,
            due_on=again_on,
            owner=owner,
            source=test.pk,
            by=by,
            now=now,
        )
    record("process-test.finished", by=by, counter=counter, subject=str(key), now=now)
    return []
