# SPDX-License-Identifier: EUPL-1.2
"""Numbered measures of an annex, each with its heading and the paragraphs under it (maatregelen)."""

import re
from collections.abc import Sequence

from ..layout import Block, Layout
from ..shapes import Commitment, Deadline
from ..spans import term_in

_HEADING = re.compile(
    r"(?:maatregel(?:en)?|actie|actiepunt|actielijn)\s{1,2}(?P<word>\d{1,2}[a-z]?)\b[.:)]?\s"
    r"|(?P<code>\d{1,2}[a-z]?[.:)]|\d{1,2}\.\d{1,2}[.:)]?)\s{1,3}(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_SAYS_MEASURES = re.compile(
    r"\b(?:maatregel|maatregelen|actieplan|actiepunten|aanbeveling|aanbevelingen|acties)\b", re.IGNORECASE
)
_LATE = re.compile(r"\b(?:vertraagd|vertraging|uitgesteld)\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:is|zijn|heeft|hebben|werd|werden)\b[^.]{0,160}?\b(?:afgerond|opgeleverd|gepubliceerd|doorgevoerd|gerealiseerd|uitgevoerd"
    r"|geïnformeerd|gemaakt|ingericht|opgericht|gedeeld|gestuurd|voltooid|ontwikkeld|verstrekt|afgesloten|geopend|gestart)\b"
    r"|\bontvangt sinds\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:momenteel|loopt|lopen|wordt onderzocht|in uitvoering|voert|is gestart|worden gevoerd|nog niet)\b",
    re.IGNORECASE,
)
_STATE = re.compile(r"(?:status|stand|voortgang)\b[^.\n]{0,60}$", re.IGNORECASE)
_LEAST = 3


def numbered_measures(layout: Layout, genre: str, deadlines: Sequence[Deadline]) -> list[Commitment]:
    """One measure for each numbered heading of an annex that says it lists measures; at least three, or it is no list."""
    if genre not in ("bijlage", "overig"):
        return []
    blocks = layout.blocks
    heads = [
        number
        for number, block in enumerate(blocks)
        if _HEADING.match(layout.text, block.start, block.end) and not block.is_bullet
    ]
    named = [
        head for head in heads if (match := _HEADING.match(layout.text, blocks[head].start)) and match["word"]
    ]
    if len(named) >= _LEAST:
        heads = named  # Chapters have numbers too: "1. Mobiliteit", "Maatregel 1a. …".
    elif len(heads) < _LEAST or not _SAYS_MEASURES.search(layout.text[:600]):
        return []
    found = []
    for place, head in enumerate(heads):
        stop = heads[place + 1] if place + 1 < len(heads) else len(blocks)
        body = _body(layout, blocks, head, stop)
        if body is not None:
            start = blocks[head].start if heads is named else body[0]
            found.append(_measure(layout, start, body[1], deadlines))
    return found


def _body(layout: Layout, blocks: list[Block], head: int, stop: int) -> tuple[int, int] | None:
    """Where the words under a heading stand: the paragraphs after it, or the lines after its first."""
    first = head + 1
    if first < stop and _STATE.match(layout.text, blocks[first].start, blocks[first].end):
        first += 1
    following = blocks[first:stop]
    if following and following[0].end - following[0].start > 60:
        return following[0].start, following[-1].end
    block = blocks[head]
    line_end = layout.text.find("\n", block.start, block.end)
    if line_end < 0 or block.end - line_end < 40:
        return None
    start = line_end
    while layout.text[start].isspace():
        start += 1
    return start, (following[-1].end if following else block.end)


def _measure(layout: Layout, start: int, end: int, deadlines: Sequence[Deadline]) -> Commitment:
    said = layout.text[start : min(end, start + 600)]
    status = "lopend"
    if _LATE.search(said):
        status = "vertraagd"
    elif _DONE.search(said) and not _GOES_ON.search(said):
        status = "uitgevoerd"
    due = term_in(deadlines, start, end)
    pieces = tuple(layout.running(start, end))
    return Commitment(
        "maatregel", start, end, layout.words(pieces), 0.8, "maatregel onder een genummerd kopje", status=status, due=due,
        segments=pieces if len(pieces) > 1 else (),
    )  # fmt: skip
