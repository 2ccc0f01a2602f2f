# SPDX-License-Identifier: EUPL-1.2
"""The number of a motion: in brackets behind it, in the next cell of a table, or in the note that its mark points to."""

import re
from bisect import bisect_left

from ..layout import Layout
from ..notes import find_notes
from ..row import Row
from ..shapes import Span
from .state import house_in

_DOSSIER = r"(\d{2})[ .\xa0]?(\d{3})(?:[ \xa0]?[-–]?[ \xa0]?([IVX]{1,5}[AB]?|[A-M]))?"
NUMBER = re.compile(
    rf"(?<![\d.,]){_DOSSIER}(?:,|-|–)?\s{{0,2}}(?:(?:nrs?|no)\.?\s{{0,2}}|(?<=[-–]))(\d{{1,4}}|I\d{{1,3}})(?!\d)"
    rf"|\b[Nn]r\.?\s{{0,2}}(\d{{1,4}})\s?\((\d{{2}})[ .]?(\d{{3}})(?:[ -]([IVX]{{1,5}}[AB]?|[A-M]))?\)"
)
_REPLACED = re.compile(
    r"(?:t\.v\.v\.|ter vervanging van|was)\s?(?:nr\.?|gedrukt)?[^()]{0,20}$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.?!][\"”’»)]*(?:\s?[\d¹²³]{1,2})?\s+(?=[A-ZÀ-Þ])")
_NOT_AN_END = re.compile(r"(?:\b(?:nrs?|no|blz|p|c\.s|kst|t\.v\.v|mw|dhr|drs|mr|dr)|\b[A-Z])$", re.IGNORECASE)
_FAR = 320
_NOWHERE = Span(0, 0)


def number_after(layout: Layout, row: Row, end: int, stop: int, *, is_moved: bool) -> tuple[str, str]:
    """The number in KOOP form and how it was found; two empty words when the text gives none."""
    reach = _sentence_end(row.text, end, min(stop, end + (600 if is_moved else _FAR)), go_on=is_moved)
    if found := first_number(row.text, end, reach):
        return found, ""
    notes = find_notes(layout)
    place = bisect_left(notes, end, key=lambda note: (note.at or note.text or _NOWHERE).start)
    for note in notes[place : place + 6]:
        if note.at is not None and note.text is not None and end <= note.at.start <= reach:
            inside = first_number(row.text, note.text.start, note.text.end)
            if inside:
                return inside, "het nummer staat in de noot"
    return "", ""


def first_number(text: str, start: int, end: int) -> str:
    """The first kamerstuk number in this stretch that is not one that was replaced."""
    for match in NUMBER.finditer(text, start, end):
        if _REPLACED.search(text, max(start, match.start() - 40), match.start()):
            continue
        return _of(match)
    return ""


def numbers_with_state(row: Row) -> dict[str, str]:
    """Numbers of motions named without their movers, with the decision that the same sentence gives."""
    found: dict[str, str] = {}
    for at in row.places({"motie"}):
        begin = row.ends[at]
        if row.text[begin : begin + 2] != " (":
            continue
        reach = _sentence_end(row.text, begin, begin + _FAR, go_on=False)
        number, state = (
            first_number(row.text, begin, min(reach, begin + 60)),
            house_in(row.text, begin, reach),
        )
        if number and state:
            found[number] = state
    return found


def _of(match: re.Match[str]) -> str:
    if match[5]:
        return _id(match[6] + match[7], match[8], match[5])
    return _id(match[1] + match[2], match[3], match[4].replace("I", "1"))


def _id(dossier: str, chapter: str | None, number: str) -> str:
    return f"kst-{dossier}-{chapter}-{int(number)}" if chapter else f"kst-{dossier}-{int(number)}"


def _sentence_end(text: str, start: int, stop: int, *, go_on: bool) -> int:
    """Where the sentence ends, cut by `stop` and by a blank line. go_on: the next sentences belong to it too."""
    blank = text.find("\n\n", start, stop)
    stop = blank if blank >= 0 and not go_on else stop
    if go_on:
        return stop
    for match in _SENTENCE_END.finditer(text, start, stop):
        # A tab leads to the next cell of the same row of a table.
        if "\t" not in match[0] and not _NOT_AN_END.search(
            text, max(start, match.start() - 8), match.start()
        ):
            return match.end()
    return stop
