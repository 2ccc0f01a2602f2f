# SPDX-License-Identifier: EUPL-1.2
"""What waits for somebody who keeps the register: findings that were not taken in, and entries that want a look."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet

from ...life.axes import Declared, Proof
from ...models import CorrectionRequest, Document, Entry, Item, Said
from ...terms import ItemKind, Word
from ..documents.effective import Effective, effective
from .listing import late
from .shown import entries

TAKEN = (ItemKind.COMMITMENT, ItemKind.MOTION)
ON_PAGE = 25
MOST_DOCUMENTS = 100


@dataclass(frozen=True, slots=True)
class Waiting:
    """A document with findings that nobody took in, and how many."""

    document: Document
    count: int


def not_taken() -> QuerySet[Item]:
    """Commitments and motions that stand in no entry, and that nobody rejected."""
    rejected = Said.objects.filter(word=Word.REJECTED, undone_at=None).values("item")
    return (
        Item.objects.filter(kind__in=TAKEN, mention=None, gone_in="", document__duplicate_of=None)
        .exclude(pk__in=rejected)
        .order_by("start", "id")
    )


def documents_waiting() -> list[Waiting]:
    """Documents with something to take in, the newest first. Two statements."""
    counted = dict(not_taken().order_by().values_list("document").annotate(often=Count("pk")))
    rows = Document.objects.defer("text", "search").filter(pk__in=counted).order_by("-dated_on", "-id")
    return [Waiting(one, counted[one.pk]) for one in rows[:MOST_DOCUMENTS]]


def to_take(document: Document, *, after: int = -1) -> tuple[list[Effective], bool]:
    """One page of what can be taken in from one document, in the order of its text, and whether there is more.

    after: offset where the page before it ended. Two statements.
    """
    rows = list(not_taken().filter(document=document, start__gt=after)[: ON_PAGE + 1])
    return effective(rows[:ON_PAGE]), len(rows) > ON_PAGE


def silent(*, today: date) -> QuerySet[Entry]:
    """Late, and nothing was heard since the day it was made."""
    return entries().filter(
        late(today), stands=True, merged_into=None, declared=Declared.NOTHING, is_postponed=False
    )


def only_said() -> QuerySet[Entry]:
    """Declared done, and nobody saw a document that shows it."""
    return entries().filter(stands=True, merged_into=None, declared=Declared.DONE, proof=Proof.NONE)


@dataclass(frozen=True, slots=True)
class Desk:
    """The start of the register for who keeps it, in numbers."""

    silent: int
    only_said: int
    to_take: int
    corrections: int
    documents: Sequence[Waiting]


def desk(*, today: date) -> Desk:
    """Six statements."""
    waiting = documents_waiting()
    return Desk(
        silent(today=today).count(),
        only_said().count(),
        sum(one.count for one in waiting),
        CorrectionRequest.objects.filter(answered_at=None).count(),
        waiting[:10],
    )
