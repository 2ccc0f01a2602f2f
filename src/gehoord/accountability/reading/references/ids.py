# SPDX-License-Identifier: EUPL-1.2
"""What one reference says, and the ids that are written as one word: zaak, document, and KOOP's own ids and addresses."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .cursor import Cursor
from .words import LOOKS_LIKE_DIGIT

if TYPE_CHECKING:
    from .lead import Lead

_PLAIN = re.compile(r"(?:19|20)\d\d[ZzDd]\d{5}")
# KOOP's own ids, loose or in an address of zoek.officielebekendmakingen.nl (also without the dots and slashes of it).
OFFICIAL = re.compile(
    r"(?:https?://)?(?:(?:www\.|zoek\.)?officielebekendmakingen\.nl/(?:zoeken/)?(?:dossier/)?)?"
    r"\b(?P<id>kst-[0-9A-Za-z]+(?:-[0-9A-Za-z]+){0,3}|(?:ah|h)-(?:tk|ek)-\d{8}-[0-9A-Za-z]+(?:-[0-9A-Za-z]+){0,2}"
    r"|kv-(?:tk|ek)-?(?:19|20)\d\d[ZzDd]\d{5}|blg-\d{3,8}|stb-\d{4}-\d+|stcrt-\d{4}-\d+|trb-\d{4}-\d+)(?:\.(?:html|pdf|odt|xml))?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Found:
    """One reference before it is weighed: stem is dossier with chapter or part; number is empty for a dossier alone."""

    stem: str = ""
    number: str = ""
    start: int = 0
    end: int = 0
    kind: str = "kamerstuk"
    chapter: str = ""
    page: str = ""
    canonical: str = ""
    repaired: bool = False
    is_spaced: bool = False
    alternatives: tuple[str, ...] = ()
    by: "Lead | None" = None

    def numbered(self, number: str, *, end: int, repaired: bool) -> "Found":
        """The same dossier with a number."""
        return replace(self, number=number, end=end, repaired=repaired)

    @property
    def id(self) -> str:
        """In KOOP form: "kst-36800-XVI-70", "dossier-36800-XVI", "2023Z02090"."""
        if self.canonical:
            return self.canonical
        return f"kst-{self.stem}-{self.number}" if self.number else f"dossier-{self.stem}"


def zaak_or_document(cursor: Cursor, *, trusting: bool) -> Found | None:
    """ "2023Z02090", "2024D40441"; with look-alike signs only after a cue ("2024209548") or with its letter in place."""
    token = cursor.peek()
    word = token.norm
    if len(word) != 10:
        return None
    if _PLAIN.fullmatch(word):
        cursor.at += 1
        return _one_word(word.upper(), token.start, token.end, repaired=False)
    mended, others = mend(word, trusting=trusting)
    if not mended:
        return None
    cursor.at += 1
    return replace(_one_word(mended, token.start, token.end, repaired=True), alternatives=others)


def _one_word(value: str, start: int, end: int, *, repaired: bool) -> Found:
    kind = "zaak" if value[4] == "Z" else "document"
    return Found(canonical=value, kind=kind, start=start, end=end, repaired=repaired)


def mend(word: str, *, trusting: bool) -> tuple[str, tuple[str, ...]]:
    """The id that ten signs stand for when some look like others, and what else they could be. "" when they cannot."""
    digits = word.translate(LOOKS_LIKE_DIGIT)
    year, letter, number = digits[:4], word[4].upper(), digits[5:]
    if not (year.isdigit() and number.isdigit() and "1990" <= year <= "2059"):
        return "", ()
    if letter in "ZD":
        return f"{year}{letter}{number}", ()
    if not trusting:
        return "", ()
    if letter == "2" or letter == "7":
        return f"{year}Z{number}", (f"{year}D{number}",) if letter == "7" else ()
    if letter in "0OQ":
        return f"{year}D{number}", ()
    return "", ()
