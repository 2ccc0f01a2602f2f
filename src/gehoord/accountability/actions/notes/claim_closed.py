# SPDX-License-Identifier: EUPL-1.2
"""A note says which commitments and motions are closed by its letter, in which words and what shows it (afdoen)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Closes, Entry, Note
from ...rules.quoting import place_of


def claim_closed(
    note: Note, *, entry: Entry, words: str, shown_by: str = "", by: str, now: datetime
) -> list[str]:
    """Put an entry on the list of the note, or change what stands there. Returns why not, or nothing.

    The register hears nothing of it yet: see declare_closed. shown_by empty is allowed, and is then shown as such.
    """
    words, shown_by = " ".join(words.split()), " ".join(shown_by.split())
    reasons = []
    if not words:
        reasons.append(_("Schrijf op met welke woorden de brief dit afdoet."))
    elif note.letter and place_of(words, note.letter.text) is None:
        reasons.append(_("Deze woorden staan niet zo in de brief. Neem ze letterlijk over."))
    with transaction.atomic():
        there = Closes.objects.select_for_update().filter(note=note, entry=entry).first()
        if there and there.declared_at:
            reasons.append(_("Dit staat al als afgedaan verklaard in het register. Verander het daar."))
        if reasons:
            return reasons
        Closes.objects.update_or_create(
            note=note, entry=entry, defaults={"words": words, "shown_by": shown_by, "by": by}
        )
        record("note.closes", by=by, subject=note.code, facts={"which": entry.code}, now=now)
    return []


def claim_no_more(closes: Closes, *, by: str, now: datetime) -> list[str]:
    """Take an entry off the list, as long as the register was not told."""
    with transaction.atomic():
        there = Closes.objects.select_for_update().filter(pk=closes.pk, declared_at=None).first()
        if there is None:
            return [_("Dit staat al als afgedaan verklaard in het register. Verander het daar.")]
        there.delete()
        facts: dict[str, str | int | list[str]] = {"which": closes.entry.code, "how": "no"}
        record("note.closes", by=by, subject=closes.note.code, facts=facts, now=now)
    return []
