# SPDX-License-Identifier: EUPL-1.2
"""The answers about one part are kept, as many as there are; nobody has to finish a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import TestAnswer, TestPart
from ...rules.process_test import mark_of, why_not_answers, why_not_words
from ...tables.process_themes import themes
from ...terms.process_test import FOUND, YES
from .locked import held


@dataclass(frozen=True)
class Given:
    """What somebody filled in. was: mark_of what they saw on the page; None writes over whatever is there."""

    found: str
    text: str = ""
    was: str | None = None


def save_answers(
    test: UUID, part: UUID, given: Mapping[str, Given], *, counter: int, by: str, now: datetime
) -> list[str]:
    """Keep what was found at the questions of one part, by code. What somebody left as it was is not written.

    So colleagues can fill in one page together. Two who changed the same answer: the second is refused and told. What
    was decided about a risk stays while it is a risk.
    """
    row, reasons = held(test)
    reasons += why_not_words(*(one.text for one in given.values()))
    there = TestPart.objects.get(test=row, pk=part)
    before = {one.question: one for one in TestAnswer.objects.filter(part=there)}
    marks = {code: mark_of(one.found, one.text) for code, one in before.items()}
    asked = {one.code: one.question for one in themes().kinds[there.kind].questions}
    changed = {
        code: one
        for code, one in given.items()
        if code in asked and mark_of(one.found, one.text) not in (one.was, mark_of("", ""))
    }
    reasons += why_not_answers(
        {asked[code]: one.found for code, one in changed.items()},
        overtaken=[
            asked[code]
            for code, one in changed.items()
            if one.was is not None
            and marks.get(code, mark_of("", "")) not in (one.was, mark_of(one.found, one.text))
        ],
    )
    if reasons:
        return reasons
    chosen = {code: one for code, one in changed.items() if one.found in FOUND}
    risks = [code for code, one in chosen.items() if one.found == YES]
    gone = TestAnswer.objects.filter(part=there, question__in=chosen).exclude(question__in=risks)
    gone.update(task=None, why_not="")
    TestAnswer.objects.bulk_create(
        [
            TestAnswer(
                test=row, part=there, counter_id=counter, question=code, found=one.found, text=one.text
            )
            for code, one in chosen.items()
        ],
        update_conflicts=True,
        unique_fields=["part", "question"],
        update_fields=["found", "text"],
    )
    if chosen:
        record("process-test.answered", by=by, counter=counter, subject=str(test), now=now)
    return []
