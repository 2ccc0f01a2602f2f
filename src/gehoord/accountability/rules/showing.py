# SPDX-License-Identifier: EUPL-1.2
"""Whether a text that calls something done names what shows it; and how alike two sentences are (afdoen in een concept)."""

import re
from collections.abc import Sequence

from ..reading.shapes import Reference
from .spelling import Place

_NAMES = re.compile(
    r"\bbijlagen?\b|\bbijgevoegd\w*|\bhttps?://|\bwww\.|\brapport(?:age)?s?\b|\bonderzoek\w*|\bmonitor\b|"
    r"\btabel\b|\bStaatsblad\b|\bStb\.|\bStcrt\.|\d+(?:[.,]\d+)?\s?(?:%|procent\b)",
    re.IGNORECASE,
)
_END = re.compile(r"(?<!\bnr)(?<!\bc\.s)(?<!\b\w)[.!?](?=\s)")
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = (
    "aan aangaande alle ander andere beide deze door doen dient eerste gaan geen haar heeft hebben hierbij hiermee "
    "iedere kabinet kamer kunnen laten lid leden maar meer minister moet moeten motie naar niet onze over "
    "staatssecretaris toegezegd toezegging toezeggingen tussen tweede verder voor waar waarin waarmee wanneer want "
    "wordt worden zich zijn zoals zullen zodat afgedaan brief informeren geïnformeerd"
)
COMMON = frozenset(_COMMON.split())
"""Words that nearly every letter has."""
STEM = 6
"""Words with the same first six letters are taken as one: "maatregel" and "maatregelen"."""


def what_shows_it(text: str, place: Place, references: Sequence[Reference]) -> list[str]:
    """Documents, figures or annexes that stand in the same paragraph, in the words of the text. Empty: none.

    A reference to the promise itself is also a document; the program cannot tell, so a person reads the words.
    """
    start, end = paragraph(text, place)
    words = [match.group() for match in _NAMES.finditer(text, start, end)]
    ids = [one.raw for one in references if start <= one.start < end and not one.is_self]
    return list(dict.fromkeys(words + ids))


def paragraph(text: str, place: Place) -> Place:
    """The paragraph in which a place lies: up to the white line before and after."""
    start = text.rfind("\n\n", 0, place[0])
    end = text.find("\n\n", place[1])
    return (start + 2 if start >= 0 else 0, end if end >= 0 else len(text))


def sentence(text: str, place: Place) -> Place:
    """The sentence in which a place lies, inside its paragraph. "nr." and "c.s." end none."""
    first, last = paragraph(text, place)
    ends = [match.end() for match in _END.finditer(text, first, last)]
    start = max([end for end in ends if end <= place[0]], default=first)
    stop = min([end for end in ends if end >= place[1]], default=last)
    while start < place[0] and text[start].isspace():
        start += 1
    return start, stop


def stems(text: str) -> frozenset[str]:
    """The words of meaning in a sentence, by their first letters."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:STEM] for word in words if word not in COMMON)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller sentence's words that both have, 0 to 1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
