# SPDX-License-Identifier: EUPL-1.2
"""Does a case look like an interest that a colleague declared? From what a list shows; no story is opened."""

import re
from collections.abc import Iterable
from unicodedata import normalize

from gehoord.foundation.people.declarations import Declared

from ..index import Summary

SHORTEST = 4
"""Shorter words stand in too many names to mean anything."""
COMMON = frozenset(
    {"stichting", "zorg", "groep", "huis", "school", "gemeente", "vereniging", "centrum", "praktijk"}
    | {"ziekenhuis", "bedrijf", "winkel", "voor", "oude", "nieuwe", "zorggroep", "huisarts", "apotheek"}
)
"""Words that stand in many names: alone they say nothing."""


def looks_alike(declared: Iterable[Declared], about: Summary) -> list[Declared]:
    """The interests of which every telling word stands in the organisation's name or where the report begins."""
    said = _words(f"{about.organisation} {about.begins}")
    found = []
    for one in declared:
        telling = {word for word in _words(one.about) if len(word) >= SHORTEST} - COMMON
        if telling and telling <= said:
            found.append(one)
    return found


def _words(text: str) -> set[str]:
    plain = normalize("NFKD", text.casefold())
    return set(re.findall(r"[^\W_]+", "".join(sign for sign in plain if not 0x300 <= ord(sign) < 0x370)))
