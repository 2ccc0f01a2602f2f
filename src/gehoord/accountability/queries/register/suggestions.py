# SPDX-License-Identifier: EUPL-1.2
"""Entries that an item may be about: offered to a person, never chosen by the program (bestaat dit al?)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from django.db import connection

from ...models import Entry
from ..documents.effective import Effective
from .shown import entries

CANDIDATES, OFFERED, ALIKE = 40, 3, 0.3
SIGNS = re.compile(r"[^\W_]+")
WORD = re.compile(r"[^\W\d_]{5,}")
EVERYWHERE = frozenset(
    {
        "informeren", "geinformeerd", "geïnformeerd", "kamer", "tweede", "kabinet", "minister", "staatssecretaris",
        "toezegging", "toegezegd", "motie", "maatregel", "maatregelen", "hiermee", "afgedaan", "leden", "brief",
        "onderzoek", "worden", "wordt", "discriminatie", "hebben", "zullen", "waarin", "verzoekt", "regering",
    }
)  # fmt: skip
"""Stand in so many entries that they tell none apart."""
MOST_LOOKED_AT = 1000
NEAR = """
select asked.place - 1, found.id
from unnest(%s::text[]) with ordinality as asked(words, place)
cross join lateral (
    select near.id from (
        select e.id, e.search from accountability_entry e
        where e.search @@ to_tsquery('dutch', asked.words) and e.stands and e.merged_into_id is null
        limit %s
    ) near
    order by ts_rank(near.search, to_tsquery('dutch', asked.words)) desc, near.id
    limit %s
) found
where asked.words <> ''
"""


@dataclass(frozen=True, slots=True)
class Alike:
    """An entry that looks like the item. share: 0 to 1, of the pieces of three signs that both have."""

    entry: Entry
    share: float


def alike(found: Sequence[Effective]) -> list[list[Alike]]:
    """Per item at most three entries that it may be about, the likeliest first. Two statements, however many items."""
    texts = [_text(one) for one in found]
    near = _near([_telling(text) for text in texts])
    known = entries().in_bulk({key for keys in near for key in keys})
    return [
        _best(text, [known[key] for key in keys], one)
        for text, keys, one in zip(texts, near, found, strict=True)
    ]


def alike_entries(entry: Entry) -> list[Alike]:
    """Other entries that may be the same as this one. Two statements."""
    (near,) = _near([_telling(entry.what)])
    known = entries().in_bulk(near)
    ranked = [Alike(known[key], share(entry.what, known[key].what)) for key in near if key != entry.pk]
    return sorted((one for one in ranked if one.share >= ALIKE), key=lambda one: -one.share)[:OFFERED]


def _near(asked: Sequence[str]) -> list[list[int]]:
    near: list[list[int]] = [[] for _one in asked]
    if any(asked):
        with connection.cursor() as cursor:
            cursor.execute(NEAR, [list(asked), MOST_LOOKED_AT, CANDIDATES])
            for place, key in cursor.fetchall():
                near[place].append(key)
    return near


def _best(text: str, candidates: Sequence[Entry], one: Effective) -> list[Alike]:
    movers = _names(one.data.get("movers") or [])
    ranked = [Alike(entry, 1.0 if movers and movers == _names(entry.movers) else share(text, entry.what))
              for entry in candidates]  # fmt: skip
    ranked.sort(key=lambda alike: (-alike.share, alike.entry.pk))
    return [alike for alike in ranked[:OFFERED] if alike.share >= ALIKE]


def share(one: str, other: str) -> float:
    """How much two texts are alike: of all pieces of three signs the part that both have."""
    first, second = _pieces(one), _pieces(other)
    return len(first & second) / len(first | second) if first and second else 0.0


def _pieces(text: str) -> frozenset[str]:
    words = f"  {' '.join(SIGNS.findall(text.casefold()))} "
    return frozenset(words[at : at + 3] for at in range(len(words) - 2))


def _text(one: Effective) -> str:
    return str(one.data.get("text") or one.data.get("raw") or "")


def _telling(text: str) -> str:
    """A question for the database: at least two of the six longest words that do not stand everywhere.

    What is alike shares more than one word; and of two words together there are few among a hundred thousand entries.
    The words are letters only, so that none of them can be an operator.
    """
    words = {word for word in map(str.casefold, WORD.findall(text)) if word not in EVERYWHERE}
    longest = sorted(words, key=lambda word: (-len(word), word))[:6]
    pairs = [f"{one} & {other}" for one, other in combinations(longest, 2)]
    return " | ".join(pairs or longest)


def _names(movers: Sequence[Sequence[str]]) -> frozenset[str]:
    return frozenset(str(mover[0]).casefold() for mover in movers if mover)
