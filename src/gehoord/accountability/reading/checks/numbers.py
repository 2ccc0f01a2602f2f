# SPDX-License-Identifier: EUPL-1.2
"""One report under two numbers, or one number for two reports: what names the text gives to the numbers it cites."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ..layout import Layout
from ..row import Row, Sentence, row_of
from ..shapes import Check, Note, Reference
from ..tables import words

_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„\n]{6,140})[”\"»“]|‘([^‘’\n]{6,140})’")
_NOUNS = words(
    """rapport rapporten onderzoeksrapport onderzoeksrapporten voortgangsrapportage voortgangsrapportages rapportage rapportages
    evaluatie evaluaties onderzoek onderzoeken kabinetsreactie beleidsreactie nota notitie advies adviezen verslag jaarverslag
    jaarplan actieplan plan monitor"""
)
_COUNTS = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "beide": 2}
_BACK = 14
_FAR = 1200


@dataclass(frozen=True, slots=True)
class Tie:
    """A number with the names that the text gives it there: quoted titles, the noun, and how many it says there are."""

    reference: Reference
    at: int
    titles: tuple[str, ...]
    noun: str
    count: int


def one_report_two_numbers(
    layout: Layout, notes: Sequence[Note], references: Sequence[Reference]
) -> list[Check]:
    """Titles with more than one number, then numbers with more than one noun; each pair once."""
    ties = _ties(layout, notes, references)
    found = _two_numbers(layout, ties)
    said = {check.start for check in found}
    return found + [check for check in _two_names(ties) if check.start not in said]


def _ties(layout: Layout, notes: Sequence[Note], references: Sequence[Reference]) -> list[Tie]:
    """Every number of a document with its names: from the sentence of its mark, or from its own sentence."""
    numbered = [
        one for one in references if one.kind in ("kamerstuk", "zaak", "document") and not one.is_self
    ]
    if not numbered:
        return []
    row = row_of(layout)
    marks = sorted(
        (note.text.start, note.text.end, note.at.start)
        for note in notes
        if note.text is not None and note.at is not None
    )
    begins = [begin for begin, _end, _at in marks]
    ties = []
    for one in numbered:
        place = bisect_right(begins, one.start) - 1
        in_note = place >= 0 and marks[place][0] <= one.start < marks[place][1]
        at = marks[place][2] if in_note else one.start
        if (tie := _tie(row, one, at)) is not None:
            ties.append(tie)
    return sorted(ties, key=lambda tie: tie.at)


def _tie(row: Row, one: Reference, at: int) -> Tie | None:
    """The names in front of this place, in its own sentence."""
    place = bisect_right(row.starts, at) - 1
    while place >= 0 and row.starts[place] >= at:
        place -= 1
    sentence = row.sentence_of(place) if place >= 0 else None
    if sentence is None:
        return None
    titles = tuple(
        " ".join((match[1] or match[2]).split()).strip(" .,").lower()
        for match in _QUOTED.finditer(row.text, max(sentence.start, at - _FAR), min(at, sentence.end))
        if " " in (match[1] or match[2]).strip()
    )
    noun, count = _noun(row, sentence, place)
    return Tie(one, at, titles, noun, count) if titles or noun else None


def _noun(row: Row, sentence: Sentence, last: int) -> tuple[str, int]:
    """The noun of a document that stands nearest before, and the number word in front of it."""
    for place in range(last, max(sentence.first - 1, last - _BACK), -1):
        if row.words[place] in _NOUNS:
            return row.words[place], _COUNTS.get(row.words[place - 1], 0) if place else 0
    return "", 0


def _two_numbers(layout: Layout, ties: list[Tie]) -> list[Check]:
    """A title that stands with two numbers. "De drie rapporten" are the three titles that were named before."""
    by_title: dict[str, Tie] = {}
    lists: dict[int, tuple[str, ...]] = {}
    found, told = [], set()
    for tie in ties:
        titles = tie.titles or (lists.get(tie.count, ()) if tie.count else ())
        if len(tie.titles) > 1:
            lists[len(tie.titles)] = tie.titles
        for title in titles:
            earlier = by_title.setdefault(title, tie)
            one, other = earlier.reference, tie.reference
            pair = frozenset((one.canonical, other.canonical))
            if len(pair) < 2 or pair in told or abs(earlier.at - tie.at) < 5:
                continue
            told.add(pair)
            says = (
                f"“{title[:1].upper()}{title[1:]}” staat hier bij {_shown(other)}, en eerder bij {_shown(one)}. "
                "Kijk welk nummer bij dit stuk hoort."
            )
            found.append(
                Check(
                    "one_report_two_numbers",
                    other.start,
                    other.end,
                    says,
                    0.75 if tie.titles else 0.6,
                    ((one.start, one.end),),
                )
            )
    return found


def _two_names(ties: list[Tie]) -> list[Check]:
    """A number that the text gives to two kinds of document: "de rapporten" here, "de voortgangsrapportages" there."""
    first: dict[str, Tie] = {}
    found, told = [], set()
    for tie in ties:
        if not tie.noun:
            continue
        number = tie.reference.canonical
        earlier = first.setdefault(number, tie)
        if _stem(earlier.noun) == _stem(tie.noun) or number in told:
            continue
        told.add(number)
        one, other = earlier.reference, tie.reference
        says = (
            f"{_shown(other)} staat hier bij “{tie.noun}”, en eerder bij “{earlier.noun}”. "
            "Kijk of het om hetzelfde stuk gaat en of het nummer klopt."
        )
        found.append(
            Check("one_report_two_numbers", other.start, other.end, says, 0.6, ((one.start, one.end),))
        )
    return found


def _stem(noun: str) -> str:
    return noun.removesuffix("en").removesuffix("s").replace("onderzoeksrapport", "rapport")


def _shown(reference: Reference) -> str:
    return " ".join(reference.raw.split())
