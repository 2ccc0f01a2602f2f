# SPDX-License-Identifier: EUPL-1.2
"""Laying a newer reading over what is stored: new, found again, or no longer found (vergelijken)."""

from datetime import datetime

from ...models import Document, Item, Reread, Said
from ...reading.shapes import Reading
from ...terms import ItemKind
from .as_items import Found, as_found
from .store_items import AT_ONCE, store_again, store_items


def lay_reading(document: Document, reading: Reading, *, now: datetime) -> Reread:
    """Compare a newer reading with the rows that are there, and remember in numbers what became of them.

    Within a transaction of the caller, who holds the document. Once more with the same reading changes nothing.
    """
    found = as_found(reading)
    document.reader_version = reading.version
    there = {item.key: item for item in document.items.all()}
    keys = {one.key for one in found}
    new = [one for one in found if one.key not in there]
    kept = [one for one in found if one.key in there]
    gone = [
        item.pk for key, item in there.items() if key not in keys and item.reader_version and not item.gone_in
    ]
    _found_again(document, kept, there)
    store_items(document, new, parents=there)
    _under_its_pair(document, kept, there)
    Item.objects.filter(pk__in=gone).update(gone_in=document.reader_version)
    return Reread.objects.create(
        document=document,
        reader_version=document.reader_version,
        read_at=now,
        new=len(new),
        kept=len(kept),
        gone=len(gone),
    )


def _found_again(document: Document, kept: list[Found], there: dict[str, Item]) -> None:
    """What is here again is not gone any more; its words are the newer reader's, unless a person relies on them."""
    again = [there[one.key].pk for one in kept]
    Item.objects.filter(pk__in=again).update(reader_version=document.reader_version, gone_in="")
    relied = _relied_upon(document)
    store_again(
        document,
        [one for one in kept if there[one.key].pk not in relied and _is_otherwise(one, there[one.key])],
    )


def _under_its_pair(document: Document, kept: list[Found], there: dict[str, Item]) -> None:
    """A demand that was found again belongs to the pair that the newer reader gives it, which may be another row."""
    pairs = dict(document.items.filter(kind=ItemKind.PAIR).values_list("key", "pk"))
    moved = []
    for one in kept:
        if one.parent and there[one.key].parent_id != pairs.get(one.parent):
            there[one.key].parent_id = pairs.get(one.parent)
            moved.append(there[one.key])
    Item.objects.bulk_update(moved, ["parent"], batch_size=AT_ONCE)


def _is_otherwise(one: Found, item: Item) -> bool:
    now = (one.end, one.canonical, one.confidence, one.reason, one.data)
    return now != (item.end, item.canonical, item.confidence, item.reason, item.data)


def _relied_upon(document: Document) -> set[int]:
    said = Said.objects.filter(item__document=document, undone_at=None).values_list("item", flat=True)
    taken = Item.objects.filter(document=document, mention__isnull=False).values_list("pk", flat=True)
    return {*said, *taken}
