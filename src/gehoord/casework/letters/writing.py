# SPDX-License-Identifier: EUPL-1.2
"""Writing a letter from its file: exactly these variables, in the language of who reads it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.template.loader import get_template, render_to_string
from django.utils.translation import override

from .table import Kind

HERE = Path(__file__).parent
FALLBACK = "nl"
_HEAD = re.compile(
    r"\{# languages: (?P<languages>[a-z -]+); reviewed: (?P<on>\d{4}-\d\d-\d\d); by: (?P<by>[\w ]+) #\}"
)


class WrongVariables(ValueError):
    """A letter was given something it does not know, or lacks something: a mistake of ours, never sent."""


@dataclass(frozen=True)
class Head:
    """What stands on top of a file: languages in which it may go out, and when it was last read, by which role."""

    languages: tuple[str, ...]
    reviewed_on: date
    reviewed_by: str


@dataclass(frozen=True)
class Text:
    """A letter as it was written: its subject, its words and its language."""

    subject: str
    words: str
    language: str


@cache
def head_of(kind: Kind) -> Head:
    """The head of the file. Raises ValueError where there is none."""
    found = _HEAD.match(source_of(kind))
    if not found:
        raise ValueError(f"{kind.file}: the first line must name its languages, its last review and by whom")
    return Head(tuple(found["languages"].split()), date.fromisoformat(found["on"]), found["by"].strip())


def source_of(kind: Kind) -> str:
    """The text of the file."""
    return (HERE.parents[1] / kind.file).read_text()


def language_of(kind: Kind, wanted: str) -> str:
    """The wanted language where this letter was reviewed in it, else Dutch."""
    return wanted if wanted in head_of(kind).languages else FALLBACK


def write(kind: Kind, values: Mapping[str, Any], *, language: str) -> Text:
    """The letter, byte for byte as it will be read. Raises WrongVariables.

    values: exactly the variables of the letter; "" or None where it has nothing to say there.
    """
    if set(values) != kind.variables:
        wrong = sorted(set(values) ^ kind.variables)
        raise WrongVariables(f"{kind.name}: {', '.join(wrong)}")
    spoken = language_of(kind, language)
    with override(spoken):
        rendered = render_to_string(get_template(kind.file).template.name, dict(values))
    # The first line is the subject, for a letter on paper; a page has its own heading.
    subject, _line, text = rendered.strip().partition("\n")
    return Text(subject.strip(), re.sub(r"\n{3,}", "\n\n", text).strip(), spoken)
