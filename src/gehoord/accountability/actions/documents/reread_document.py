# SPDX-License-Identifier: EUPL-1.2
"""Reading a document again with a newer reader, without ever overwriting a person's word (opnieuw lezen)."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Document, Item, Reread, Said
from ...reading import read
from .as_items import Found, as_found
from .heads import of_head
from .store_items import store_again, store_items


def reread_document(document_id: int, *, by: str, now: datetime) -> Reread:
    """Read the kept text again. What is found again keeps its row and address; what is new is added.

    What is no longer found stays, marked with the version that misses it. A finding about which a person spoke, or that
    stands in the register, keeps the words it had. What the document says of itself is read anew unless a person
    changed it. Once more with the same reader changes nothing.
    """
    with transaction.atomic():
        document = Document.objects.select_for_update().get(pk=document_id)
        reading = read(document.text, name=document.file_name)
        head = of_head(reading.head, name=document.file_name, text=document.text)
        changed = {"reader_version": reading.version} | (head if document.edited_at is None else {})
        for name, value in changed.items():
            setattr(document, name, value)
        document.save(update_fields=list(changed))
        told = _compare(document, as_found(reading), now=now)
        record(
            "document.reread",
            by=by,
            subject=document.code,
            facts={"reader": reading.version, "new": told.new, "kept": told.kept, "gone": told.gone},
            now=now,
        )
    return told


def _compare(document: Document, found: list[Found], *, now: datetime) -> Reread:
    there = {item.key: item for item in document.items.all()}
    keys = {one.key for one in found}
    new = [one for one in found if one.key not in there]
    kept = [one for one in found if one.key in there]
    gone = [
        item.pk for key, item in there.items() if key not in keys and item.reader_version and not item.gone_in
    ]
    _found_again(document, kept, there)
    store_items(document, new, parents=there)
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


def _is_otherwise(one: Found, item: Item) -> bool:
    now = (one.end, one.canonical, one.confidence, one.reason, one.data)
    return now != (item.end, item.canonical, item.confidence, item.reason, item.data)


def _relied_upon(document: Document) -> set[int]:
    said = Said.objects.filter(item__document=document, undone_at=None).values_list("item", flat=True)
    taken = Item.objects.filter(document=document, mention__isnull=False).values_list("pk", flat=True)
    return {*said, *taken}
