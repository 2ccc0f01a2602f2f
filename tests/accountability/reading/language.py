# SPDX-License-Identifier: EUPL-1.2
"""Comparing commitments, motions, persons and terms with an annotation made by hand: spans that overlap, of the same kind.

Of the annotation are left out: kinds that the reader keeps elsewhere or not at all ("motie" is a motion, "besluit" is no
commitment of its own), and days that only tell when something was ("jl."). What the reader finds on those spans counts
neither for nor against it. The annotation says of itself that unnamed office holders are not complete: one that it has
must be found, one that it lacks counts neither way. Days are only compared where the annotation gives a day that is no
convention: not where it says `fuzzy`, nor where it leaves both bounds open.
"""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from tests.accountability.reading import gold
from tests.accountability.reading.gold import CORPUS, Score

GIVEN = os.environ.get("GEHOORD_GOLD_DIR", "")
real = pytest.mark.skipif(
    not GIVEN,
    reason="GEHOORD_GOLD_DIR IS NOT SET: the language parts were NOT measured on the five real documents in this run",
)
ELSEWHERE = ("motie", "besluit")
Told = dict[str, Any]


OPENED = ("held_out", "fresh", "everyday")
"""Sets that persons, terms and motions were mended on after they had measured them; for these parts they are no longer blind."""

LOOKED_AT = ("known", *OPENED)


def texts(*, real_ones: bool = False, part: str = "known") -> Iterator[tuple[Path, Told]]:
    """The texts that may be looked at while the reader is built; or the five real ones."""
    if real_ones:
        return gold.annotated(Path(GIVEN) / "gold", Path(GIVEN))
    return gold.annotated(CORPUS / part)


def commitments(*, real_ones: bool = False, parts: Sequence[str] = ("known",)) -> dict[str, Score]:
    """A score for each kind, and "all", over all these sets; or over the five real texts."""
    scores: dict[str, Score] = {"all": Score()}
    every = chain(*(texts(real_ones=real_ones, part=part) for part in (parts if not real_ones else ("",))))
    for path, told in every:
        found = gold.reading_of(path).commitments
        wanted = told.get("commitments", [])
        kinds = {one.kind for one in found} | {one["kind"] for one in wanted} - set(ELSEWHERE)
        for kind in kinds:
            score = scores.setdefault(kind, Score())
            mine = [one for one in found if one.kind == kind]
            theirs = [one for one in wanted if one["kind"] == kind]
            others = [one for one in wanted if one["kind"] in ELSEWHERE]
            for each in (score, scores["all"]):
                _compare(path, mine, theirs, others, each)
    return scores


def persons(*, real_ones: bool = False, part: str = "known") -> Score:
    """Named persons and unnamed offices together; an unnamed office that the annotation lacks counts neither way."""
    score = Score()
    for path, told in texts(real_ones=real_ones, part=part):
        wanted = told.get("persons", [])
        found = [
            one
            for one in gold.reading_of(path).persons
            if not one.unnamed or any(_overlap(one, other) for other in wanted)
        ]
        _compare(path, found, wanted, [], score)
    return score


def motions(*, real_ones: bool = False, part: str = "known") -> Score:
    """Every mention of a motion with its movers."""
    score = Score()
    for path, told in texts(real_ones=real_ones, part=part):
        wanted = told.get("motions") or [one for one in told.get("commitments", []) if one["kind"] == "motie"]
        _compare(
            path, gold.reading_of(path).motions, wanted if "motions" in told or real_ones else [], [], score
        )
    return score


def terms(*, part: str = "known") -> tuple[Score, Counter[bool]]:
    """Terms that look ahead; and of those found, how many have the same last day (or first, where the end is open)."""
    score, same = Score(), Counter[bool]()
    for path, told in texts(part=part):
        wanted = [one for one in told.get("deadlines", []) if one.get("kind") != "past"]
        past = [one for one in told.get("deadlines", []) if one.get("kind") == "past"]
        found = gold.reading_of(path).deadlines
        _compare(path, found, wanted, past, score)
        for one in found:
            for other in wanted:
                has_day = (other.get("from") or other.get("to")) and not other.get("fuzzy")
                if has_day and _overlap(one, other) and (one.first or one.last):
                    mine = (one.last or one.first).isoformat()  # type: ignore[union-attr]
                    same[mine in (other.get("to") or other.get("from"), other.get("also_to"))] += 1
    return score, same


def _compare(path: Path, found: Sequence[Any], wanted: list[Told], neutral: list[Told], score: Score) -> None:
    hit: set[int] = set()
    for one in found:
        places = [place for place, other in enumerate(wanted) if _overlap(one, other)]
        if not places and any(_overlap(one, other) for other in neutral):
            continue
        hit |= set(places)
        score.sure.append((one.confidence, bool(places)))
        if not places:
            score.false += 1
            score.wrong.append(f"{path.name}: {gold.text_of(path)[one.start : one.end]!r} is none")
    score.right += len(hit)
    score.missed += len(wanted) - len(hit)
    score.wrong += [
        f"{path.name}: {gold.text_of(path)[one['start'] : one['end']]!r} missed"
        for place, one in enumerate(wanted)
        if place not in hit
    ]


def _overlap(found: Any, other: Told) -> bool:
    return bool(found.start < other["end"] and other["start"] < found.end)


def sure_and_right(*scores: Score) -> tuple[int, float]:
    """How many items were said with 0.9 or more, and which share of those is right."""
    sure = [right for score in scores for confidence, right in score.sure if confidence >= 0.9]
    return len(sure), sum(sure) / (len(sure) or 1)
