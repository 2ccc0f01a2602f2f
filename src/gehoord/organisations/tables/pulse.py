# SPDX-License-Identifier: EUPL-1.2
"""The lists of questions and the instruments of a pulse, read once from their files (vragen, instrumenten)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gehoord.foundation.reference.loading import read_file

FOLDER = Path(__file__).parent
PRACTICE = "practice-1"
ASPECTS = ("known", "practised", "used", "followed")
LANGUAGES = ("nl", "en", "ar")
_FIRST = LANGUAGES[0]

Words = Mapping[str, str]
"""The same words by language."""


@dataclass(frozen=True)
class Answer:
    """One answer that can be given, as a number with words."""

    value: int
    words: Words


@dataclass(frozen=True)
class Scale:
    """What can be answered, and which answers a measure counts."""

    answers: tuple[Answer, ...]
    measures: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True)
class Question:
    """One question. instrument: the code of what it asks about, or empty."""

    code: str
    instrument: str
    scale: Scale
    words: Words


@dataclass(frozen=True)
class QuestionList:
    """A list in one version. of_staff: asked of who works here; otherwise of clients."""

    code: str
    of_staff: bool
    name: Words
    lead: Words
    source: str
    questions: tuple[Question, ...]

    @property
    def measures(self) -> dict[str, tuple[str, tuple[int, ...]]]:
        """What is counted: "norms.known" → (code of the question, the values that count)."""
        return {
            f"{each.code}.{name}": (each.code, values)
            for each in self.questions
            for name, values in each.scale.measures.items()
        }


@dataclass(frozen=True)
class Instrument:
    """What an organisation can have; fact: which of its own facts stands beside it."""

    code: str
    name: str
    source: str
    fact: str


@cache
def question_lists() -> Mapping[str, QuestionList]:
    """All lists by code."""
    told = read_file(FOLDER / "pulse_questions.yaml")
    scales = {name: _scale(row) for name, row in told["scales"].items()}
    return {row["code"]: _list(row, scales) for row in told["lists"]}


@cache
def instruments() -> Mapping[str, Instrument]:
    """All instruments by code, in the order of the file."""
    rows = read_file(FOLDER / "instruments.yaml")
    return {row["code"]: Instrument(row["code"], row["nl"], row["source"], row["fact"]) for row in rows}


def in_language(words: Words, language: str) -> str:
    """The words in this language, in Dutch when there are none."""
    return words.get(language, words[_FIRST])


def _scale(row: dict[str, Any]) -> Scale:
    answers = tuple(Answer(one["value"], _words(one)) for one in row["answers"])
    return Scale(answers, {name: tuple(values) for name, values in row["measures"].items()})


def _list(row: dict[str, Any], scales: Mapping[str, Scale]) -> QuestionList:
    questions = tuple(
        Question(one["code"], one.get("instrument", ""), scales[one["scale"]], _words(one))
        for one in row["questions"]
    )
    return QuestionList(
        row["code"], row["for"] == "staff", row["name"], row["lead"], row["source"], questions
    )


def _words(row: dict[str, Any]) -> Words:
    return {language: row[language] for language in LANGUAGES}
