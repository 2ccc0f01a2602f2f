# SPDX-License-Identifier: EUPL-1.2
"""Requests to join are forgotten a year after they were decided, or asked when nothing followed: they hold names."""

from datetime import datetime, timedelta

from django.db.models import F
from django.db.models.functions import Coalesce

from ...models import Claim
from ...rules.joining import KEEP_DAYS


def forget_claims(*, now: datetime) -> int:
    """Delete what is old. Returns how many. For a daily job, without a fence."""
    until = now.date() - timedelta(days=KEEP_DAYS)
    rows = Claim.objects.annotate(last=Coalesce(F("decided_on"), F("letter_on"), F("asked_on")))
    return rows.filter(last__lt=until).delete()[0]
