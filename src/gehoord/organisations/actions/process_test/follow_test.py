# SPDX-License-Identifier: EUPL-1.2
"""A finished test is done again: a new one with the same parts, and every question open once more."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import ProcessTest, TestPart
from ...terms.marking import mark as _
from ...terms.process_test import FINISHED, OPEN


def follow_test(key: UUID, *, counter: int, by: str, now: datetime) -> tuple[ProcessTest | None, list[str]]:
    """Begin the next one. Answers are not copied: who sees an old answer only agrees with it."""
    before = ProcessTest.objects.select_for_update().get(pk=key)
    if before.state != FINISHED:
        return None, [_("Rond deze toets eerst af.")]
    if running := ProcessTest.objects.filter(follows=before, finished_on=None).first():
        return running, []
    row = ProcessTest(
        counter_id=counter,
        name=before.name,
        why=before.why,
        criteria=before.criteria,
        state=OPEN,
        begun_on=now.date(),
        follows=before,
    )
    ProcessTest.objects.bulk_create([row])
    TestPart.objects.bulk_create(
        TestPart(
            test=row,
            counter_id=counter,
            kind=one.kind,
            number=number,
            text=one.text,
            source=one.source,
            earlier=one,
        )
        for number, one in enumerate(before.parts.order_by("number"), start=1)
    )
    record("process-test.again", by=by, counter=counter, subject=str(row.pk), now=now)
    return row, []
