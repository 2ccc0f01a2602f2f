# SPDX-License-Identifier: EUPL-1.2
"""A counter stops working with another organisation; the line stays with its days."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.models import Counter, Partner


def end_partner(counter: Counter, *, partner: int, by: str, now: datetime) -> None:
    """End it from today on. Raises Partner.DoesNotExist, also for a partner of another counter."""
    row = Partner.objects.get(pk=partner, counter=counter)
    if row.until is not None:
        return
    with transaction.atomic():
        Partner.objects.filter(pk=row.pk).update(until=localdate(now))
        record("partner.ended", by=by, counter=counter.pk, facts={"counter": counter.code}, now=now)
