# SPDX-License-Identifier: EUPL-1.2
"""All words of a text in one row, with where each word occurs and in which sentence it stands (woordenrij).

Made once for a text and shared by every part that looks for dates, persons, motions and commitments: a part looks up
its cue words in `at` and reads the words around them, so that a text without cues costs nothing. Words are in lower
case; a word cut at the end of a line is one word; a note number glued to a word is a word of its own. Offsets point
into the text as given. Making it is linear in the length of the text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

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
        spans = [match.span() for match in _WORD.finditer(text) if match.lastindex]
        self.starts = [span[0] for span in spans]
        self.ends = [span[1] for span in spans]
        said = [text[start:end].lower() for start, end in spans]
        if "-\n" in text or "-\r" in text or "- " in text:
            said = [_CUT.sub("", word) if "\n" in word else word for word in said]
        self.words = said
        self.at: dict[str, list[int]] = {}
        for place, word in enumerate(said):
            self.at.setdefault(word, []).append(place)
        self.sentences = list(self._sentences(layout))
        self._first_words = [sentence.first for sentence in self.sentences]

    def _sentences(self, layout: Layout) -> list[Sentence]:
        found = []
        for number, block in enumerate(layout.blocks):
            for start, end in self._unhidden(layout.sentences(block)):
                pieces = _cut(block.pieces, start, end)
                if pieces:
                    first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
                    found.append(Sentence(start, end, pieces, first, last, number))
        return found

    def _unhidden(self, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The same spans, cut at full stops that a mark hides."""
        if "[footnoteRef:" not in self.text:
            yield from spans
            return
        for start, end in spans:
            at = start
            for match in _HIDDEN_END.finditer(self.text, start, end):
                yield at, self.text.rindex("]", at, match.end()) + 1
                at = match.end()
            yield at, end

    def sentence_of(self, place: int) -> Sentence | None:
        """The sentence that holds this word as running text; None in a note or in what belongs to the page."""
        number = bisect_right(self._first_words, place) - 1
        if number < 0:
            return None
        sentence = self.sentences[number]
        at = self.starts[place]
        return sentence if any(start <= at < end for start, end in sentence.pieces) else None

    def running(self, sentence: Sentence) -> list[int]:
        """The places of the words of a sentence, without those of notes and pages inside it."""
        places = range(sentence.first, sentence.last)
        if len(sentence.pieces) == 1:
            return list(places)
        return [at for at in places if any(start <= self.starts[at] < end for start, end in sentence.pieces)]

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


def _cut(pieces: Pieces, start: int, end: int) -> Pieces:
    """The part of these pieces that lies between start and end."""
    if len(pieces) == 1:
        return ((start, end),)
    return tuple(
        (max(start, first), min(end, last)) for first, last in pieces if first < end and last > start
    )


def row_of(layout: Layout) -> Row:
    """The row of this text, made when first asked for and kept beside the layout."""
    kept = layout.__dict__.get(_KEPT)
    if not isinstance(kept, Row):
        kept = layout.__dict__[_KEPT] = Row(layout)
    return kept
