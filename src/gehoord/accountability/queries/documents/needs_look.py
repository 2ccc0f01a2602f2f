# SPDX-License-Identifier: EUPL-1.2
"""What nobody looked at yet, the least sure first; and what colleagues said meanwhile (nog te bekijken)."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from ...models import Item, Said
from ...terms import ItemKind
from .effective import CERTAIN
from .find import words_of
from .listing import unseen_items

PAGE, LONGEST = 50, 200
WORTH = (
    ItemKind.REFERENCE,
    ItemKind.PAIR,
    ItemKind.COMMITMENT,
    ItemKind.MOTION,
    ItemKind.DEADLINE,
    ItemKind.PERSON,
)
"""Kinds whose mistakes would go on into the register; the others are looked at in their document."""


def least_sure(*, after: str = "") -> tuple[list[tuple[Item, str]], str]:
    """One page of unseen findings with their words, the least sure first; and the key of the next page.

    Each comes with its document. Two statements.
    """
    there = unseen_items().filter(kind__in=WORTH, document__duplicate_of=None)
    there = _after(there, after).select_related("document").defer("document__text", "document__search")
    rows = list(there.order_by("confidence", "id")[: PAGE + 1])
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    page = rows[:PAGE]
    # Most findings carry their own words; only the others are looked up in their texts.
    looked_up = words_of([row.pk for row in page if not _own_words(row)], most=LONGEST)
    told = [(row, _own_words(row) or looked_up.get(row.pk, "")) for row in page]
    return told, f"{last.confidence!r}_{last.pk}" if last else ""


def _own_words(item: Item) -> str:
    return str(item.data.get("raw") or item.data.get("text") or "")[:LONGEST]


def _after(there: QuerySet[Item], key: str) -> QuerySet[Item]:
    number, _line, pk = key.partition("_")
    try:
        confidence = float(number)
    except ValueError:
        return there
    if not pk.isdecimal() or len(pk) > 18:
        return there
    return there.filter(Q(confidence__gt=confidence) | Q(confidence=confidence, id__gt=int(pk)))


def next_unseen(item: Item) -> Item | None:
    """The next finding in the same document at which nobody looked."""
    there = unseen_items().filter(document=item.document_id)
    behind = there.filter(Q(start__gt=item.start) | Q(start=item.start, id__gt=item.pk))
    return behind.exclude(pk=item.pk).order_by("start", "id").first()


def certain_unseen(document_id: int) -> QuerySet[Item]:
    """What the reader is sure of and nobody looked at: to confirm at once."""
    return unseen_items().filter(document=document_id, confidence__gte=CERTAIN)


def certain_by_kind(document_id: int) -> dict[str, int]:
    """How many of those there are of each kind. One statement."""
    rows = certain_unseen(document_id).values("kind").annotate(n=Count("id")).order_by("kind")
    return {row["kind"]: row["n"] for row in rows}


def said_meanwhile(items: Sequence[Item], *, since: datetime, by: str) -> int:
    """About how many of these somebody else said something after this moment."""
    theirs = Said.objects.filter(item__in=[item.pk for item in items], at__gt=since).exclude(by=by)
    return theirs.values("item").distinct().count()
