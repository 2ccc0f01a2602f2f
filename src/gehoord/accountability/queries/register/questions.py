# SPDX-License-Identifier: EUPL-1.2
"""Questions of the House with their days, and how many parts of them found no sentence in the answer (Kamervragen)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from django.db.models import Count, Q, QuerySet

from ...models import Document, Item, Said
from ...rules.answer_term import AnswerTerm, answer_term
from ...terms import ItemKind, Word
from .shown import public_documents

ON_PAGE = 25
COUNTED = ("pairs", "unanswered", "demands", "bare")


@dataclass(frozen=True, slots=True)
class Questions:
    """One set. pairs: questions found; unanswered: without any answer found; demands: parts of questions; bare: parts
    without a sentence in the answer that shares their words. None of these is a judgement of the answer.
    """

    document: Document
    term: AnswerTerm
    pairs: int
    unanswered: int
    demands: int
    bare: int


def asked(*, everything: bool = False) -> QuerySet[Document]:
    """Documents that say when their questions were asked."""
    there = Document.objects.defer("text", "search") if everything else public_documents()
    return there.filter(asked_on__isnull=False, duplicate_of=None)


def questions(*, today: date, after: str = "", everything: bool = False) -> tuple[list[Questions], str]:
    """One page, the last asked first, and the key of the next. Two statements."""
    rows = list(_beyond(asked(everything=everything), after).order_by("-asked_on", "-id")[: ON_PAGE + 1])
    shown = rows[:ON_PAGE]
    key = f"{shown[-1].asked_on}.{shown[-1].pk}" if len(rows) > ON_PAGE else ""
    return with_terms(shown, today=today), key


def with_terms(documents: Sequence[Document], *, today: date) -> list[Questions]:
    """These documents with their days and what was found in them. One statement."""
    counted = _counted([one.pk for one in documents])
    return [_one(one, counted.get(one.pk, {}), today) for one in documents]


def _one(document: Document, counted: dict[str, int], today: date) -> Questions:
    assert document.asked_on is not None
    term = answer_term(
        asked=document.asked_on,
        answered=document.answered_on,
        postponed=document.postponed_on,
        stated=document.days_stated,
        set_days=document.term_days,
        today=today,
    )
    return Questions(document, term, *(counted.get(name, 0) for name in COUNTED))


def _counted(documents: Sequence[int]) -> dict[int, dict[str, int]]:
    """Findings that nobody rejected, per document."""
    if not documents:
        return {}
    pair, demand = Q(kind=ItemKind.PAIR), Q(kind=ItemKind.DEMAND)
    rows = (
        Item.objects.filter(document__in=documents, gone_in="", kind__in=(ItemKind.PAIR, ItemKind.DEMAND))
        .exclude(pk__in=Said.objects.filter(word=Word.REJECTED, undone_at=None).values("item"))
        .values("document")
        .annotate(
            pairs=Count("pk", filter=pair),
            unanswered=Count("pk", filter=pair & Q(data__answer=None)),
            demands=Count("pk", filter=demand),
            bare=Count("pk", filter=demand & Q(data__matches=[])),
        )
    )
    return {row.pop("document"): row for row in cast("list[dict[str, int]]", list(rows))}


def _beyond(found: QuerySet[Document], after: str) -> QuerySet[Document]:
    day, _dot, number = after.partition(".")
    try:
        last = date.fromisoformat(day)
    except ValueError:
        return found
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        return found
    return found.filter(Q(asked_on=last, pk__lt=int(number)) | Q(asked_on__lt=last))
