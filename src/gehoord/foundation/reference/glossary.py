# SPDX-License-Identifier: EUPL-1.2
"""The one dictionary between the Dutch of people and the names in code (woordenlijst)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from .loading import HERE, read_file


@dataclass(frozen=True, slots=True)
class Word:
    """A Dutch word and its one name in code; `also` are words of our sources that mean the same."""

    dutch: str
    code: str
    subject: str
    also: tuple[str, ...] = ()
    about: str = ""


@cache
def words() -> tuple[Word, ...]:
    """Every word in the order of the file. ValueError when a word or a code stands there twice."""
    found = tuple(
        Word(**{**told, "subject": subject, "also": tuple(told.get("also", ()))})
        for subject, rows in read_file(HERE / "glossary.yaml").items()
        for told in rows
    )
    spoken = [each.casefold() for word in found for each in (word.dutch, *word.also)]
    codes = [word.code for word in found]
    twice = sorted({each for told in (spoken, codes) for each in told if told.count(each) > 1})
    if twice:
        raise ValueError(f"glossary.yaml says twice: {', '.join(twice)}.")
    return found


def code_for(dutch: str) -> str:
    """The name in code of a Dutch word, capitals aside. KeyError for a word that is not in the dictionary."""
    return _by_dutch()[dutch.casefold()].code


def dutch_for(code: str) -> str:
    """The Dutch word of a name in code. KeyError for a name that is not in the dictionary."""
    return _by_code()[code].dutch


def api_name(code: str) -> str:
    """The Dutch field name in the public API: "received_at" is "ontvangenOp". KeyError: unknown name."""
    first, *rest = dutch_for(code).split()
    return first[:1].lower() + first[1:] + "".join(part[:1].upper() + part[1:] for part in rest)


@cache
def _by_dutch() -> Mapping[str, Word]:
    return MappingProxyType({each.casefold(): word for word in words() for each in (word.dutch, *word.also)})


@cache
def _by_code() -> Mapping[str, Word]:
    return MappingProxyType({word.code: word for word in words()})
