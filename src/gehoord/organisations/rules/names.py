# SPDX-License-Identifier: EUPL-1.2
"""How a name is searched: folded, without words that every other name has, and spelled as it sounds."""

import re
import unicodedata

from ..terms.name_words import COMMON
from ..terms.spelling import SOUNDS_LIKE

LONGEST = 160
_FOLDED = str.maketrans({"ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ĳ": "ij", "ł": "l", "ı": "i", "đ": "d"})
_BETWEEN = re.compile(r"[^0-9a-z]+")
_DOTTED = re.compile(r"\b((?:[a-z]\.)+[a-z]?)(?![a-z])")
_APOSTROPHES = re.compile(r"['’‘`´]")
_RULES = tuple((re.compile(found), instead) for found, instead in SOUNDS_LIKE)


def words_of(text: str) -> list[str]:
    """The words of a name in small letters without accents: "St. Jozef's B.V." → st, jozefs, bv."""
    bare = unicodedata.normalize("NFKD", text[:LONGEST].casefold().translate(_FOLDED))
    plain = "".join(sign for sign in bare if not unicodedata.combining(sign))
    plain = _DOTTED.sub(lambda match: match[1].replace(".", ""), _APOSTROPHES.sub("", plain))
    return _BETWEEN.sub(" ", plain).split()


def core_words(text: str) -> list[str]:
    """The words that tell this name from others; all of them when nothing else is left."""
    words = words_of(text)
    return [word for word in words if word not in COMMON] or words


def core_of(text: str) -> str:
    """The name as it is compared."""
    return " ".join(core_words(text))[:LONGEST]


def spelled_as_heard(text: str) -> list[str]:
    """Each telling word in one spelling for all that sounds alike; the database makes the keys of these."""
    return [_as_heard(word) for word in core_words(text)]


def _as_heard(word: str) -> str:
    for found, instead in _RULES:
        word = found.sub(instead, word)
    return word[:40]
