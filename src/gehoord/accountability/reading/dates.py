# SPDX-License-Identifier: EUPL-1.2
"""Days and times by which something is due (termijnen), relative to the day of the document.

A time ("najaar van 2026") with what stands left of it ("in", "vóór", "uiterlijk", "eind") is a term with an interval, as
far as the sentence looks ahead: the bare date of a letter that was sent is none. A year or month that the text leaves
out is concluded from the day of the document and marked `inferred`. "Vóór 1 mei" keeps that day as its last: a register
should not call something late on the day itself. A term without a day ("zo spoedig mogelijk") keeps its words only.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from .dates_terms import other_terms
from .dates_times import CUES, Time, time_at, year_time
from .dates_words import (
    AFTER,
    AHEAD,
    AIMED,
    BACK,
    BEFORE,
    BEGIN,
    BETWEEN,
    BY,
    COURSE,
    END,
    IN,
    LONGEST,
    MIDDLE,
    PLANNED,
    RAN,
    READY,
    RELATIONS,
    RUNS,
    SINCE,
    STRONG,
    UNTIL,
    WEEK,
)  # fmt: skip
from .layout import Layout
from .row import Row, Sentence, row_of
from .shapes import Deadline

_FAR = timedelta(days=1)
_MOMENT = ("day", "month")
_BESIDE = 6
_AROUND = 45
"""How many words on each side tell the tense: longer sentences are lists or have lost their full stops."""


@dataclass(slots=True)
class Term:
    """A time with what stands left of it. relation: the outermost; part: begin, end, middle or course of the time."""

    time: Time
    first: int
    relation: str = ""
    part: str = ""
    is_doubtful: bool = False


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
        term = _with_left(row, time, sentence)
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


def _with_left(row: Row, time: Time, sentence: Sentence) -> Term:
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
    if term.relation == BEFORE and row.words[term.first] == "voor":
        _weigh_voor(row, term, at)
    return term


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
    if is_idiom or (kind == "day" and not is_aimed) or term.part == END:
        return
    term.first = term.first + 1
    if is_aimed:
        term.relation = IN
    else:
        term.relation, term.is_doubtful = IN, True


def _deadline(row: Row, term: Term, sentence: Sentence, on: date | None) -> Deadline | None:
    """The term as a deadline, if the sentence looks ahead to it."""
    if not _can_be_due(row, term):
        return None
    tense = _tense(row, term, sentence)
    year = _year(term, on, tense)
    days = _interval(term, year) if year is not None else None
    until = term.time.days(year)[1] if year is not None else None
    if not _is_due(term, until, tense, on):
        return None
    start, end = row.starts[term.first], row.ends[term.time.last]
    inferred = term.time.year is None or term.time.is_guess
    confidence, reason = _how_sure(row, term, days, inferred=inferred, tense=tense)
    first, last = days or (None, None)
    return Deadline(start, end, row.text[start:end], first, last, confidence, reason, inferred)


def _can_be_due(row: Row, term: Term) -> bool:
    """Whether it has the form of a term: not "27 november jl.", not a bare day, not the end of a range of years."""
    time, after = term.time, row.words[term.time.last + 1 : term.time.last + 2]
    if (
        (after and after[0] in ("jl", "jongstleden", "j1", "jongst", "ll"))
        or time.shift == -1
        or term.is_doubtful
    ):
        return False
    if not term.relation and not term.part:
        return time.shift is not None or time.kind in ("quarter", "half") or _is_cell(row, term)
    if time.kind != "year":
        return True
    if time.shift is not None:
        return bool(term.part) or term.relation in STRONG or row.words[time.first] != "het"
    is_range = row.gap(time.last).strip()[:1] in ("-", "–") or row.gap(time.first - 1).strip()[-1:] in (
        "-",
        "–",
        "/",
    )
    return not is_range and not (
        term.relation in (UNTIL, IN) and not term.part and _follows_year(row, term.first)
    )


def _is_cell(row: Row, term: Term) -> bool:
    """Whether a time stands alone in a cell of a table: "…\\tQ1 2025."; not the day of the letter beside "Datum"."""
    after = row.gap(term.time.last)
    if term.time.kind == "day" and row.words[term.first - 1] in ("datum", "date", "d"):
        return False
    return "\t" in row.gap(term.first - 1) and (
        after.strip()[:1] in (".", ";", "") or "\n" in after or "\t" in after
    )


def _follows_year(row: Row, first: int) -> bool:
    """ "2018 tot en met 2021", "2024 en 2025": a stretch of years and no term."""
    return first > 0 and len(row.words[first - 1]) == 4 and row.words[first - 1].isdigit()


def _tense(row: Row, term: Term, sentence: Sentence) -> str:
    """asked, planned, ahead, back or open: what the verbs of the sentence say of time."""
    if row.text[sentence.end - 1] == "?":
        return "asked"
    if term.relation == UNTIL and (said := _runs_until(row, term, sentence)):
        return said
    after = row.words[term.time.last + 1 : term.time.last + 3]
    words = set(
        row.words[max(sentence.first, term.first - _AROUND) : min(sentence.last, term.time.last + _AROUND)]
    )
    will = bool(words & {"zal", "zullen"})
    if not will and after and after[0] in BACK and not READY.intersection(after):
        return "back"
    if not will and words & PLANNED:
        return "planned"
    if words & AHEAD:
        return "ahead"
    if words & BACK:
        return "back"
    return "open" if row.text[sentence.end - 1] in ".;:" or _is_cell(row, term) else "none"


def _runs_until(row: Row, term: Term, sentence: Sentence) -> str:
    """Whether something runs, or ran, until then: by the words right beside it ("tot en met 1 mei open staat")."""
    first, last = max(sentence.first, term.first - _BESIDE), min(sentence.last, term.time.last + 1 + _BESIDE)
    near = set(row.words[first:last])
    if near & RAN:
        return "back"
    return "ahead" if near & RUNS else ""


def _year(term: Term, on: date | None, tense: str) -> int | None:
    """The printed year, or the one that the day of the document makes likely."""
    time = term.time
    if time.year is not None:
        return time.year
    if on is None:
        return None
    if time.shift is not None or time.kind == "year":
        return on.year + (time.shift or 0)
    years = (on.year - 1, on.year, on.year + 1)
    if time.kind in _MOMENT and term.relation not in (BEFORE, BY, AFTER) and tense != "ahead":
        return min(years, key=lambda year: abs((time.days(year)[0] - on).days))
    if tense == "back" or (tense == "planned" and time.kind == "quarter"):
        return next((year for year in reversed(years) if time.days(year)[0] <= on), on.year)
    bound = 0 if term.relation == BEFORE else 1
    return next((year for year in years if time.days(year)[bound] >= on), on.year)


def _interval(term: Term, year: int) -> tuple[date | None, date | None]:
    """First and last day, both inside; None is open."""
    first, last = term.time.days(year)
    if term.part == WEEK:
        first -= timedelta(days=first.weekday())
        last = first + timedelta(days=6)
    elif term.part and term.time.kind != "day":
        first_of_part, last = part_of(term.part, term.time.kind, first, last)
        first = first_of_part or first
        if term.part == END and term.relation in ("", IN, BEFORE, BY):
            return None, last
    match term.relation:
        case "before" if term.part == END:
            return None, last
        case "before":
            is_new_year = (first.month, first.day) == (1, 1)
            return None, first if term.time.kind == "day" and not is_new_year else first - _FAR
        case "by" | "until":
            return None, last
        case "after":
            return last + _FAR, None
        case "since" if term.part == END:
            return None, last
        case "since":
            return first, None
        case _:
            return first, last


def part_of(part: str, kind: str, first: date, last: date) -> tuple[date | None, date]:
    """The begin, middle or end of a stretch of days: a third of it, of a year a quarter."""
    share = (last - first + _FAR) // (4 if kind == "year" else 3)
    if part == BEGIN:
        return first, date(first.year, 3, 31) if kind == "year" else first + share - _FAR
    if part == MIDDLE:
        if kind == "year":
            return date(first.year, 6, 1), date(first.year, 7, 31)
        return first + share, first + 2 * share - _FAR
    return (None, last) if part == END else (first, last)


def _is_due(term: Term, until: date | None, tense: str, on: date | None) -> bool:
    """Whether the sentence looks ahead to this term, from the day of the document."""
    if term.relation in STRONG:
        return not (term.time.kind == "year" and tense in ("asked", "back"))
    if term.relation == AFTER and term.time.kind in ("season", "recess") and term.time.year is None:
        return tense != "asked"
    if tense in ("asked", "none"):
        return False
    if term.time.kind == "year" and not term.part:
        if term.relation == UNTIL:
            return tense == "ahead" and term.time.shift is not None
        if tense not in ("ahead", "planned") and term.time.shift is None:
            return False
    if until is None or on is None:
        return tense in ("ahead", "planned") or (
            tense == "open" and bool(term.part or term.relation in (AFTER, SINCE, ""))
        )
    if until >= on:
        return tense != "back" or (
            term.time.year is not None and (term.time.kind != "year" or bool(term.part))
        )
    return (term.relation == UNTIL and tense != "back" and term.time.kind == "day") or tense == "planned"


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
    if term.time.is_guess:
        return min(sure, 0.85), f"“{words}”: de dagen zijn een schatting"
    if inferred:
        return min(sure, 0.92) - (
            0.1 if tense in ("open", "asked") else 0.0
        ), f"“{words}”: het jaar volgt uit de dag van het stuk"
    return sure, f"“{words}”: zo staat het er"
