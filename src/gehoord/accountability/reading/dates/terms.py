# SPDX-License-Identifier: EUPL-1.2
"""Terms without a calendar day: "binnen zes weken", "binnen de gebruikelijke termijn", "zo spoedig mogelijk", "zodra …"."""

import re
from datetime import date, timedelta

from ..days import of_month
from ..head import read_head
from ..layout import Layout
from ..row import Row
from ..shapes import Deadline
from .asking import is_question
from .words import (
    ABOUT_QUESTIONS,
    AHEAD,
    ASK,
    END,
    EVENT_BETWEEN,
    EVENTS,
    MEASURED,
    NUMBERS,
    PARTS,
    THESE,
    UNITS,
    USUAL,
    VAGUE,
    VAGUE_CUES,
)

_USUAL_DAYS = 21
_WHOLE = 5
_LONGEST = 200
_MOST_BEFORE = 5
_AROUND = 30
_FROM_HERE = "geteld vanaf de dag van het stuk"
_CLAUSE_END = re.compile(r"[,;.?!(]")


def other_terms(layout: Layout, row: Row, on: date | None) -> list[Deadline]:
    """All of them, in no order."""
    return [*_within(layout, row, on), *_vague(row), *_as_soon_as(row), *_events(row), *_this_month(row, on)]


def _within(layout: Layout, row: Row, on: date | None) -> list[Deadline]:
    """ "binnen drie weken" counts from the day of the document; the usual term of questions is three weeks from asking."""
    found = []
    for at in row.at.get("binnen", ()):
        if row.sentence_of(at) is None:
            continue
        words = row.words[at + 1 : at + 6]
        if (size := _usual(words)) and row.is_joined(at):
            if size < _WHOLE and not _asks(row, at):
                continue
            asked = read_head(layout, "").asked_on
            last = asked + timedelta(days=_USUAL_DAYS) if asked else None
            reason = (
                "de gebruikelijke termijn is drie weken na de dag van de vragen"
                if asked
                else "de gebruikelijke termijn; de dag van de vragen staat er niet bij"
            )
            found.append(
                _deadline(row, at, at + size, None, last, 0.86 if asked else 0.8, reason, inferred=True)
            )
        elif (counted := _counted(words)) and all(row.is_joined(at + step) for step in range(counted[0])):
            size, number, unit = counted
            base = (read_head(layout, "").asked_on or on) if _asks(row, at) else on
            if _is_measured(row, at) or _is_question(row, at):
                continue
            if row.words[at + size + 1 : at + size + 2] == ["na"]:
                reason = "de term telt vanaf iets waarvan de dag er niet bij staat"
                found.append(_deadline(row, at, at + size, None, None, 0.8, reason, inferred=False))
                continue
            last = _later(base, number, unit) if base and number else None
            reason = (
                "geteld vanaf de dag van het stuk"
                if last
                else "de dag waarop de termijn begint staat er niet bij"
            )
            sure = 0.7 if not last else 0.86
            found.append(_deadline(row, at, at + size, None, last, sure, reason, inferred=True))
    return found


def _usual(words: list[str]) -> int:
    """How many words "de gebruikelijke termijn" or "de termijn van drie weken" takes; 0 when it is something else."""
    if words[:5] in (["de", "termijn", "van", "drie", "weken"], ["de", "termijn", "van", "3", "weken"]):
        return 5
    if "termijn" in words[:4] and USUAL & set(words[: words.index("termijn")]):
        return words.index("termijn") + 1
    return 0


def _counted(words: list[str]) -> tuple[int, int, str] | None:
    """Words taken, number and unit of "zes weken", "6 weken", "een half jaar", "een week", "enkele maanden"."""
    if len(words) >= 2 and words[1] in UNITS:
        number = NUMBERS.get(words[0], int(words[0]) if words[0].isascii() and words[0].isdigit() else -1)
        return (2, number, words[1]) if 0 <= number < 1000 else None
    if len(words) >= 3 and words[:3] == ["een", "half", "jaar"]:
        return 3, 2, "kwartaal"
    return None


def _later(base: date, number: int, unit: str) -> date | None:
    days, months = UNITS[unit]
    if days:
        return base + timedelta(days=days * number)
    month = base.month - 1 + months * number
    year = base.year + month // 12
    if year > 2200:
        return None
    last_day = (date(year + (month % 12 + 1) // 12, (month % 12 + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month % 12 + 1, min(base.day, last_day))


def _is_question(row: Row, at: int) -> bool:
    sentence = row.sentence_of(at)
    return sentence is not None and is_question(row, sentence)


def _is_measured(row: Row, at: int) -> bool:
    """ "90 procent krijgt binnen twee jaar een gevolg": how long something takes, and no term."""
    near = row.text[row.starts[max(0, at - 14)] : row.ends[min(at + 10, len(row.words) - 1)]]
    return "%" in near or not MEASURED.isdisjoint(row.words[max(0, at - 14) : at + 10])


def _asks(row: Row, at: int) -> bool:
    """Whether it stands in a question, or is about questions to be answered."""
    sentence = row.sentence_of(at)
    if sentence is None:
        return False
    near = row.words[max(sentence.first, at - _AROUND) : min(sentence.last, at + _AROUND)]
    return is_question(row, sentence) or not ABOUT_QUESTIONS.isdisjoint(near)


def _vague(row: Row) -> list[Deadline]:
    """Terms that name no day. They have no interval: nobody can be late by them."""
    found = []
    for cue in VAGUE_CUES.keys() & row.at.keys():
        for at in row.at[cue]:
            for words in VAGUE:
                first = at - words.index(cue) if cue in words else -1
                if (
                    first < 0
                    or tuple(row.words[first : first + len(words)]) != words
                    or row.sentence_of(at) is None
                ):
                    continue
                found.append(
                    _deadline(
                        row,
                        first,
                        first + len(words) - 1,
                        None,
                        None,
                        0.85,
                        "een termijn zonder dag",
                        inferred=False,
                    )
                )
    return found


def _as_soon_as(row: Row) -> list[Deadline]:
    """ "zodra …" up to the end of its clause: a condition, and no day."""
    found = []
    for at in row.at.get("zodra", ()):
        sentence = row.sentence_of(at)
        if sentence is None:
            continue
        start = row.starts[at]
        limit = min(sentence.end, start + _LONGEST)
        stop = _CLAUSE_END.search(row.text, start, limit)
        end = stop.start() if stop else limit
        while row.text[end - 1].isspace():
            end -= 1
        found.append(
            Deadline(
                start, end, row.text[start:end], None, None, 0.75, "een voorwaarde, geen dag", inferred=False
            )
        )
    return found


def _events(row: Row) -> list[Deadline]:
    """ "vóór het commissiedebat", "voor de begrotingsbehandeling": a day that the text does not name."""
    found = []
    for at in row.places(EVENTS):
        first = at - 1
        while (
            first > at - _MOST_BEFORE
            and first > 0
            and row.words[first] in EVENT_BETWEEN
            and row.is_joined(first)
        ):
            first -= 1
        if first < 0 or row.words[first] not in ("vóór", "voor", "voorafgaand") or not row.is_joined(first):
            continue
        if (
            row.words[first + 1] not in ("de", "het", "aan", "een")
            or (sentence := row.sentence_of(at)) is None
        ):
            continue
        reason = "een moment waarvan de dag er niet bij staat"
        is_plain = row.words[first] == "voor"
        sure = 0.8 if not is_plain else 0.65
        near = row.words[max(sentence.first, first - _AROUND) : min(sentence.last, at + _AROUND)]
        if (
            row.text[sentence.end - 1] != "?"
            and ASK.isdisjoint(near)
            and not (is_plain and AHEAD.isdisjoint(near))
        ):
            found.append(_deadline(row, first, at, None, None, sure, reason, inferred=False))
    return found


def _this_month(row: Row, on: date | None) -> list[Deadline]:
    """ "eind deze maand", "volgende week": counted from the day of the document."""
    found = []
    for at in row.places({"maand", "week"}):
        if at == 0 or row.words[at - 1] not in THESE or not row.is_joined(at - 1):
            continue
        sentence = row.sentence_of(at)
        if sentence is None or is_question(row, sentence):
            continue
        first_word = at - 2 if at > 1 and row.words[at - 2] in PARTS and row.is_joined(at - 2) else at - 1
        first, last = _of_unit(row.words[at], THESE[row.words[at - 1]], on) if on else (None, None)
        part = PARTS.get(row.words[first_word], "")
        if first and last and part == END:
            first = None
        found.append(
            _deadline(row, first_word, at, first, last, 0.85 if on else 0.6, _FROM_HERE, inferred=True)
        )
    return found


def _of_unit(unit: str, shift: int, on: date) -> tuple[date, date]:
    """First and last day of this month or week, or of the next."""
    if unit == "week":
        first = on + timedelta(days=7 * shift - on.weekday())
        return first, first + timedelta(days=6)
    month = on.month - 1 + shift
    return of_month(month % 12 + 1, on.year + month // 12)


def _deadline(
    row: Row,
    first: int,
    last_word: int,
    begin: date | None,
    last: date | None,
    sure: float,
    reason: str,
    *,
    inferred: bool,
) -> Deadline:
    start, end = row.starts[first], row.ends[last_word]
    return Deadline(start, end, row.text[start:end], begin, last, sure, reason, inferred)
