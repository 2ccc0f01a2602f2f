# SPDX-License-Identifier: EUPL-1.2
"""Storing what was found: parents first, then their parts, many rows in one statement (vondsten bewaren)."""

from ...models import Document, Item
from .as_items import Found
from .codes import item_code

AT_ONCE = 2000


def store_items(document: Document, found: list[Found], *, parents: dict[str, Item] | None = None) -> int:
    """Add these findings as items. parents: pairs that are stored already, by key. Returns how many were added."""
    there = dict(parents or {})
    first = [one for one in found if not one.parent]
    stored = Item.objects.bulk_create([_row(document, one) for one in first], batch_size=AT_ONCE)
    there |= {item.key: item for item in stored}
    parts = [_row(document, one, there.get(one.parent)) for one in found if one.parent]
    return len(stored) + len(Item.objects.bulk_create(parts, batch_size=AT_ONCE))


def store_again(document: Document, found: list[Found]) -> None:
    """Write what a newer reader says of findings that are there already: same row, same address."""
    Item.objects.bulk_create(
        [_row(document, one) for one in found],
        batch_size=AT_ONCE,
        update_conflicts=True,
        update_fields=["end", "data", "confidence", "reason", "canonical"],
        unique_fields=["document", "key"],
    )


def _row(document: Document, found: Found, parent: Item | None = None) -> Item:
    return Item(
        code=item_code(document.code, found.key),
        document=document,
        parent=parent,
        kind=found.kind,
        key=found.key,
        start=found.start,
        end=found.end,
        canonical=found.canonical,
        data=found.data,
        confidence=found.confidence,
        reason=found.reason,
        reader_version=document.reader_version,
    )
