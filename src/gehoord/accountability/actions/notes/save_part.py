# SPDX-License-Identifier: EUPL-1.2
"""Somebody writes one part of a note: the next version, and never over what a colleague wrote meanwhile (schrijven)."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Note, NoteVersion
from ...note_parts import PARTS


@dataclass(frozen=True)
class Saved:
    """The newest version now. overtaken: a colleague changed this part since `base`, so nothing was stored."""

    version: NoteVersion
    overtaken: bool = False


def save_part(note: Note, *, part: str, text: str, base: int, why: str = "", by: str, now: datetime) -> Saved:
    """Keep the text of one part as the next version. base: the number of the version that the writer had before them.

    Somebody else's change of another part stays; the same text again is no new version. Raises KeyError for a part
    that there is not.
    """
    code = PARTS[part].code
    with transaction.atomic():
        Note.objects.select_for_update().get(pk=note.pk)
        newest = NoteVersion.objects.filter(note=note).latest("number")
        there = newest.parts.get(code, "")
        if there == text:
            return Saved(newest)
        if newest.number != base and there != _at(note, base, code):
            return Saved(newest, overtaken=True)
        made = NoteVersion.objects.create(
            note=note, number=newest.number + 1, parts=newest.parts | {code: text}, why=why, by=by, at=now
        )
        record("note.written", by=by, subject=note.code, facts={"which": code, "count": made.number}, now=now)
    return Saved(made)


def _at(note: Note, number: int, part: str) -> str:
    parts = NoteVersion.objects.filter(note=note, number=number).values_list("parts", flat=True).first()
    return str((parts or {}).get(part, ""))
