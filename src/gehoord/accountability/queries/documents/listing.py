# SPDX-License-Identifier: EUPL-1.2
"""Lists of documents: for everybody, and for who keeps the register with what still needs a look (stukkenlijst)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import SearchQuery
from django.db.models import Count, F, Min, Q, QuerySet

from ...models import Document, Item, Said
from .effective import CERTAIN
from .find import documents

PAGE = 25


@dataclass(frozen=True, slots=True)
class Asked:
    """Which documents: of a genre, of a dossier, with these words in the title or the text; after is the last one seen."""

    genre: str = ""
    dossier: str = ""
    words: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How many findings of a document nobody looked at, how many of those are unsure, and the least sure of them."""

    unseen: int = 0
    unsure: int = 0
    least: float | None = None


def listed(asked: Asked, *, everything: bool) -> tuple[list[Document], str]:
    """One page of documents, newest first, and the key of the next page ("" when there is none). Copies are left out."""
    there = documents(everything=everything)
    if not everything:
        there = there.filter(duplicate_of=None)
    if asked.genre:
        there = there.filter(genre=asked.genre)
    if asked.dossier:
        there = there.filter(dossier=asked.dossier)
    if asked.words:
        there = there.filter(search=_dutch(asked.words))
    rows = list(_after(there, asked.after)[: PAGE + 1])
    return rows[:PAGE], key_of(rows[PAGE - 1]) if len(rows) > PAGE else ""


def key_of(document: Document) -> str:
    """Where a page of the list ended: the day and the id of its last document."""
    return f"{document.dated_on or '0'}.{document.pk}"


def _after(there: QuerySet[Document], key: str) -> QuerySet[Document]:
    there = there.order_by(F("dated_on").desc(nulls_last=True), "-id")
    day, _dot, number = key.partition(".")
    if not number.isdecimal() or len(number) > 18:
        return there
    if day == "0":
        return there.filter(dated_on=None, id__lt=int(number))
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return there
    return there.filter(Q(dated_on__lt=on) | Q(dated_on=on, id__lt=int(number)) | Q(dated_on=None))


def _dutch(words: str) -> SearchQuery:
    return SearchQuery(words, config="dutch", search_type="websearch")


def looks(document_ids: Iterable[int]) -> dict[int, Look]:
    """Per document what still needs a look. One statement."""
    rows = (
        unseen_items()
        .filter(document__in=list(document_ids))
        .values("document")
        .annotate(
            n=Count("id"), unsure=Count("id", filter=Q(confidence__lt=CERTAIN)), least=Min("confidence")
        )
    )
    return {row["document"]: Look(row["n"], row["unsure"], row["least"]) for row in rows}


def unseen_items() -> QuerySet[Item]:
    """Findings of the newest reader about which no word counts."""
    said = Said.objects.filter(undone_at=None)
    return Item.objects.filter(gone_in="").exclude(reader_version="").exclude(pk__in=said.values("item"))
