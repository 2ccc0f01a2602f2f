# SPDX-License-Identifier: EUPL-1.2
"""All references in a text: where something id-shaped stands, the grammar reads what is around it.

Only windows around digits that could be an id are cut into tokens, so that a text costs little more than looking through
it once. A window has a fixed size and the grammar never goes back before its own beginning: linear on any text.
"""

import re
from collections.abc import Iterator

from ..shapes import Reference
from ..tokens import Token, tokens
from . import records
from .cursor import Cursor
from .grammar import members
from .ids import OFFICIAL, Found, zaak_or_document
from .lead import Lead, lead
from .own import own_number
from .spoken import spoken
from .weigh import weigh
from .words import (
    AANHANGSEL,
    BEFORE_BRACKET,
    BEFORE_MONEY,
    CUES,
    DOSSIER,
    HANDELINGEN,
    NOT_A_DOSSIER,
    NUMBER_CUES,
    UNITS,
    ZAAK,
)

# Five figures in a row, or two and three; ten signs like 2023Z02090; the two words that go before other numbers.
_ANCHOR = re.compile(
    r"(?<![0-9])[0-9]{1,2}(?:[ .\u00a0\u2009\u202f]{0,2}|[ \u00a0]?\r?\n)[0-9OolIQSB]{3,4}(?![0-9])"
    r"|(?<![0-9A-Za-z-])[0-9]{0,3}(?:19|20)[0-9OolI]{2}[ZzDd02OQ7][0-9OolI]{5}(?![0-9])"
    r"|[Aa]anh(?:angsel|\.)|[Hh]andelingen"
)
_OFFICIAL_SIGNS = ("kst-", "KST-", "kv-tk", "kv-ek", "blg-", "stb-", "stcrt-", "trb-", "h-tk-", "h-ek-")
_STARTS = frozenset(CUES) | NUMBER_CUES | {"tweede", "eerste", "tk", "ek", "e", "t", "vergaderjaar"}
"""A reference begins with one of these words or with a figure; all other tokens are passed over."""
BEFORE, AFTER = 100, 130


def find_references(text: str) -> list[Reference]:
    """The formal identifiers of other documents in `text`, in order, each with its span, confidence and reason."""
    own = own_number(text)
    official = [one for one in _official(text) if not own.holds(one)]
    found = [
        one
        for start, end in _windows(text)
        for one in _read(tokens(text, start, end), text)
        if not own.holds(one)
    ]
    # Where both read the same signs, what KOOP wrote as one word comes first.
    found = sorted(official + found, key=lambda one: (one.start, -one.end))
    kept: list[Found] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return weigh(text, kept, own)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Where to look, as spans that do not overlap; each begins and ends at white space where it can."""
    start = end = -1
    for match in _ANCHOR.finditer(text):
        low, high = max(0, match.start() - BEFORE), match.end() + AFTER
        if low > end:
            if end >= 0:
                yield start, end
            start = _bound(text, low)
        end = max(end, min(len(text), high))
    if end >= 0:
        yield start, end


def _bound(text: str, at: int) -> int:
    """A place at or after `at` where no word is cut in two."""
    while 0 < at < len(text) and text[at - 1].isalnum():
        at += 1
    return at


def _official(text: str) -> Iterator[Found]:
    """KOOP's own ids and addresses, as they stand."""
    at = 0
    for start in sorted(_places(text)):
        if start < at:
            continue
        for match in OFFICIAL.finditer(text, max(at, start - 60), min(len(text), start + 80)):
            if match.start() <= start < match.end():
                if (one := records.from_official(match)) is not None:
                    yield one
                at = match.end()
                break


def _places(text: str) -> Iterator[int]:
    """Where such an id may begin; looking for fixed signs is quicker than any pattern."""
    for sign in _OFFICIAL_SIGNS:
        at = text.find(sign)
        while at >= 0:
            if at == 0 or not text[at - 1].isalnum() or sign in ("h-tk-", "h-ek-"):
                yield at
            at = text.find(sign, at + len(sign))


def _read(row: list[Token], text: str) -> Iterator[Found]:
    """Go through the tokens once; where a rule fits, move over what it read."""
    cursor = Cursor(row)
    while cursor.at < len(row):
        begin = cursor.at
        said = row[begin].norm
        if not (said[0].isdigit() or said.lower() in _STARTS):
            cursor.at += 1
            continue
        found = _here(cursor, text)
        if found:
            yield from found
        if cursor.at <= begin:
            cursor.at = begin + 1


def _here(cursor: Cursor, text: str) -> list[Found]:
    begin = cursor.at
    told = lead(cursor)
    if told is not None:
        found = _after_lead(cursor, told)
        if found:
            return found
        cursor.at = begin
    if found := spoken(cursor):
        return found
    cursor.at = begin
    return _bare(cursor, text)


def _after_lead(cursor: Cursor, told: Lead) -> list[Found]:
    if told.kind == AANHANGSEL:
        return records.aanhangsel(cursor, told)
    if told.kind == HANDELINGEN:
        begin = cursor.at
        if found := records.handelingen(cursor, told):
            return found
        cursor.at = begin
        return []
    if not told.kind and not told.session:
        return []
    begin = cursor.at
    found = members(cursor, told if told.kind else None)
    if not found or (told.kind in (DOSSIER, ZAAK) and _is_something_else(cursor, found[0], begin)):
        return []
    if told.kind == "tk" and not told.session and not any(one.number or one.canonical for one in found):
        return []
    if not told.is_weak and told.kind != DOSSIER:
        found[0].start = told.start
    for one in found:
        one.by = told
    return found


def _bare(cursor: Cursor, text: str) -> list[Found]:
    """A reference without a cue: only where its own shape says so."""
    token = cursor.peek()
    in_brackets = cursor.peek(-1).norm == "(" and cursor.peek(1).norm in (")", ",", ";")
    if one := zaak_or_document(cursor, trusting=in_brackets):
        return [one] if not _glued_before(cursor, token) or cursor.peek(-2).norm == "/" else []
    if not token.norm[0].isdigit() or _glued_before(cursor, token):
        return []
    begin = cursor.at
    found = members(cursor, None)
    if not found:
        return []
    if _is_something_else(cursor, found[0], begin) or not all(
        _stands_alone(one, cursor, begin, text) for one in found[:1]
    ):
        cursor.at = begin
        return []
    return found


def _glued_before(cursor: Cursor, token: Token) -> bool:
    """ "1076279-36410": part of a longer number of somebody else."""
    row, place = cursor.row, _place(cursor, token)
    before = row[place - 1] if place else None
    if before is None or token.after_space or before.end != token.start:
        return False
    if before.norm in ("-", "/", ".", "_", "+", "@", "#", ":") and place > 1:
        further = row[place - 2]
        return further.end == before.start and further.norm[-1].isalnum()
    return before.norm[-1].isdigit() and len(before.norm) > 3


def _place(cursor: Cursor, token: Token) -> int:
    place = min(cursor.at, len(cursor.row) - 1)
    while place > 0 and cursor.row[place].start > token.start:
        place -= 1
    return place


def _is_something_else(cursor: Cursor, first: Found, begin: int) -> bool:
    """Money, a post box, a quantity: what stands before or after says that this is no dossier."""
    row = cursor.row
    before = row[begin - 1].norm.lower() if begin else ""
    if (
        before == "."
        and begin > 1
        and row[begin - 2].norm.lower() in NUMBER_CUES
        and not first.chapter.isalpha()
    ):
        return True  # "nr. 19359/04": somebody else's number
    further = row[begin - 2].norm.lower() if begin > 1 else ""
    if before in BEFORE_MONEY or before in NOT_A_DOSSIER:
        return True
    if before in (".", ":", "-") and further in NOT_A_DOSSIER:
        return True
    if before in ("nr", "nummer") and further in NOT_A_DOSSIER:
        return True
    if first.number:
        return False
    after = cursor.peek()
    return (
        after.norm.lower() in UNITS
        or after.norm in ("%", "€")
        or (after.norm == "," and cursor.peek(1).norm in ("-", "--"))
    )


def _stands_alone(one: Found, cursor: Cursor, begin: int, text: str) -> bool:
    """Whether the shape is enough without a cue: a chapter, a number, or brackets behind the name of a motion or bill."""
    if one.canonical or one.number:
        return True
    if one.chapter and (
        len(one.chapter) > 1
        or text[one.end - 2 : one.end - 1] in "-–/"
        or text[one.end : one.end + 2] == " ("
    ):
        return True
    row = cursor.row
    in_brackets = begin and row[begin - 1].norm == "(" and cursor.peek().norm in (")", ",", ";")
    if in_brackets and one.chapter and one.stem.partition("-")[0].endswith("00"):
        return True  # "(36 600 M)": a fund of a budget
    if begin and row[begin - 1].norm == "(" and cursor.peek().norm in (")", ",", ";"):
        said = {token.norm.lower() for token in row[max(0, begin - 22) : begin - 1]}
        return bool(said & BEFORE_BRACKET) or any(
            word.endswith(("wet", "voorstel", "nota", "begroting")) for word in said
        )
    return False
