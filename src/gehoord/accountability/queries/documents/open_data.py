# SPDX-License-Identifier: EUPL-1.2
"""The findings of a document as open data: the reader's in the shape of `gehoord read`, people's words apart."""

from typing import Any

from ...models import Item, Said
from ...terms import ItemKind

LISTS = {
    ItemKind.REFERENCE: "references",
    ItemKind.PAIR: "qa",
    ItemKind.COMMITMENT: "commitments",
    ItemKind.MOTION: "motions",
    ItemKind.PERSON: "persons",
    ItemKind.DEADLINE: "deadlines",
    ItemKind.NOTE: "notes",
    ItemKind.CHECK: "checks",
    ItemKind.RECOMMENDATION: "recommendations",
}
"""Kind of item: the name of its list. Demands stand within their pair, as the reader gives them."""


def findings_of(document_id: int) -> dict[str, list[dict[str, Any]]]:
    """What the newest reader finds, by kind, in the order of the text; each with the code of its address. One statement.

    Without what people marked or said: that is `said_in`.
    """
    told: dict[str, list[dict[str, Any]]] = {name: [] for name in LISTS.values()}
    rows = Item.objects.filter(document=document_id, gone_in="").exclude(reader_version="")
    for code, kind, data in rows.order_by("start", "id").values_list("code", "kind", "data"):
        if kind in LISTS:
            told[LISTS[ItemKind(kind)]].append(data | {"code": code})
    return told


def said_in(document_id: int) -> list[dict[str, Any]]:
    """Everything that people said and did not undo, oldest first; by_hand holds what the reader did not find. One statement.

    Of the words about one item the last one counts. Who said it is not told.
    """
    rows = Said.objects.filter(item__document=document_id, undone_at=None).select_related("item")
    return [
        {
            "item": said.item.code,
            "kind": said.item.kind,
            "word": said.word,
            "corrected": said.corrected,
            "why": said.why,
            "at": said.at.isoformat(),
            "by_hand": said.item.data if said.item.by_hand else None,
        }
        for said in rows.order_by("at", "id")
    ]
