# SPDX-License-Identifier: EUPL-1.2
"""Whether a time is a term: the sentence must look ahead to it; the day of a letter that was sent is none (vooruitblik)."""

from datetime import date

from ..row import Row, Sentence
from .left import Term
from .words import AFTER, AHEAD, BACK, IN, PLANNED, RAN, READY, RUNS, SINCE, STRONG, UNTIL

_BESIDE = 6
_AROUND = 45
"""How many words on each side tell the tense: longer sentences are lists or have lost their full stops."""


def can_be_due(row: Row, term: Term) -> bool:
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


def tense_of(row: Row, term: Term, sentence: Sentence) -> str:
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


def is_due(term: Term, until: date | None, tense: str, on: date | None) -> bool:
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
