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
from django.utils.translation import gettext, override

from gehoord.casework.terms import mark as _

from .table import Kind

HERE = Path(__file__).parent
FALLBACK = "nl"
_HEAD = re.compile(
    r"\{# reviewed: (?P<reviewed>[a-z -]+);(?: translated: (?P<translated>[a-z -]+);)?"
    r" on: (?P<on>\d{4}-\d\d-\d\d); by: (?P<by>[\w ]+) #\}"
)
UNREAD = _(
    "Deze brief is vertaald uit het Nederlands. Niemand die met deze taal opgroeide, las de vertaling na. "
    "Is iets niet duidelijk? Vraag het ons."
)
"""Stands below a letter in a language in which nobody reviewed it."""


class WrongVariables(ValueError):
    """A letter was given something it does not know, or lacks something: a mistake of ours, never sent."""


@dataclass(frozen=True)
class Head:
    """What stands on top of a file: the languages in which it was read, when and by which role, and the others."""

    reviewed: tuple[str, ...]
    translated: tuple[str, ...]
    reviewed_on: date
    reviewed_by: str

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which it may go out."""
        return self.reviewed + self.translated


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
    translated = tuple((found["translated"] or "").split())
    on, by = date.fromisoformat(found["on"]), found["by"].strip()
    return Head(tuple(found["reviewed"].split()), translated, on, by)


def source_of(kind: Kind) -> str:
    """The text of the file."""
    return (HERE.parents[1] / kind.file).read_text()


def language_of(kind: Kind, wanted: str) -> str:
    """The wanted language where this letter exists in it, else Dutch."""
    return wanted if wanted in head_of(kind).languages else FALLBACK


def write(kind: Kind, values: Mapping[str, Any], *, language: str) -> Text:
    """The letter, byte for byte as it will be read. Raises WrongVariables.

    In a language in which nobody reviewed it, the letter says so.
    values: exactly the variables of the letter; "" or None where it has nothing to say there.
    """
    if set(values) != kind.variables:
        wrong = sorted(set(values) ^ kind.variables)
        raise WrongVariables(f"{kind.name}: {', '.join(wrong)}")
    spoken = language_of(kind, language)
    with override(spoken):
        unread = "" if spoken in head_of(kind).reviewed else f"\n\n{gettext(UNREAD)}"
        rendered = render_to_string(get_template(kind.file).template.name, dict(values))
    # The first line is the subject, for a letter on paper; a page has its own heading.
    subject, _line, text = rendered.strip().partition("\n")
    return Text(subject.strip(), re.sub(r"\n{3,}", "\n\n", text).strip() + unread, spoken)
