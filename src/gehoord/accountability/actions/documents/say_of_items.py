# SPDX-License-Identifier: EUPL-1.2
"""A person says of findings: right, otherwise, or wrong. Kept beside the reader's word, undone as it was said."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Item, Said
from ...terms import Word

LONGEST_WHY = 400


class CannotSay(Exception):
    """What was said is not kept; `reasons` tell people why, in Dutch."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


def say_of_items(
    items: Sequence[Item],
    *,
    word: Word,
    by: str,
    now: datetime,
    corrected: Mapping[str, Any] | None = None,
    why: str = "",
) -> UUID:
    """Keep one word about these findings and return its batch, by which it is undone at once.

    corrected: only the fields that are otherwise, in the shape of `reading.shapes`; with Word.CORRECTED and one item.
    why: needed to reject. Earlier words stay; of all that are not undone the newest counts. Raises CannotSay.
    """
    if reasons := why_not(items, word=word, corrected=corrected, why=why):
        raise CannotSay(reasons)
    batch = uuid4()
    with transaction.atomic():
        Said.objects.bulk_create(
            Said(
                item=item,
                word=word,
                corrected=dict(corrected or {}),
                why=why.strip()[:LONGEST_WHY],
                batch=batch,
                by=by,
                at=now,
            )
            for item in items
        )
        record(
            "document.said",
            by=by,
            subject=items[0].code if len(items) == 1 else str(batch),
            facts={"word": word.value, "items": len(items)},
            now=now,
        )
    return batch


def why_not(
    items: Sequence[Item], *, word: Word, corrected: Mapping[str, Any] | None = None, why: str = ""
) -> list[str]:
    """Why this may not be said; empty when it may."""
    reasons = []
    if not items:
        reasons.append(_("Kies eerst een vondst."))
    if word == Word.REJECTED and not why.strip():
        reasons.append(_("Schrijf waarom het niet klopt."))
    if word == Word.CORRECTED and not corrected:
        reasons.append(_("Er is niets veranderd. Klopt het zo? Bevestig het dan."))
    if word == Word.CORRECTED and len(items) > 1:
        reasons.append(_("Verbeteren gaat één voor één."))
    return reasons
