# SPDX-License-Identifier: EUPL-1.2
"""Bundles as a counter reads them: what happened once, its cases, and what is still under way in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any
from uuid import UUID, uuid5

from gehoord.foundation.vault.bodies import open_body, seal_body
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.vault.sealing import Blob, derive

from ..models import Bundle, Case, Happening
from .alike import DAYS, likeness
from .index import Index, Summary
from .search import plain

LIKE = 0.3
MOST_SUGGESTED = 20


@dataclass(frozen=True)
class ToAll:
    """One letter to everybody in a bundle, with who gets it. words: language → the words of our own.

    lines: case → a personal line. cases: frozen when sending began, so that who joins later is not written to.
    """

    id: str
    words: Mapping[str, str]
    cases: tuple[str, ...]
    lines: Mapping[str, str] = field(default_factory=dict)
    began_on: str = ""


@dataclass(frozen=True)
class BundleBody:
    """What is sealed of a bundle. lead: id of a member. adding: cases and reports that still have to come in."""

    name: str
    what: str = ""
    plan: str = ""
    lead: str = ""
    adding: tuple[str, ...] = ()
    letter: ToAll | None = None


@dataclass(frozen=True)
class OpenBundle:
    """A bundle with its body open."""

    row: Bundle
    body: BundleBody

    @property
    def id(self) -> UUID:
        """The id of the bundle."""
        return UUID(str(self.row.pk))


def seal_bundle(body: BundleBody, *, keys: Unlocked, team: int, bundle: UUID) -> bytes:
    """The body for the members of the team."""
    raw = json.dumps(asdict(body), ensure_ascii=False).encode()
    return seal_body(_key(keys, team, bundle), raw, bind=(str(bundle),))


def open_bundle_body(sealed: Blob, *, keys: Unlocked, team: int, bundle: UUID) -> BundleBody:
    """The way back from `seal_bundle`. Raises KeyError (not our team) or SealError."""
    told: dict[str, Any] = json.loads(open_body(_key(keys, team, bundle), bytes(sealed), bind=(str(bundle),)))
    letter = told.pop("letter")
    told["adding"] = tuple(told["adding"])
    if letter:
        letter = ToAll(**letter | {"cases": tuple(letter["cases"])})
    return BundleBody(**told, letter=letter)


def _key(keys: Unlocked, team: int, bundle: UUID) -> bytes:
    return derive(keys.team_box_key(team), "bundle", str(bundle))


def hold_bundle(bundle: UUID, *, keys: Unlocked, lock: bool = False) -> OpenBundle:
    """One bundle. lock: nobody else changes it until this transaction ends. Raises Bundle.DoesNotExist."""
    rows = Bundle.objects.select_for_update(of=("self",)) if lock else Bundle.objects
    row = rows.get(pk=bundle)
    return OpenBundle(row, open_bundle_body(row.body, keys=keys, team=row.team_id, bundle=row.pk))


def bundles_of(counter: int, *, keys: Unlocked) -> list[OpenBundle]:
    """The bundles of a counter, the newest first."""
    rows = Bundle.objects.filter(counter=counter).order_by("-opened_on", "pk")
    return [
        OpenBundle(row, open_bundle_body(row.body, keys=keys, team=row.team_id, bundle=row.pk))
        for row in rows
    ]


def cases_in(bundle: UUID) -> list[Case]:
    """The cases of a bundle in the order in which they came in; only what stands in the clear."""
    rows = Case.objects.filter(bundle=bundle).select_related("handler")
    return list(rows.defer("key", "facts").order_by("received_on", "pk"))


def how_many(bundle: UUID) -> tuple[int, int]:
    """(cases, of which open)."""
    rows = Case.objects.filter(bundle=bundle)
    return rows.count(), rows.filter(closed_on=None).count()


def written_to(letter: ToAll) -> set[str]:
    """The cases to which this letter went already."""
    lines = {str(line_of(letter.id, case)): case for case in letter.cases}
    found = Happening.objects.filter(pk__in=list(lines)).values_list("pk", flat=True)
    return {lines[str(key)] for key in found}


def line_of(letter: str, case: str) -> UUID:
    """The id of the line that says that this letter went to this case: it can exist once."""
    return uuid5(UUID(letter), case)


def suggested(bundle: OpenBundle, index: Index) -> list[Summary]:
    """Reports and cases that look like those in the bundle and are in none: a person decides."""
    everything = [*index.waiting.values(), *index.cases.values()]
    inside = [one for one in everything if one.bundle == bundle.row.code]
    found = [
        one for one in everything if not one.bundle and any(_alike(one, other) for other in inside[:200])
    ]
    return sorted(found, key=lambda one: one.received_on, reverse=True)[:MOST_SUGGESTED]


def _alike(one: Summary, other: Summary) -> bool:
    if abs(one.received_on - other.received_on).days > 2 * DAYS:
        return False
    if not set(one.grounds) & set(other.grounds) - {"unknown"}:
        return False
    mine, theirs = _organisation(one), _organisation(other)
    if mine and mine == theirs:
        return True
    same_place = (one.place, one.sector) == (other.place, other.sector) and bool(one.place)
    return same_place and likeness(one.begins, other.begins) >= LIKE


def _organisation(one: Summary) -> str:
    return plain("".join(letter for letter in one.organisation if letter.isalnum()))
