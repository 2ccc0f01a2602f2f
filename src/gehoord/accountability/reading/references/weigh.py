# SPDX-License-Identifier: EUPL-1.2
"""How sure a reference is, and why in words: by its shape, by what else the text says, and by what cannot be."""

import re
from collections import Counter
from dataclasses import replace

from ..shapes import Reference
from .ids import Found
from .own import Own
from .words import LETTER_CHAPTERS

_SELF = re.compile(
    r"(?:bron (?:vraag|antwoord)|document ?nummer|kamervraag|kamerantwoord)\b[^\n]{0,60}$", re.IGNORECASE
)


def weigh(text: str, found: list[Found], own: Own) -> list[Reference]:
    """Each with confidence, reason and the printed words. The own number is marked, never dropped."""
    if "Eerste Kamer" in text[:600]:
        found = [_of_senate(one) for one in found]
    often = Counter(one.stem.partition("-")[0] for one in found if one.stem and not one.repaired)
    return [_weighed(text, one, own, often) for one in found]


def _of_senate(one: Found) -> Found:
    """In a document of the Senate "28 770-A" is its letter, not a chapter of the budget, unless the dossier is a budget."""
    if (
        len(one.chapter) == 1
        and one.chapter in LETTER_CHAPTERS
        and not one.number
        and not one.stem.partition("-")[0].endswith("00")
    ):
        return replace(one, stem=one.stem.partition("-")[0], number=one.chapter, chapter="")
    return one


def _weighed(text: str, one: Found, own: Own, often: Counter[str]) -> Reference:
    confidence, reason = _by_shape(one, often)
    canonical = one.id
    told = one.by
    return Reference(
        canonical=canonical,
        start=one.start,
        end=one.end,
        raw=text[one.start : one.end],
        confidence=round(confidence, 2),
        reason=reason,
        kind=one.kind if one.canonical or one.number else "dossier",
        page=one.page,
        chamber=told.chamber if told else "",
        session=told.session if told else "",
        repaired=one.repaired,
        alternatives=one.alternatives,
        is_self=canonical == own.canonical or _is_self(text, one),
    )


def _is_self(text: str, one: Found) -> bool:
    line = text[max(0, one.start - 90) : one.start].rpartition("\n")[2]
    return one.kind in ("kamervraag", "aanhangsel", "zaak") and bool(_SELF.search(line))


def _by_shape(one: Found, often: Counter[str]) -> tuple[float, str]:
    told = one.by
    if one.repaired:
        return 0.6, "Tekens die op elkaar lijken zijn hersteld. Kijk zelf naar wat er gedrukt staat."
    if one.kind in ("zaak", "document"):
        return 0.99, "Heeft de vorm van een zaak- of documentnummer van de Kamer."
    if one.canonical:
        if told is not None:
            return 0.97, "Er staat bij om welk deel en welk vergaderjaar het gaat."
        return 0.99, "Staat er zoals de officiële bekendmakingen het schrijven."
    if not one.number:
        if told is not None and told.kind:
            return 0.93, "Een dossier zonder nummer van een stuk, met een woord ervoor dat het aankondigt."
        if one.chapter:
            return 0.93, "Een dossier met een begrotingshoofdstuk, zonder nummer van een stuk."
        return 0.75, "Een getal tussen haakjes achter een motie of wet. Het kan een dossier zijn."
    if told is not None and told.session:
        return 0.99, "Met kamer, vergaderjaar, dossier en nummer."
    if told is not None and told.kind:
        return 0.98, "Met een woord ervoor dat het aankondigt."
    if one.chapter or often[one.stem.partition("-")[0]] > 1:
        return 0.97, "De vorm klopt, en hetzelfde dossier staat vaker in de tekst."
    return 0.93, "De vorm klopt, maar er staat geen woord bij dat het aankondigt."
