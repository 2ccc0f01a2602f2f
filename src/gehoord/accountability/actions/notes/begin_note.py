# SPDX-License-Identifier: EUPL-1.2
"""Somebody begins a decision note: its first version has no words yet (nieuwe nota)."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Document, Note, NoteVersion
from ...models.codes import new_code


def begin_note(
    title: str,
    *,
    to_whom: str,
    letter: Document | None = None,
    reference: str = "",
    due_on: date | None = None,
    offices: Sequence[str] = (),
    is_demo: bool = False,
    by: str,
    now: datetime,
) -> Note:
    """The note, with an empty first version. offices: whose sign-off it needs, in their order."""
    with transaction.atomic():
        note = Note.objects.create(
            code=new_code("n"),
            title=title,
            to_whom=to_whom,
            letter=letter,
            reference=reference,
            due_on=due_on,
            offices=list(dict.fromkeys(offices)),
            is_demo=is_demo,
            begun_at=now,
            begun_by=by,
        )
        NoteVersion.objects.create(note=note, number=1, parts={}, by=by, at=now)
        record("note.begun", by=by, subject=note.code, now=now)
    return note
