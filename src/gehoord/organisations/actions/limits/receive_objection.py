# SPDX-License-Identifier: EUPL-1.2
"""A client or relative objects to a step (bezwaar): by letter, telephone or in person, written down by whoever hears it."""

from datetime import datetime, timedelta
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Limit, LimitStep
from ...queries.limits import opened
from ...rules.limits import why_not_object
from ...terms.marking import mark as _
from .decide_step import ANSWER_DAYS, sealed_words


def receive_objection(limit: UUID, number: int, words: str, *, staff: Staff, now: datetime) -> list[str]:
    """Keep what they say; an answer is due in two weeks. Raises LimitStep.DoesNotExist, and as opened()."""
    one = opened(limit, keys=staff.keys, lock=True)
    taken = next((each for each in one.steps if each.row.number == number), None)
    if taken is None:
        raise LimitStep.DoesNotExist
    row, today = taken.row, now.date()
    reasons = why_not_object(
        letter=row.letter_on is not None,
        today_late=row.object_until is not None and today > row.object_until,
        objected=row.objected_on is not None,
    )
    if not words:
        reasons.append(_("Schrijf wat de cliënt of naaste zegt, zo veel mogelijk in eigen woorden."))
    if reasons:
        return reasons
    LimitStep.objects.filter(pk=row.pk).update(
        objected_on=today, body=sealed_words(one, row, taken.words | {"objection": words})
    )
    due = today + timedelta(days=ANSWER_DAYS)
    due = min(due, one.row.due_on) if one.row.due_on else due
    Limit.objects.filter(pk=limit).update(due_on=due, alarm=0)
    record(
        "limit.objected",
        by=staff.by,
        counter=staff.counter,
        subject=str(limit),
        facts={"step": row.kind},
        now=now,
    )
    return []
