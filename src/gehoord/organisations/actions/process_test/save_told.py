# SPDX-License-Identifier: EUPL-1.2
"""What staff or clients told about the task is written down, without names; or why they were not asked."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import ProcessTest
from ...rules.process_test import why_not_words
from ...terms.process_test import CLIENTS, STAFF
from .locked import held

FIELDS = {STAFF: "staff_words", CLIENTS: "clients_words"}


def save_told(test: UUID, words: str, *, who: str, counter: int, by: str, now: datetime) -> list[str]:
    """Keep the note of one side. who: STAFF or CLIENTS of terms.process_test, KeyError otherwise."""
    row, reasons = held(test)
    reasons += why_not_words(words)
    if reasons:
        return reasons
    ProcessTest.objects.filter(pk=row.pk).update(**{FIELDS[who]: words.strip()[:4000]})
    record("process-test.told", by=by, counter=counter, subject=str(test), facts={"who": who}, now=now)
    return []
