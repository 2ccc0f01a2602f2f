# SPDX-License-Identifier: EUPL-1.2
"""Made-up documents with a made-up reading, stored as loading does: no test of a page waits for the reader's grammar."""

import hashlib
import os
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from tests.builders import NOW

from gehoord.accountability.actions.documents.as_items import as_found
from gehoord.accountability.actions.documents.codes import document_code
from gehoord.accountability.actions.documents.store_items import store_items
from gehoord.accountability.models import Document, Item
from gehoord.accountability.reading.shapes import (
    Check,
    Commitment,
    Deadline,
    Demand,
    Head,
    Motion,
    Note,
    Pair,
    Person,
    Reading,
    Reference,
    Span,
)

LETTER = """Geachte Voorzitter,

Hierbij stuur ik u de antwoorden op de vragen van het lid Verzonnen (PVV-X) over de proefregeling (Kamerstuk 99 123, nr. 45).

Vraag 1
Klopt het dat de proefregeling stopt? En wanneer hoort de Kamer daarvan?

Antwoord op vraag 1
Ja, de proefregeling stopt. Ik zal de Kamer hierover vóór 1 maart 2027 informeren.

De motie-Bedacht c.s. (Kamerstuk 99 123, nr. 50) voer ik daarmee uit.

De Minister van Proefzaken,
A. Voorbeeld
"""


def at(words: str, *, text: str = LETTER, after: int = 0) -> tuple[int, int]:
    """Where these words stand."""
    start = text.index(words, after)
    return start, start + len(words)


def reference(
    canonical: str = "kst-99123-45",
    *,
    words: str = "Kamerstuk 99 123, nr. 45",
    text: str = LETTER,
    confidence: float = 0.97,
    reason: str = "Het woord Kamerstuk staat ervoor.",
    **given: Any,
) -> Reference:
    """A reference at these words."""
    start, end = at(words, text=text)
    return Reference(canonical, start, end, words, confidence, reason, **given)


def pair(*, text: str = LETTER, confidence: float = 0.95) -> Pair:
    """Question 1 with its two demands and its answer."""
    question = Span(
        *at("Klopt het dat de proefregeling stopt? En wanneer hoort de Kamer daarvan?", text=text)
    )
    answer = Span(
        *at("Ja, de proefregeling stopt. Ik zal de Kamer hierover vóór 1 maart 2027 informeren.", text=text)
    )
    first = at("Klopt het dat de proefregeling stopt?", text=text)
    match = at("Ja, de proefregeling stopt.", text=text)
    second = at("En wanneer hoort de Kamer daarvan?", text=text)
    return Pair(
        (1,),
        "PVV-X",
        question,
        answer,
        confidence,
        "De vraag en het antwoord hebben hetzelfde nummer.",
        asker="Verzonnen",
        demands=(
            Demand(*first, text[slice(*first)], ((*match, 0.75),)),
            Demand(*second, text[slice(*second)]),
        ),
    )


def commitment(*, text: str = LETTER, confidence: float = 0.8, **given: Any) -> Commitment:
    """The promise to inform the House, with its term."""
    start, end = at("Ik zal de Kamer hierover vóór 1 maart 2027 informeren.", text=text)
    due = Deadline(
        *at("vóór 1 maart 2027", text=text), "vóór 1 maart 2027", None, date(2027, 2, 28), 0.97, "Een datum."
    )
    told = {"implicit": True, "to_whom": "de Kamer", "due": due} | given
    return Commitment(
        "toezegging", start, end, text[start:end], confidence, "Er staat: zal informeren.", **told
    )


def motion(*, text: str = LETTER) -> Motion:
    """A motion with its number."""
    start, end = at("motie-Bedacht c.s.", text=text)
    return Motion(
        start, end, text[start:end], (("Bedacht", "PVV-X"),), 0.92, "Het woord motie.", "kst-99123-50"
    )


def person(*, text: str = LETTER) -> Person:
    """The minister."""
    start, end = at("A. Voorbeeld", text=text)
    return Person(
        start, end, text[start:end], "A. Voorbeeld", "Minister van Proefzaken", 0.9, "Ondertekening."
    )


def reading(version: str = "0", **given: Sequence[Any]) -> Reading:
    """Everything above; other lists by name."""
    told: dict[str, Sequence[Any]] = {
        "references": [
            reference(),
            reference("kst-99123-50", words="Kamerstuk 99 123, nr. 50", confidence=0.5),
        ],
        "qa": [pair()],
        "commitments": [commitment()],
        "motions": [motion()],
        "persons": [person()],
        "deadlines": [commitment().due],
        "notes": [Note("1", Span(*at("(PVV-X)")), None, 0.7, "Een teken zonder noot.")],
        "checks": [Check("dead_date", *at("vóór 1 maart 2027"), "Deze dag is al voorbij.", 0.9)],
    } | given
    head = Head("antwoorden", date(2026, 11, 2), "kst-99123-60", "Antwoorden over de proefregeling")
    return Reading(version, head, **told)  # type: ignore[arg-type]


def document(
    text: str = LETTER,
    *,
    found: Reading | None = None,
    now: datetime = NOW,
    is_public: bool = True,
    **given: Any,
) -> Document:
    """A stored document with what `found` says of it. Other fields of Document by name. Each has bytes of its own."""
    told = found if found is not None else reading()
    sha256 = hashlib.sha256(os.urandom(16)).hexdigest()
    fields: dict[str, Any] = {
        "code": document_code(sha256),
        "title": "Antwoorden over de proefregeling",
        "genre": "antwoorden",
        "canonical": "kst-99123-60",
        "dossier": "99123",
        "dated_on": date(2026, 11, 2),
        "file_name": "brief.txt",
        "file_kind": "text",
        "file_bytes": len(text.encode()),
        "file_sha256": sha256,
        "text": text,
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "reader_version": told.version,
        "loaded_at": now,
        "loaded_by": "test",
        "is_public": is_public,
    }
    made = Document.objects.create(**fields | given)
    store_items(made, as_found(told))
    return made


def item(made: Document, kind: str, *, number: int = 0) -> Item:
    """One of its findings of this kind, in the order of the text."""
    return made.items.filter(kind=kind).order_by("start", "id")[number]
