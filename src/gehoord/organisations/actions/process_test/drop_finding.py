# SPDX-License-Identifier: EUPL-1.2
"""A finding that was written down by mistake goes; an answer to a question is changed at the question."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import TestAnswer
from .locked import held


def drop_finding(test: UUID, finding: UUID, *, counter: int, by: str, now: datetime) -> list[str]:
    """Take a finding without a question away. A task that was made for it stays among the tasks."""
    row, reasons = held(test)
    if reasons:
        return reasons
    gone, _per_table = TestAnswer.objects.filter(test=row, pk=finding, part=None).delete()
    if gone:
        record("process-test.finding-dropped", by=by, counter=counter, subject=str(test), now=now)
    return []
