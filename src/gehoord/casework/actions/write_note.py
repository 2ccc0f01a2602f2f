# SPDX-License-Identifier: EUPL-1.2
"""Writing a note of the counter for itself (notitie): saved while it is typed, sealed to the team."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ..models import Note
from ..queries.opened import Held, OpenNote, as_open_note, hold
from ..queries.sealed import open_note, seal_note
from .mark_changed import mark_changed


@dataclass(frozen=True)
class Written:
    """The note as it stands now. `overtaken`: somebody else changed it meanwhile, so nothing was saved."""

    note: OpenNote
    overtaken: bool = False


def write_note(
    case: UUID, *, note: UUID, text: str, version: int, by: Staff, now: datetime, quiet: bool = False
) -> Written:
    """Save a note. version: which one the writer began from, 0 for a new note; `note` is chosen by the page.

    The same text twice is saved once. When two write at once the second gets the other's text back and
    keeps their own on the page: nothing is lost. quiet: saved while typing, which the log does not repeat.
    Raises Case.DoesNotExist, also for a case of another counter.
    """
    held = hold(case, keys=by.keys)
    if version == 0 and _begin(held, note, text, by=by, now=now):
        record("note.written", by=by.by, counter=by.counter, subject=str(case), now=now)
        return Written(_read(held, note))
    there = (
        Note.objects.select_for_update(of=("self",)).select_related("by", "edited_by").get(pk=note, case=case)
    )
    told = open_note(there.body, keys=held.keys, case=case, note=note)
    if told["text"] == text:
        return Written(as_open_note(there, held))
    if there.version != version:
        return Written(as_open_note(there, held), overtaken=True)
    body = seal_note(text, at=told["at"], keys=held.keys, case=case, note=note)
    Note.objects.filter(pk=note).update(body=body, version=version + 1, edited_by=by.id)
    mark_changed(case)
    if not quiet or by.id not in (there.by_id, there.edited_by_id):
        record("note.edited", by=by.by, counter=by.counter, subject=str(case), now=now)
    return Written(_read(held, note))


def _begin(held: Held, note: UUID, text: str, *, by: Staff, now: datetime) -> bool:
    """Make the note, unless a first save of it is there already (a double click, a slow line)."""
    body = seal_note(text, at=now.isoformat(), keys=held.keys, case=held.id, note=note)
    row = Note(
        id=note,
        case_id=held.id,
        counter_id=held.row.counter_id,
        by_id=by.id,
        body=body,
        written_on=now.date(),
    )
    Note.objects.bulk_create([row], ignore_conflicts=True)
    made = bytes(Note.objects.values_list("body", flat=True).get(pk=note)) == body
    if made:
        mark_changed(held.id)
    return made


def _read(held: Held, note: UUID) -> OpenNote:
    return as_open_note(Note.objects.select_related("by", "edited_by").get(pk=note), held)
