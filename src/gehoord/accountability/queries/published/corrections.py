# SPDX-License-Identifier: EUPL-1.2
"""Requests for correction, those that are late first (correctieverzoeken)."""

from django.db.models import QuerySet

from ...models import CorrectionRequest

ON_PAGE = 100


def open_requests() -> QuerySet[CorrectionRequest]:
    """What waits for an answer, by the day it is due."""
    return CorrectionRequest.objects.filter(answered_at=None).order_by("due_on", "id")[:ON_PAGE]


def answered_requests() -> QuerySet[CorrectionRequest]:
    """What was answered, the newest first."""
    return CorrectionRequest.objects.exclude(answered_at=None).order_by("-answered_at", "-id")[:ON_PAGE]


def by_code(code: str) -> CorrectionRequest | None:
    """One request by its code, without what was asked and by whom."""
    return CorrectionRequest.objects.filter(code=code.strip().lower()).defer("what", "contact").first()
