# SPDX-License-Identifier: EUPL-1.2
"""The numbers of documents under one dossier: "nr. 45", "-45", "nrs. 3, 4 en 7", "A en B" (nummers)."""

from typing import TYPE_CHECKING

from . import numbers
from .cursor import Cursor
from .words import (
    CHAMBERS,
    CLOSES_LIST,
    JOINING,
    JOINING_SIGNS,
    MANY,
    MONTHS,
    NUMBER_CUES,
    UNITS,
    UNTIL,
)

if TYPE_CHECKING:
    from .lead import Lead


def joins(cursor: Cursor) -> bool:
    """Move over "," "en" ", en nr." between the members of a list; False when nothing joins."""
    moved = False
    for _step in range(4):
        if cursor.peek().norm in JOINING_SIGNS or cursor.word() in JOINING:
            cursor.at += 1
            moved = True
        else:
            break
    if moved and cursor.word() in ("dossier", "kamerstuk", "kamerstukken", "wetsvoorstel"):
        cursor.at += 1
    return moved


MOST_IN_A_LIST = 60


def number_list(cursor: Cursor, told: "Lead | None", *, joined: bool, trusting: bool) -> list[numbers.Part]:
    """The numbers of documents: "nr. 45", "-45", "nrs. 3, 4 en 7". joined: they belong to a dossier just read."""
    begin = cursor.at
    cue, sign = _number_cue(cursor, joined=joined)
    is_senate = told is not None and told.chamber == "I"
    loose = not cue and sign not in ("-", "/", "#")
    if loose and joined and sign == "," and _is_letter_alone(cursor):
        is_senate = True
    elif (loose and joined and sign == "" and trusting and _is_last_number(cursor)) or (
        loose and joined and sign == "," and _closes_bracket(cursor)
    ):
        pass
    elif loose and joined and not (trusting and sign == ","):
        # "36 410 12": only after a comma, and only where a cue stands before it.
        cursor.at = begin
        return []
    letters = is_senate or (bool(cue) and cursor.peek().norm not in CHAMBERS)
    first = numbers.document_number(cursor, letters=letters, trusting=trusting)
    if first is None or (loose and _is_quantity(cursor, first)):
        cursor.at = begin
        return []
    listed = [first]
    while len(listed) < MOST_IN_A_LIST and (
        more := _next_number(cursor, cue=cue or sign.strip(",.;:"), letters=first.value.isalpha())
    ):
        listed.append(more)
    return listed


def _is_letter_alone(cursor: Cursor) -> bool:
    """ "31 513, A" with a sign or "en" behind it: a document of the Senate."""
    letter, after = cursor.peek(), cursor.peek(1)
    return letter.norm in _LETTERS and (
        after.norm in (")", ";", ".", ",", "(") or after.norm == "en" or after.new_line > 0
    )


def _closes_bracket(cursor: Cursor) -> bool:
    """ "(31 066, 640)": the dossier opened a bracket that the number closes."""
    return (
        cursor.peek().is_number
        and len(cursor.peek().norm) < 5
        and cursor.peek(1).norm == ")"
        and "(" in (cursor.peek(-3).norm, cursor.peek(-4).norm)
    )


def _is_last_number(cursor: Cursor) -> bool:
    """ "35570 VII 45" with nothing but a sign or the end of the line behind it."""
    if not cursor.peek(-1).is_word or cursor.peek().new_line:
        return False
    after = cursor.peek(1)
    return (
        cursor.peek().is_number
        and len(cursor.peek().norm) < 4
        and (after.new_line > 0 or after.norm in (")", "|", ";", ","))
    )


_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def _is_quantity(cursor: Cursor, first: numbers.Part) -> bool:
    """ "36 410, 2019": a year or a session after a comma is no number of a document."""
    return (len(first.value) == 4 and first.value[:2] in ("19", "20")) or cursor.peek().norm in ("%", "/")


def _number_cue(cursor: Cursor, *, joined: bool) -> tuple[str, str]:
    """Move over ", nr." or "-"; which number word stood there ("" for none), and which sign."""
    sign = ""
    if (
        not joined
        and cursor.peek().is_number
        and (before := next((cursor.word(-on) for on in (1, 2) if cursor.word(-on) in NUMBER_CUES), ""))
    ):
        return before, ""
    if joined and cursor.peek().is_number and cursor.is_glued() and cursor.peek(-1).is_word:
        return "", "-"  # "XVI19": the dash got lost
    if joined and cursor.peek().norm in (",", "-", "/", ".", ";", ":", "#"):
        sign = cursor.peek().norm
        if sign in (".", ";", ":") and cursor.word(1) not in NUMBER_CUES:
            return "", ""
        cursor.at += 1
    if cursor.word() in ("onder", "stuk") and cursor.word(1) in NUMBER_CUES:
        cursor.at += 1
    word = cursor.word()
    if word not in NUMBER_CUES:
        return "", sign
    cursor.at += 1
    cursor.skip_signs(".:'")
    return word, sign


def _next_number(cursor: Cursor, *, cue: str, letters: bool) -> numbers.Part | None:
    """The next number of the same dossier, or None where another dossier, a page or other words begin."""
    begin = cursor.at
    _skip_remark(cursor)
    if not (is_range := _until(cursor)):
        if cursor.peek().norm in ("-", "/") and cue and cursor.is_glued() and cursor.peek(1).is_number:
            cursor.at += 1
            is_range = True
        elif not joins(cursor):
            return None
    again = cursor.word() in NUMBER_CUES
    if again:
        cursor.at += 1
        cursor.skip_signs(".")
    sure = is_range or again or letters or cue in MANY
    if not (cue or again or letters) or _is_other(cursor, sure=sure):
        cursor.at = begin
        return None
    number = numbers.document_number(cursor, letters=letters, trusting=False)
    if number is None:
        cursor.at = begin
    return number


def _skip_remark(cursor: Cursor) -> None:
    """Move over "(gewijzigd)" or "(was nr. 7)" between two numbers of a list."""
    if cursor.peek().norm != "(" or cursor.word(1) not in (
        "gewijzigd",
        "was",
        "herdruk",
        "nader",
        "ontraden",
        "aangehouden",
    ):
        return
    for on in range(2, 8):
        if cursor.peek(on).norm == ")":
            cursor.at += on + 1
            return


def _until(cursor: Cursor) -> bool:
    for until in UNTIL:
        if tuple(cursor.word(on) for on in range(len(until))) == until:
            cursor.at += len(until)
            return True
    return False


def _is_other(cursor: Cursor, *, sure: bool) -> bool:
    """A dossier, a session, a day or a quantity that follows by chance: "nr. 45 en 12 maart", "nr. 45, 2019/20".

    sure: "nrs.", "nr." once more or "t/m" promise another number; else only what closes the list lets it be one.
    """
    here = Cursor(cursor.row, cursor.at)
    if numbers.dossier(here) or numbers.session(here) or numbers.session(Cursor(cursor.row, cursor.at + 1)):
        return True
    after = cursor.peek(1)
    word = after.norm.lower()
    if word in MONTHS or word in UNITS or after.norm in ("%", "€"):
        return True
    if sure:
        return False
    number = cursor.peek().norm
    if len(number) == 4 and number[:2] in ("19", "20"):
        return True
    return after.is_word and after.after_space and word not in JOINING and word not in CLOSES_LIST
