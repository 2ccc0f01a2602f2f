# SPDX-License-Identifier: EUPL-1.2
"""Telling lists that something beside the row of a case changed."""

from uuid import UUID

from django.db.models import F

from ..models import Case


def mark_changed(case: UUID) -> None:
    """Give a case a new mark of change (see migration 0002), so that every list and search looks again."""
    Case.objects.filter(pk=case).update(alarm=F("alarm"))
