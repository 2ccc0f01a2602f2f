# SPDX-License-Identifier: EUPL-1.2
"""One name in all its spellings, so that taking it out once is taking it out everywhere (weglakken)."""

import re
import unicodedata
from collections.abc import Iterable

Place = tuple[int, int]
LONGEST = 600
"""Of words that are looked for as one: longer passages are found by their place."""
_SOFT = "\u00ad"
# A word may be cut at the end of a line, or hold a soft hyphen that nobody sees.
_CUT = rf"(?:{_SOFT}|[-\u2010]?[ \t]*\n[ \t]*)?"
_GAP = rf"[\s{_SOFT}\u200b-]*"
_APART = rf"[\s.()/{_SOFT}-]*"
_POSSESSIVE = r"(?:['\u2019\u02bc]?s|['\u2019\u02bc])?"
# A capital behind a small letter begins a word too, as names stuck together have it ("briefVerzonnen").
_TURN = r"(?-i:(?<=[a-z\u00e0-\u00ff])(?=[A-Z\u00c0-\u00de]))"
_BEFORE, _AFTER = rf"(?:(?<![^\W_])|{_TURN})", rf"(?:(?![^\W_])|{_TURN})"
_WORD = re.compile(r"[^\W\d_]+")
# What stands in front of a name, and is in no way somebody's own.
NO_NAME = frozenset(
    [
        "aan",
        "al",
        "bij",
        "da",
        "de",
        "del",
        "den",
        "der",
        "di",
        "dr",
        "drs",
        "du",
        "een",
        "el",
        "en",
        "het",
        "heer",
        "ing",
        "in",
        "ir",
        "la",
        "le",
        "mevr",
        "mevrouw",
        "mr",
        "op",
        "per",
        "prof",
        "te",
        "ten",
        "ter",
        "tot",
        "uit",
        "van",
        "von",
        "voor",
        "zu",
        "dhr",
        "mw",
        "meneer",
        "the",
        "of",
    ]
)
SHORT = 6
"""A removal of at most so many words is a name or a number; a longer one is a passage of ordinary words."""


def pattern_of(words: str) -> re.Pattern[str]:
    """These words in running text: any case, accents composed or not, cut at a line end, with a possessive s.

    Never inside a longer word. Linear in the text, whatever stands in it.
    """
    plain = unicodedata.normalize("NFC", words.replace(_SOFT, "")).strip()[:LONGEST]
    parts = [_spelled(part) for part in re.split(r"[\s-]+", plain) if part]
    return re.compile(_BEFORE + _GAP.join(parts) + _POSSESSIVE + _AFTER, re.IGNORECASE)


def _spelled(word: str) -> str:
    spelled = ""
    for place, sign in enumerate(word):
        if place:
            spelled += _APART if sign.isdigit() and word[place - 1].isdigit() else _CUT
        apart = unicodedata.normalize("NFD", sign)
        spelled += re.escape(sign) if apart == sign else f"(?:{re.escape(sign)}|{re.escape(apart)})"
    return spelled


def places_of(text: str, words: str) -> list[Place]:
    """Where these words stand in the text, as half-open spans. Nothing for words without a letter or a number."""
    if not re.search(r"[^\W_]", words):
        return []
    return [match.span() for match in pattern_of(words).finditer(text)]


def forms_of(words: str) -> list[str]:
    """What may not be found again after these words were removed: they as a whole, and each name among them."""
    whole = " ".join(words.replace(_SOFT, "").split())
    told = [whole]
    if len(whole.split()) <= SHORT:
        local, at, _domain = whole.partition("@")
        names = _WORD.findall(unicodedata.normalize("NFC", local))
        told += [name for name in names if _is_own(name, at_sign=bool(at))]
    return list(dict.fromkeys(form for form in told if len(form) > 1))


def _is_own(name: str, *, at_sign: bool) -> bool:
    if name.casefold() in NO_NAME or len(name) < 3:
        return False
    return name[0].isupper() or (at_sign and len(name) > 3)


def all_forms(removed: Iterable[str]) -> list[str]:
    """The forms of many removals, each once whatever its case."""
    found: dict[str, str] = {}
    for words in removed:
        for form in forms_of(words):
            found.setdefault(form.casefold(), form)
    return list(found.values())
