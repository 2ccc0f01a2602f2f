# SPDX-License-Identifier: EUPL-1.2
"""What refers to a document, and what it refers to itself: both ways along the same ids (verwijzingen)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from ...models import Document, Item, Said
from ...terms import ItemKind, Word
from ..documents.effective import Effective, effective
from .shown import Shown, public_documents, public_entries, shown

MOST = 200
CANONICAL = re.compile(r"(?:kst|dossier|ah-tk|kv-tk|h-tk)-[0-9A-Za-z-]{1,48}|20\d\d[ZD]\d{5}")
TYPED = re.compile(
    r"(?P<dossier>\d{2}\s?\d{3})(?:\s*[-(]?\s*(?P<chapter>[IVX]+|[A-M]))?\)?(?:[\s,-]*(?:nrs?\.?)?\s*(?P<number>\d{1,4}))?"
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A place where somebody refers: the finding as it counts now, and its document."""

    found: Effective
    document: Document


@dataclass(frozen=True, slots=True)
class BothWays:
    """What is known of one id. ours: documents that we hold with this id. here: places that refer to it. there: what
    those documents refer to, with how often. entries: posts of the register that carry it."""

    canonical: str
    ours: Sequence[Document]
    here: Sequence[Cited]
    there: Sequence[tuple[str, int]]
    entries: Sequence[Shown]
    has_more: bool


def canonical_of(words: str) -> str:
    """The id that somebody typed ("30 950, nr. 455" or "kst-30950-455"), or nothing when these are ordinary words."""
    told = words.strip()
    if CANONICAL.fullmatch(told):
        return told
    found = TYPED.fullmatch(told.removeprefix("Kamerstuk").removeprefix("Kamerstukken").strip())
    if not found:
        return ""
    stem = found["dossier"].replace(" ", "") + (f"-{found['chapter']}" if found["chapter"] else "")
    return f"kst-{stem}-{int(found['number'])}" if found["number"] else f"dossier-{stem}"


def both_ways(canonical: str, *, today: date) -> BothWays:
    """Everything public about one id. Seven statements at most, and at most two hundred places."""
    ours = list(public_documents().filter(canonical=canonical).order_by("-dated_on", "id"))
    rows = (
        Item.objects.filter(_refers(canonical), kind=ItemKind.REFERENCE, document__is_public=True, gone_in="")
        .select_related("document")
        .defer("document__text", "document__search", "document__pages", "document__warnings")
        .order_by("-document__dated_on", "document_id", "start")[: MOST + 1]
    )
    found = effective(rows[:MOST])
    here = [
        Cited(one, one.item.document)
        for one in found
        if one.canonical == canonical and not one.data.get("is_self") and one.status != Word.REJECTED
    ]
    there = _cites(ours, canonical)
    entries = public_entries().filter(canonical=canonical).order_by("-made_on", "id")[:MOST]
    return BothWays(canonical, ours, here, there, shown(entries, today=today), len(rows) > MOST)


def _refers(canonical: str) -> Q:
    """As read, or as a person corrected it."""
    corrected = Said.objects.filter(corrected__canonical=canonical, undone_at=None).values("item")
    return Q(canonical=canonical) | Q(pk__in=corrected)


def _cites(ours: Sequence[Document], canonical: str) -> list[tuple[str, int]]:
    if not ours:
        return []
    rows = (
        Item.objects.filter(document__in=[one.pk for one in ours], kind=ItemKind.REFERENCE, gone_in="")
        .exclude(canonical__in=("", canonical))
        .exclude(pk__in=Said.objects.filter(word=Word.REJECTED, undone_at=None).values("item"))
        .values_list("canonical")
        .annotate(often=Count("pk", distinct=True))
        .order_by("-often", "canonical")[:MOST]
    )
    return list(rows)
