# SPDX-License-Identifier: EUPL-1.2
"""Somebody left: what they handled at the desk is of the others, and the list says that nobody has it."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import SYSTEM, record

from ...models import DeskReport


def let_desk_go(member: UUID, *, counter: int, now: datetime) -> None:
    """Within a fence of the team, without a mark."""
    rows = DeskReport.objects.filter(counter=counter, handler=member, closed_on=None)
    found = list(rows.order_by("pk").values_list("pk", flat=True))
    DeskReport.objects.filter(pk__in=found).update(handler=None)
    for key in found:
        record("desk.without-handler", by=SYSTEM, counter=counter, subject=str(key), now=now)
