# SPDX-License-Identifier: EUPL-1.2
"""What stands before the number of a reference: cue words, chamber and session, in every order (aanloop)."""

from dataclasses import dataclass, field

from . import numbers
from .cursor import Cursor
from .words import (
    AANHANGSEL,
    BETWEEN,
    BETWEEN_SIGNS,
    CHAMBER_OF,
    CHAMBERS,
    CUES,
    DOSSIER,
    HANDELINGEN,
    KAMERSTUK,
    WEAK_CUES,
)

MOST_BETWEEN = 28


@dataclass(slots=True)
class Lead:
    """What was read before the number: the strongest cue, chamber and session, and where it all began."""

    kind: str = ""
    chamber: str = ""
    session: str = ""
    start: int = -1
    is_weak: bool = False
    has_tk: bool = False
    said: list[str] = field(default_factory=list)


def lead(cursor: Cursor) -> Lead | None:
    """Cue words with chamber and session in every order; None where no cue stands. Moves to the number."""
    told = Lead()
    begin = cursor.at
    for _step in range(MOST_BETWEEN):
        token, word = cursor.peek(), cursor.word()
        if token.end < 0 or (told.start >= 0 and token.new_line > 1):
            break  # an empty line ends what a cue announces
        if session := numbers.session(cursor):
            told.session = session
            continue
        if word in CUES and _is_cue(cursor, told, word):
            _take_cue(told, word, token.start)
        elif (
            token.norm in ("E", "T")
            and cursor.peek(1).norm == "."
            and cursor.peek(2).norm == "K"
            and cursor.is_glued(1)
        ):
            _take_cue(told, "tk", token.start)
            told.chamber = "I" if token.norm == "E" else "II"
            cursor.at += 2
        elif word in CHAMBER_OF and cursor.word(1) == "kamer":
            _take_cue(told, "tk", token.start)
            told.chamber = CHAMBER_OF[word]
            cursor.at += 1
        elif token.norm in CHAMBERS and (told.start >= 0 or _kamer_sign(cursor)):
            told.chamber = told.chamber or CHAMBERS[token.norm]
            _take_cue(told, "tk", token.start)
            if cursor.peek(1).norm == "/" and cursor.peek(2).norm in CHAMBERS:
                cursor.at += 2
        elif word == "vergaderjaar" and told.start < 0:
            told.start = token.start
        elif told.start < 0 or not _may_stand_between(cursor):
            break
        cursor.at += 1
    if told.start < 0 or cursor.peek().new_line > 1:
        cursor.at = begin
        return None
    return told


def _is_cue(cursor: Cursor, told: Lead, word: str) -> bool:
    """ "dossier 36 410" is a cue; a wetsvoorstel is one only right before a number."""
    if word == "stukken":
        return cursor.word(-1) in ("kamer",) or told.start >= 0
    if word in WEAK_CUES or CUES[word] == DOSSIER:
        return told.start < 0
    return True


def _take_cue(told: Lead, word: str, start: int) -> None:
    strength = ("", "tk", DOSSIER, KAMERSTUK, HANDELINGEN, AANHANGSEL)
    kind = CUES.get(word, "tk")
    if kind not in strength:
        kind = DOSSIER
    if told.start < 0:
        told.start = start
        told.is_weak = word in WEAK_CUES
    if strength.index(kind) > strength.index(told.kind):
        told.kind = kind
    told.has_tk = told.has_tk or kind == "tk"
    told.said.append(word)


def _kamer_sign(cursor: Cursor) -> bool:
    """ "TK" or "EK" begins a reference; a bare "II" does not."""
    return cursor.peek().norm in ("TK", "EK")


def _may_stand_between(cursor: Cursor) -> bool:
    token = cursor.peek()
    if token.norm in BETWEEN_SIGNS:
        return True
    return cursor.word() in BETWEEN
