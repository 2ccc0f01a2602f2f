# SPDX-License-Identifier: EUPL-1.2
"""What was found in one part of a text (vondsten in een deel)."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from ...models import Item, Said
from ...terms import ItemKind
from .effective import Effective, effective


def found_between(document_id: int, first: int, last: int, *, with_rejected: bool = False) -> list[Effective]:
    """What counts now and has words between these places, in the order of the text. Two statements."""
    moved = Said.objects.filter(item__document=document_id, undone_at=None, corrected__has_key="start")
    there = Item.objects.filter(document=document_id).filter(
        Q(start__lt=last, end__gt=first)
        | Q(kind=ItemKind.PAIR, data__answer__start__lt=last, data__answer__end__gt=first)
        | Q(pk__in=moved.values("item"))
    )
    found = effective(there.order_by("start", "id"), with_rejected=with_rejected)
    return sorted(
        (one for one in found if any(start < last and end > first for start, end, _part in places(one))),
        key=lambda one: (one.start, one.item.pk),
    )


def places(one: Effective) -> list[tuple[int, int, str]]:
    """All words that a finding points at: (start, end, part). part: "question", "answer", "text", "also" or ""."""
    data = one.data
    if one.item.kind == ItemKind.PAIR:
        return [*_pieces(data["question"], "question"), *_pieces(data.get("answer"), "answer")]
    if one.item.kind == ItemKind.NOTE:
        return [*_pieces(data.get("at"), ""), *_pieces(data.get("text"), "text")]
    also = [(start, end, "also") for start, end in data.get("also", ())]
    if "segments" in data and "start" not in (one.said.corrected if one.said else {}):
        return [*_pieces(data, ""), *also]
    return [(one.start, one.end, ""), *also]


def _pieces(span: Any, part: str) -> Iterator[tuple[int, int, str]]:
    if isinstance(span, dict):
        for start, end in span.get("segments") or [(span["start"], span["end"])]:
            yield start, end, part
