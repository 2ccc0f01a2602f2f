# SPDX-License-Identifier: EUPL-1.2
"""A year after the answer it is forgotten who asked and what (bewaartermijn); what was done stays."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from gehoord.foundation.audit.log import SYSTEM, record

from ...models import CorrectionRequest

KEEP = timedelta(days=365)


def forget_corrections(*, now: datetime) -> int:
    """Empty what was asked and how to reach who asked. Returns how many; running it twice does nothing more."""
    old = CorrectionRequest.objects.filter(answered_at__lt=now - KEEP).filter(~Q(what="") | ~Q(contact=""))
    with transaction.atomic():
        count = old.update(what="", contact="")
        if count:
            record("correction.forgotten", by=SYSTEM, facts={"count": count}, now=now)
    return count
