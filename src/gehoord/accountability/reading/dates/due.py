# SPDX-License-Identifier: EUPL-1.2
"""Whether a time is a term: the sentence must look ahead to it; the day of a letter that was sent is none (vooruitblik)."""

import re
from datetime import date

from ..days import prinsjesdag
from ..row import Row, Sentence
from .asking import asking
from .left import Term
from .words import (  # fmt: skip
    AFTER,
    AHEAD,
    BACK,
    IN,
    PAST,
    PLANNED,
    RAN,
    READY,
    RUNS,
    SINCE,
    SINCE_THEN,
    STRONG,
    SUBORDINATE,
    UNTIL,
)

_BESIDE = 6
_CLAUSE = 25
_ROW = 600
_HEAD = 400
_SIGNS = (",", ";", ":", "(", ")", ".", "|")
_PARTICIPLE = re.compile(
    r"(?:aan|af|in|op|uit|voor|toe|na|over|mee|bij|onder|door|terug|stil)?(?:ge|be|ver|ont|her)\w{2,}(?:d|t|en)$"
)
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
    before = row.words[term.first - 1] if term.first else ""
    if before in SINCE_THEN:
        return False
    if not term.relation and not term.part:
        if before == "van" or (before in ("de", "het") and row.words[term.first - 2] == "van"):
            return False
        if time.kind == "month" and time.year is not None and before in AHEAD:
            return True
        is_season = time.kind == "season" and time.year is not None
        named = time.shift is not None or is_season or time.days is prinsjesdag
        return named or time.kind in ("quarter", "half") or _is_cell(row, term)
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
    gap = row.gap(term.first - 1) if term.first else ""
    in_table = "\t" in gap or ("|" in gap and _in_row(row, term))
    ends = after.strip()[:1] in (".", ";", "", "|") or "\n" in after or "\t" in after
    is_apart = (
        (term.part or term.time.kind not in ("day", "year")) and gap[:1] in (".", ":") and "\n" not in gap
    )
    is_line = "\n" in gap and "\n" in after and term.time.kind in ("quarter", "half", "season")
    return ends and (in_table or is_apart or (is_line and row.starts[term.first] > _HEAD))


def _in_row(row: Row, term: Term) -> bool:
    """Whether the line is a row of a table, which begins with a bar too."""
    begin = row.text.rfind("\n", max(0, row.starts[term.first] - _ROW), row.starts[term.first])
    return row.text[begin + 1 : begin + 2] == "|"


def _follows_year(row: Row, first: int) -> bool:
    """ "2018 tot en met 2021", "2024 en 2025": a stretch of years and no term."""
    return first > 0 and len(row.words[first - 1]) == 4 and row.words[first - 1].isdigit()


def tense_of(row: Row, term: Term, sentence: Sentence) -> str:
    """asked, planned, ahead, back or open: what the verbs of the sentence say of time."""
    if said := asking(row, term.first, sentence):
        return said
    if term.relation == UNTIL and (said := _runs_until(row, term, sentence)):
        return said
    if _has_been(row, term, sentence):
        return "back"
    after = row.words[term.time.last + 1 : term.time.last + 3]
    if after[:1] == ["aanstaande"] or after[:2] == ["a", "s"]:
        return "ahead"
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


def _has_been(row: Row, term: Term, sentence: Sentence) -> bool:
    """Whether the verbs right around the time tell of the past: "heeft TNO op 1 juni opgeleverd", "nam op 3 oktober … aan"."""
    if term.relation in STRONG:
        return False
    begin, end = _clause(row, term, sentence)
    before, after = row.words[begin : term.first], row.words[term.time.last + 1 : end]
    if PAST.intersection(before[-3:]) or PAST.intersection(after[:1]):
        return True
    for place, word in enumerate(reversed(before)):
        if word in SUBORDINATE:
            before = before[len(before) - place :]
            break
    verb = next((word for word in reversed(before) if word in BACK or word in AHEAD), "")
    if verb in BACK:
        return "te" not in after[:4] and any(
            _PARTICIPLE.match(word) and word not in READY | PLANNED for word in after[:4]
        )
    return not verb and not PAST.isdisjoint(after) and AHEAD.isdisjoint(after)


def _clause(row: Row, term: Term, sentence: Sentence) -> tuple[int, int]:
    """The words around the time up to the nearest comma, semicolon, colon or bracket on each side."""
    begin, end = term.first, term.time.last + 1
    while begin > max(sentence.first, term.first - _CLAUSE) and row.gap(begin - 1).strip()[:1] not in _SIGNS:
        begin -= 1
    while end < min(sentence.last, term.time.last + _CLAUSE) and row.gap(end - 1).strip()[:1] not in _SIGNS:
        end += 1
    return begin, end


def _runs_until(row: Row, term: Term, sentence: Sentence) -> str:
    """Whether something runs, or ran, until then: by the words right beside it ("tot en met 1 mei open staat")."""
    first, last = max(sentence.first, term.first - _BESIDE), min(sentence.last, term.time.last + 1 + _BESIDE)
    near = set(row.words[first:last])
    if near & RAN:
        return "back"
    return "ahead" if near & RUNS else ""


def is_due(term: Term, until: date | None, tense: str, on: date | None) -> bool:
    """Whether the sentence looks ahead to this term, from the day of the document."""
    if tense == "asked":
        return False
    if term.relation in STRONG:
        has_been = until is not None and on is not None and until < on and term.time.year is not None
        return not (tense == "back" and (term.time.kind == "year" or has_been))
    if term.relation == AFTER and term.time.kind in ("season", "recess") and term.time.year is None:
        return True
    if tense in ("requested", "none"):
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
    if until == on and term.time.kind == "day" and term.relation == IN:
        return False
    if until >= on:
        return tense != "back" or (
            bool(term.time.shift)
            or (term.time.year is not None and (term.time.kind != "year" or bool(term.part)))
        )
    return (term.relation == UNTIL and tense != "back" and term.time.kind == "day") or tense == "planned"
