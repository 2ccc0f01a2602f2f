# SPDX-License-Identifier: EUPL-1.2
"""Promises without a term, and promises that the text itself closes: does it show that they were kept? (afdoen)"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from ..layout import Layout
from ..shapes import Check, Commitment, Note, Reference

# What can show that something was done. The number of the dossier in which it was promised shows nothing.
_SHOWS = re.compile(
    r"\b(?:bijlage|bijlagen|bijgevoegd|bijgaand|bijgesloten|rapport|rapportage|overzicht|tabel|figuur|verslag|brief van|zie (?:ook )?(?:hoofdstuk"
    r"|paragraaf|het antwoord|antwoord|de bijlage|onder|par\.)|gepubliceerd|www\.|https?:)|\d[\d.,]*\s?(?:%|procent|miljoen|euro)|€\s?\d",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:de |het )?toezegging(?:en)?\b", re.IGNORECASE)


def promises_without_term(commitments: Sequence[Commitment]) -> list[Check]:
    """A promise that is made here, without a day or with a term that names none."""
    found = []
    for one in commitments:
        if one.kind != "toezegging" or one.status != "open" or _LISTED.match(one.text):
            continue
        if one.due is None:
            says = "Hier staat een toezegging zonder termijn. Zet erbij wanneer zij klaar is, dan weet de lezer waar hij op kan rekenen."
            found.append(
                Check("promise_without_term", one.start, one.end, says, round(0.9 * one.confidence, 2))
            )
        elif one.due.first is None and one.due.last is None and not one.due.inferred:
            raw = " ".join(one.due.raw.split())
            says = f"Deze toezegging heeft als termijn “{raw}”. Dat noemt geen dag. Noem er een als dat kan."
            found.append(
                Check("promise_without_term", one.start, one.end, says, round(0.75 * one.confidence, 2))
            )
    return found


def closes_without_proof(
    layout: Layout, commitments: Sequence[Commitment], notes: Sequence[Note], references: Sequence[Reference]
) -> list[Check]:
    """A promise that this text calls kept, in a paragraph that names no document, annex or figure that shows it."""
    found = []
    starts = [block.start for block in layout.blocks]
    for one in commitments:
        if not one.self_declared:
            continue
        number = bisect_right(starts, one.start) - 1
        block = layout.blocks[number] if number >= 0 else None
        start, end = (block.start, max(block.end, one.end)) if block else (one.start, one.end)
        if _is_shown(layout, start, end, one, notes, references):
            continue
        says = (
            "De tekst zegt dat deze toezegging is nagekomen of afgedaan, maar noemt hier geen stuk, bijlage of cijfer "
            "waaruit dat blijkt. Zeg erbij waar de lezer het kan zien."
        )
        found.append(Check("closes_without_proof", one.start, one.end, says, 0.6))
    return found


def _is_shown(
    layout: Layout,
    start: int,
    end: int,
    one: Commitment,
    notes: Sequence[Note],
    references: Sequence[Reference],
) -> bool:
    said = layout.text[start:end]
    if _LISTED.match(one.text):
        said = layout.text[one.end : end]
    if _SHOWS.search(said):
        return True
    inside = [(start, end)] if not _LISTED.match(one.text) else []
    inside += [
        (note.text.start, note.text.end)
        for note in notes
        if note.text is not None
        and note.at is not None
        and start <= note.at.start < end
        and not _LISTED.match(one.text)
    ]
    return any(
        first <= reference.start < last and reference.kind != "dossier"
        for reference in references
        for first, last in inside
    )
