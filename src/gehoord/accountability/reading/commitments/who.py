# SPDX-License-Identifier: EUPL-1.2
"""Who binds himself in a clause, and to whom, in the words of the text (eigenaar en geadresseerde)."""

from collections.abc import Sequence

from ..persons.offices import department_at
from ..row import Row
from ..tables import words
from .clauses import Clause

_HEADS = words(
    "kabinet regering minister ministers staatssecretaris staatssecretarissen bewindspersonen ministerie"
)
_FIRST_PERSON = frozenset({"ik", "wij", "we"})
_ARTICLES = frozenset(
    {"de", "het", "mijn", "onze", "huidige", "vorige", "voormalig", "demissionair", "nieuwe"}
)


def owner_of(row: Row, clause: Clause, sender: str) -> str:
    """The first member of the government that the clause names; for "ik" the one who signs, when the text says who."""
    for place in clause.places:
        word = row.words[place]
        if word in _FIRST_PERSON:
            return sender or row.text[row.starts[place] : row.ends[place]]
        if word in _HEADS:
            return _with_department(row, place, clause.places)
    return ""


def _with_department(row: Row, place: int, places: Sequence[int]) -> str:
    last = place
    if (
        row.words[place + 1 : place + 2] in (["van"], ["voor"])
        and (end := department_at(row, place + 2)) >= 0
    ):
        last = min(end, places[-1])
    first = place
    while first > places[0] and row.words[first - 1] in _ARTICLES and row.is_joined(first - 1):
        first -= 1
    return " ".join(row.text[row.starts[first] : row.ends[last]].split())


def to_whom(row: Row, clause: Clause) -> str:
    """The Chamber, or who else is named: "uw Kamer", "het lid A", "u"."""
    for number, place in enumerate(clause.places):
        word = row.words[place]
        if word in ("kamer", "staten", "kamers"):
            first = place
            while (
                first > clause.places[0]
                and row.words[first - 1] in ("de", "uw", "tweede", "eerste", "beide")
                and row.is_joined(first - 1)
            ):
                first -= 1
            return " ".join(row.text[row.starts[first] : row.ends[place]].split())
        if word in ("lid", "leden") and clause.words[number - 1] in ("het", "de"):
            rest = [at for at in clause.places[number : number + 5] if row.is_capital(at) or at == place]
            return " ".join(row.text[row.starts[place - 1] : row.ends[rest[-1]]].split())
    for place in clause.places:
        if row.words[place] == "u":
            return row.text[row.starts[place] : row.ends[place]]
    return ""
