# SPDX-License-Identifier: EUPL-1.2
"""The only way a version of the norms changes state."""

from datetime import date, datetime

from gehoord.foundation.audit.log import record

from ...models import NormComment, NormSet
from ...queries.norms import Version, facts_of
from ...rules.norms import BY_NAME, why_not
from ...terms.norms import ADOPTED, CONSULT, ENDED, PUBLISHED


def move_norms(
    row: NormSet,
    name: str,
    *,
    size: str,
    may_steer: bool,
    by: str,
    now: datetime,
    day: date | None = None,
    review_on: date | None = None,
    talked: bool = False,
    adopted_by: str = "",
) -> list[str]:
    """Make a move of rules.norms.MOVES, or say why not. day: the last day of a consultation, or of the decision.

    Publishing ends the version that counted before, and what staff said about the versions before this one goes: the
    promise under the text box. adopted_by: "het bestuur", never a person's name.
    """
    row = NormSet.objects.select_for_update().get(pk=row.pk)
    today = now.date()
    version = Version(row, list(row.norms.order_by("number")))
    facts = facts_of(
        version, size=size, today=today, may_steer=may_steer, day=day, review_on=review_on, talked=talked
    )
    if reasons := why_not(name, facts):
        return reasons
    row.state = BY_NAME[name].to
    if row.state == CONSULT:
        row.consult_until = day
    elif row.state == ADOPTED:
        row.adopted_on, row.review_on, row.adopted_by = day, review_on, adopted_by.strip()[:120]
        NormComment.objects.filter(counter=row.counter_id, norms__version__lt=row.version).delete()
    elif row.state == PUBLISHED:
        row.published_on = today
        NormSet.objects.filter(counter=row.counter_id, state=PUBLISHED).update(state=ENDED, ended_on=today)
    row.save()
    record(
        f"norms.{name}",
        by=by,
        counter=row.counter_id,
        subject=str(row.pk),
        facts={"version": row.version},
        now=now,
    )
    return []
