# SPDX-License-Identifier: EUPL-1.2
"""The parts of a reference: dossier, chapter or part, session, number of a document, page. Each moves over what it reads."""

from dataclasses import dataclass

from .cursor import Cursor
from .words import (
    LETTER_CHAPTERS,
    LETTER_CUES,
    LOOKS_LIKE_DIGIT,
    LOOKS_LIKE_ROMAN,
    NUMBER_CUES,
    PAGE_CUES,
    ROMAN_CHAPTERS,
)

LOWEST, HIGHEST = 9_000, 39_999
"""Dossiers run from the 1960s (about 9 000) and have not reached 40 000 (36 8xx in 2025)."""


@dataclass(slots=True)
class Part:
    """One part as read: how it is written in an id, where it stands, and whether look-alike signs were put right."""

    value: str
    start: int
    end: int
    repaired: bool = False
    is_spaced: bool = False


def dossier(cursor: Cursor, *, trusting: bool = False) -> Part | None:
    """ "36410", "36 410" or "36.410"; with `trusting` (a cue stands before it) also with look-alike signs in it."""
    first = cursor.peek()
    if first.is_number and len(first.norm) == 5 and LOWEST <= int(first.norm) <= HIGHEST:
        cursor.at += 1
        return Part(first.norm, first.start, first.end)
    if first.is_number and len(first.norm) <= 2 and first.norm[0] != "0":
        return _in_two(cursor)
    if trusting and len(first.norm) == 5 and sum(sign.isdigit() for sign in first.norm) >= 3:
        mended = first.norm.translate(LOOKS_LIKE_DIGIT)
        if mended.isdigit() and LOWEST <= int(mended) <= HIGHEST:
            cursor.at += 1
            return Part(mended, first.start, first.end, repaired=True)
    return None


def _in_two(cursor: Cursor) -> Part | None:
    first, second = cursor.peek(), cursor.peek(1)
    step = 1
    if second.norm == "." and not second.after_space:
        second, step = cursor.peek(2), 2
        if second.after_space:
            return None
    elif second.start - first.end not in (1, 2):
        return None
    digits = second.norm if second.is_number else second.norm.translate(LOOKS_LIKE_DIGIT)
    repaired = digits != second.norm
    if len(second.norm) != 3 or not digits.isdigit() or (repaired and sum(map(str.isdigit, second.norm)) < 2):
        return None
    value = first.norm + digits
    if not LOWEST <= int(value) <= HIGHEST:
        return None
    cursor.at += step + 1
    return Part(value, first.start, second.end, repaired=repaired, is_spaced=True)


def chapter(cursor: Cursor, *, trusting: bool, is_senate: bool = False) -> Part | None:
    """A chapter of the budget ("XVI", "IIA", a fund's letter) after a dossier, joined by dash, slash, space or comma.

    Without a cue, one sign alone ("V", "A") counts only when a dash joins it or a number follows.
    """
    begin = cursor.at
    joined = _join(cursor)
    token = cursor.peek()
    value = token.norm
    repaired = False
    if value not in ROMAN_CHAPTERS and value not in LETTER_CHAPTERS:
        mended = value.translate(LOOKS_LIKE_ROMAN)
        # "l" and "1" alone are an L and a number; with an X or V before them they are strokes.
        repaired = len(value) > 1 and value[0] in "XVI" and mended in ROMAN_CHAPTERS and not value.isdigit()
        value = mended if repaired else ""
    if not value or (token.new_line and joined != "-"):
        cursor.at = begin
        return None
    cursor.at += 1
    if (
        len(value) == 1
        and joined not in ("-", "/")
        and not _may_be_one_sign(cursor, value, joined=joined, trusting=trusting, is_senate=is_senate)
    ):
        cursor.at = begin
        return None
    return Part(value, token.start, token.end, repaired)


def _may_be_one_sign(cursor: Cursor, value: str, *, joined: str, trusting: bool, is_senate: bool) -> bool:
    """Whether "V", "X" or "A" alone is a chapter: a number follows, or it stands in brackets. "A" of the Senate is a number."""
    if is_senate and joined == ",":
        return False
    if trusting and value in LETTER_CHAPTERS and not is_senate and _goes_on_small(cursor):
        return True
    return _number_follows(cursor) or (trusting and value in "VXI") or (joined == "" and _closes(cursor))


def _goes_on_small(cursor: Cursor) -> bool:
    """ "dossier 35 925 A en": the sentence goes on, so the letter is no first letter of a name."""
    after = cursor.peek()
    return after.norm in (".", ",", ";", ")") or after.norm[0].islower()


def _closes(cursor: Cursor) -> bool:
    """ "(34 550 X)" or "36 410 J (Deltafonds)"."""
    return cursor.peek().norm == ")" or (cursor.peek().norm == "(" and cursor.peek(1).norm[0].isupper())


def _join(cursor: Cursor) -> str:
    """What joins a suffix to a dossier: "-", "/", "," , "(" or nothing but a space; moves over it."""
    sign = cursor.peek().norm
    if sign == "," and cursor.word(1) in LETTER_CUES:
        return ""
    if sign in ("-", "/", "(", ","):
        cursor.at += 1
        if sign == "," and cursor.word() in ("hoofdstuk", "hfdst", "hoofdst"):
            cursor.at += 1
        return sign
    if sign.lower() == "hoofdstuk":
        cursor.at += 1
    return ""


def _number_follows(cursor: Cursor) -> bool:
    on = 0
    while cursor.peek(on).norm in (",", ")", ".", "-") and not cursor.peek(on).new_line:
        on += 1
    if cursor.peek(on).new_line:
        return False
    return cursor.word(on) in NUMBER_CUES or (
        on > 0 and cursor.peek(on).is_number and len(cursor.peek(on).norm) < 5
    )


def part_number(cursor: Cursor, *, is_list: bool = False) -> Part | None:
    """The two figures of a part ("21501-02"): a number of a document follows, it begins with 0, or the dossier has parts."""
    begin = cursor.at
    if cursor.peek().norm not in ("-", "/"):
        return None
    cursor.at += 1
    token = cursor.peek()
    if token.is_number and len(token.norm) == 2:
        cursor.at += 1
        if is_list or token.norm[0] == "0":
            return Part(token.norm, token.start, token.end)
        if cursor.peek().norm in ("-", "/", ",") or cursor.word() in NUMBER_CUES:
            on = 0 if cursor.word() in NUMBER_CUES else 1
            after = cursor.peek(on)
            if cursor.word(on) in NUMBER_CUES or (after.is_number and len(after.norm) <= 4):
                return Part(token.norm, token.start, token.end)
    cursor.at = begin
    return None


def rijkswet(cursor: Cursor) -> None:
    """Move over "(R1234)", the second number of a Kingdom act."""
    on = 1 if cursor.peek().norm == "(" else 0
    token = cursor.peek(on)
    if token.norm[0] == "R" and token.norm[1:].isdigit() and 2 < len(token.norm) < 6:
        cursor.at += on + 1
        if on:
            cursor.skip_signs(")")


def session(cursor: Cursor) -> str:
    """ "2019-2020", "2019/20" or "2019-'20" as "20192020", or "" when none stands here."""
    first, sign = cursor.peek(), cursor.peek(1)
    if not (first.is_number and len(first.norm) == 4 and first.norm[:2] in ("19", "20")):
        return ""
    if len(first.norm) == 4 and sign.norm not in ("-", "/"):
        return ""
    on = 3 if cursor.peek(2).norm == "'" else 2
    second = cursor.peek(on)
    if not second.is_number or len(second.norm) not in (2, 4):
        return ""
    begin = int(first.norm)
    if int(second.norm[-2:]) != (begin + 1) % 100:
        return ""
    cursor.at += on + 1
    return f"{begin}{begin + 1}"


def document_number(cursor: Cursor, *, letters: bool = False, trusting: bool = True) -> Part | None:
    """The number of one document: 1 to 4 figures ("45", "007"), with `letters` also the Senate's "A" or "AB"."""
    token = cursor.peek()
    if token.is_number and len(token.norm) <= 4 and int(token.norm) > 0:
        cursor.at += 1
        return Part(str(int(token.norm)), token.start, token.end)
    if (
        letters
        and len(token.norm) <= 2
        and token.norm.isascii()
        and token.norm.isalpha()
        and token.norm.isupper()
    ):
        cursor.at += 1
        return Part(token.norm, token.start, token.end)
    if (
        1 < len(token.norm) <= 4
        and token.norm[:-1].isdecimal()
        and token.norm[-1] in "abcde"
        and token.norm[0] != "0"
    ):
        cursor.at += 1
        return Part(token.norm, token.start, token.end)
    mended = token.norm.translate(LOOKS_LIKE_DIGIT)
    if trusting and 1 < len(token.norm) <= 4 and any(map(str.isdigit, token.norm)) and mended.isdigit():
        cursor.at += 1
        return Part(str(int(mended)), token.start, token.end, repaired=True)
    return None


def page(cursor: Cursor) -> Part | None:
    """ ", p. 5" or "blz. 3-4": the page goes into a field of its own."""
    begin = cursor.at
    cursor.skip_signs(",;")
    if cursor.word() not in PAGE_CUES:
        cursor.at = begin
        return None
    cursor.at += 1
    cursor.skip_signs(".")
    first = cursor.peek()
    if not first.is_number or len(first.norm) > 5:
        cursor.at = begin
        return None
    cursor.at += 1
    last = first
    while cursor.peek().norm in ("-", ",") or cursor.word() == "en":
        following = cursor.peek(1)
        if not (following.is_number and len(following.norm) <= 5) or (
            cursor.peek().norm != "-" and (following.new_line or _starts_dossier(cursor, 1))
        ):
            break
        cursor.at += 2
        last = following
    if last is first:
        return Part(first.norm, first.start, first.end)
    return Part(f"{first.norm}-{last.norm}", first.start, last.end)


def _starts_dossier(cursor: Cursor, on: int) -> bool:
    return dossier(Cursor(cursor.row, cursor.at + on)) is not None
