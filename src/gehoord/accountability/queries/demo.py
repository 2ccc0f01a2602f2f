# SPDX-License-Identifier: EUPL-1.2
"""What the maker of the demo looks up again between its steps (demo)."""

from ..models import Document, Entry, Item, Publication
from ..terms import ItemKind

SURE = 0.7


def documents_by_name() -> dict[str, Document]:
    """The demo's documents by the name of their file."""
    return {one.file_name: one for one in Document.objects.filter(is_demo=True)}


def to_take(document: Document) -> list[int]:
    """The commitments and motions that the reader is fairly sure of, each as a person would take it in."""
    found = Item.objects.filter(
        document=document, kind__in=(ItemKind.COMMITMENT, ItemKind.MOTION), mention=None
    )
    return list(found.filter(confidence__gte=SURE).values_list("pk", flat=True))


def with_term(document: Document, raw: str) -> Item | None:
    """The finding that the reader gave this term."""
    return Item.objects.filter(document=document, kind=ItemKind.COMMITMENT, data__due__raw=raw).first()


def closable() -> Entry | None:
    """An entry that the demo's letter calls done."""
    return (
        Entry.objects.defer("search")
        .filter(is_demo=True, what__icontains="meldpunten")
        .order_by("id")
        .first()
    )


def motion() -> Entry | None:
    """The demo's motion."""
    return Entry.objects.defer("search").filter(is_demo=True, kind="motion").order_by("id").first()


def removals_of(publication: Publication) -> list[int]:
    """All removals of a publication."""
    return list(publication.removals.values_list("pk", flat=True))
