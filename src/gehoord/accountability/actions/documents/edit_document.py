# SPDX-License-Identifier: EUPL-1.2
"""A person changes what a document says of itself: title, genre, number, days (gegevens van een stuk)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Document

FIELDS = (
    "title", "genre", "canonical", "dossier", "dated_on", "sender", "asked_on", "answered_on", "postponed_on",
    "days_stated", "term_days",
)  # fmt: skip
"""What a person may change. File and text never change."""


def edit_document(document_id: int, *, changes: Mapping[str, Any], by: str, now: datetime) -> list[str]:
    """Change these fields; from then on a newer reader leaves them alone. Returns the names of what became otherwise."""
    with transaction.atomic():
        document = Document.objects.defer("text").select_for_update().get(pk=document_id)
        changed = [name for name in FIELDS if name in changes and changes[name] != getattr(document, name)]
        if not changed:
            return []
        for name in changed:
            setattr(document, name, changes[name])
        document.edited_at = now
        document.save(update_fields=[*changed, "edited_at"])
        record("document.edited", by=by, subject=document.code, facts={"fields": changed}, now=now)
    return changed
