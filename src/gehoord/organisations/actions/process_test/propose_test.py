# SPDX-License-Identifier: EUPL-1.2
"""A task with a risk goes on the list of what to test."""

from collections.abc import Iterable
from datetime import datetime

from gehoord.foundation.audit.log import record

from ...models import ProcessTest
from ...tables.process_themes import themes
from ...terms.process_test import CANDIDATE


def propose_test(
    name: str, *, why: str, criteria: Iterable[str], counter: int, by: str, now: datetime
) -> ProcessTest:
    """Write a task down with the reasons that hold; nothing begins yet. Unknown criteria are left out."""
    chosen = set(criteria)
    row = ProcessTest(
        counter_id=counter,
        name=name.strip()[:120],
        why=why.strip()[:1000],
        criteria=[one.code for one in themes().criteria if one.code in chosen],
        state=CANDIDATE,
        begun_on=now.date(),
    )
    ProcessTest.objects.bulk_create([row])
    record("process-test.proposed", by=by, counter=counter, subject=str(row.pk), now=now)
    return row
