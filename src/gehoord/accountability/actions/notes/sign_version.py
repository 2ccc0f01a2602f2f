# SPDX-License-Identifier: EUPL-1.2
"""An office agrees to a version of a note, or does not (akkoord)."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Note, NoteVersion, Signature
from ...queries.notes.open_note import opened
from ...rules.notes import why_not_sign


def sign_version(
    note: Note, *, number: int, office: str, agrees: bool, why: str = "", by: str, now: datetime
) -> list[str]:
    """Write the sign-off down. Returns why not, or nothing.

    Agreeing waits until the note is complete and nobody objects; not agreeing, with why, is always possible. The same
    said twice is once.
    """
    with transaction.atomic():
        Note.objects.select_for_update().get(pk=note.pk)
        there = opened(note.code)
        version = next((one for one in there.versions if one.number == number), None)
        reasons = _why_not(version, office=office, offices=there.note.offices, agrees=agrees, why=why)
        if agrees:
            reasons += why_not_sign(
                there.missing,
                is_newest=number == there.newest.number,
                is_withdrawn=note.withdrawn_at is not None,
            )
        if reasons or version is None:
            return reasons
        before = version.signatures.filter(office=office).order_by("-id").first()
        if before is None or (before.agrees, before.why) != (agrees, why):
            Signature.objects.create(
                version=version, office=office, agrees=agrees, why=why, on=localdate(now), by=by
            )
            facts: dict[str, str | int | list[str]] = {"count": number, "how": "yes" if agrees else "no"}
            record("note.signed", by=by, subject=note.code, facts=facts, now=now)
    return []


def _why_not(
    version: NoteVersion | None, *, office: str, offices: list[str], agrees: bool, why: str
) -> list[str]:
    found = [
        (_("Deze versie is er niet."), version is None),
        (_("Kies namens wie dit is."), office not in offices),
        (_("Schrijf op waarom het geen akkoord is."), not agrees and not why.strip()),
    ]
    return [said for said, stands in found if stands]
