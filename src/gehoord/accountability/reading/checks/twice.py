# SPDX-License-Identifier: EUPL-1.2
"""The same paragraph twice, or nearly; a long sentence twice (dubbele tekst). Linear: by hashes of stretches of words."""

from collections import Counter
from zlib import crc32

from ..commitments.speakers import asking_blocks
from ..layout import Layout
from ..row import Row, row_of
from ..shapes import Check

_LEAST_WORDS = 40
_LEAST_SENTENCE = 20
_SHINGLE = 6
_ONE_OF = 3
_NEARLY = 0.7
_MOST_ALIKE = 4
_BASE = 1_000_003
_MASK = (1 << 61) - 1
_OLDEST = _BASE**_SHINGLE & _MASK


def same_paragraphs(layout: Layout) -> list[Check]:
    """Paragraphs of 40 words or more that stand twice, and sentences of 20 words or more outside those."""
    row = row_of(layout)
    asking = asking_blocks(layout)
    spans = _words_of_blocks(row, asking)
    found = _paragraphs(layout, row, spans)
    twice = {check.start for check in found} | {first for check in found for first, _last in check.also}
    return found + _sentences(layout, row, asking, twice)


def _words_of_blocks(row: Row, asking: set[int]) -> list[tuple[int, int, int]]:
    """Paragraph number and its words first up to last, of those that are long enough and not of who asks."""
    found: list[tuple[int, int, int]] = []
    for sentence in row.sentences:
        if sentence.block in asking:
            continue
        if found and found[-1][0] == sentence.block:
            found[-1] = (sentence.block, found[-1][1], sentence.last)
        else:
            found.append((sentence.block, sentence.first, sentence.last))
    return [span for span in found if span[2] - span[1] >= _LEAST_WORDS]


def _paragraphs(layout: Layout, row: Row, spans: list[tuple[int, int, int]]) -> list[Check]:
    """Each paragraph against the earlier ones that share its stretches of words."""
    seen: dict[int, list[int]] = {}
    found = []
    sizes: dict[int, int] = {}
    for number, first, last in spans:
        stretches = _stretches(row, first, last)
        sizes[number] = len(stretches)
        shared: Counter[int] = Counter()
        for stretch in stretches:
            for other in seen.get(stretch, ()):
                shared[other] += 1
        best = shared.most_common(1)
        if best and best[0][1] >= _NEARLY * max(1, min(len(stretches), sizes[best[0][0]])):
            found.append(
                _twice(layout, number, best[0][0], best[0][1] / max(len(stretches), sizes[best[0][0]]))
            )
        for stretch in stretches:
            kept = seen.setdefault(stretch, [])
            if len(kept) < _MOST_ALIKE:
                kept.append(number)
    return found


def _stretches(row: Row, first: int, last: int) -> set[int]:
    """A fixed third of the hashes of every six words in a row: the same words always give the same third.

    Rolling: each word enters and leaves once. Not Python's own hash, which differs from run to run.
    """
    signs = [crc32(word.encode()) for word in row.words[first:last]]
    value, found = 0, set()
    for place, sign in enumerate(signs):
        value = value * _BASE + sign
        if place >= _SHINGLE:
            value -= signs[place - _SHINGLE] * _OLDEST
        value &= _MASK
        if place >= _SHINGLE - 1:
            found.add(value)
    kept = {each for each in found if each % _ONE_OF == 0}
    return kept or found


def _twice(layout: Layout, number: int, other: int, share: float) -> Check:
    block, earlier = layout.blocks[number], layout.blocks[other]
    how = "precies zo" if share > 0.98 else "bijna zo"
    says = f"Deze alinea staat {how} al eerder in de tekst. Verwijs naar het eerdere antwoord, of maak het verschil duidelijk."
    return Check(
        "same_paragraph",
        block.start,
        block.end,
        says,
        0.95 if share > 0.98 else 0.8,
        ((earlier.start, earlier.end),),
    )


def _sentences(layout: Layout, row: Row, asking: set[int], twice: set[int]) -> list[Check]:
    """Long sentences that stand twice outside paragraphs that were told already."""
    seen: dict[tuple[str, ...], tuple[int, int]] = {}
    found = []
    for sentence in row.sentences:
        if sentence.last - sentence.first < _LEAST_SENTENCE or sentence.block in asking:
            continue
        words = tuple(row.words[sentence.first : sentence.last])
        if layout.blocks[sentence.block].start in twice:
            continue
        earlier = seen.setdefault(words, (sentence.start, sentence.end))
        if earlier[0] != sentence.start:
            says = "Deze zin staat al eerder in de tekst. Kijk of dat zo is bedoeld."
            found.append(Check("same_paragraph", sentence.start, sentence.end, says, 0.6, (earlier,)))
    return found
