# SPDX-License-Identifier: EUPL-1.2
"""What a test of a process asks (themavragen), read once from process_themes.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gehoord.foundation.reference.loading import read_file

FILE = Path(__file__).with_name("process_themes.yaml")


@dataclass(frozen=True)
class Question:
    """One theme question. Yes is a risk: `means` says which, `helps` what can be done."""

    code: str
    question: str
    why: str
    example: str
    means: str
    helps: str


@dataclass(frozen=True)
class Kind:
    """What is asked about one kind of part."""

    code: str
    what: str
    example: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Criterion:
    """One reason to look at this task before another."""

    code: str
    name: str
    means: str


@dataclass(frozen=True)
class RiskyTask:
    """A task where it can go wrong, to choose from."""

    name: str
    why: str


@dataclass(frozen=True)
class Themes:
    """The whole file."""

    version: str
    method: Mapping[str, str]
    criteria: tuple[Criterion, ...]
    kinds: Mapping[str, Kind]
    tasks: Mapping[str, tuple[RiskyTask, ...]]
    """By group of sectors (sector_groups.yaml)."""

    def question(self, code: str) -> Question:
        """The question with this code. KeyError: there is none (any more)."""
        return _by_code()[code]


@cache
def themes() -> Themes:
    """The file as it stands."""
    read: Any = read_file(FILE)
    return Themes(
        read["version"],
        read["method"],
        tuple(Criterion(**row) for row in read["criteria"]),
        {row["code"]: _kind(row) for row in read["kinds"]},
        {group: tuple(RiskyTask(**row) for row in rows) for group, rows in read["tasks"].items()},
    )


def _kind(row: Mapping[str, Any]) -> Kind:
    questions = tuple(Question(**one) for one in row["questions"])
    return Kind(row["code"], row["what"], row["example"], questions)


@cache
def _by_code() -> dict[str, Question]:
    return {one.code: one for kind in themes().kinds.values() for one in kind.questions}
