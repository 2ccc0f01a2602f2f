# SPDX-License-Identifier: EUPL-1.2
"""Footnote marks and the notes they point to (voetnoten). No mark and no note is dropped: either may stand alone.

Marks come as Word's export prints them ("[footnoteRef:4]"), glued to a word or its full stop ("gestuurd.4", "toe?1, 2",
"bestand¹"), in square brackets ("[4]"), and damaged by a scanner ("kansen? eind 2024;"). Notes come as "[4: …]" beside
their mark, as numbered lines at the foot of a page, after a rule, or at the end of the text.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from ..layout import Layout
from ..shapes import Note, Span
from ..tables import words
from .lines import note_lines

_KEPT = "_notes"
_EXPORTED = re.compile(r"\[footnoteRef:(\d{1,4})\]")
_EXPORTED_NOTE = re.compile(r"\[(\d{1,4}):\s{1,3}([^\[\]]*)\]")
# Begins with a digit, so that the scan skips to the next number; what stands before it is looked at afterwards.
_GLUED = re.compile(r"(\d{1,3})((?:\s?,\s?\d{1,3}){0,6})(?![\w.,]?\d|[^\W\d_]|[-/%°:@])")
_NOT_BEFORE = frozenset("0123456789 \t\n\r\x0b\x0c\xa0([{/\\€$=&#+*_<>|~^@%-–")
_RAISED = re.compile(r"[¹²³⁰⁴-⁹]{1,3}")
_BRACKETED = re.compile(r"(?<=\S)[ ]?\[(\d{1,3})\](?!\()")
_DAMAGED = re.compile(r"(?<=[a-zà-ÿ.])(?:[!?]?[®°©]|[!?]{1,2}(?=;|\s{1,3}[a-zà-ÿ]{3,}))(?=[;,\s]|$)")
_RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_STOPS = frozenset(".?!,;:)”\"»’'")
# A full stop after these does not end anything, so a number right behind it is no mark: "art.5", "nr.12", "blz.3".
_ABBREVIATIONS = words("nr nrs art blz p pp no par lid hfst bijl fig tabel tab ca km vgl jl dd tel")
_NOT_WORDS = words("covid groep klas top web versie deel fase route lijn")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark before it has its note. number: 0 when a scanner lost it. quality: how much it looks like a mark."""

    number: int
    start: int
    end: int
    quality: float
    reason: str


def find_notes(layout: Layout) -> list[Note]:
    """All marks with their notes, then the notes without a mark, in the order of the text. Worked out once for a text."""
    kept = layout.__dict__.get(_KEPT)
    if kept is None:
        kept = layout.__dict__[_KEPT] = _all(layout)
    found: list[Note] = kept
    return found


def _all(layout: Layout) -> list[Note]:
    text = layout.text
    found = _exported(text)
    lines = note_lines(layout)
    taken = [(start, end) for _number, start, end in lines]
    marks = _counted(_likely(_marks(layout, taken)))
    texts: dict[int, list[Span]] = {}
    for number, start, end in lines:
        texts.setdefault(number, []).append(Span(start, end))
    for mark in marks:
        note = _note_of(mark, texts)
        sure = min(0.97, mark.quality + 0.15) if note else mark.quality
        reason = mark.reason if note else f"{mark.reason}; de noot zelf staat niet in de tekst"
        found.append(
            Note(str(mark.number) if mark.number else "?", Span(mark.start, mark.end), note, sure, reason)
        )
    for number, left in texts.items():
        for span in left:
            found.append(
                Note(str(number) if number else "?", None, span, 0.8, "een noot zonder merkteken in de tekst")
            )
    return sorted(found, key=lambda note: (note.at or note.text or Span(0, 0)).start)


def _exported(text: str) -> list[Note]:
    """Marks and notes as Word's export prints them."""
    if "[" not in text:
        return []
    notes = {
        match[1]: Span(match.start(2), match.start(2) + len(match[2].rstrip()))
        for match in _EXPORTED_NOTE.finditer(text)
    }
    found = []
    for match in _EXPORTED.finditer(text):
        note = notes.pop(match[1], None)
        reason = (
            "merkteken uit de export"
            if note
            else "merkteken uit de export; de noot zelf staat niet in de tekst"
        )
        found.append(Note(match[1], Span(match.start(), match.end()), note, 0.99, reason))
    for number, span in notes.items():
        found.append(Note(number, None, span, 0.95, "een noot zonder merkteken in de tekst"))
    return found


def _marks(layout: Layout, taken: list[tuple[int, int]]) -> list[Mark]:
    """Everything that may be a mark, outside notes, page furniture and addresses."""
    text = layout.text
    found = [mark for match in _GLUED.finditer(text) for mark in _glued(text, match)]
    found += [
        Mark(int(match[0].translate(_RAISED_DIGITS)), match.start(), match.end(), 0.85, "hoog gezet cijfer")
        for match in _RAISED.finditer(text)
        if match.start() and not text[match.start() - 1].isspace() and text[match.start() - 1] not in "mk"
    ]
    found += [
        Mark(int(match[1]), match.start(1) - 1, match.end(1) + 1, 0.8, "cijfer tussen rechte haken")
        for match in _BRACKETED.finditer(text)
    ]
    found += [
        Mark(0, match.start(), match.end(), 0.6, "een teken waar een nootcijfer lijkt te hebben gestaan")
        for match in _DAMAGED.finditer(text)
    ]
    noise = [(line.start, line.end) for line in layout.lines if line.is_noise]
    closed = sorted(taken + noise + layout.inline)
    starts = [start for start, _end in closed]
    return sorted(
        (
            mark
            for mark in found
            if not _inside(mark.start, closed, starts) and not _in_address(text, mark.start)
        ),
        key=lambda mark: mark.start,
    )


def _inside(at: int, closed: list[tuple[int, int]], starts: list[int]) -> bool:
    place = bisect_left(starts, at + 1) - 1
    return place >= 0 and closed[place][0] <= at < closed[place][1]


def _in_address(text: str, at: int) -> bool:
    """Whether it stands in a web or mail address."""
    begin = at
    while begin > 0 and at - begin < 200 and not text[begin - 1].isspace():
        begin -= 1
    word = text[begin : at + 40]
    return "://" in word[: at - begin] or word[:4].lower() == "www." or "@" in word[: at - begin]


def _glued(text: str, match: re.Match[str]) -> list[Mark]:
    """The marks in "toe?1, 2": each number its own."""
    before = text[match.start() - 1] if match.start() else " "
    if before in _NOT_BEFORE or before.isspace():
        return []
    quality, reason = (_after_stop if before in _STOPS else _after_word)(text, match.start(), match.end())
    if not quality:
        return []
    numbers = [(match.start(1), match.end(1))]
    numbers += [
        (match.start(2) + each.start(), match.start(2) + each.end())
        for each in re.finditer(r"\d{1,3}", match[2])
    ]
    return [
        Mark(int(text[start:end]), start, end, quality, reason)
        for start, end in numbers
        if text[start] != "0"
    ]


def _after_stop(text: str, start: int, end: int) -> tuple[float, str]:
    """A number right behind a full stop, question mark or quote."""
    before = text[start - 2] if start > 1 else " "
    word = re.search(r"[^\W\d_]*$", text[max(0, start - 12) : start - 1])
    if text[start - 1] == "." and word and word[0].lower() in _ABBREVIATIONS:
        return 0.0, ""
    following = text[end : end + 3].lstrip(" \xa0")[:1]
    if before.isdigit():
        # "nr. 312.10": only at the end of a sentence, and weighed again by its number.
        ends = following in ("", "\n", "\r") or (following.isupper() and text[end : end + 1].isspace())
        return (0.55, "cijfer achter een punt") if ends and text[start - 1] in ".)" else (0.0, "")
    if before.isspace():
        return 0.0, ""
    return (
        (0.85, "cijfer vast achter een leesteken")
        if text[start - 1] in '.?!)”"»’'
        else (0.7, "cijfer vast achter een leesteken")
    )


def _after_word(text: str, start: int, end: int) -> tuple[float, str]:
    """A number right behind a word: "brief1". Not "CO2", "D66", "A4"."""
    begin = start
    while begin > 0 and start - begin < 30 and text[begin - 1].isalpha():
        begin -= 1
    word = text[begin:start]
    if (
        len(word) < 3
        or not word[-1].islower()
        or word.lower() in _NOT_WORDS
        or (begin and text[begin - 1] in "/.@_")
    ):
        return 0.0, ""
    return 0.8, "cijfer vast achter een woord"


def _likely(marks: list[Mark]) -> list[Mark]:
    """The marks that fit in a count from 1: those far outside it are numbers of something else."""
    numbers = {mark.number for mark in marks if mark.quality >= 0.7}
    most = 0
    while most + 1 in numbers or most + 2 in numbers:
        most += 1
    kept, seen = [], 0
    for mark in marks:
        if mark.number == 0:
            kept.append(mark)
        elif mark.quality < 0.7:
            if mark.number in (seen + 1, seen + 2):
                kept.append(Mark(mark.number, mark.start, mark.end, 0.75, mark.reason))
        elif mark.number <= most + 1:
            kept.append(mark)
        elif mark.number < 100 and mark.quality >= 0.8:
            kept.append(
                Mark(mark.number, mark.start, mark.end, 0.5, mark.reason + "; het past niet in de telling")
            )
        if kept and kept[-1] is not None and kept[-1].number > seen and kept[-1].number <= seen + 2:
            seen = kept[-1].number
    return kept


def _counted(marks: list[Mark]) -> list[Mark]:
    """Marks whose number a scanner lost, with the number that those beside them leave for it."""
    told = [mark.number for mark in marks]
    for place in range(1, len(told)):
        if not told[place] and told[place - 1]:
            told[place] = told[place - 1] + 1
    for place in range(len(told) - 2, -1, -1):
        if not told[place] and told[place + 1] > 1:
            told[place] = told[place + 1] - 1
    return [
        mark if mark.number == number else Mark(number, mark.start, mark.end, mark.quality, mark.reason)
        for mark, number in zip(marks, told, strict=True)
    ]


def _note_of(mark: Mark, texts: dict[int, list[Span]]) -> Span | None:
    """The first note with that number behind the mark, or else any; taken away from the rest."""
    left = texts.get(mark.number)
    if not left:
        return None
    place = bisect_left(left, mark.start, key=lambda span: span.start)
    note = left.pop(place if place < len(left) else 0)
    if not left:
        del texts[mark.number]
    return note
