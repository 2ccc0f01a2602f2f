# SPDX-License-Identifier: EUPL-1.2
"""Taking back what was said at once, of one finding or of many (ongedaan maken)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Said


def undo_said(batch: UUID, *, document_id: int, by: str, now: datetime) -> int:
    """Undo one batch; what was said before it counts again. Returns of how many findings; 0 when it was undone already.

    The row stays, with who undid it and when. document_id: a batch of another document is none here.
    """
    with transaction.atomic():
        undone = Said.objects.filter(batch=batch, item__document=document_id, undone_at=None).update(
            undone_by=by, undone_at=now
        )
        if undone:
            record("document.undone", by=by, subject=str(batch), facts={"items": undone}, now=now)
    return undone
