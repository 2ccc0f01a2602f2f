# SPDX-License-Identifier: EUPL-1.2
"""Paragraphs with their labels, and from paragraphs to the span of a question or an answer (stukken tekst)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..layout import Block, Layout
from ..shapes import Pieces, Span
from .labels import Kind, Label, label_of

_MARK = re.compile(r"(?<=[.?!»”\"'’)])\s?\d{1,3}(?:\s?,\s?\d{1,3}){0,4}$")
_NOTE = re.compile(r"(?P<nr>\d{1,3}|[*†¹²³⁴⁵⁶⁷⁸⁹])[).]?[ \t]{1,4}\S")


@dataclass(slots=True)
class Unit:
    """A paragraph: its label, where its own words begin, and the words themselves (white space as one space)."""

    block: Block
    label: Label
    start: int
    said: str

    @property
    def kind(self) -> Kind:
        """What it begins with."""
        return self.label.kind

    def pieces(self) -> Pieces:
        """The running text behind the label."""
        return tuple((max(start, self.start), end) for start, end in self.block.pieces if end > self.start)


def units(layout: Layout) -> list[Unit]:
    """All paragraphs, in order."""
    return [unit(layout, block) for block in layout.blocks if block.pieces]


def unit(layout: Layout, block: Block, label: Label | None = None) -> Unit:
    """One paragraph with its label, and the first sign behind it."""
    text = layout.text
    first = block.pieces[0]
    head = text[first[0] : first[1]]
    told = label_of(head) if label is None else label
    start = first[0] + told.length
    while start < block.end and text[start].isspace():
        start += 1
    said = layout.words(tuple((max(a, start), b) for a, b in block.pieces if b > start))
    return Unit(block, told, start, said)


def span(layout: Layout, found: Sequence[Unit]) -> Span | None:
    """From the first to the last visible sign of these paragraphs; segments where something lies between that is not text."""
    text = layout.text
    pieces: list[tuple[int, int]] = []
    for one in found:
        for start, end in one.pieces():
            if pieces and not text[pieces[-1][1] : start].strip():
                pieces[-1] = (pieces[-1][0], end)
            elif start < end:
                pieces.append((start, end))
    if not pieces:
        return None
    start, end = pieces[-1]
    if match := _MARK.search(text, max(start, end - 20), end):
        pieces[-1] = (start, match.start())
    first, last = pieces[0][0], pieces[-1][1]
    return Span(first, last, tuple(pieces) if len(pieces) > 1 else ())


def without_notes(found: list[Unit]) -> list[Unit]:
    """Without the numbered notes that stand behind the last answer or question: "1 Het Parool, 21 februari 1998"."""
    place = len(found)
    lowest: int | None = None
    while place > 0:
        one = found[place - 1]
        if one.label.kind is Kind.NUMBER and not one.said:
            break
        match = _NOTE.match(one.said)
        if (
            not match
            or len(one.said) > 500
            or "?" in one.said[:-1].rsplit("http", 1)[0]
            or one.said.endswith("?")
        ):
            break
        number = int(match["nr"]) if match["nr"].isdecimal() else 0
        if lowest is not None and number not in (lowest - 1, 0):
            break
        lowest = number
        place -= 1
    # Notes begin at 1; what begins elsewhere is a list of the answer itself.
    return found[:place] if lowest in (0, 1) or (lowest is not None and len(found) - place > 1) else found
