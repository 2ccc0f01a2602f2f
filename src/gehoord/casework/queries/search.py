# SPDX-License-Identifier: EUPL-1.2
"""Searching through the text of a counter's own cases, opened in the unlocked session (zoeken).

There is no index on the server: the first search of a sign-in opens the texts, later ones look in memory.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from gehoord.foundation.vault.keyring import Unlocked

from ..models import Note
from .bodies import answers_of
from .index import Index, Summary
from .sealed import open_note

ASKED = ("story", "effect", "organisation", "others", "ground_words", "spot", "earlier", "name")
SHOWN = 50
AROUND = 70
_APART = "\n"
_MARKS = re.compile("[\u0300-\u036f\u064b-\u0655]")


@dataclass(frozen=True)
class Hit:
    """A case in which all words occur. pieces: (text, is it a hit) around the first one."""

    about: Summary
    pieces: list[tuple[str, bool]]


@dataclass(frozen=True)
class Found:
    """The first hits, newest reports first, and how many cases there are in all."""

    hits: list[Hit]
    count: int


def search(index: Index, words: str, *, keys: Unlocked, closed: bool = False) -> Found:
    """Cases of this counter in whose story, other answers or notes all words occur.

    Capitals and accents do not matter. closed: also among cases that are closed.
    The caller logs one entry: the count, never the words.
    """
    wanted = [plain(word) for word in words.split()]
    wanted = [word for word in wanted if word]
    if not wanted:
        return Found([], 0)
    with index.lock:
        shelf = {**index.cases, **(index.open_closed(keys) if closed else {})}
        index.texts.update(_texts(shelf.keys() - index.texts.keys(), keys=keys))
        texts = index.texts
        ids = [case for case in shelf if case in texts and all(word in texts[case] for word in wanted)]
    found = sorted((shelf[case] for case in ids), key=lambda one: (one.received_on, one.id), reverse=True)
    first = found[:SHOWN]
    originals = dict(_opened({one.id for one in first}, keys=keys))
    return Found([Hit(one, piece(originals.get(one.id, ""), wanted)) for one in first], len(found))


def plain(text: str) -> str:
    """A text as it is sought: small letters, no accents."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))


def piece(text: str, wanted: list[str]) -> list[tuple[str, bool]]:
    """The words around the first hit, cut where hits begin and end."""
    letters = [plain(letter) for letter in text]
    flat, where = "".join(letters), [place for place, flats in enumerate(letters) for _letter in flats]
    starts = [start for start in (flat.find(word) for word in wanted) if start >= 0]
    if not starts:
        return [(text[: 2 * AROUND], False)]
    first = where[min(starts)]
    begin, end = max(0, first - AROUND), min(len(text), first + 2 * AROUND)
    marked = [False] * (end - begin)
    for word in wanted:
        at = flat.find(word)
        while at >= 0:
            for place in range(where[at], where[at + len(word) - 1] + 1):
                if begin <= place < end:
                    marked[place - begin] = True
            at = flat.find(word, at + 1)
    pieces: list[tuple[str, bool]] = []
    for place in range(begin, end):
        hit = marked[place - begin]
        if pieces and pieces[-1][1] == hit:
            pieces[-1] = (pieces[-1][0] + text[place], hit)
        else:
            pieces.append((text[place], hit))
    return pieces


def _texts(cases: set[UUID], *, keys: Unlocked) -> Iterator[tuple[UUID, str]]:
    for case, text in _opened(cases, keys=keys):
        yield case, plain(text)


def _opened(cases: set[UUID], *, keys: Unlocked) -> Iterator[tuple[UUID, str]]:
    """(case, all its text) of these cases."""
    notes = _notes_by_case(cases)
    for case, opened, told in answers_of(cases, keys=keys):
        more = [
            open_note(body, keys=opened, case=case, note=note)["text"] for note, body in notes.get(case, ())
        ]
        yield case, _APART.join([*_said(told), *more])


def _said(answers: dict[str, Any]) -> list[str]:
    return [str(answers[name]) for name in ASKED if answers.get(name)]


def _notes_by_case(cases: set[UUID]) -> dict[UUID, list[tuple[UUID, bytes]]]:
    found: dict[UUID, list[tuple[UUID, bytes]]] = {}
    for case, note, body in Note.objects.filter(case__in=cases).values_list("case_id", "pk", "body"):
        found.setdefault(case, []).append((note, bytes(body)))
    return found
