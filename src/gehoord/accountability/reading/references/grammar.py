# SPDX-License-Identifier: EUPL-1.2
"""The grammar of references: what may stand where. Each rule answers with what it found and moves the cursor over it.

reference  = [cue] {chamber | session | between} member {joining member}
member     = dossier [chapter | part] [numbers] [page]      (kamerstuk, dossier)
           | numbers "(" dossier [chapter] ")"              (spoken: "nr. 203 (28286)")
           | zaak | document                                (a cue does not decide the kind)
numbers    = ["nr"] number {joining number}
aanhangsel = cue {chamber | session} numbers ; handelingen = cue {chamber | session} number ["item" number]
"""

from . import numbers
from .cursor import Cursor
from .ids import Found, zaak_or_document
from .lead import Lead
from .lists import MOST_IN_A_LIST, joins, number_list
from .words import CHAMBERS, NUMBER_CUES, WITH_PARTS


def members(cursor: Cursor, told: Lead | None) -> list[Found]:
    """The numbers after the cue, or a bare reference that stands by itself. [] when there is none here."""
    found: list[Found] = []
    for _step in range(MOST_IN_A_LIST):
        begin = cursor.at
        if found and not joins(cursor):
            break
        more = member(cursor, told, follows=bool(found))
        if not more:
            cursor.at = begin
            break
        found += more
    return found


def member(cursor: Cursor, told: Lead | None, *, follows: bool) -> list[Found]:
    """One dossier with its chapter, numbers and page, or one zaak or document."""
    begin = cursor.at
    if follows and told is not None and not told.is_weak:
        _between_again(cursor, told)
    if found := zaak_or_document(cursor, trusting=told is not None):
        return [found]
    trusting = told is not None
    about = numbers.dossier(cursor, trusting=trusting or _looks_like_id(cursor))
    if about is None:
        cursor.at = begin
        return []
    return _numbered(cursor, told, about, follows=follows)


def _between_again(cursor: Cursor, told: Lead) -> None:
    """A later member may repeat the session or the chamber: "… nr. 5 en 2020/21, 35 570, nr. 3"."""
    begin = cursor.at
    for _step in range(6):
        if numbers.session(cursor):
            continue
        if (
            (cursor.peek().norm in CHAMBERS and cursor.peek(1).norm in (",", "20"))
            or cursor.word() == "vergaderjaar"
        ) or (cursor.at > begin and cursor.peek().norm in ","):
            cursor.at += 1
        else:
            return


def _looks_like_id(cursor: Cursor) -> bool:
    """ "3680O-XVI-70": the shape alone says that these signs are figures."""
    return cursor.peek(1).norm == "-" and not cursor.peek(1).after_space and len(cursor.peek().norm) == 5


def _numbered(cursor: Cursor, told: Lead | None, about: numbers.Part, *, follows: bool) -> list[Found]:
    trusting = told is not None
    numbers.rijkswet(cursor)
    is_senate = told is not None and told.chamber == "I"
    suffix = numbers.chapter(cursor, trusting=trusting, is_senate=is_senate) or numbers.part_number(
        cursor, is_list=about.value in WITH_PARTS
    )
    end = suffix.end if suffix else about.end
    stem = f"{about.value}-{suffix.value}" if suffix else about.value
    cursor.skip_signs(")") if suffix and cursor.peek().norm == ")" and _wants_number(cursor) else None
    numbers.rijkswet(cursor)
    repaired = about.repaired or bool(suffix and suffix.repaired)
    base = Found(
        stem=stem, start=about.start, end=end, chapter=suffix.value if suffix else "", repaired=repaired,
        is_spaced=about.is_spaced,
    )  # fmt: skip
    second = _second_dossier(cursor) if suffix is None else None
    listed = number_list(cursor, told, joined=True, trusting=trusting or suffix is not None)
    if not listed:
        return [base] if second is None else [base, second]
    found = _with_numbers(cursor, second or base, listed)
    if second is None:
        return found
    # The number stands behind the second dossier; the first one has it too, and ends where it ends.
    return [base.numbered(listed[0].value, end=base.end, repaired=base.repaired), *found]


def _wants_number(cursor: Cursor) -> bool:
    return (cursor.peek(1).norm == "," and cursor.word(2) in NUMBER_CUES) or cursor.word(1) in NUMBER_CUES


def _second_dossier(cursor: Cursor) -> Found | None:
    """ "29544/31293, nr. 5": a document in two dossiers."""
    if cursor.peek().norm != "/":
        return None
    begin = cursor.at
    cursor.at += 1
    part = numbers.dossier(cursor)
    if part is None:
        cursor.at = begin
        return None
    return Found(stem=part.value, start=part.start, end=part.end)


def _with_numbers(cursor: Cursor, base: Found, listed: list[numbers.Part]) -> list[Found]:
    first, *others = listed
    repaired = base.repaired or first.repaired
    where = numbers.page(cursor) if not others else None
    one = base.numbered(first.value, end=where.end if where else first.end, repaired=repaired)
    one.page = where.value if where else ""
    found = [one]
    for number in others:
        more = base.numbered(number.value, end=number.end, repaired=number.repaired)
        more.start = number.start
        found.append(more)
    if others and (where := numbers.page(cursor)):
        found[-1].page, found[-1].end = where.value, where.end
    return found
