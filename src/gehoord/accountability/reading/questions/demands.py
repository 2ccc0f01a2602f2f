# SPDX-License-Identifier: EUPL-1.2
"""The separate things that one question asks, beside the sentences of the answer that share their words (deelvragen).

What is shown is likeness of words. Whether something was answered is for people to say, never for the program.
"""

import re
from dataclasses import replace

from ..layout import Block, Layout
from ..shapes import Demand, Pair, Span
from .align import words_of

_INDIRECT = re.compile(
    r"\b(?:vragen|vraagt|verzoeken|verzoekt|weten|vernemen|verneemt|horen|toe te lichten|aan te geven|uiteen te zetten|"
    r"reflecteren|benieuwd)\b[^.?!]{0,60}?(?P<clause>\b(?:of|hoe|waarom|welke?|wat|wanneer|in hoeverre|op welke|hoeveel|aan te|uiteen te|"
    r"toe te|om|te)\b[^.?!]{4,})",
    re.IGNORECASE,
)
_AND = re.compile(
    r",?\s+en\s+(?=(?:of|hoe|waarom|welke?|wat|wanneer|in hoeverre|op welke|hoeveel|dat|daarbij|zo ja)\b)|,\s+(?=(?:of|hoe|waarom|welke|wanneer|in hoeverre)\b)",
    re.IGNORECASE,
)
# Not the mark of a quoted title: “Wie belt er mee?”.
_ASKS = re.compile(r"\?(?![”’»\"'])[\s\d,)]{0,8}$")
_ONLY_NO = re.compile(r"^(?:en\s+)?zo ne(?:e|en),?\s+waarom niet\??$", re.IGNORECASE)
LEAST = 0.3
MOST_MATCHES = 3


def with_demands(layout: Layout, pair: Pair) -> Pair:
    """The pair with its demands and, for each, the sentences of the answer that share at least 30 % of its words."""
    spans = [one for piece in pair.question.pieces() for one in _demands_in(layout, piece)]
    if not spans:
        return pair
    sentences = _sentences(layout, pair.answer)
    told = [(start, end, words_of(layout.text[start:end])) for start, end in sentences]
    found = []
    for start, end in spans:
        said = " ".join(layout.text[start:end].split())
        found.append(Demand(start, end, said, _matches(words_of(said), told)))
    return replace(pair, demands=tuple(found))


def _demands_in(layout: Layout, piece: tuple[int, int]) -> list[tuple[int, int]]:
    found = []
    for start, end in layout.sentences(Block(piece[0], piece[1], (piece,))):
        said = layout.text[start:end]
        if _ASKS.search(said):
            if not _ONLY_NO.match(said.strip(" 0123456789")):
                found += _cut(layout.text, start, end)
        elif match := _INDIRECT.search(said):
            found += _cut(layout.text, start + match.start("clause"), end)
    return found


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """At ", en hoe …" and its like, where both halves are more than a word or two."""
    found, at = [], start
    for match in _AND.finditer(text, start, end):
        if match.start() - at > 24 and end - match.end() > 20:
            found.append((at, match.start()))
            at = match.end()
    found.append((at, end))
    return found


def _sentences(layout: Layout, answer: Span | None) -> list[tuple[int, int]]:
    if answer is None:
        return []
    return [one for piece in answer.pieces() for one in layout.sentences(Block(piece[0], piece[1], (piece,)))]


def _matches(asked: set[str], told: list[tuple[int, int, set[str]]]) -> tuple[tuple[int, int, float], ...]:
    if not asked:
        return ()
    shares = [(start, end, round(len(asked & words) / len(asked), 2)) for start, end, words in told]
    best = sorted((one for one in shares if one[2] >= LEAST), key=lambda one: (-one[2], one[0]))[
        :MOST_MATCHES
    ]
    return tuple(sorted(best))
