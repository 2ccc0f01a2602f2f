# SPDX-License-Identifier: EUPL-1.2
"""Moments that hang on something else: "vóór het debat van 4 april", "aanstaande dinsdag", "drie jaar na inwerkingtreding"."""

from datetime import date, timedelta

from ..days import MONTHS, exists
from ..head import read_head
from ..layout import Layout
from ..row import Row
from ..shapes import Deadline
from .asking import is_question
from .words import AHEAD, BACK, EVENT_BETWEEN, EVENTS, NUMBERS, UNITS

_DAYS = {
    name: number
    for number, name in enumerate(
        ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
    )
}
_NEXT = frozenset({"aanstaande", "komende", "eerstkomende"})
_BEFORE = {
    ("vóór",): True,
    ("voor",): True,
    ("tot",): True,
    ("tot", "aan"): True,
    ("in",): False,
    ("tijdens",): False,
    ("bij",): False,
}
_TOPIC = 7
_BESIDE = 6
_AHEAD_OF = 6
_STARTS = frozenset({"inwerkingtreding", "invoering", "ingang", "aanvang"})
_USUAL_DAYS = 21
_COUNTED = {"dagen": 1, "week": 7, "weken": 7, "maand": 30, "maanden": 30}


def find_moments(layout: Layout, row: Row, on: date | None) -> list[Deadline]:
    """All of them, in no order. on: the day of the text, or around it."""
    return [
        *_events_with_day(row, on),
        *_weekdays(row, on),
        *_counted_from(row),
        *_usual_term(layout, row),
        *_in_time(row, on),
        *_next_one(row),
    ]


def _is_open(row: Row, at: int) -> bool:
    """Whether the word stands in running text and not in a question."""
    sentence = row.sentence_of(at)
    return sentence is not None and not is_question(row, sentence)


def _events_with_day(row: Row, on: date | None) -> list[Deadline]:
    """ "vóór het commissiedebat Jeugd van 4 april 2024": the day of the meeting is told."""
    found = []
    for at in row.places(EVENTS):
        if not _is_open(row, at):
            continue
        first = _preposition(row, at)
        last, day = _day_behind(row, at, on)
        if first < 0 or day is None or (on is not None and day <= on):
            continue
        is_before = row.words[first] in ("vóór", "voor", "tot")
        near = row.words[max(0, first - _BESIDE) : first] + row.words[last + 1 : last + 3]
        if not is_before and (AHEAD.isdisjoint(near) or not BACK.isdisjoint(near)):
            continue
        reason = "de dag van de bijeenkomst staat erbij"
        found.append(_deadline(row, first, last, (None if is_before else day, day), 0.85, reason))
    return found


def _preposition(row: Row, at: int) -> int:
    """The word where "vóór het", "tot aan het" or "in" before an event begins; -1 when none does."""
    first = at - 1
    while (
        first > at - _AHEAD_OF
        and first > 0
        and row.words[first] in EVENT_BETWEEN - {"aan"}
        and row.is_joined(first)
    ):
        first -= 1
    for size in (2, 1):
        begin = first - size + 1
        if begin >= 0 and tuple(row.words[begin : first + 1]) in _BEFORE and row.is_joined(first):
            return begin
    return -1


def _day_behind(row: Row, at: int, on: date | None) -> tuple[int, date | None]:
    """The last word and the day of "van 4 april 2024", a few words behind the event."""
    for place in range(at + 1, min(at + _TOPIC, len(row.words) - 2)):
        if row.gap(place - 1).strip():
            break
        if row.words[place] not in ("van", "op") or row.words[place + 2] not in MONTHS:
            continue
        word, month = row.words[place + 1], MONTHS[row.words[place + 2]]
        if not (word.isascii() and word.isdigit() and len(word) < 3):
            break
        year = row.words[place + 3] if place + 3 < len(row.words) and row.is_joined(place + 2) else ""
        if len(year) == 4 and year.isascii() and year.isdigit() and year[:2] in ("19", "20"):
            told = date(int(year), month, int(word)) if exists(int(word), month, int(year)) else None
            return place + 3, told
        return place + 2, _first_after(int(word), month, on)
    return at, None


def _first_after(day: int, month: int, on: date | None) -> date | None:
    if on is None:
        return None
    told = (date(year, month, day) for year in (on.year, on.year + 1) if exists(day, month, year))
    return next((each for each in told if each >= on), None)


def _weekdays(row: Row, on: date | None) -> list[Deadline]:
    """ "aanstaande dinsdag", "dinsdag aanstaande"."""
    found = []
    for at in row.places(_DAYS.keys() | set()):
        first, last = at, at
        if at and row.words[at - 1] in _NEXT and row.is_joined(at - 1):
            first = at - 1
        elif row.words[at + 1 : at + 2] == ["aanstaande"] and row.is_joined(at):
            last = at + 1
        else:
            continue
        if row.words[last + 1 : last + 2] and row.words[last + 1][:1].isdigit():
            continue
        if not _is_open(row, at):
            continue
        day = on + timedelta(days=(_DAYS[row.words[at]] - on.weekday() - 1) % 7 + 1) if on else None
        found.append(_deadline(row, first, last, (day, day), 0.85, "geteld vanaf de dag van het stuk"))
    return found


def _counted_from(row: Row) -> list[Deadline]:
    """ "drie jaar na inwerkingtreding": the day from which it counts is not told."""
    found = []
    for at in row.places(_STARTS):
        first = at - 3
        if first < 1 or row.words[at - 1] != "na" or row.words[at - 2] not in UNITS or not _is_open(row, at):
            continue
        number = row.words[first]
        if (number in NUMBERS or number.isdigit()) and row.words[first - 1] not in ("binnen", "eerste"):
            reason = "de term telt vanaf iets waarvan de dag er niet bij staat"
            found.append(_deadline(row, first, at, (None, None), 0.8, reason))
    return found


def _in_time(row: Row, on: date | None) -> list[Deadline]:
    """ "over twee weken ontvangt u …": counted from the day of the text."""
    found = []
    for at in row.at.get("over", ()):
        number, unit = (*row.words[at + 1 : at + 3], "", "")[:2]
        sentence = row.sentence_of(at)
        if unit not in _COUNTED or not NUMBERS.get(number) or sentence is None or is_question(row, sentence):
            continue
        if AHEAD.isdisjoint(row.words[max(sentence.first, at - 4) : at] + row.words[at + 3 : at + 5]):
            continue
        day = on + timedelta(days=_COUNTED[unit] * NUMBERS[number]) if on else None
        found.append(_deadline(row, at, at + 2, (None, day), 0.8, "geteld vanaf de dag van het stuk"))
    return found


def _next_one(row: Row) -> list[Deadline]:
    """ "bij de eerstvolgende voortgangsrapportage", "bij het verslag van de eerstvolgende Raad": a moment without a day."""
    found = []
    for at in row.at.get("eerstvolgende", ()):
        sentence = row.sentence_of(at)
        if sentence is None or at + 1 >= sentence.last or not _is_open(row, at) or not row.is_joined(at):
            continue
        first = next(
            (
                place
                for place in range(at - 2, max(sentence.first, at - 6) - 1, -1)
                if row.words[place] == "bij"
            ),
            -1,
        )
        if first >= 0 and all(row.is_joined(place) for place in range(first, at)):
            reason = "een moment waarvan de dag er niet bij staat"
            found.append(_deadline(row, first, at + 1, (None, None), 0.8, reason))
    return found


def _usual_term(layout: Layout, row: Row) -> list[Deadline]:
    """ "De termijn van drie weken bleek niet haalbaar": the term for answering, told without "binnen"."""
    found = []
    for at in row.at.get("termijn", ()):
        if at < 2 or row.words[at - 1] != "de" or row.words[at - 2] == "binnen" or not _is_open(row, at):
            continue
        if row.words[at + 1 : at + 4] not in (["van", "drie", "weken"], ["van", "3", "weken"]):
            continue
        asked = read_head(layout, "").asked_on
        last = asked + timedelta(days=_USUAL_DAYS) if asked else None
        reason = "de gebruikelijke termijn is drie weken na de dag van de vragen"
        found.append(_deadline(row, at - 1, at + 3, (None, last), 0.85, reason))
    return found


def _deadline(
    row: Row, first: int, last: int, days: tuple[date | None, date | None], sure: float, reason: str
) -> Deadline:
    start, end = row.starts[first], row.ends[last]
    return Deadline(start, end, row.text[start:end], *days, sure, reason, inferred=True)
