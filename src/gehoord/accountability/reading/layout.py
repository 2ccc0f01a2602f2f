# SPDX-License-Identifier: EUPL-1.2
"""Lines, paragraphs and sentences of running text, with what is not running text set aside (opmaak).

Word exports, PDF text, OCR and saved pages all arrive as lines. Not running text are: bookmarks, footnote marks and their
texts, page furniture (running heads, ISSN, page numbers) and footnote blocks at the end of a page. A paragraph that a
page end or a footnote cuts in two is one paragraph in two pieces.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from .furniture import furniture_lines
from .line_labels import begins_with_label, is_label
from .shapes import Pieces

_INLINE = re.compile(r"\[bookmark: [^\]\n]{0,80}\]|\[footnoteRef:\d{1,4}\]|\[\d{1,4}:\s[^\[\]]*\]")
_LINE = re.compile(r"[^\n]*\n?")
_ENDS_SENTENCE = re.compile(r"[.?!:;…][\"'”’»)\]]*\s*(?:\d{1,3}(?:\s*,\s*\d{1,3})*)?\s*$")
_BULLET = re.compile(r"\s*(?:[•·●▪◦–—*«]|-(?=\s)|o(?=\s)|[a-z]\)(?=\s)|\([a-z0-9]{1,2}\)(?=\s))\s*")
_SENTENCE_END = re.compile(r"[.?!…]+[\"'”’»)\]]*(?:\d{1,3}(?:,\s?\d{1,3})*)?(?=\s|$)")
_WRAPPED_AT, _FEWEST, _SMALL = 125, 3, 0.25
ABBREVIATIONS = frozenset(
    [
        "nr",
        "nrs",
        "art",
        "artt",
        "p",
        "pp",
        "blz",
        "jl",
        "o.a",
        "bijv",
        "bv",
        "d.w.z",
        "m.n",
        "dhr",
        "mw",
        "mevr",
        "drs",
        "mr",
        "dr",
        "ir",
        "prof",
        "ing",
        "c.s",
        "resp",
        "t.a.v",
        "i.v.m",
        "m.b.t",
        "n.a.v",
        "t.b.v",
        "i.h.k.v",
        "o.b.v",
        "a.g.v",
        "vgl",
        "enz",
        "e.d",
        "etc",
        "incl",
        "excl",
        "ca",
        "max",
        "min",
        "lid.",
        "st",
        "stb",
        "stcrt",
        "kst",
        "no",
        "vs",
        "zgn",
        "z.g.n",
        "a.u.b",
        "o.m",
        "e.v",
        "i.c",
        "m.u.v",
        "t.o.v",
        "t.w.v",
        "z.s.m",
        "aanh",
        "afd",
        "hfdst",
        "par",
        "bijl",
        "evt",
        "jhr",
        "plv",
        "wnd",
        "sgt",
        "kol",
        "gen",
        "v.",
        "d.",
        "b.v",
        "n.v",
        "t.n.v",
        "t.g.v",
        "dd",
        "d.d",
    ]
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: from its first to its last visible sign. is_noise: furniture or part of a footnote block."""

    start: int
    end: int
    is_noise: bool = False


@dataclass(slots=True)
class Block:
    """A paragraph of running text. pieces are what is left of it without noise; bullet: it begins with a list sign."""

    start: int
    end: int
    pieces: Pieces
    is_bullet: bool = False
    first_line: int = 0


@dataclass
class Layout:
    """The layout of one text. Everything is worked out once, when first asked for."""

    text: str
    inline: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        self.inline = [match.span() for match in _INLINE.finditer(self.text)] if "[" in self.text else []

    @cached_property
    def lines(self) -> list[Line]:
        """All lines with something on them."""
        told = furniture_lines(self.text)
        found = []
        for match in _LINE.finditer(self.text):
            said = match[0]
            bare = said.strip()
            if bare:
                start = match.start() + said.index(bare[0])
                found.append(Line(start, start + len(bare), match.start() in told))
        return found

    @cached_property
    def is_wrapped(self) -> bool:
        """Whether lines were cut to a width, so that a paragraph is several lines: then the next line often goes on small."""
        lines = [line for line in self.lines if not line.is_noise]
        follows = small = 0
        for last, line in pairwise(lines):
            if self.text.count("\n", last.end, line.start) == 1:
                follows += 1
                small += self.text[line.start].islower()
        sizes = sorted(line.end - line.start for line in lines)
        if follows < _FEWEST or sizes[int(len(sizes) * 0.95)] > _WRAPPED_AT * 2:
            return False
        return small >= follows * _SMALL

    @cached_property
    def blocks(self) -> list[Block]:
        """The paragraphs of running text, in order."""
        groups: list[list[Line]] = []
        last: Line | None = None
        noise_between = False
        for line in self.lines:
            if line.is_noise:
                noise_between = True
                continue
            if last is not None and self._goes_on(last, line, noise_between):
                groups[-1].append(line)
            else:
                groups.append([line])
            last, noise_between = line, False
        return [self._block(group) for group in groups if group]

    def _goes_on(self, last: Line, line: Line, noise_between: bool) -> bool:
        """Whether `line` belongs to the paragraph of `last`."""
        between = self.text[last.end : line.start]
        blank = between.count("\n") > 1 or "\f" in between or noise_between
        head = self.text[line.start : line.end]
        if _BULLET.match(head) or is_label(head) or begins_with_label(head):
            return False
        tail = self.text[max(last.start, last.end - 80) : last.end]
        if is_label(self.text[last.start : last.end]):
            return False
        goes_on = head[0].islower() and not _ENDS_SENTENCE.search(self._without_inline(tail))
        if blank:
            return goes_on and last.end - last.start > 25
        if not self.is_wrapped:
            return goes_on
        # A short line that ends a sentence ends a paragraph too.
        return goes_on or not (_ENDS_SENTENCE.search(tail) and last.end - last.start < self._width * 0.72)

    @cached_property
    def _width(self) -> int:
        sizes = sorted(line.end - line.start for line in self.lines if not line.is_noise)
        return sizes[int(len(sizes) * 0.8)] if sizes else 0

    def _without_inline(self, words: str) -> str:
        return _INLINE.sub("", words).rstrip() if "[" in words else words

    def _block(self, group: list[Line]) -> Block:
        pieces: list[tuple[int, int]] = []
        for line in group:
            pieces += self.running(line.start, line.end)
        merged: list[tuple[int, int]] = []
        for start, end in pieces:
            if merged and not self.text[merged[-1][1] : start].strip():
                merged[-1] = (merged[-1][0], end)
            else:
                merged.append((start, end))
        if not merged:
            return Block(group[0].start, group[0].start, (), first_line=group[0].start)
        bullet = _BULLET.match(self.text[merged[0][0] : merged[0][1]])
        return Block(merged[0][0], merged[-1][1], tuple(merged), bool(bullet), group[0].start)

    def running(self, start: int, end: int) -> list[tuple[int, int]]:
        """text[start:end] without bookmarks, marks and notes, as pieces that begin and end with a visible sign."""
        found, at = [], start
        first = bisect_left(self.inline, (start, start))
        for cut_start, cut_end in self.inline[max(0, first - 1) : bisect_right(self.inline, (end, end))]:
            if cut_end <= at or cut_start >= end:
                continue
            found.append((at, cut_start))
            at = max(at, cut_end)
        found.append((at, end))
        return [piece for each in found if (piece := self._bare(*each)) is not None]

    def _bare(self, start: int, end: int) -> tuple[int, int] | None:
        said = self.text[start:end]
        bare = said.strip()
        if not bare:
            return None
        begin = start + said.index(bare[0])
        return begin, begin + len(bare)

    def words(self, pieces: Pieces) -> str:
        """The running text of these pieces, white space as one space."""
        return " ".join(" ".join(self.text[start:end].split()) for start, end in pieces)

    def sentences(self, block: Block) -> Iterator[tuple[int, int]]:
        """The sentences of a paragraph as spans of the text; abbreviations do not end one."""
        at = block.start
        for match in _SENTENCE_END.finditer(self.text, block.start, block.end):
            if match.end() < block.end and not self._ends_here(match.start(), match.end(), block.end):
                continue
            if (bare := self._bare(at, match.end())) is not None:
                yield bare
            at = match.end()
        if at < block.end and (bare := self._bare(at, block.end)) is not None:
            yield bare

    def _ends_here(self, dot: int, after: int, stop: int) -> bool:
        """Whether a full stop ends the sentence: not after an abbreviation or an initial, nor before a small letter."""
        following = self.text[after : min(stop, after + 12)].lstrip()
        if following[:1].islower():
            return False
        if self.text[dot] != ".":
            return True
        word = self.text[max(0, dot - 12) : dot].rsplit(None, 1)[-1:] or [""]
        bare = word[0].lstrip("(\"'“‘«").lower()
        return not (bare in ABBREVIATIONS or (len(bare) == 1 and bare.isalpha()))

    def line_number(self, at: int) -> int:
        """The number of the line (from 1) that holds the sign at `at`."""
        return self.text.count("\n", 0, at) + 1
