# SPDX-License-Identifier: EUPL-1.2
"""A part goes, with what was answered about it; what was promised because of it stays."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import TestPart
from .locked import held


def remove_part(test: UUID, part: UUID, *, counter: int, by: str, now: datetime) -> list[str]:
    """Take one part out of a test that is not finished."""
    row, reasons = held(test)
    if reasons:
        return reasons
    gone, _per_table = TestPart.objects.filter(test=row, pk=part).delete()
    if gone:
        record("process-test.part-removed", by=by, counter=counter, subject=str(test), now=now)
    return []
