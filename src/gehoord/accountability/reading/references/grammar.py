# SPDX-License-Identifier: EUPL-1.2
"""The grammar of references: what may stand where. Each rule answers with what it found and moves the cursor over it.

reference  = [cue] {chamber | session | between} member {joining member}
member     = dossier [chapter | part] [numbers] [page]      (kamerstuk, dossier)
           | numbers "(" dossier [chapter] ")"              (spoken: "nr. 203 (28286)")
           | zaak | document                                (a cue does not decide the kind)
numbers    = ["nr"] number {joining number}
aanhangsel = cue {chamber | session} numbers ; handelingen = cue {chamber | session} number ["item" number]
"""

from dataclasses import dataclass, field

from . import numbers
from .cursor import Cursor
from .ids import Found, zaak_or_document
from .words import (
    AANHANGSEL,
    BETWEEN,
    BETWEEN_SIGNS,
    CHAMBER_OF,
    CHAMBERS,
    CLOSES_LIST,
    CUES,
    DOSSIER,
    HANDELINGEN,
    JOINING,
    JOINING_SIGNS,
    KAMERSTUK,
    MANY,
    MONTHS,
    NUMBER_CUES,
    UNITS,
    UNTIL,
    WEAK_CUES,
)

MOST_BETWEEN = 28
MOST_IN_A_LIST = 60


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


def members(cursor: Cursor, told: Lead | None) -> list[Found]:
    """The numbers after the cue, or a bare reference that stands by itself. [] when there is none here."""
    found: list[Found] = []
    for _step in range(MOST_IN_A_LIST):
        begin = cursor.at
        if found and not _joins(cursor):
            break
        more = member(cursor, told, follows=bool(found))
        if not more:
            cursor.at = begin
            break
        found += more
    return found


def _joins(cursor: Cursor) -> bool:
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
    suffix = numbers.chapter(cursor, trusting=trusting, is_senate=is_senate) or numbers.part_number(cursor)
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


def number_list(cursor: Cursor, told: Lead | None, *, joined: bool, trusting: bool) -> list[numbers.Part]:
    """The numbers of documents: "nr. 45", "-45", "nrs. 3, 4 en 7". joined: they belong to a dossier just read."""
    begin = cursor.at
    cue, sign = _number_cue(cursor, joined=joined)
    is_senate = told is not None and told.chamber == "I"
    loose = not cue and sign not in ("-", "/", "#")
    if loose and joined and sign == "," and _is_letter_alone(cursor):
        is_senate = True
    elif (loose and joined and sign == "" and trusting and _is_last_number(cursor)) or (loose and joined and sign == "," and _closes_bracket(cursor)):
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
        elif not _joins(cursor):
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
