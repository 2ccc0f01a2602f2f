# SPDX-License-Identifier: EUPL-1.2
"""An objection is answered by somebody who did not decide (antwoord op bezwaar)."""

from datetime import datetime, timedelta
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Limit, LimitStep
from ...queries.limits import opened, others_for
from ...rules.limits import why_not_answer
from ...tables.ladder import RUNGS
from ...terms.limits import HOLDS, NEW, WITHDRAWN
from .decide_step import sealed_words


def answer_objection(
    limit: UUID,
    number: int,
    words: str,
    *,
    outcome: str,
    staff: Staff,
    now: datetime,
    outsider: str = "",
) -> list[str]:
    """Say what becomes of the decision (terms.ANSWERS), with reasons. A step off the table does not count any more.

    outsider: who from outside read along, a function; needed where nobody else decides here.
    Raises LimitStep.DoesNotExist, and as opened().
    """
    one = opened(limit, keys=staff.keys, lock=True)
    taken = next((each for each in one.steps if each.row.number == number and each.row.objected_on), None)
    if taken is None or taken.row.answered_on:
        raise LimitStep.DoesNotExist
    row, today = taken.row, now.date()
    deciders = frozenset(one for one in (row.by_id, row.agreed_by_id) if one)
    reasons = why_not_answer(
        is_decider=staff.id in deciders,
        has_others=others_for(one.row, but=deciders) > 0,
        has_outsider=bool(outsider),
        has_words=bool(words),
        outcome=outcome,
    )
    if reasons:
        return reasons
    gone = outcome == "withdrawn"
    LimitStep.objects.filter(pk=row.pk).update(
        answered_on=today,
        state=WITHDRAWN if gone else row.state,
        body=sealed_words(
            one, row, taken.words | {"answer": words, "answer_outcome": outcome, "outsider": outsider}
        ),
    )
    holds = [each.row.kind for each in one.steps if each.row.state == HOLDS and not (gone and each is taken)]
    last = holds[-1] if holds else NEW
    again = RUNGS[last].look_again_days if last in RUNGS else RUNGS[row.kind].look_again_days
    Limit.objects.filter(pk=limit).update(step=last, due_on=today + timedelta(days=again), alarm=0)
    record(
        "limit.objection-answered",
        by=staff.by,
        counter=staff.counter,
        subject=str(limit),
        facts={"step": row.kind, "outcome": outcome},
        now=now,
    )
    return []
