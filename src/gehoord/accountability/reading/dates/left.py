# SPDX-License-Identifier: EUPL-1.2
"""What stands left of a time: its preposition and the part of it that is meant ("voor het einde van" + "dit jaar") (voorzetsels)."""

from dataclasses import dataclass

from ..row import Row, Sentence
from .words import (
    AFTER,
    AIMED,
    BEFORE,
    BEGIN,
    BETWEEN,
    BY,
    COURSE,
    DAY_LABELS,
    END,
    IN,
    LABEL_BETWEEN,
    LONGEST,
    MIDDLE,
    NEXT,
    NO_TERM_LABELS,
    RELATIONS,
    SINCE,
    WEEK,
)  # fmt: skip
from .years import Time


@dataclass(slots=True)
class Term:
    """A time with what stands left of it. relation: the outermost; part: begin, end, middle or course of the time."""

    time: Time
    first: int
    relation: str = ""
    part: str = ""
    is_doubtful: bool = False


def with_left(row: Row, time: Time, sentence: Sentence) -> Term:
    """The time with the prepositions and parts that stand left of it: "voor het einde van" + "dit jaar"."""
    term = Term(time, time.first)
    at = time.first - 1
    for _ in range(4):
        while at >= sentence.first and row.words[at] in BETWEEN and row.is_joined(at):
            at -= 1
        size = _longest(row, at, sentence.first)
        if not size:
            break
        relation = RELATIONS[tuple(row.words[at - size + 1 : at + 1])]
        if relation in (BEGIN, END, MIDDLE, COURSE, WEEK):
            term.part = term.part or relation
        elif not term.relation or (term.relation == IN and relation != IN):
            term.relation = relation
        else:
            break
        term.first = at - size + 1
        at -= size
        if term.relation in (BEFORE, BY, AFTER, SINCE) and relation == term.relation:
            break
    is_bare = not term.relation and not term.part
    if is_bare and time.kind in ("season", "month", "recess") and _is_next(row, time.first, sentence):
        term.relation, term.first = IN, time.first - 1
    if not term.relation and not term.part and time.kind in ("day", "month"):
        term.relation = _label(row, time.first - 1)
    if term.relation == BEFORE and row.words[term.first] == "voor":
        _weigh_voor(row, term, at)
    return term


def _is_next(row: Row, at: int, sentence: Sentence) -> bool:
    return at > sentence.first and row.words[at - 1] in NEXT and row.is_joined(at - 1)


def _label(row: Row, at: int) -> str:
    """The relation that a label before a bare day gives: "met als ingangsdatum 1 juli"; "" when none does."""
    for place in range(at, max(0, at - 4) - 1, -1):
        word = row.words[place]
        if word in DAY_LABELS:
            return DAY_LABELS[word]
        if word.endswith("datum") and word not in NO_TERM_LABELS:
            return BY if place and row.words[place - 1] == "uiterste" else IN
        if word not in LABEL_BETWEEN:
            break
    return ""


def _longest(row: Row, at: int, first: int) -> int:
    """How many words back from `at` make the longest preposition of the table; 0 when none do."""
    best = 0
    for size in range(1, LONGEST + 1):
        start = at - size + 1
        if start < first or not all(
            not row.gap(place).strip(" \t\xa0\r\n/") for place in range(start, at + 1)
        ):
            break
        if tuple(row.words[start : at + 1]) in RELATIONS:
            best = size
    return best


def _weigh_voor(row: Row, term: Term, at: int) -> None:
    """Unaccented "voor" says "before" or "for". "Voor de zomer" and a day are before; after "gepland" it is for."""
    kind = term.time.kind
    is_aimed = at >= 0 and any(word in AIMED for word in row.words[max(0, at - 1) : at + 1])
    is_idiom = (
        row.words[term.time.first] in ("zomer", "kerst", "zomerreces", "kerstreces") or kind == "recess"
    )
    tells = kind == "month" and at >= 0 and row.words[at] in ("kamer", "u")
    if is_idiom or tells or (kind == "day" and not is_aimed) or term.part == END:
        return
    term.first = term.first + 1
    if is_aimed:
        term.relation = IN
    else:
        term.relation, term.is_doubtful = IN, True
