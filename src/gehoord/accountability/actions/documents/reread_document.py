# SPDX-License-Identifier: EUPL-1.2
"""Reading a document again with a newer reader, without ever overwriting a person's word (opnieuw lezen)."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Document, Reread
from ...reading import read
from .heads import of_head
from .lay_reading import lay_reading


def reread_document(document_id: int, *, by: str, now: datetime) -> Reread:
    """Read the kept text again. What is found again keeps its row and address; what is new is added.

    What is no longer found stays, marked with the version that misses it. A finding about which a person spoke, or that
    stands in the register, keeps the words it had. What the document says of itself is read anew unless a person
    changed it. Once more with the same reader changes nothing.
    """
    with transaction.atomic():
        document = Document.objects.select_for_update().get(pk=document_id)
        reading = read(document.text, name=document.file_name)
        head = of_head(reading.head, name=document.file_name, text=document.text)
        changed = {"reader_version": reading.version} | (head if document.edited_at is None else {})
        for name, value in changed.items():
            setattr(document, name, value)
        document.save(update_fields=list(changed))
        told = lay_reading(document, reading, now=now)
        record(
            "document.reread",
            by=by,
            subject=document.code,
            facts={"reader": reading.version, "new": told.new, "kept": told.kept, "gone": told.gone},
            now=now,
        )
    return told
