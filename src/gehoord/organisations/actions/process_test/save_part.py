# SPDX-License-Identifier: EUPL-1.2
"""A part of the task is written down, or written anew."""

from datetime import datetime
from uuid import UUID

from django.db.models import Max

from gehoord.foundation.audit.log import record

from ...models import TestAnswer, TestPart
from ...rules.process_test import Standing, why_not_add_part
from ...terms.marking import mark as _
from ...terms.process_test import KINDS
from .locked import held


def save_part(
    test: UUID,
    *,
    kind: str,
    text: str,
    source: str,
    counter: int,
    by: str,
    now: datetime,
    part: UUID | None = None,
) -> list[str]:
    """Keep one part; a new one comes last. part: the one to change.

    Another kind asks other questions: what was answered for the old kind then goes.
    """
    row, reasons = held(test)
    if kind not in KINDS:
        reasons.append(_("Kies wat voor onderdeel het is."))
    if not text.strip():
        reasons.append(_("Schrijf op wat dit onderdeel is."))
    there = TestPart.objects.filter(test=row)
    if part is None:
        reasons += why_not_add_part(Standing(row.state, there.count()))
    if reasons:
        return reasons
    words = {"kind": kind, "text": text.strip()[:1000], "source": source.strip()[:300]}
    if part is None:
        last = there.aggregate(last=Max("number"))["last"] or 0
        TestPart.objects.bulk_create([TestPart(test=row, counter_id=counter, number=last + 1, **words)])
    else:
        TestAnswer.objects.filter(part=part, test=row).exclude(part__kind=kind).delete()
        there.filter(pk=part).update(**words)
    record("process-test.part", by=by, counter=counter, subject=str(test), facts={"kind": kind}, now=now)
    return []
