# SPDX-License-Identifier: EUPL-1.2
"""Comparing what the reader finds with an annotation made by hand, by the same measures as the public scorer.

A reference is right when its id equals and the spans overlap. A pair is right when question and answer both share 95 % of
their characters (F1, white space not counted) with the annotation.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from gehoord.accountability.reading import read
from gehoord.accountability.reading.shapes import Reading, Span

CORPUS = Path(__file__).parent / "corpus"


@dataclass
class Score:
    """right, false and missed; sure holds (confidence, whether right) of everything that was said."""

    right: int = 0
    false: int = 0
    missed: int = 0
    sure: list[tuple[float, bool]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Of precision and recall together (0 to 1)."""
        return 2 * self.right / (2 * self.right + self.false + self.missed or 1)

    @property
    def share(self) -> float:
        """How much of the annotation was found."""
        return self.right / (self.right + self.missed or 1)


@cache
def reading_of(path: Path) -> Reading:
    """Each text is read once in a run."""
    return read(text_of(path), name=path.name)


def text_of(path: Path) -> str:
    """The text as its offsets count it: no line end is changed."""
    return path.read_bytes().decode("utf-8")


def annotated(folder: Path, texts: Path | None = None) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each text with its annotation."""
    for one in sorted((folder / "gold" if texts is None else folder).glob("*.json")):
        told = json.loads(one.read_text(encoding="utf-8"))
        yield (texts or folder) / told["file"], told


def references(path: Path, told: dict[str, Any], score: Score) -> None:
    """Add the references of one text to the score."""
    wanted = [
        one for one in told["references"] if not one.get("exclude_from_scoring") and not one.get("self")
    ]
    ignored = [one for one in told["references"] if one not in wanted]
    used: set[int] = set()
    for found in reading_of(path).references:
        hits = [
            place
            for place, one in enumerate(wanted)
            if place not in used
            and _overlap(found, one)
            and found.canonical in [one["canonical"], *one.get("alternatives", [])]
        ]
        if hits:
            used.add(hits[0])
        elif any(_overlap(found, one) for one in ignored):
            continue
        else:
            score.false += 1
            score.wrong.append(f"{path.name}: {found.canonical} {found.raw!r} is none")
        score.sure.append((found.confidence, bool(hits)))
    score.right += len(used)
    score.missed += len(wanted) - len(used)
    score.wrong += [
        f"{path.name}: {one['canonical']} {one['raw']!r} missed"
        for place, one in enumerate(wanted)
        if place not in used
    ]


def pairs(path: Path, told: dict[str, Any], score: Score) -> None:
    """Add the pairs of one text to the score."""
    text = text_of(path)
    found = [one for one in reading_of(path).qa if one.answer is not None]
    spans = [(_signs(text, _of(one.question)), _signs(text, _of(one.answer))) for one in found]
    good: set[int] = set()
    for one in told.get("qa", []):
        if not one.get("answer"):
            continue
        asked, answered = _signs(text, _told(one["question"])), _signs(text, _told(one["answer"]))
        hit = next(
            (
                place
                for place, (question, answer) in enumerate(spans)
                if _f1(asked, question) >= 0.95 and _f1(answered, answer) >= 0.95
            ),
            None,
        )
        if hit is None:
            score.missed += 1
            score.wrong.append(f"{path.name}: vraag {one.get('nrs') or one.get('id')}")
        else:
            score.right += 1
            good.add(hit)
    score.false += len(found) - len(good)
    score.sure += [(one.confidence, place in good) for place, one in enumerate(found)]


def _overlap(found: Any, one: dict[str, Any]) -> bool:
    return bool(found.start < one["end"] and one["start"] < found.end)


def _of(one: Span | None) -> list[tuple[int, int]]:
    return list(one.pieces()) if one else []


def _told(one: dict[str, Any]) -> list[tuple[int, int]]:
    return [(start, end) for start, end in one.get("segments") or [(one["start"], one["end"])]]


def _signs(text: str, pieces: list[tuple[int, int]]) -> set[int]:
    return {place for start, end in pieces for place in range(start, end) if not text[place].isspace()}


def _f1(one: set[int], other: set[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)
