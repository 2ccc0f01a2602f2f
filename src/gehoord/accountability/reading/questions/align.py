# SPDX-License-Identifier: EUPL-1.2
"""Sharing out answer paragraphs over questions that stand elsewhere, in order (uitlijnen).

Each question gets a run of paragraphs, none or more; the runs follow the order of the questions. The best sharing is found
by dynamic programming over the words that question and paragraph have in common, rare words counting more.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence

from .pieces import Unit

_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_COMMON = frozenset(
    [
        "leden",
        "fractie",
        "minister",
        "staatssecretaris",
        "vragen",
        "vraag",
        "vraagt",
        "antwoord",
        "kabinet",
        "regering",
        "kamer",
        "deze",
        "zijn",
        "worden",
        "hebben",
        "heeft",
        "wordt",
        "voor",
        "naar",
        "over",
        "door",
        "niet",
        "welke",
        "waarom",
        "hoeveel",
        "wanneer",
        "kunt",
        "bent",
        "deelt",
        "mening",
        "bereid",
        "aangeven",
        "toelichten",
        "genoemde",
        "hierover",
        "daarvan",
        "daarbij",
        "hiervan",
        "voorts",
        "tevens",
        "nader",
        "ook",
        "meer",
        "maar",
        "zoals",
        "deze",
    ]
)
_STEM = 5
MOST = 400
"""More paragraphs under one party than this are shared out by order alone."""


def words_of(said: str) -> set[str]:
    """The words that carry meaning, cut to their first letters so that forms of one word meet."""
    return {word[:_STEM] for word in (match.lower() for match in _WORD.findall(said)) if word not in _COMMON}


def share_out(questions: Sequence[str], paragraphs: Sequence[Unit]) -> tuple[list[list[Unit]], float]:
    """The paragraphs of each question, and how sure that is (0 to 1)."""
    count, length = len(questions), len(paragraphs)
    if not length:
        return [[] for _one in questions], 0.5
    if count == 1:
        return [list(paragraphs)], 0.85
    if length > MOST or count > MOST:
        return _in_order(count, paragraphs), 0.4
    asked = [words_of(question) for question in questions]
    told = [words_of(one.said) for one in paragraphs]
    often = Counter(word for words in (*asked, *told) for word in words)
    fits = [
        [_fit(words, said, often) for said in told]
        for words in asked
    ]  # fmt: skip
    opens = [_opens(one) for one in paragraphs]
    cuts, margin = _best(fits, opens)
    shares = [list(paragraphs[start:end]) for start, end in cuts]
    sure = 0.8 if count == length or margin > 0.25 else 0.65
    return shares, sure


def _fit(asked: set[str], said: set[str], often: Counter[str]) -> float:
    common = asked & said
    weight = sum(1 / math.log2(2 + often[word]) for word in common)
    return weight / math.sqrt(1 + len(asked))


def _opens(one: Unit) -> float:
    """How likely a paragraph begins an answer: a row of a table or a point of a list does not, "Op de vraag" does."""
    said = one.said
    if (
        one.block.is_bullet
        or "\t" in said
        or (len(said) < 60 and not said.endswith((".", "!")))
        or said[:1].islower()
    ):
        return -1.5
    head = said[:60].lower()
    if head.startswith(
        (
            "op de vraag",
            "in antwoord",
            "de leden",
            "het lid",
            "over de",
            "ten aanzien",
            "wat betreft",
            "op uw vraag",
        )
    ):
        return 0.6
    return 0.25 if head.startswith(("ja", "nee", "deze leden", "genoemde leden", "ik ")) else 0.0


def _best(fits: list[list[float]], opens: list[float]) -> tuple[list[tuple[int, int]], float]:
    """The cuts with the highest sum; every question gets at least one paragraph where there are enough."""
    count, length = len(fits), len(opens)
    least = 1 if length >= count else 0
    low = float("-inf")
    best = [[low] * (length + 1) for _question in range(count + 1)]
    back = [[0] * (length + 1) for _question in range(count + 1)]
    best[0][0] = 0.0
    for question in range(1, count + 1):
        sums = [0.0]
        for value in fits[question - 1]:
            sums.append(sums[-1] + value)
        for end in range(length + 1):
            for start in range(end - least + 1):
                if best[question - 1][start] == low:
                    continue
                gain = best[question - 1][start]
                if end > start:
                    gain += sums[end] - sums[start] + opens[start]
                if gain > best[question][end]:
                    best[question][end], back[question][end] = gain, start
    cuts, end = [], length
    for question in range(count, 0, -1):
        cuts.append((back[question][end], end))
        end = back[question][end]
    total = best[count][length]
    return cuts[::-1], total / max(1, count)


def _in_order(count: int, paragraphs: Sequence[Unit]) -> list[list[Unit]]:
    size = max(1, len(paragraphs) // count)
    shares = [list(paragraphs[place * size : (place + 1) * size]) for place in range(count)]
    shares[-1] += paragraphs[count * size :]
    return shares
