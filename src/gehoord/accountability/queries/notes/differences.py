# SPDX-License-Identifier: EUPL-1.2
"""What changed between two versions of a note, sentence by sentence (verschillen)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from ...note_parts import PARTS, Part

SAME, GONE, NEW = "same", "gone", "new"
_SENTENCES = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|\Z)|\n+|\Z)|[.!?\n]+")


@dataclass(frozen=True)
class Piece:
    """Sentences that are the same, gone or new."""

    kind: str
    words: str


@dataclass(frozen=True)
class Changed:
    """One part in which something changed."""

    part: Part
    pieces: list[Piece]


def differences(old: Mapping[str, str], new: Mapping[str, str]) -> list[Changed]:
    """The parts that differ, in their order, with what stayed, went and came."""
    return [
        Changed(part, pieces(old.get(code, ""), new.get(code, "")))
        for code, part in PARTS.items()
        if old.get(code, "") != new.get(code, "")
    ]


def pieces(old: str, new: str) -> list[Piece]:
    """Two texts as one row of sentences: what went stands before what came in its place."""
    before, after = sentences(old), sentences(new)
    told: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            told.append(Piece(SAME, "".join(before[a:b])))
            continue
        told += [Piece(GONE, "".join(before[a:b]))] if b > a else []
        told += [Piece(NEW, "".join(after[c:d]))] if d > c else []
    return told


def sentences(text: str) -> list[str]:
    """The text in sentences and lines, with nothing left out: together they are the text again."""
    return _SENTENCES.findall(text)
