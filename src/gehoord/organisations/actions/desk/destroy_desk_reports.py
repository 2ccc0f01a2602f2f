# SPDX-License-Identifier: EUPL-1.2
"""Reports at the desk that were closed long enough ago are destroyed; what stays says when and by which rule."""

from datetime import datetime

from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.reporting.actions.destroy_report import note_destruction

from ...models import DeskReport

RULE = "desk"
AT_ONCE = 200


def destroy_desk_reports(team: int, *, now: datetime) -> int:
    """Destroy what is over its time, within the caller's fence. At most 200 at once; how many."""
    rows = DeskReport.objects.filter(counter=team, closed_on__isnull=False, destroy_on__lte=now.date())
    found = list(rows.order_by("destroy_on", "pk").values_list("pk", flat=True)[:AT_ONCE])
    for key in found:
        record("desk.destroyed", by=SYSTEM, counter=team, subject=str(key), why=RULE, now=now)
    note_destruction(found, rule=RULE, now=now)
    DeskReport.objects.filter(pk__in=found).delete()
    return len(found)
