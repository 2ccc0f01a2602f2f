# SPDX-License-Identifier: EUPL-1.2
"""Which genre a text is, from words that stand in its first lines and from how its lines begin (genre)."""

import re
from collections import Counter

from ..layout import Layout

_TOP = 6000
_ANSWER_TITLES = (
    "beantwoording vragen",
    "beantwoording van",
    "beantwoording openstaande vragen",
    "antwoorden op vragen",
    "antwoord op vragen",
)
# How a line begins, as a code. One pass over the first words of every line.
_BEGINS = re.compile(
    r"(?:[•·*-]\s{0,3})?(?:(?P<vraag>vraag\s{1,2}\d{1,3}\b)|(?P<antwoord>antwoord\b)|(?P<inbreng>(?:vragen en opmerkingen|inbreng)"
    r" van (?:de|het) (?:leden|lid|fractie))|(?P<spreker>(?:de (?:heer|voorzitter)|mevrouw|minister|staatssecretaris)\b[^\n]{0,50}:\s*$)"
    r"|(?P<kop>(?:\d{1,2}|[a-h])\.\s{0,3}(?:aanleiding|geadviseerd besluit|kernpunten|toelichting|draagvlak|afstemming|"
    r"juridische|financi[eé]le|informatie die niet openbaar|beslispunten|advies))"
    r"|(?P<verslag>nr\.\s{0,3}\w{1,4}\s{1,6}verslag van een schriftelijk overleg)|(?P<lijst>nr\.\s{0,3}\w{1,4}\s{1,6}lijst van vragen)"
    r"|(?P<vragenvan>vragen van (?:het lid|de leden)\b)|(?P<ingediend>ingediend\s\d{1,2}\s)|(?P<beantwoord>beantwoord door\b)"
    r"|(?P<geachte>geachte (?:mevrouw |heer )?(?:de )?voorzitter)|(?P<aan>aan de voorzitter van de (?:tweede|eerste) kamer)"
    r"|(?P<bijlage>bijlage\b)|(?P<beslissing>(?:ter beslissing|ter informatie|ter advisering|beslisnota|nota)\b)"
    r"|(?P<vergadering>(?:tweede|eerste) kamer,? \d{1,3}e vergadering)|(?P<nieuws>date \d{4}-\d\d-\d\d|[^\n]{0,40}leestijd \d))",
    re.IGNORECASE,
)


def genre_of(layout: Layout) -> str:
    """kamerbrief, antwoorden, schriftelijk_overleg, kamervraagpagina, nota, bijlage, handelingen, nieuws or overig."""
    seen: Counter[str] = Counter()
    first: dict[str, int] = {}
    for number, line in enumerate(layout.lines):
        match = _BEGINS.match(layout.text, line.start, min(line.end, line.start + 120))
        if match and match.lastgroup:
            seen[match.lastgroup] += 1
            first.setdefault(match.lastgroup, number)
    top = layout.text[:_TOP].lower()
    for genre, holds in (
        ("kamervraagpagina", seen["ingediend"] and seen["beantwoord"]),
        ("handelingen", seen["vergadering"] or seen["spreker"] > 3),
        ("schriftelijk_overleg", seen["verslag"] or seen["inbreng"] > 1),
        ("nota", seen["kop"] > 2 or first.get("beslissing", 99) < 4),
        ("bijlage", first.get("bijlage", 99) < 3 and "vragen" not in top[:200]),
        ("antwoorden", _answers(seen, top)),
        ("kamerbrief", seen["geachte"] or first.get("aan", 99) < 12),
        ("nieuws", first.get("nieuws", 99) < 6 or _is_news(layout, top)),
    ):
        if holds:
            return genre
    return "overig"


def _answers(seen: Counter[str], top: str) -> bool:
    return bool(
        seen["lijst"]
        or (seen["vragenvan"] and "aanhangsel" in top)
        or (seen["vraag"] > 1 and seen["antwoord"])
        or "lijst van vragen" in top[:400]
        or (not seen["geachte"] and any(words in top[:600] for words in _ANSWER_TITLES))
    )


def _is_news(layout: Layout, top: str) -> bool:
    """Short, with quoted speech and somebody who says it, and without the forms of a letter."""
    return (
        len(layout.text) < 9000
        and top.count("”") > 2
        and any(word in top for word in (" aldus ", " zegt ", " schrijft "))
    )
