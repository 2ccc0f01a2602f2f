# SPDX-License-Identifier: EUPL-1.2
"""References as they are spoken in the Chamber: the number first, the dossier in brackets behind it."""

from . import numbers
from .cursor import Cursor
from .ids import Found
from .lists import number_list
from .words import NUMBER_CUES


def spoken(cursor: Cursor) -> list[Found]:
    """ "nr. 203 (28286)", "nrs. 203, 211 en 186 (35 300-VIII)": one reference a number, each with its own place."""
    begin = cursor.at
    if cursor.word() not in NUMBER_CUES or cursor.word() == "stuk":
        return []
    start = cursor.peek().start
    listed = number_list(cursor, None, joined=False, trusting=False)
    if not listed:
        cursor.at = begin
        return []
    if cursor.peek().norm == "," and cursor.peek(1).norm == "(":
        cursor.at += 1
    if cursor.peek().norm != "(":
        cursor.at = begin
        return []
    cursor.at += 1
    while cursor.word() in ("kamerstuk", "kamerstukken", "dossier", "was", "ii", ",", "kamerstuknummer"):
        cursor.at += 1
    about = numbers.dossier(cursor)
    if about is None:
        cursor.at = begin
        return []
    suffix = numbers.chapter(cursor, trusting=True) or numbers.part_number(cursor)
    stem = f"{about.value}-{suffix.value}" if suffix else about.value
    if cursor.peek().norm != ")":
        cursor.at = begin
        return []
    cursor.at += 1
    end = cursor.peek(-1).start
    found = [
        Found(stem=stem, number=number.value, start=number.start, end=number.end, repaired=number.repaired)
        for number in listed
    ]
    found[0].start = start
    found[-1].end = end
    return found
