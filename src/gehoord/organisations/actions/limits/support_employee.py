# SPDX-License-Identifier: EUPL-1.2
"""What the organisation promises to the employee (steun): measures with an owner and a day, never the employee's name."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...queries.limits import opened
from ...terms.limits import SUPPORT
from ...terms.marking import mark as _
from ...terms.task import AFTERCARE
from ..task.make_task import make_task


def support_employee(
    limit: UUID, measures: Collection[str], *, owner: str, due_on: date, staff: Staff, now: datetime
) -> list[str]:
    """Promise these measures (codes of terms.SUPPORT). owner: a function; empty is who promises. Raises as opened()."""
    opened(limit, keys=staff.keys, lock=True)
    chosen = [code for code in SUPPORT if code in measures]
    if not chosen:
        return [_("Kies minstens één ding dat je voor de medewerker doet.")]
    if due_on < now.date():
        return [_("Kies een dag die nog komt.")]
    for code in chosen:
        make_task(
            SUPPORT[code],
            counter=staff.counter,
            kind=AFTERCARE,
            due_on=due_on,
            by=staff.by,
            now=now,
            owner=None if owner else staff.id,
            owner_words=owner,
            source=limit,
            code=code,
        )
    record("limit.supported", by=staff.by, counter=staff.counter, subject=str(limit), now=now)
    return []
