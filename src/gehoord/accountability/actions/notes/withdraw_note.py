# SPDX-License-Identifier: EUPL-1.2
"""A note is withdrawn: it stays to be read, and nobody signs it any more (intrekken)."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Note


def withdraw_note(note: Note, *, by: str, now: datetime) -> None:
    """Withdraw it once; twice is once."""
    with transaction.atomic():
        if Note.objects.filter(pk=note.pk, withdrawn_at=None).update(withdrawn_at=now):
            record("note.withdrawn", by=by, subject=note.code, now=now)
