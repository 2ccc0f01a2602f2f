# SPDX-License-Identifier: EUPL-1.2
"""A file about a limit is closed (sluiten), and destroyed two years later."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Limit
from ...queries.limits import opened, support_of
from ...rules.limits import why_not_close
from ...terms.marking import mark as _

KEPT_YEARS = 2


def close_limit(limit: UUID, *, outcome: str, staff: Staff, now: datetime) -> list[str]:
    """Close it, or say what is still open. outcome: terms.ENDED_WELL, for the log and no count. Raises as opened()."""
    one, today = opened(limit, keys=staff.keys, lock=True), now.date()
    if one.row.closed_on:
        return [_("Dit dossier is al gesloten.")]
    reasons = why_not_close(
        outcome=outcome,
        waits=one.waits is not None,
        objection_open=one.objection_open,
        support=bool(support_of(limit)),
    )
    if reasons:
        return reasons
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    Limit.objects.filter(pk=limit).update(
        closed_on=today,
        due_on=None,
        alarm=0,
        destroy_on=today.replace(year=today.year + KEPT_YEARS, day=day),
    )
    record(
        "limit.closed",
        by=staff.by,
        counter=staff.counter,
        subject=str(limit),
        facts={"outcome": outcome},
        now=now,
    )
    return []
