# SPDX-License-Identifier: EUPL-1.2
"""A person marks words that the reader missed, and says what they are (met de hand erbij)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from ...models import Document, Item
from ...terms import ITEM_KINDS, Word
from .as_items import key_of
from .codes import item_code
from .say_of_items import CannotSay, say_of_items


def add_item(
    document: Document,
    *,
    kind: str,
    start: int,
    end: int,
    data: dict[str, Any],
    by: str,
    now: datetime,
) -> tuple[Item, UUID]:
    """Add one finding with its words and return it with the batch by which it is undone.

    data: in the shape of `reading.shapes` without the place; a newer reader that finds the same keeps this row. A
    person's word goes with it, so that undoing takes it out of sight again. Raises CannotSay when it stands there
    already or points nowhere.
    """
    told = data | {"start": start, "end": end, "confidence": 1.0, "reason": str(_("Met de hand aangewezen."))}
    key = key_of(kind, start, data.get("canonical") or (end, "by hand"))
    if reasons := _why_not(document, kind=kind, start=start, end=end, key=key):
        raise CannotSay(reasons)
    with transaction.atomic():
        item, _is_new = Item.objects.get_or_create(
            document=document,
            key=key,
            defaults={
                "code": item_code(document.code, key),
                "kind": kind,
                "start": start,
                "end": end,
                "canonical": data.get("canonical", "")[:60],
                "data": told,
                "confidence": 1.0,
                "reason": told["reason"],
                "by_hand": by,
            },
        )
        return item, say_of_items([item], word=Word.CONFIRMED, by=by, now=now)


def _why_not(document: Document, *, kind: str, start: int, end: int, key: str) -> list[str]:
    reasons = []
    if kind not in ITEM_KINDS:
        reasons.append(_("Kies wat het is."))
    if not 0 <= start < end:
        reasons.append(_("Kies de woorden in het stuk."))
    there = document.items.filter(kind=kind, start=start, end=end, gone_in="").exclude(by_hand__gt="")
    if there.exists() or document.items.filter(key=key, by_hand="").exists():
        reasons.append(_("Deze woorden staan er al zo in. Bevestig of verbeter die vondst."))
    return reasons
