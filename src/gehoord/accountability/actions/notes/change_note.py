# SPDX-License-Identifier: EUPL-1.2
"""What stands around a note changes: its title, for whom, by when, with which letter, and whose sign-off it needs."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Document, Note


def change_note(
    note: Note,
    *,
    title: str,
    to_whom: str,
    letter: Document | None,
    reference: str,
    due_on: date | None,
    offices: Sequence[str],
    by: str,
    now: datetime,
) -> None:
    """Keep these. What was signed stays signed; an office that is added has still to agree."""
    with transaction.atomic():
        Note.objects.filter(pk=note.pk).update(
            title=title,
            to_whom=to_whom,
            letter=letter,
            reference=reference,
            due_on=due_on,
            offices=list(dict.fromkeys(offices)),
        )
        record("note.changed", by=by, subject=note.code, now=now)
