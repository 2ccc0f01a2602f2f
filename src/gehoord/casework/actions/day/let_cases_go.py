# SPDX-License-Identifier: EUPL-1.2
"""A handler left: what nobody else could give away is nobody's now, and that is raised at once.

Only cases that were not there for who removed the colleague come this far (a person kept out of a case neither
sees it nor learns that it exists); all others were given to somebody first.
"""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import SYSTEM, record

from ...models import Case
from ...queries.day.theirs import cases_of


def let_cases_go(member: UUID, *, counter: int, now: datetime) -> None:
    """Within a fence of the counter, without a mark. The nightly check raises each case without a handler."""
    cases = list(cases_of(member).select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))
    Case.objects.filter(pk__in=cases).update(handler=None)
    for case in cases:
        record("case.without-handler", by=SYSTEM, counter=counter, subject=str(case), now=now)
