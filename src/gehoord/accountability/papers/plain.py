# SPDX-License-Identifier: EUPL-1.2
"""The text that may be read by everybody, as blocks and as a plain file (platte tekst)."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """A heading, a list of points or a paragraph; lines of a paragraph stay lines."""

    kind: str
    lines: tuple[str, ...]


HEADING, POINTS, PARAGRAPH = "heading", "points", "paragraph"


def blocks(text: str, *, headings: Sequence[str] = ()) -> list[Block]:
    """The text in blocks: white lines part them, a line that is one of `headings` is a heading."""
    known = set(headings)
    told: list[Block] = []
    for chunk in text.replace("\r\n", "\n").replace("\f", "\n\n").split("\n\n"):
        lines = tuple(line.strip() for line in chunk.split("\n") if line.strip())
        if not lines:
            continue
        if lines[0] in known:
            told.append(Block(HEADING, lines[:1]))
            lines = lines[1:]
        if lines and all(line[:2] in ("- ", "• ", "* ") for line in lines):
            told.append(Block(POINTS, tuple(line[2:].strip() for line in lines)))
        elif lines:
            told.append(Block(PARAGRAPH, lines))
    return told


@dataclass(frozen=True)
class Paper:
    """What a published file says: its title, lines under it, the blocks, and what was removed on which ground."""

    title: str
    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    grounds: tuple[tuple[str, str, int], ...] = ()


GROUNDS_HEAD = "Wat is weggelakt"


def as_txt(paper: Paper) -> bytes:
    """The paper as plain text in UTF-8."""
    told = [paper.title, "=" * len(paper.title), "", *paper.lines, ""]
    for block in paper.blocks:
        lead = "- " if block.kind == POINTS else ""
        told += [*(f"{lead}{line}" for line in block.lines), ""]
    if paper.grounds:
        told += [GROUNDS_HEAD, ""]
        told += [f"- {code} ({count}x): {means}" for code, means, count in paper.grounds]
    return ("\n".join(told).rstrip() + "\n").encode()
