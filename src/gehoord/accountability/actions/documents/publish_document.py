# SPDX-License-Identifier: EUPL-1.2
"""Showing a document to everybody, or no longer (openbaar maken)."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Document


def publish_document(document_id: int, *, is_public: bool, by: str, now: datetime) -> bool:
    """Open the document with all that was found in it to everybody, or close it. False when it was so already."""
    with transaction.atomic():
        there = Document.objects.filter(pk=document_id).exclude(is_public=is_public)
        code = there.values_list("code", flat=True).select_for_update().first()
        if code is None:
            return False
        there.update(is_public=is_public)
        record("document.published" if is_public else "document.closed", by=by, subject=code, now=now)
    return True
