# SPDX-License-Identifier: EUPL-1.2
"""Somebody begins to publish a note or a document: its text is fixed, and nothing of it is public yet (beginnen)."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Document, NoteVersion, Publication
from ...models.codes import new_code
from ...queries.notes.note_text import note_text
from ...queries.notes.open_note import opened
from ...rules.publishing import why_not_begin


def begin_publication(
    title: str,
    *,
    version: NoteVersion | None = None,
    document: Document | None = None,
    replaces: Publication | None = None,
    by: str,
    now: datetime,
) -> tuple[Publication | None, list[str]]:
    """The publication, or the reasons why not. Of a version of a note or of a document, not of both.

    The text is what stands there now; a later change of the note does not reach it.
    """
    with transaction.atomic():
        text = note_text(opened(version.note.code), version) if version else document.text if document else ""
        if reasons := why_not_begin(text, title=title):
            return None, reasons
        source = version.note if version else document
        publication = Publication.objects.create(
            code=new_code("o"),
            title=title.strip(),
            version=version,
            document=document,
            text=text,
            replaces=replaces,
            is_demo=bool(source and source.is_demo),
            begun_at=now,
            begun_by=by,
        )
        record("publication.begun", by=by, subject=publication.code, now=now)
    return publication, []
