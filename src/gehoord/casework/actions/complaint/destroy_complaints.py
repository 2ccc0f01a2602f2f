# SPDX-License-Identifier: EUPL-1.2
"""Complaints that were decided long enough ago are destroyed; what stays says when and by which rule."""

from datetime import datetime

from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.reporting.actions.destroy_report import note_destruction

from ...models import Complaint
from ...retention import COMPLAINT_YEARS, years_before

RULE = "complaint"
AT_ONCE = 200


def destroy_complaints(committee: int, *, now: datetime) -> int:
    """Destroy what is over its time, within the caller's transaction and fence. At most 200 at once; how many."""
    until = years_before(now.date(), COMPLAINT_YEARS)
    rows = Complaint.objects.filter(counter=committee, decided_on__lte=until).order_by("decided_on", "pk")
    found = list(rows.values_list("pk", flat=True)[:AT_ONCE])
    for key in found:
        record("complaint.destroyed", by=SYSTEM, counter=committee, subject=str(key), why=RULE, now=now)
    note_destruction(found, rule=RULE, now=now)
    Complaint.objects.filter(pk__in=found).delete()
    return len(found)
