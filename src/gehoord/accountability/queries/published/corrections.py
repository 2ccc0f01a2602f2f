# SPDX-License-Identifier: EUPL-1.2
"""Requests for correction, those that are late first (correctieverzoeken)."""

from django.db.models import QuerySet

from ...models import CorrectionRequest

ON_PAGE = 50


def open_requests() -> QuerySet[CorrectionRequest]:
    """What waits for an answer, by the day it is due: all of it, as each has a term."""
    return CorrectionRequest.objects.filter(answered_at=None).order_by("due_on", "id")


def answered_requests(page: int = 1) -> list[CorrectionRequest]:
    """What was answered, the newest first; one row more than a page holds says that there is a next page."""
    rows, first = CorrectionRequest.objects.exclude(answered_at=None), (page - 1) * ON_PAGE
    return list(rows.order_by("-answered_at", "-id")[first : first + ON_PAGE + 1])


def by_code(code: str) -> CorrectionRequest | None:
    """One request by its code, without what was asked and by whom."""
    return CorrectionRequest.objects.filter(code=code.strip().lower()).defer("what", "contact").first()
