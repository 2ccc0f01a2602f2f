# SPDX-License-Identifier: EUPL-1.2
"""After everybody agreed the register hears what the letter declares done: declared, never proved (afgedaan verklaard)."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Closes, Note, Publication
from ...queries.notes.open_note import Opened, opened
from ...rules.happening import Given
from ...terms import EventKind
from ..register.note_event import note_event


def declare_closed(note: Note, *, by: str, now: datetime) -> list[str]:
    """Add "declared done" to each entry on the list, once. All of them or none; returns why not, or nothing."""
    with transaction.atomic():
        Note.objects.select_for_update().get(pk=note.pk)
        there = opened(note.code)
        link = _published_at(there)
        if reasons := why_not_declare(there, link=link):
            return reasons
        told: list[str] = []
        for one in there.closes:
            if one.declared_at is None:
                told += _declare(there, one, link=link, by=by, now=now)
        if told:
            transaction.set_rollback(True)
            return told
        record("note.declared", by=by, subject=note.code, facts={"count": len(there.closes)}, now=now)
    return []


def why_not_declare(there: Opened, *, link: str = "") -> list[str]:
    """Why the register cannot be told now."""
    found = [
        (_("Nog niet iedereen die moet tekenen, is akkoord met de nieuwste versie."), not there.is_signed_off),
        (_("Er staat niets op de lijst dat nog verklaard moet worden."), all(one.declared_at for one in there.closes)),
        (_("Koppel eerst de brief, of maak de nota openbaar: het register wijst naar waar het staat."), not (there.note.letter or link)),
    ]  # fmt: skip
    return [said for said, stands in found if stands]


def _declare(there: Opened, one: Closes, *, link: str, by: str, now: datetime) -> list[str]:
    letter = there.note.letter
    shown = _("Volgens de nota laat dit het zien: %(what)s") % {"what": one.shown_by} if one.shown_by else ""
    given = Given(
        on=letter.dated_on or localdate(now) if letter else localdate(now),
        words=one.words,
        who=(letter.sender if letter else "") or there.note.to_whom,
        note=(shown or _("De nota noemt geen stuk, cijfer of bijlage die het laat zien."))[:600],
        link="" if letter else link,
    )
    reasons = note_event(
        one.entry, kind=EventKind.DECLARED_DONE, given=given, document=letter, by=by, now=now
    )
    if not reasons:
        Closes.objects.filter(pk=one.pk).update(declared_at=now)
    return [f"{one.entry.what[:80]}: {reason}" for reason in reasons]


def _published_at(there: Opened) -> str:
    code = (
        Publication.objects.filter(version__note=there.note, withdrawn_at=None)
        .exclude(published_at=None)
        .order_by("-published_at")
        .values_list("code", flat=True)
        .first()
    )
    return f"{settings.SERVICE_URL}{reverse('accountability:publication', args=[code])}" if code else ""
