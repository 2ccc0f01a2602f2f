# SPDX-License-Identifier: EUPL-1.2
"""What in a text could tell who it is about: for a card that colleagues of elsewhere will read (intervisie).

A check that warns; it knows no names that nobody wrote down, and misses what only insiders understand.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from gehoord.foundation.reference import municipalities

SHORTEST = 3
_EXACT_DAY = re.compile(
    r"\b\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\b|\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus"
    r"|september|oktober|november|december)\b|\b\d{4}-\d{2}-\d{2}\b",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\S+@\S+\.\S+")
_PHONE = re.compile(r"(?:\+|\b0)\d(?:[ -]?\d){7,}")
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
_CAPITAL = re.compile(r"(?<![.!?:\n•-] )(?<=[\w,;] )([A-ZÀ-Ý][\w'-]{2,})")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
NEVER = frozenset(
    {"de", "het", "een", "van", "der", "den", "met", "bij", "aan", "voor", "and", "the", "zorg", "stichting"}
    | {"huis", "school", "gemeente", "praktijk", "winkel", "ziekenhuis", "mevrouw", "meneer"}
)
"""Parts of names that are ordinary words."""
KNOWN_CAPITALS = frozenset({"Nederland", "Nederlands", "Nederlandse", "Europa", "College", "Besluit"})


@dataclass(frozen=True)
class Found:
    """One part of the text, and what it is: name, place, organisation, day, contact, or capital (perhaps a name)."""

    words: str
    kind: str


def recognisable(
    text: str, *, people: Iterable[str] = (), organisations: Iterable[str] = (), contact: Iterable[str] = ()
) -> list[Found]:
    """What to look at again, each once, in the order of the text as far as it goes."""
    found: dict[str, Found] = {}
    said = {_plain(word): word for word in _WORD.findall(text)}

    def add(words: str, kind: str) -> None:
        found.setdefault(_plain(words), Found(words, kind))

    for kind, names in (("name", people), ("organisation", organisations), ("contact", contact)):
        for name in names:
            for part in _WORD.findall(name):
                plain = _plain(part)
                if len(plain) >= SHORTEST and plain not in NEVER and plain in said:
                    add(said[plain], kind)
    for pattern, kind in (
        (_MAIL, "contact"),
        (_PHONE, "contact"),
        (_POSTCODE, "contact"),
        (_EXACT_DAY, "day"),
    ):
        for match in pattern.findall(text):
            add(match, kind)
    for match in _places().finditer(text):
        add(match.group(), "place")
    for match in _CAPITAL.finditer(text):
        if match.group(1) not in KNOWN_CAPITALS:
            add(match.group(1), "capital")
    return list(found.values())


@lru_cache(maxsize=1)
def _places() -> re.Pattern[str]:
    # With their capital: many are ordinary words too (Best, Goes, Epe).
    names = {place.name for place in municipalities.everything().values()}
    names |= {name.partition(" (")[0] for name in names}
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)")


def _plain(text: str) -> str:
    return "".join(
        sign for sign in normalize("NFKD", text.casefold()) if not 0x300 <= ord(sign) < 0x370
    ).strip()
