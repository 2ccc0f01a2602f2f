# SPDX-License-Identifier: EUPL-1.2
"""Who told something writes to the desk; on a report that was closed it goes on again."""

from datetime import datetime, timedelta

from gehoord.foundation.audit.log import REPORTER, record

from ...models import DeskReport
from ...queries.desk import OpenDeskReport
from ...rules.desk import CONFIRM_DAYS
from ...terms.desk import MESSAGE, NEWS, OPEN
from .add_desk_piece import add_desk_piece


def write_to_desk(opened: OpenDeskReport, *, text: str, now: datetime) -> None:
    """Add the message, within the code's fence. Back after closing: somebody answers within a week (our proposal)."""
    add_desk_piece(opened, kind=MESSAGE, text=text, by=None, now=now)
    row = opened.row
    if row.closed_on is None:
        return
    DeskReport.objects.filter(pk=row.pk).update(
        step=OPEN,
        closed_on=None,
        outcome="",
        destroy_on=None,
        due_for=NEWS,
        due_on=now.date() + timedelta(days=CONFIRM_DAYS),
        alarm=0,
    )
    record("desk.back", by=REPORTER, counter=row.counter_id, subject=str(row.pk), now=now)
