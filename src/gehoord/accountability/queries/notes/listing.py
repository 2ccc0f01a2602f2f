# SPDX-License-Identifier: EUPL-1.2
"""All notes, what is late or soon due first (lijst van nota's)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Max, OuterRef, Q, Subquery

from ...models import Note, NoteVersion
from ...note_parts import PARTS

ON_PAGE = 50


@dataclass(frozen=True)
class Listed:
    """One note in the list. filled: how many of its parts hold words; waiting, late: answers of bodies."""

    note: Note
    version: int
    filled: int
    of: int
    waiting: int
    late: int


def note_list(*, today: date, withdrawn: bool = False, page: int = 1) -> list[Listed]:
    """The notes that are not withdrawn (or those that are), by the day they are due. Two statements.

    One row more than a page holds says that there is a next page.
    """
    first = (page - 1) * ON_PAGE
    newest = NoteVersion.objects.filter(note=OuterRef("pk")).order_by("-number")
    waits = Q(bodies__answer="")
    rows = (
        Note.objects.filter(withdrawn_at__isnull=not withdrawn)
        .annotate(
            version_number=Max("versions__number"),
            newest_id=Subquery(newest.values("pk")[:1]),
            waiting=Count("bodies", filter=waits, distinct=True),
            late=Count("bodies", filter=waits & Q(bodies__answer_by__lt=today), distinct=True),
        )
        .order_by(F("due_on").asc(nulls_last=True), "-begun_at", "pk")[first : first + ON_PAGE + 1]
    )
    notes = list(rows)
    parts = dict(
        NoteVersion.objects.filter(pk__in=[row.newest_id for row in notes]).values_list("note", "parts")
    )
    return [
        Listed(
            row,
            row.version_number,
            sum(1 for code in PARTS if parts.get(row.pk, {}).get(code, "").strip()),
            len(PARTS),
            row.waiting,
            row.late,
        )
        for row in notes
    ]
