# SPDX-License-Identifier: EUPL-1.2
"""Noting that something beside a report was destroyed, so that it is destroyed again after a restore."""

from datetime import date
from uuid import UUID

from ..models import Destruction


def note_destruction(subject: UUID, *, rule: str, today: date) -> None:
    """What stays: which rule, which day, which id; no content. Within the caller's transaction and fence."""
    Destruction.objects.bulk_create([Destruction(rule=rule, on=today, report=subject)])
