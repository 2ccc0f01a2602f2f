# SPDX-License-Identifier: EUPL-1.2
"""One document or one finding by its address; never with the whole text along (stuk, vondst)."""

from collections.abc import Iterable

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Least, Length, Substr

from ...models import Document, Item

HEAVY = ("text", "search")


def documents(*, everything: bool) -> QuerySet[Document]:
    """Documents without their text. everything: for who keeps the register; else what is public."""
    there = Document.objects.defer(*HEAVY)
    return there if everything else there.filter(is_public=True)


def document_by_code(code: str, *, everything: bool) -> Document | None:
    """The document with this code, with the main one when it is a copy. One statement."""
    there = documents(everything=everything).select_related("duplicate_of")
    return there.defer(*HEAVY, "duplicate_of__text", "duplicate_of__search").filter(code=code).first()


def item_by_code(code: str, *, everything: bool) -> Item | None:
    """The finding with this code and its document. One statement. One of a closed document is none for the public."""
    there = Item.objects.select_related("document").defer("document__text", "document__search")
    return there.filter(Q() if everything else Q(document__is_public=True), code=code).first()


def words_at(document_id: int, start: int, end: int) -> str:
    """The words from start up to end, in code points; shorter or empty past the end. Only these leave the database."""
    asked = Document.objects.filter(pk=document_id)
    return str(asked.values_list(Substr("text", start + 1, max(0, end - start)), flat=True).get())


def text_of(document_id: int) -> str:
    """The whole text."""
    return Document.objects.values_list("text", flat=True).get(pk=document_id)


def length_of(document_id: int) -> int:
    """How many code points the text has."""
    return int(Document.objects.values_list(Length("text"), flat=True).get(pk=document_id))


def words_of(items: Iterable[int], *, most: int) -> dict[int, str]:
    """The words of these findings by their id, at most so many code points each. One statement.

    For one page of a list at a time: each opens the text of its document, however long that is.
    """
    length = Least(F("end") - F("start"), Value(most))
    rows = Item.objects.filter(pk__in=list(items))
    return dict(rows.values_list("pk", Substr("document__text", F("start") + 1, length)))


def read_by_another(version: str, *, document: int | None = None) -> list[int]:
    """Ids of the documents that were not read by this version of the reader; of one document only when asked."""
    there = Document.objects.exclude(reader_version=version)
    there = there if document is None else there.filter(pk=document)
    return list(there.order_by("id").values_list("id", flat=True))
