# SPDX-License-Identifier: EUPL-1.2
"""Promises that stand in a list under a heading (lijsten van toezeggingen)."""

import re
from collections.abc import Iterator, Sequence

from ..layout import Block, Layout
from ..shapes import Commitment, Deadline
from ..spans import term_in

_OPENS = re.compile(r"\btoezegging(?:en)?\b[^.?!]{0,120}:\s*$|\btoezeggingen\b[^.?!:]{0,40}$", re.IGNORECASE)
_CLOSING = re.compile(
    r"\b(?:afgedaan|nagekomen|ingelost|uitgevoerd|gestand|afgehandeld|voldaan)\b", re.IGNORECASE
)
_SIGN = re.compile(r"\s*(?:[•·●▪◦–—*«-]|[eo](?=\s)|[a-z0-9]{1,2}[.)](?=\s))?\s*_?\s*")
_NOUN = re.compile(r"(?:de |het )?(?:toezegging|verzoek)\b", re.IGNORECASE)
_MOTION = re.compile(r"(?:de )?(?:gewijzigde |aangehouden )?moties?\b", re.IGNORECASE)
_END = re.compile(r"[\s;,.:?!®°*]*(?:\d{1,2}|[¹²³⁰⁴-⁹]{1,2})?[\s;,.:]*$")
_NEXT_ITEM = re.compile(r"\n\s*(?=(?:[eo•·«*-]\s{1,2})?_?(?:De toezegging|De motie)\b)")
_MOST = 60
_MOST_BETWEEN = 5


def in_lists(
    layout: Layout, asking: set[int], deadlines: Sequence[Deadline]
) -> tuple[list[Commitment], list[tuple[int, int]]]:
    """ "Met deze brief worden de volgende toezeggingen afgedaan:" and every item below it; and where its headings stand.

    Notes and the foot of a page may stand between the items: the list ends after six paragraphs that are no items.
    """
    found: list[Commitment] = []
    heads: list[tuple[int, int]] = []
    blocks, text = layout.blocks, layout.text
    for number, block in enumerate(blocks):
        if block.end - block.start > 400:
            continue
        said = text[block.start : block.end]
        # The chair of a debate may list promises: "Ik noteer twee toezeggingen:".
        if number in asking and "noteer" not in said.lower():
            continue
        if not _OPENS.search(said):
            continue
        closes = _CLOSING.search(said) is not None
        others = 0
        for item in _items(layout, blocks[number + 1 : number + 1 + _MOST]):
            if item.end - item.start < 400 and _OPENS.search(text[item.start : item.end]):
                break
            one = _item(layout, item, deadlines, closes=closes, by_chair="noteer" in said.lower())
            others = others + 1 if one is None else 0
            if others > _MOST_BETWEEN:
                break
            found += one or []
            if one:
                heads.append((block.start, block.end))
    return found, heads


def _items(layout: Layout, blocks: list[Block]) -> Iterator[Block]:
    """The paragraphs, cut where a scanner ran two items together: at a line that begins with "De toezegging" or "De motie"."""
    for block in blocks:
        start = block.start
        for match in _NEXT_ITEM.finditer(layout.text, block.start + 1, block.end):
            yield _part(block, start, match.start())
            start = match.start() + 1
        yield _part(block, start, block.end) if start > block.start else block


def _part(block: Block, start: int, end: int) -> Block:
    pieces = tuple(
        (max(first, start), min(last, end)) for first, last in block.pieces if first < end and last > start
    )
    return Block(start, end, pieces, block.is_bullet, block.first_line)


def _item(
    layout: Layout, block: Block, deadlines: Sequence[Deadline], *, closes: bool, by_chair: bool
) -> list[Commitment] | None:
    """The item in this paragraph; nothing for a motion; None when the list has ended."""
    text = layout.text
    sign = _SIGN.match(text, block.start, block.end)
    start = sign.end() if sign else block.start
    has_sign = bool(sign and sign[0].strip())
    if _MOTION.match(text, start):
        return []
    if text.find("\t", start, block.end) >= 0:
        return None
    is_noun = _NOUN.match(text, start) is not None
    if not is_noun and not (has_sign and by_chair):
        return None
    end = _trimmed(text, start, block.end)
    status = "afgedaan" if closes else "open"
    reason = "toezegging in een lijst die zij afgedaan verklaart" if closes else "toezegging in een lijst"
    pieces = tuple(
        (max(first, start), min(last, end)) for first, last in block.pieces if last > start and first < end
    )
    return [
        Commitment(
            "toezegging", start, end, layout.words(pieces), 0.89, reason, status=status, self_declared=closes,
            due=term_in(deadlines, start, end), segments=pieces if len(pieces) > 1 else (),
        )
    ]  # fmt: skip


def _trimmed(text: str, start: int, end: int) -> int:
    """Without the closing sign and the note mark of an item."""
    match = _END.search(text, max(start, end - 8), end)
    return match.start() if match and match.start() > start else end
