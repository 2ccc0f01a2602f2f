# SPDX-License-Identifier: EUPL-1.2
"""Days that cannot be: a term that has passed and is spoken of as open, days that were counted otherwise, a session to come."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from ..dates.words import PLANNED
from ..days import MONTH_NAMES, prinsjesdag
from ..layout import Layout
from ..row import Row, Sentence, row_of
from ..shapes import Check, Deadline, Head, Reference
from ..tables import words

# Verbs that speak of a term as still running or still to come, and those that speak of it as past.
_OPEN = words(
    """staat staan loopt lopen kan kunnen geldt gelden ligt liggen blijft blijven duurt duren mag mogen zal zullen wordt worden
    is zijn biedt bieden ontvangt ontvangen reageren nog"""
)
_SURELY_OPEN = words(
    "open opengesteld openstaat nog reageren inschrijven aanmelden bezoeken ter inzage zal zullen loopt lopen"
)
_PAST = words(
    "was waren stond stonden liep liepen kon konden werd werden had hadden heeft hebben gold golden kwamen kwam sloot"
)
_FAR = 300
_DAYS = re.compile(r"\(\s?(?:na|in|binnen)\s{1,2}\d{1,4}\sdagen\s?\)", re.IGNORECASE)


def dead_dates(layout: Layout, deadlines: Sequence[Deadline], on: date | None) -> list[Check]:
    """A term before the day of the text, in a sentence in the present: "tot en met 1 mei … open staat" on 28 May."""
    if on is None:
        return []
    row, found = row_of(layout), []
    for deadline in deadlines:
        if deadline.last is None or deadline.last >= on or deadline.inferred:
            continue
        sentence = _sentence(row, deadline.start)
        if sentence is None or row.text[sentence.end - 1] == "?":
            continue
        near = _near(row, sentence, deadline)
        if near & (_PAST | PLANNED) or not near & _OPEN:
            continue
        says = (
            f"De tekst is van {_day(on)}, en zegt “{' '.join(deadline.raw.split())}” alsof dat nog komt. "
            "Die dag is dan voorbij. Pas de datum of de zin aan."
        )
        found.append(
            Check("dead_date", deadline.start, deadline.end, says, 0.9 if near & _SURELY_OPEN else 0.65)
        )
    return found


def _sentence(row: Row, at: int) -> Sentence | None:
    place = bisect_left(row.starts, at)
    return row.sentence_of(place) if place < len(row.starts) else None


def _near(row: Row, sentence: Sentence, deadline: Deadline) -> set[str]:
    """The words of the clause of the term: up to the commas on both sides."""
    text = row.text
    first, last = max(sentence.start, deadline.start - _FAR), min(sentence.end, deadline.end + _FAR)
    begin = max(first, text.rfind(",", first, deadline.start), text.rfind(";", first, deadline.start))
    comma = text.find(",", deadline.end, last)
    stop = comma if comma >= 0 else last
    return set(row.words[bisect_left(row.starts, begin) : bisect_left(row.starts, stop)])


def days_differ(layout: Layout, head: Head) -> list[Check]:
    """The days that the text states between question and answer are not those of its own dates."""
    if head.days_stated is None or head.days_counted is None or head.days_stated == head.days_counted:
        return []
    match = _DAYS.search(layout.text)
    start, end = match.span() if match else (0, 0)
    says = (
        f"De tekst zegt {head.days_stated} dagen. Tussen {_day(head.asked_on)} en {_day(head.answered_on)} "
        f"liggen er {head.days_counted}. Kijk welke van de drie niet klopt."
    )
    return [Check("days_differ", start, end, says, 0.95)]


def wrong_sessions(references: Sequence[Reference], on: date | None) -> list[Check]:
    """A session that is no pair of following years, or that begins after the day of the text; a number of a later year."""
    found = []
    for reference in references:
        if reference.is_self:
            continue
        session = reference.session
        why = ""
        if len(session) == 8 and session.isdigit():
            first, second = int(session[:4]), int(session[4:])
            if second != first + 1:
                why = f"Het vergaderjaar {first}-{second} bestaat niet: een vergaderjaar loopt over twee jaren achter elkaar."
            elif on is not None and 1900 < first < 2200 and prinsjesdag(first)[0] > on:
                why = f"Het vergaderjaar {first}-{second} begint na {_day(on)}, de dag van de tekst."
        elif reference.kind in ("zaak", "document") and on is not None and reference.canonical[:4].isdigit():
            year = int(reference.canonical[:4])
            if year > on.year:
                why = f"Dit nummer is van {year}, na {_day(on)}, de dag van de tekst."
        if why:
            says = f"{why} Kijk de verwijzing “{' '.join(reference.raw.split())}” na."
            found.append(
                Check(
                    "wrong_session", reference.start, reference.end, says, 0.7 if reference.repaired else 0.92
                )
            )
    return found


def _day(day: date | None) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}" if day else "een onbekende dag"
