# SPDX-License-Identifier: EUPL-1.2
"""Days and times by which something is due (termijnen), relative to the day of the document.

A time ("najaar van 2026") with what stands left of it ("in", "vóór", "uiterlijk", "eind") is a term with an interval, as
far as the sentence looks ahead: the bare date of a letter that was sent is none. A year or month that the text leaves
out is concluded from the day of the document and marked `inferred`. "Vóór 1 mei" keeps that day as its last: a register
should not call something late on the day itself. A term without a day ("zo spoedig mogelijk") keeps its words only.
"""

from datetime import date

from ..layout import Layout
from ..row import Row, Sentence, row_of
from ..shapes import Deadline
from .due import can_be_due, is_due, tense_of
from .interval import interval, year_of
from .left import Term, with_left
from .terms import other_terms
from .times import CUES, time_at, year_time
from .words import AFTER, STRONG


def find_deadlines(layout: Layout, *, on: date | None) -> list[Deadline]:
    """The terms of a text in its order. on: the day of the document, from which years left out are concluded."""
    row = row_of(layout)
    found: list[Deadline] = []
    done = -1
    for at in _places(row):
        if at <= done or (sentence := row.sentence_of(at)) is None:
            continue
        time = time_at(row, at) if row.words[at] in CUES else year_time(row, at)
        if time is None:
            continue
        term = with_left(row, time, sentence)
        if (deadline := _deadline(row, term, sentence, on)) is not None:
            found.append(deadline)
        done = max(done, time.last)
    found += other_terms(layout, row, on)
    return _without_overlap(sorted(found, key=lambda each: (each.start, -each.end)))


def _places(row: Row) -> list[int]:
    """Where a time may stand: at its cue words, and at every year."""
    found = row.places(CUES)
    found += [
        at for word, places in row.at.items() if len(word) == 4 and word[:2] in ("19", "20") for at in places
    ]
    return sorted(found)


def _without_overlap(found: list[Deadline]) -> list[Deadline]:
    kept: list[Deadline] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _deadline(row: Row, term: Term, sentence: Sentence, on: date | None) -> Deadline | None:
    """The term as a deadline, if the sentence looks ahead to it."""
    if not can_be_due(row, term):
        return None
    tense = tense_of(row, term, sentence)
    year = year_of(term, on, tense)
    days = interval(term, year) if year is not None else None
    until = term.time.days(year)[1] if year is not None else None
    if not is_due(term, until, tense, on):
        return None
    start, end = row.starts[term.first], row.ends[term.time.last]
    inferred = term.time.year is None or term.time.is_guess
    confidence, reason = _how_sure(row, term, days, inferred=inferred, tense=tense)
    first, last = days or (None, None)
    return Deadline(start, end, row.text[start:end], first, last, confidence, reason, inferred)


def _how_sure(
    row: Row, term: Term, days: tuple[date | None, date | None] | None, *, inferred: bool, tense: str
) -> tuple[float, str]:
    """How sure, and why, in words for people."""
    words = " ".join(row.text[row.starts[term.first] : row.ends[term.time.last]].split())
    if days is None:
        return 0.6, f"“{words}”: het jaar staat er niet bij en de dag van het stuk is niet bekend"
    sure = 0.96 if term.relation in STRONG or term.relation == AFTER else 0.92
    if term.time.kind == "year" and not term.part and term.relation not in STRONG:
        sure = 0.75
    if tense == "asked":
        return 0.72, f"“{words}”: het staat in een vraag"
    if term.time.is_guess:
        return min(sure, 0.85), f"“{words}”: de dagen zijn een schatting"
    if inferred:
        return min(sure, 0.92) - (
            0.1 if tense in ("open", "asked") else 0.0
        ), f"“{words}”: het jaar volgt uit de dag van het stuk"
    return sure, f"“{words}”: zo staat het er"
