# SPDX-License-Identifier: EUPL-1.2
"""Days and times by which something is due (termijnen), relative to the day of the document.

A time ("najaar van 2026") with what stands left of it ("in", "vóór", "uiterlijk", "eind") is a term with an interval, as
far as the sentence looks ahead: the bare date of a letter that was sent is none. A year or month that the text leaves
out is concluded from the day of the document and marked `inferred`. "Vóór 1 mei" keeps that day as its last: a register
should not call something late on the day itself. A term without a day ("zo spoedig mogelijk") keeps its words only.
"""

from dataclasses import replace
from datetime import date

from ..layout import Layout
from ..row import Row, Sentence, row_of
from ..shapes import Deadline
from .around import day_around
from .due import can_be_due, is_due, tense_of
from .interval import interval, year_of
from .left import Term, with_left
from .moments import find_moments
from .terms import other_terms
from .times import CUES, time_at, year_time
from .words import AFTER, SINCE, STRONG, UNTIL


def find_deadlines(layout: Layout, *, on: date | None) -> list[Deadline]:
    """The terms of a text in its order. on: the day of the document, from which years left out are concluded."""
    row = row_of(layout)
    is_told = on is not None
    on = on or day_around(layout, row)
    found: list[Deadline] = []
    done = -1
    for at in _places(row):
        if at <= done or (sentence := row.sentence_of(at)) is None:
            continue
        time = time_at(row, at) if row.words[at] in CUES else year_time(row, at)
        if time is None:
            continue
        term = with_left(row, time, sentence)
        if (deadline := _deadline(row, term, sentence, on, is_told=is_told)) is not None:
            found.append(deadline)
        done = max(done, time.last)
    found += [*other_terms(layout, row, on), *find_moments(layout, row, on)]
    if not is_told and on is not None:
        found = [_less_sure(each) for each in found]
    return _without_overlap(sorted(found, key=lambda each: (each.start, -each.end)))


def _less_sure(deadline: Deadline) -> Deadline:
    """The same, where the day of the text itself had to be concluded."""
    if not deadline.inferred or (deadline.first or deadline.last) is None:
        return deadline
    reason = f"{deadline.reason}, en die dag is geschat naar andere dagen in de tekst"
    return replace(deadline, confidence=min(deadline.confidence, 0.78), reason=reason)


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


def _deadline(row: Row, term: Term, sentence: Sentence, on: date | None, *, is_told: bool) -> Deadline | None:
    """The term as a deadline, if the sentence looks ahead to it."""
    if not can_be_due(row, term):
        return None
    tense = tense_of(row, term, sentence)
    # A day around which the text was written is the latest that it tells: what it looks ahead to comes after.
    year = year_of(term, on, tense if is_told or tense == "back" else "ahead")
    days = interval(term, year) if year is not None else None
    until = term.time.days(year)[1] if year is not None else None
    if not is_due(term, until, tense, on):
        return None
    start, end = row.starts[term.first], row.ends[term.time.last]
    has_passed = until is not None and on is not None and until < on
    confidence, reason = _how_sure(row, term, days, tense, has_passed=has_passed, is_told=is_told)
    first, last = days or (None, None)
    return Deadline(start, end, row.text[start:end], first, last, confidence, reason, _is_inferred(term))


def _is_inferred(term: Term) -> bool:
    return term.time.year is None or term.time.is_guess


def _is_doubtful(term: Term, tense: str, *, has_passed: bool, is_told: bool) -> bool:
    """Forms that are often no term: "op 3 juli vindt … plaats", "loopt tot 1 mei", "eind oktober" without a year."""
    if term.relation == SINCE:
        return not is_told
    is_day = term.time.kind == "day" or term.relation == UNTIL
    is_part = bool(term.part) and term.time.year is None and term.time.shift is None
    return is_day or is_part or has_passed or tense == "back"


def _is_yearly(row: Row, term: Term) -> bool:
    before = row.words[max(0, term.first - 2) : term.first]
    return before in (["elk", "jaar"], ["ieder", "jaar"]) or before[-1:] == ["jaarlijks"]


def _how_sure(
    row: Row,
    term: Term,
    days: tuple[date | None, date | None] | None,
    tense: str,
    *,
    has_passed: bool,
    is_told: bool,
) -> tuple[float, str]:
    """How sure, and why, in words for people."""
    words = " ".join(row.text[row.starts[term.first] : row.ends[term.time.last]].split())
    inferred = _is_inferred(term)
    if _is_yearly(row, term):
        return 0.75, f"“{words}”: het komt elk jaar terug"
    if days is None:
        return 0.6, f"“{words}”: het jaar staat er niet bij en de dag van het stuk is niet bekend"
    # On texts it had never seen, only terms with a word such as "uiterlijk" held in nine of ten; no other says 0.9.
    sure = 0.96 if term.relation in STRONG or term.relation == AFTER else 0.88
    if term.time.kind == "year" and not term.part and term.relation not in STRONG:
        sure = 0.75
    elif term.relation not in (*STRONG, AFTER) and _is_doubtful(
        term, tense, has_passed=has_passed, is_told=is_told
    ):
        sure = 0.85
    if tense == "requested":
        return 0.7, f"“{words}”: het staat in een verzoek aan de regering"
    if term.time.is_guess:
        return min(sure, 0.85), f"“{words}”: de dagen zijn een schatting"
    if inferred:
        return min(sure, 0.88) - (
            0.1 if tense == "open" else 0.0
        ), f"“{words}”: het jaar volgt uit de dag van het stuk"
    return sure, f"“{words}”: zo staat het er"
