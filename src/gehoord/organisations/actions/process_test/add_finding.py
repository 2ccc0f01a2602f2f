# SPDX-License-Identifier: EUPL-1.2
"""A risk that no question asked for: from staff, from clients, from figures. And taking it away again."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import TestAnswer
from ...rules.process_test import why_not_words
from ...terms.marking import mark as _
from ...terms.process_test import TOLD_BY, YES
from .locked import held


def add_finding(test: UUID, text: str, *, told_by: str, counter: int, by: str, now: datetime) -> list[str]:
    """Write a risk down. told_by: a code of TOLD_BY."""
    row, reasons = held(test)
    reasons += why_not_words(text)
    if told_by not in TOLD_BY:
        reasons.append(_("Kies van wie dit komt."))
    if not text.strip():
        reasons.append(_("Schrijf op welk risico je ziet."))
    if reasons:
        return reasons
    answer = TestAnswer(test=row, counter_id=counter, question=told_by, found=YES, text=text.strip()[:1000])
    TestAnswer.objects.bulk_create([answer])
    record("process-test.finding", by=by, counter=counter, subject=str(test), facts={"who": told_by}, now=now)
    return []
