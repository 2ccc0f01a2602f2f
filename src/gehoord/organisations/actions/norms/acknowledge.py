# SPDX-License-Identifier: EUPL-1.2
"""Somebody says to have read the norms: one more in this week, and nothing else."""

from datetime import date

from django.db.models import F

from ...models import Acknowledgement, NormSet
from ...rules.small_numbers import week_of
from ...terms.norms import PUBLISHED


def acknowledge(row: NormSet, *, today: date) -> bool:
    """Count one browser. False when this version no longer counts. No log: a line with a moment would be about somebody."""
    if row.state != PUBLISHED:
        return False
    week = week_of(today)
    Acknowledgement.objects.get_or_create(norms=row, week=week, defaults={"counter_id": row.counter_id})
    Acknowledgement.objects.filter(norms=row, week=week).update(times=F("times") + 1)
    return True
