# SPDX-License-Identifier: EUPL-1.2
"""What counts of an item now: the reader's word, with the newest word of a person laid over it (wat nu geldt)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from ...models import Document, Item, Said
from ...terms import Word

CERTAIN = 0.9
"""From this confidence on the reader calls itself sure: measured, 98 of 100 of these are right."""
LIKELY = 0.6
UNSEEN = "unseen"
"""Nobody spoke about it yet; the other three are `terms.Word`."""
Documents = QuerySet[Document] | Iterable[int]


@dataclass(frozen=True, slots=True)
class Effective:
    """One item as it counts now. data: the finding in the shape of `reading.shapes`, corrections laid over it.

    start, end: code points in the text of the document. status: unseen, confirmed, corrected or rejected. said: the
    newest word that was not undone. The row as the reader wrote it is `item`; no word of a person changes its `data`.
    """

    item: Item
    data: dict[str, Any]
    start: int
    end: int
    canonical: str
    status: str
    said: Said | None = None

    @property
    def is_certain(self) -> bool:
        """A person said so, or nobody looked yet and the reader is sure."""
        if self.status == UNSEEN:
            return self.item.confidence >= CERTAIN
        return self.status != Word.REJECTED

    @property
    def is_gone(self) -> bool:
        """The newest reader no longer finds it; it is still here because a person spoke about it."""
        return bool(self.item.gone_in)


def effective_items(
    documents: Documents, kinds: Collection[str] = (), *, with_rejected: bool = False
) -> list[Effective]:
    """What counts in these documents, in the order of the text. documents: ids or a queryset. Two statements.

    kinds: of ItemKind, empty is all. Rejected ones are left out unless asked for. What the newest reader no longer
    finds is left out, unless a person confirmed or corrected it. item.document is not fetched: use item.document_id.
    """
    found = Item.objects.filter(document__in=documents)
    if kinds:
        found = found.filter(kind__in=kinds)
    return effective(found.order_by("document_id", "start", "id"), with_rejected=with_rejected)


def effective(items: Iterable[Item], *, with_rejected: bool = False) -> list[Effective]:
    """The same for items that were chosen otherwise; keeps their order, leaves out what does not count."""
    rows = list(items)
    newest = newest_words(rows)
    weighed = (_weigh(row, newest.get(row.pk)) for row in rows)
    return [one for one in weighed if one and (with_rejected or one.status != Word.REJECTED)]


def newest_words(items: Sequence[Item]) -> dict[int, Said]:
    """Per item the newest word that was not undone: of two people at once the last one counts."""
    said = Said.objects.filter(item__in=[item.pk for item in items], undone_at=None)
    return {one.item_id: one for one in said.order_by("item_id", "-at", "-id").distinct("item_id")}


def spoken_about() -> Q:
    """Items about which a word counts, as a filter on Item: at least one that was not undone."""
    return Q(pk__in=Said.objects.filter(undone_at=None).values("item"))


def _weigh(item: Item, said: Said | None) -> Effective | None:
    if said is None:
        # Marked by hand and taken back, or no longer found while nobody spoke about it.
        is_by_hand_only = item.by_hand and not item.reader_version
        return None if item.gone_in or is_by_hand_only else _as_read(item)
    changed: dict[str, Any] = said.corrected or {}
    return Effective(
        item,
        item.data | changed,
        changed.get("start", item.start),
        changed.get("end", item.end),
        changed.get("canonical", item.canonical),
        said.word,
        said,
    )


def _as_read(item: Item) -> Effective:
    return Effective(item, item.data, item.start, item.end, item.canonical, UNSEEN)
