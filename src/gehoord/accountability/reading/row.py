# SPDX-License-Identifier: EUPL-1.2
"""All words of a text in one row, with where each word occurs and in which sentence it stands (woordenrij).

Made once for a text and shared by every part that looks for dates, persons, motions and commitments: a part looks up
its cue words in `at` and reads the words around them, so that a text without cues costs nothing. Words are in lower
case; a word cut at the end of a line is one word; a note number glued to a word is a word of its own. Offsets point
into the text as given. Making it is linear in the length of the text.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from .layout import Layout
from .shapes import Pieces

_RAISED = "¹²³⁰⁴-⁹"
# A bookmark or a mark is swallowed whole and gives no word. Three letters or more stop at a digit: "brief1" is two words.
_WORD = re.compile(
    r"\[(?:bookmark: [^\]\n]{0,80}|footnoteRef:\d{1,4})\]"
    rf"|([^\W\d_{_RAISED}]{{3,}}|[{_RAISED}]+|[^\W_{_RAISED}]+)(?:-[ \t\xa0]*\r?\n[ \t\xa0]*[a-zà-ÿ][^\W_]*)?"
)
_CUT = re.compile(r"-\s+")
# A mark of Word's export hides the full stop before it: "sport.[footnoteRef:14] Nu de looptijd …" is two sentences.
_HIDDEN_END = re.compile(
    r"[.?!][\"”’»)]*(?:\[footnoteRef:\d{1,4}\])+(?:\s*\[\d{1,4}:\s[^\[\]]*\])*\s+(?=[A-ZÀ-Þ])"
)
_KEPT = "_row"
_AT_ONCE = 65_536
_END_OF_ALL = 1 << 62


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its span, its pieces of running text, and its words `first` up to `last` in the row.

    block: the number of its paragraph. Words between the pieces belong to a note or to the page.
    """

    start: int
    end: int
    pieces: Pieces
    first: int
    last: int
    block: int


class Row:
    """The words of one text. `words[i]` stands from `starts[i]` up to `ends[i]`; `at` gives every place of a word."""

    __slots__ = ("_first_words", "at", "ends", "sentences", "starts", "text", "words")

    def __init__(self, layout: Layout) -> None:
        text = self.text = layout.text
        self.starts, self.ends = array("q"), array("q")
        self.words: list[str] = []
        self.at: dict[str, list[int]] = {}
        matches = _WORD.finditer(text)
        while part := list(islice(matches, _AT_ONCE)):
            self._take([match.span() for match in part if match.lastindex])
        self.sentences = list(self._sentences(layout))
        self._first_words = [sentence.first for sentence in self.sentences]

    def _take(self, spans: list[tuple[int, int]]) -> None:
        """Add the words that stand there."""
        text, place = self.text, len(self.words)
        said = [text[start:end].lower() for start, end in spans]
        if "-" in text:
            said = [_CUT.sub("", word) if "\n" in word else word for word in said]
        self.starts.extend([span[0] for span in spans])
        self.ends.extend([span[1] for span in spans])
        self.words += said
        for at, word in enumerate(said, start=place):
            self.at.setdefault(word, []).append(at)

    def _sentences(self, layout: Layout) -> Iterator[Sentence]:
        for number, block in enumerate(layout.blocks):
            begins = [start for start, _end in block.pieces]
            for start, end in self._unhidden(layout.sentences(block)):
                pieces = _cut(block.pieces, begins, start, end)
                if pieces:
                    first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
                    yield Sentence(start, end, pieces, first, last, number)

    def _unhidden(self, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The same spans, cut at full stops that a mark hides."""
        text = self.text
        for start, end in spans:
            at = start
            if text.find("[footnoteRef:", start, end) < 0:
                yield start, end
                continue
            for match in _HIDDEN_END.finditer(text, start, end):
                yield at, text.rindex("]", at, match.end()) + 1
                at = match.end()
            yield at, end

    def sentence_of(self, place: int) -> Sentence | None:
        """The sentence that holds this word as running text; None in a note or in what belongs to the page."""
        number = bisect_right(self._first_words, place) - 1
        if number < 0:
            return None
        sentence = self.sentences[number]
        return sentence if _holds(sentence.pieces, self.starts[place]) else None

    def running(self, sentence: Sentence) -> list[int]:
        """The places of the words of a sentence, without those of notes and pages inside it."""
        if len(sentence.pieces) == 1:
            return list(range(sentence.first, sentence.last))
        found: list[int] = []
        for start, end in sentence.pieces:
            found += range(bisect_left(self.starts, start), bisect_left(self.starts, end))
        return found

    def gap(self, place: int) -> str:
        """The signs between this word and the next one."""
        if place + 1 >= len(self.starts):
            return self.text[self.ends[place] :]
        return self.text[self.ends[place] : self.starts[place + 1]]

    def is_joined(self, place: int) -> bool:
        """Whether only white space stands between this word and the next one."""
        gap = self.gap(place)
        return gap == " " or (place + 1 < len(self.words) and not gap.strip())

    def places(self, cues: frozenset[str] | set[str]) -> list[int]:
        """Every place of any of these words, in the order of the text."""
        found: list[int] = []
        for word in cues & self.at.keys():
            found += self.at[word]
        return sorted(found)

    def is_capital(self, place: int) -> bool:
        """Whether the word begins with a capital in the text."""
        return self.text[self.starts[place]].isupper()


def _cut(pieces: Pieces, begins: list[int], start: int, end: int) -> Pieces:
    """The part of these pieces that lies between start and end."""
    if len(pieces) == 1:
        return ((start, end),)
    first = max(0, bisect_right(begins, start) - 1)
    near = pieces[first : bisect_left(begins, end)]
    return tuple((max(start, begin), min(end, stop)) for begin, stop in near if begin < end and stop > start)


def _holds(pieces: Pieces, at: int) -> bool:
    """Whether this place lies in one of the pieces."""
    if len(pieces) == 1:
        return pieces[0][0] <= at < pieces[0][1]
    place = bisect_right(pieces, (at, _END_OF_ALL)) - 1
    return place >= 0 and at < pieces[place][1]


def row_of(layout: Layout) -> Row:
    """The row of this text, made when first asked for and kept beside the layout."""
    kept = layout.__dict__.get(_KEPT)
    if not isinstance(kept, Row):
        kept = layout.__dict__[_KEPT] = Row(layout)
    return kept
