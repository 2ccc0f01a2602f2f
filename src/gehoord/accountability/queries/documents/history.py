# SPDX-License-Identifier: EUPL-1.2
"""What people said of the findings in a document, newest first, by what was said at once (geschiedenis)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, Min

from ...models import Item, Said

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Batch:
    """What one person said at once: of how many findings, and whether it was undone. first: the code of one of them."""

    id: UUID
    word: str
    by: str
    at: datetime
    items: int
    first: str
    kind: str
    undone_by: str
    undone_at: datetime | None


def batches(document_id: int, *, most: int = SHOWN) -> list[Batch]:
    """The last things that were said in this document. One statement."""
    rows = (
        Said.objects.filter(item__document=document_id)
        .values("batch", "word", "by", "at", "undone_by", "undone_at")
        .annotate(n=Count("id"), first=Min("item__code"), kind=Max("item__kind"))
        .order_by("-at", "batch")[:most]
    )
    return [
        Batch(
            row["batch"],
            row["word"],
            row["by"],
            row["at"],
            row["n"],
            row["first"],
            row["kind"],
            row["undone_by"],
            row["undone_at"],
        )
        for row in rows
    ]


def batch(document_id: int, batch_id: UUID) -> Batch | None:
    """One of them."""
    return next((one for one in batches(document_id) if one.id == batch_id), None)


def said_of(items: list[Item]) -> dict[int, list[Said]]:
    """Everything that was said of these findings, newest first, undone or not. One statement."""
    told: dict[int, list[Said]] = defaultdict(list)
    for said in Said.objects.filter(item__in=[item.pk for item in items]).order_by("-at", "-id"):
        told[said.item_id].append(said)
    return told
