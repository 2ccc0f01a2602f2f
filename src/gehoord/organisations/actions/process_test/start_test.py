# SPDX-License-Identifier: EUPL-1.2
"""A test on the list begins, or goes from the list again."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import ProcessTest
from ...terms.process_test import CANDIDATE, OPEN


def start_test(key: UUID, *, counter: int, by: str, now: datetime) -> None:
    """Begin with this one. Nothing happens when it began before."""
    changed = ProcessTest.objects.filter(pk=key, state=CANDIDATE).update(state=OPEN, begun_on=now.date())
    if changed:
        record("process-test.started", by=by, counter=counter, subject=str(key), now=now)
