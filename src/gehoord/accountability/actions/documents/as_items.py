# SPDX-License-Identifier: EUPL-1.2
"""From a reading to rows: what is kept of each kind of finding, as one table (vondsten)."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ...reading.shapes import Reading, Span, as_data
from ...terms import ItemKind

LONGEST_REASON, LONGEST_CANONICAL = 400, 60
Says = Callable[[Any], object]


@dataclass(slots=True)
class Found:
    """One finding, ready to be stored. parent: the key of the pair that a demand belongs to."""

    kind: str
    key: str
    start: int
    end: int
    data: dict[str, Any]
    confidence: float
    reason: str = ""
    canonical: str = ""
    parent: str = ""


KINDS: tuple[tuple[str, str, Says], ...] = (
    (ItemKind.REFERENCE, "references", lambda found: found.canonical),
    (ItemKind.PAIR, "qa", lambda found: found.nrs),
    (ItemKind.COMMITMENT, "commitments", lambda found: found.text),
    (ItemKind.MOTION, "motions", lambda found: found.raw),
    (ItemKind.DEADLINE, "deadlines", lambda found: found.raw),
    (ItemKind.PERSON, "persons", lambda found: found.raw),
    (ItemKind.NOTE, "notes", lambda found: found.mark),
    (ItemKind.CHECK, "checks", lambda found: found.kind),
)
"""Kind, its list in `Reading`, and what a finding of this kind says: with kind and start that makes it the same one.

Only the words themselves, or the id: a newer reader that judges the same words otherwise keeps the row and its address.
"""


def as_found(reading: Reading) -> list[Found]:
    """Everything in a reading, parents before their parts. Two that say the same at the same place get a number."""
    seen: Counter[str] = Counter()
    return [_once(found, seen) for kind, name, says in KINDS for found in _of(reading, kind, name, says)]


def key_of(kind: str, start: int, says: object) -> str:
    """What makes a finding the same one in a next reading: its kind, where it begins, and what it says."""
    return f"{kind}:{start}:{hashlib.sha256(repr(says).encode()).hexdigest()[:16]}"


def _of(reading: Reading, kind: str, name: str, says: Says) -> Iterator[Found]:
    for found in getattr(reading, name):
        span = _span(kind, found)
        if span is None:
            continue
        key = key_of(kind, span.start, says(found))
        reason = getattr(found, "reason", "")
        yield Found(
            kind,
            key,
            span.start,
            span.end,
            as_data(found),
            found.confidence,
            reason[:LONGEST_REASON],
            getattr(found, "canonical", "")[:LONGEST_CANONICAL],
        )
        for demand in getattr(found, "demands", ()):
            asked = key_of(ItemKind.DEMAND, demand.start, demand.text)
            yield Found(
                ItemKind.DEMAND,
                asked,
                demand.start,
                demand.end,
                as_data(demand),
                found.confidence,
                parent=key,
            )


def _span(kind: str, found: Any) -> Span | None:
    """Where an item points: of a pair its question, of a footnote its mark or else its text."""
    if kind == ItemKind.PAIR:
        return Span(found.question.start, found.question.end)
    if kind == ItemKind.NOTE:
        return found.at or found.text  # type: ignore[no-any-return]
    return Span(found.start, found.end)


def _once(found: Found, seen: Counter[str]) -> Found:
    seen[found.key] += 1
    if seen[found.key] > 1:
        found.key = f"{found.key}#{seen[found.key]}"
    return found
