# SPDX-License-Identifier: EUPL-1.2
"""A person marks words that the reader missed, and says what they are (met de hand erbij)."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from ...models import Document, Item
from ...reading.shapes import Check, Commitment, Deadline, Motion, Person, Reference, as_data
from ...terms import ItemKind, Word
from .as_items import LONGEST_CANONICAL, key_of
from .codes import item_code
from .say_of_items import CannotSay, say_of_items

Made = Callable[[int, int, str, str, str], dict[str, Any]]
SHAPES: dict[str, Made] = {
    ItemKind.REFERENCE: lambda s, e, words, number, why: as_data(Reference(number, s, e, words, 1.0, why)),
    ItemKind.COMMITMENT: lambda s, e, words, _, why: as_data(Commitment("toezegging", s, e, words, 1.0, why)),
    ItemKind.MOTION: lambda s, e, words, number, why: as_data(Motion(s, e, words, (), 1.0, why, number)),
    ItemKind.DEADLINE: lambda s, e, words, _, why: as_data(Deadline(s, e, words, None, None, 1.0, why)),
    ItemKind.PERSON: lambda s, e, words, _, why: as_data(Person(s, e, words, words, "", 1.0, why)),
    ItemKind.CHECK: lambda s, e, words, _, why: as_data(Check("by_hand", s, e, words, 1.0)),
    ItemKind.RECOMMENDATION: lambda s, e, words, _, why: {
        "start": s,
        "end": e,
        "text": words,
        "number": "",
        "confidence": 1.0,
        "reason": why,
    },
}
"""What can be marked by hand, in the shape that the reader would give it. Details are then corrected by its own page.

A pair or a footnote has two places: it is corrected where the reader found it.
"""


def add_item(
    document: Document,
    *,
    kind: str,
    start: int,
    end: int,
    words: str,
    by: str,
    now: datetime,
    canonical: str = "",
) -> tuple[Item, UUID]:
    """Add one finding with a person's word and return it with the batch by which it is undone.

    words: what stands from start up to end. A newer reader that finds the same keeps this row. Marked, undone and
    marked again it is the same row. Raises CannotSay when the reader found it already or it is no finding.
    """
    key = key_of(kind, start, canonical if kind == ItemKind.REFERENCE else words)
    if reasons := _why_not(document, kind=kind, start=start, end=end, key=key, canonical=canonical):
        raise CannotSay(reasons)
    why = _("Met de hand aangewezen.")
    with transaction.atomic():
        item, _is_new = Item.objects.get_or_create(
            document=document,
            key=key,
            defaults={
                "code": item_code(document.code, key),
                "kind": kind,
                "start": start,
                "end": end,
                "canonical": canonical[:LONGEST_CANONICAL],
                "data": SHAPES[kind](start, end, words, canonical, why),
                "confidence": 1.0,
                "reason": why,
                "by_hand": by,
            },
        )
        return item, say_of_items([item], word=Word.CONFIRMED, by=by, now=now)


def _why_not(document: Document, *, kind: str, start: int, end: int, key: str, canonical: str) -> list[str]:
    reasons = []
    if kind not in SHAPES:
        reasons.append(_("Kies wat het is."))
    if kind == ItemKind.REFERENCE and not canonical:
        reasons.append(_("Schrijf het nummer waar deze woorden naar verwijzen."))
    if not 0 <= start < end:
        reasons.append(_("Kies de woorden in het stuk."))
    same = document.items.filter(kind=kind, start=start, end=end) | document.items.filter(key=key)
    if same.filter(gone_in="").exclude(reader_version="").exists():
        reasons.append(_("Dit staat er al bij. Bevestig of verbeter die vondst."))
    return reasons
