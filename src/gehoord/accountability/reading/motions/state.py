# SPDX-License-Identifier: EUPL-1.2
"""What became of a motion: how the Chamber decided, and what the text says of carrying it out. Two questions, two answers."""

import re

from ..row import Row
from .words import EXECUTION, EXECUTION_BEFORE, HOUSE

_FAR = 420
_VOTE_FAR = 700
_UNDER_WAY = re.compile(r"\b(?:wordt|worden|zal|zullen)\b[^.;]{0,60}$", re.IGNORECASE)


def house_of(row: Row, first: int, at: int, end: int, stop: int) -> str:
    """The decision of the Chamber: a word before "motie", or the first state word behind it in the same paragraph."""
    if first < at and row.words[first] in HOUSE:
        return HOUSE[row.words[first]]
    is_vote = "stemming" in row.words[max(0, first - 4) : first]
    reach = min(stop, end + _VOTE_FAR) if is_vote else _paragraph_end(row.text, end, min(stop, end + _FAR))
    return house_in(row.text, end, reach)


def house_in(text: str, start: int, end: int) -> str:
    """The decision that these words speak of."""
    return _first(HOUSE, text[start:end].lower())


def execution_of(row: Row, start: int, end: int, stop: int) -> str:
    """What the text says of carrying it out: before it in its sentence ("is voldaan aan de motie"), or behind it."""
    before = row.text[max(0, start - 90) : start].lower()
    before = before[max(before.rfind(". "), before.rfind("\n\n")) + 1 :]
    if state := _first(EXECUTION_BEFORE, before):
        return state
    after = row.text[end : _paragraph_end(row.text, end, min(stop, end + _FAR))].lower()
    state = _first(EXECUTION, after)
    if state == "uitgevoerd" and _UNDER_WAY.search(before) and after.find("uitgevoerd") < 40:
        return "lopend"
    return state


def _first(table: dict[str, str], said: str) -> str:
    """The state of the phrase that comes first; the longest of those that begin at the same place."""
    places = [
        (place, -len(phrase), state) for phrase, state in table.items() if (place := said.find(phrase)) >= 0
    ]
    return min(places)[2] if places else ""


def _paragraph_end(text: str, start: int, stop: int) -> int:
    blank = text.find("\n\n", start, stop)
    return blank if blank >= 0 else stop
