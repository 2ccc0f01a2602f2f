# SPDX-License-Identifier: EUPL-1.2
"""The answers about one part are kept, as many as there are; nobody has to finish a page."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import TestAnswer, TestPart
from ...rules.process_test import why_not_words
from ...tables.process_themes import themes
from ...terms.process_test import FOUND, YES
from .locked import held


def save_answers(
    test: UUID, part: UUID, given: Mapping[str, tuple[str, str]], *, counter: int, by: str, now: datetime
) -> list[str]:
    """Keep what was found at the questions of one part. given: code of the question → (found, text).

    A question without a choice loses its answer. What was decided about a risk stays while it is a risk.
    """
    row, reasons = held(test)
    reasons += why_not_words(*(text for _found, text in given.values()))
    if reasons:
        return reasons
    there = TestPart.objects.get(test=row, pk=part)
    known = [one.code for one in themes().kinds[there.kind].questions]
    chosen = {code: given[code] for code in known if code in given and given[code][0] in FOUND}
    TestAnswer.objects.filter(
        part=there, question__in=[code for code in known if code not in chosen]
    ).delete()
    TestAnswer.objects.filter(part=there, question__in=chosen).exclude(
        question__in=[code for code, (found, _text) in chosen.items() if found == YES]
    ).update(task=None, why_not="")
    TestAnswer.objects.bulk_create(
        [
            TestAnswer(
                test=row,
                part=there,
                counter_id=counter,
                question=code,
                found=found,
                text=text.strip()[:1000],
            )
            for code, (found, text) in chosen.items()
        ],
        update_conflicts=True,
        unique_fields=["part", "question"],
        update_fields=["found", "text"],
    )
    record("process-test.answered", by=by, counter=counter, subject=str(test), now=now)
    return []
