# SPDX-License-Identifier: EUPL-1.2
"""Municipalities (gemeenten) with their CBS codes: by code, by name, and by which list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from operator import itemgetter
from types import MappingProxyType

from .loading import Terms

LIST_OF = date(2026, 1, 1)
# Message ids, shown with gettext; make_words.py hands them to translators.
BY_TODAYS_LIST = "Ingedeeld naar de gemeenten van nu. Op de dag zelf kon dit een andere gemeente zijn."
ENDED = "Deze gemeente bestond op die dag niet meer. Zij ging op in een andere gemeente."

_SHORTENED = str.maketrans({"ø": "o", "ß": "ss", "æ": "ae", "œ": "oe"})
_LEADING = re.compile(r"^(?:gemeente |(?:de|het|den|s|t) )+")


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality. `name` is shown, `label` is the CBS name, `also` only helps searching.

    `since` is None where it was not looked up: then it is in force at the latest since 1 January 2026.
    `until` is exclusive.
    """

    code: str
    label: str
    name: str
    since: date | None
    until: date | None
    successors: tuple[str, ...]
    also: tuple[str, ...]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Coded:
    """A municipality code for an incident, with a note (a message id) when it may not fit that day."""

    code: str
    note: str


@cache
def everything() -> Mapping[str, Municipality]:
    """Every municipality we know by its code, ended ones too."""
    found = {}
    for term in Terms("municipalities").values():
        found[term.code] = Municipality(
            code=term.code,
            label=term.label,
            name=term.plain,
            since=term.since,
            until=term.until,
            successors=tuple(term.extra.get("successors", ())),
            also=tuple(term.extra.get("also", ())),
        )
    return MappingProxyType(found)


def by_code(code: str) -> Municipality:
    """The municipality with this code ("GM0344"). KeyError when there is none."""
    return everything()[code]


def valid_on(day: date) -> tuple[Municipality, ...]:
    """The municipalities in force on a day, by name; before 2026 it answers with the list of 2026."""
    asked = max(day, LIST_OF)
    in_force = (
        place
        for place in everything().values()
        if (place.since is None or place.since <= asked) and (place.until is None or asked < place.until)
    )
    return tuple(sorted(in_force, key=lambda place: _plain_letters(place.name)))


def coded(code: str, incident_on: date | None) -> Coded:
    """The code to keep for an incident on a day, with a note where it may not have been in force that day.

    An incident before the list of 2026, or before the municipality began, is coded by today's list and says
    so. A code is never changed into another one here. KeyError for an unknown code.
    """
    place = by_code(code)
    if incident_on is None:
        return Coded(place.code, "")
    if incident_on < (place.since or LIST_OF):
        return Coded(place.code, BY_TODAYS_LIST)
    if place.until is not None and incident_on >= place.until:
        return Coded(place.code, ENDED)
    return Coded(place.code, "")


def named(text: str, *, day: date = LIST_OF) -> Municipality | None:
    """The one municipality in force with this name, or None when there is none or more than one."""
    asked = _plain_letters(text)
    means = _meant_by(day).get(asked, ()) if asked else ()
    own = [code for code in means if asked in _own_names(code)]
    if len(own) == 1:
        return by_code(own[0])
    return by_code(means[0]) if len(means) == 1 else None


@lru_cache(maxsize=4)
def _meant_by(day: date) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for place in _in_force(day):
        for name in dict.fromkeys(_names(place.code)):
            found.setdefault(name, []).append(place.code)
    return MappingProxyType({name: tuple(codes) for name, codes in found.items()})


def search(text: str, limit: int = 8, *, day: date = LIST_OF) -> list[Municipality]:
    """Municipalities in force whose name looks like `text`, best first; accents and capitals do not matter.

    Also finds other names (Den Haag), well-known places inside a municipality and, when nothing else fits, a
    name with one or two wrong letters. An empty text finds nothing.
    """
    asked = _plain_letters(text)
    if not asked or limit < 1:
        return []
    for rank_of in (_rank, _rank_mistyped):
        ranks = ((rank_of(asked, place), place) for place in _in_force(day))
        # valid_on is by name and sorting is stable, so equal ranks stay by name.
        found = sorted(((rank, place) for rank, place in ranks if rank is not None), key=itemgetter(0))
        if found:
            return [place for _rank_of_place, place in found[:limit]]
    return []


@lru_cache(maxsize=64)
def _in_force(day: date) -> tuple[Municipality, ...]:
    return valid_on(day)


@cache
def _own_names(code: str) -> tuple[str, ...]:
    # "Hengelo (O.)" is also simply Hengelo, and so one of possibly more with that name.
    place = by_code(code)
    told = [part for name in (place.name, place.label) for part in (name, name.partition("(")[0])]
    return tuple(dict.fromkeys(_plain_letters(name) for name in told))


@cache
def _names(code: str) -> tuple[str, ...]:
    # People leave out the article: Bilt, Haag, Gravenhage.
    names = (*_own_names(code), *(_plain_letters(other) for other in by_code(code).also))
    return tuple(dict.fromkeys((*names, *(_LEADING.sub("", name) for name in names))))


def _rank(asked: str, place: Municipality) -> int | None:
    names, own = _names(place.code), _own_names(place.code)
    wanted = {asked, _LEADING.sub("", asked) or asked}
    if wanted & set(own):
        return 0
    if wanted & set(names):
        return 1
    if any(name.startswith(word) for name in own for word in wanted):
        return 2
    if any(name.startswith(word) for name in names for word in wanted):
        return 3
    if any(f" {asked}" in name for name in names):
        return 4
    return 5 if len(asked) >= 3 and any(asked in name for name in names) else None


def _rank_mistyped(asked: str, place: Municipality) -> int | None:
    allowed = 0 if len(asked) < 4 else 1 if len(asked) < 8 else 2
    near = min(_wrong_letters(asked, name, allowed) for name in _names(place.code))
    return near if near <= allowed else None


def _wrong_letters(a: str, b: str, allowed: int) -> int:
    """How many letters to change, add, drop or swap to make a word the other; stops above `allowed`."""
    if abs(len(a) - len(b)) > allowed:
        return allowed + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        now = [i]
        for j, other in enumerate(b, 1):
            cost = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            now.append(cost)
        if min(now) > allowed:
            return allowed + 1
        before, row = row, now
    return row[-1]


def _plain_letters(text: str) -> str:
    """A name as one would type it in a hurry: small letters, no accents, no signs, single spaces."""
    bare = unicodedata.normalize("NFKD", text[:200].casefold().replace("ĳ", "ij").translate(_SHORTENED))
    letters = (sign if sign.isalnum() else " " for sign in bare if not unicodedata.combining(sign))
    return " ".join("".join(letters).split())
