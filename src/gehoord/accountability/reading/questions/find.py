# SPDX-License-Identifier: EUPL-1.2
"""All pairs of question and answer in a text: which layout it has, and what each layout gives."""

import re
from dataclasses import replace

from ..layout import Layout
from ..shapes import Pair
from . import numbered, numbering
from .consultation import consultation
from .demands import with_demands
from .pieces import units
from .speakers import asker_of
from .table import table_rows

_SEE = re.compile(
    r"zie (?:ook )?(?:het |mijn )?(?:antwoord(?: op)?(?: de)? )?vra(?:ag|gen) (\d{1,3})", re.IGNORECASE
)
_ASKERS = re.compile(
    r"(?:vragen (?:gesteld door|van)|indiener\(?s?\)?|gesteld door|vragen van de leden|vragen van het lid)\b[^\n]{3,160}",
    re.IGNORECASE,
)
_INDIENER = re.compile(
    r"^indiener\(?s?\)?\s*:?\s+(?P<name>[^\n(]{2,60}?)\s*\((?P<party>[^()\n]{2,24})\)",
    re.IGNORECASE | re.MULTILINE,
)
_LEDEN = re.compile(
    r"\bleden\s+(?P<name>[A-ZÀ-Þ][^(\n]{1,60}?)\s*\((?:beiden |allen )?(?P<party>[^()\n]{2,24})\)"
)


def find_pairs(layout: Layout) -> list[Pair]:
    """Questions with answers, in the order of the text. Layouts are tried from the most to the least certain."""
    row = units(layout)
    if found := table_rows(layout):
        return _finished(layout, found)
    for read, confidence, reason in (
        (numbered.labelled, 0.97, "Vraag en antwoord hebben een kopje of nummer."),
        (numbering.bare_numbers, 0.95, "Vragen en antwoorden staan onder nummers."),
    ):
        asked = read(layout, row)
        if asked and (pairs := numbered.pairs(layout, asked, confidence=confidence, reason=reason)):
            return _finished(layout, pairs)
    by_number = numbering.numbers_first(layout, row)
    if (
        by_number
        and len(by_number) > 2
        and sum(one.is_answered for one in by_number) * 4 > len(by_number) * 3
    ):
        pairs = numbered.pairs(layout, by_number, confidence=0.93, reason="De vragen zijn genummerd.")
        return _finished(layout, pairs)
    together = consultation(layout, row)
    if together and sum(pair.answer is not None for pair in together) * 2 > len(together):
        return _finished(layout, together)
    if by_number and (
        pairs := numbered.pairs(layout, by_number, confidence=0.85, reason="De vragen zijn genummerd.")
    ):
        return _finished(layout, pairs)
    return _finished(layout, together or [])


def _finished(layout: Layout, pairs: list[Pair]) -> list[Pair]:
    name, party = _asked_by(layout.text)
    found = []
    for pair in pairs:
        see = _see(layout, pair)
        one = replace(
            pair, party=pair.party or party, asker=pair.asker or ("" if pair.party else name), see_answer=see
        )
        found.append(with_demands(layout, one))
    return found


def _see(layout: Layout, pair: Pair) -> int | None:
    """The number that a short answer points to."""
    if pair.answer is None or pair.answer.end - pair.answer.start > 160:
        return None
    match = _SEE.search(layout.words(pair.answer.pieces()))
    return int(match[1]) if match else None


def _asked_by(text: str) -> tuple[str, str]:
    """Who put the questions, by the head of the text."""
    head = text[:6000]
    if match := _INDIENER.search(head):
        return " ".join(match["name"].split()), match["party"]
    for match in _ASKERS.finditer(head):
        name, party = asker_of(match[0])
        if party:
            return name, party
        if several := _LEDEN.search(match[0]):
            return " ".join(several["name"].split()), several["party"]
    return "", ""
