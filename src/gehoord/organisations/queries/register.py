# SPDX-License-Identifier: EUPL-1.2
"""Finding organisations in the register despite a misspelling, and reading one of them with its history."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from gehoord.foundation.reference import municipalities

from ..models import Name, Organisation, Place, RegisterEvent
from ..rules.names import core_of, spelled_as_heard, words_of

FEWEST_LETTERS = 2
SOUND_LENGTH = 16
_ALIKE = 0.45
"""How many triples of letters (0 to 1) two names share at least, to be looked at."""
_WITHIN = 0.75
"""The same for a part of a name."""
_SET = "SELECT set_config('pg_trgm.similarity_threshold', %s, true), set_config('pg_trgm.word_similarity_threshold', %s, true)"
# OFFSET 0: what comes near is looked up one by one; without it the planner reads the whole register beside it.
# The likeness of the letters counts for two thirds, of the sounds for one, and a little for the words that are no core
# (De Linde: the practice or the pharmacy?). Among equals: a name of today first, then the
# shortest, then by name, so that the order never jumps.
_FIND = """
WITH asked AS MATERIALIZED (
    SELECT %(core)s::text AS core,
        coalesce(array(SELECT DISTINCT metaphone(word, %(length)s) FROM unnest(%(heard)s::text[]) word
            WHERE metaphone(word, %(length)s) <> '')::varchar[], '{}') AS keys,
        metaphone(%(heard_joined)s, %(length)s) AS joined_key
), near AS MATERIALIZED (
    SELECT id FROM organisations_name WHERE core %% %(core)s
    UNION SELECT id FROM organisations_name WHERE %(joined)s <> '' AND core %% %(joined)s
    UNION SELECT id FROM organisations_name WHERE %(core)s <%% core
    UNION SELECT id FROM organisations_name WHERE sounds && (SELECT array_append(keys, joined_key::varchar) FROM asked)
    {more}
), scored AS (
    SELECT n.id, n.name, n.core, n.until, n.place_id, o.stands_for,
        0.65 * greatest(similarity(n.core, asked.core), 0.9 * word_similarity(asked.core, n.core),
            0.85 * word_similarity(n.core, asked.core),
            0.95 * similarity(replace(n.core, ' ', ''), replace(asked.core, ' ', '')))
        + 0.35 * greatest(
            cardinality(array(SELECT unnest(n.sounds) INTERSECT SELECT unnest(asked.keys)))::float
                / greatest(cardinality(n.sounds), cardinality(asked.keys), 1),
            CASE WHEN asked.joined_key = ANY(n.sounds) THEN 1.0 / cardinality(n.sounds) ELSE 0 END)
        + 0.1 * similarity(n.name, %(whole)s)
        - CASE WHEN n.until IS NULL THEN 0 ELSE 0.02 END AS score
    FROM asked CROSS JOIN near
        CROSS JOIN LATERAL (SELECT * FROM organisations_name WHERE id = near.id OFFSET 0) n
        CROSS JOIN LATERAL (
            SELECT coalesce(o.merged_into_id, o.id) AS stands_for FROM organisations_organisation o
            WHERE o.id = n.organisation_id {only} OFFSET 0
        ) o
), best AS (
    SELECT DISTINCT ON (stands_for) * FROM scored ORDER BY stands_for, score DESC, length(core), id
)
SELECT stands_for, name, until IS NOT NULL, place_id IS NOT NULL, score FROM best
WHERE score >= 0.2 ORDER BY score DESC, length(core), name, stands_for LIMIT %(most)s
"""
_BY_WORD = """UNION SELECT each.id FROM unnest(%(words)s::text[]) word CROSS JOIN LATERAL (
        SELECT id FROM organisations_name WHERE core %% word OR (length(word) > 3 AND core LIKE '%%' || word || '%%')
        OFFSET 0) each"""
_GOOD = 0.5
"""Nothing as likely as this: then each word is looked up by itself, as in "de dokter van
Gouderegen", and within longer words, as in "regen"."""
_MOST_WORDS = 6
_IN_SECTOR = "o.sector = %(sector)s"
_IN_MUNICIPALITY = """(o.municipality = %(municipality)s OR EXISTS (
    SELECT 1 FROM organisations_place p WHERE p.organisation_id = o.id AND p.municipality = %(municipality)s
    AND p.until IS NULL))"""


@dataclass(frozen=True)
class Found:
    """One organisation that may be meant. by_name: the name that fitted, when that is not its name of today."""

    organisation: Organisation
    by_name: str = ""
    was_called: bool = False
    """by_name is a name of before."""
    is_place: bool = False
    """by_name is the name of a location."""
    score: float = 0.0

    @property
    def municipality(self) -> str:
        """Its municipality in words."""
        return municipality_name(self.organisation.municipality)


@dataclass(frozen=True)
class Card:
    """One organisation with all that the register knows of it. merged: who went up in it."""

    organisation: Organisation
    names: list[Name]
    places: list[Place]
    events: list[RegisterEvent]
    merged: list[Organisation] = field(default_factory=list)


def find(
    words: str, *, sector: str = "", municipality: str = "", most: int = 20, but: Collection[UUID] = ()
) -> list[Found]:
    """The organisations that these words may mean, the likeliest first, over names of now and before and of locations.

    What was merged leads to the one that remains. sector, municipality: codes, to look only there. Three statements, or four.
    """
    core = core_of(words)
    if len(core) < FEWEST_LETTERS:
        return []
    only = [part for part, given in ((_IN_SECTOR, sector), (_IN_MUNICIPALITY, municipality)) if given]
    joined = core.replace(" ", "") if " " in core else ""
    asked: dict[str, Any] = {
        "core": core,
        # "wijde blik" for De Wijdeblik: the same letters as one word; nothing for one word.
        "joined": joined,
        "words": core.split()[:_MOST_WORDS],
        "heard_joined": "".join(spelled_as_heard(joined)),
        "whole": " ".join(words_of(words)),
        "heard": [word for word in spelled_as_heard(words) if word],
        "length": SOUND_LENGTH,
        "sector": sector,
        "municipality": municipality,
        "most": most + len(but),
    }
    statement = _FIND.replace("{only}", "".join(f"AND {part} " for part in only))
    # The thresholds live as long as the transaction; without one they would hold for nothing.
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute(_SET, [str(_ALIKE), str(_WITHIN)])
        cursor.execute(statement.replace("{more}", ""), asked)
        rows = cursor.fetchall()
        if not rows or rows[0][-1] < _GOOD:
            cursor.execute(statement.replace("{more}", _BY_WORD), asked)
            rows = cursor.fetchall()
    known = Organisation.objects.select_related("team").in_bulk([row[0] for row in rows])
    return [
        Found(known[key], "" if name == known[key].name else name, was_called, is_place, score)
        for key, name, was_called, is_place, score in rows
        if key not in but
    ][:most]


def organisation(key: UUID) -> Organisation:
    """One row of the register, also one that went up in another. Raises Organisation.DoesNotExist."""
    return Organisation.objects.select_related("team", "merged_into").get(pk=key)


def remaining(key: UUID) -> Organisation | None:
    """The organisation that this one is today: itself, or the one it went up in; None when there is none."""
    row = Organisation.objects.select_related("team", "merged_into__team").filter(pk=key).first()
    return row.merged_into or row if row else None


def card(key: UUID) -> Card:
    """Everything about one organisation; six statements. Raises Organisation.DoesNotExist."""
    row = organisation(key)
    names = list(Name.objects.filter(organisation=row, place=None).order_by("until", "-since", "-pk"))
    names.sort(key=lambda one: one.until is not None)
    events = RegisterEvent.objects.filter(organisation=row).select_related("other").order_by("-at", "-pk")
    return Card(
        row,
        names,
        list(Place.objects.filter(organisation=row).order_by("until", "since", "pk")),
        list(events),
        list(Organisation.objects.filter(merged_into=row).order_by("name")),
    )


def former_names(organisation: UUID) -> list[str]:
    """What it was called before, the latest first."""
    rows = Name.objects.filter(organisation=organisation, place=None).exclude(until=None)
    return list(rows.order_by("-until", "-pk").values_list("name", flat=True))


def is_joined(row: Organisation) -> bool:
    """Whether it has its own people here today."""
    return row.team is not None and row.team.closed_on is None


def municipality_name(code: str) -> str:
    """A municipality in words; "" when it is not known."""
    known = municipalities.everything()
    return known[code].name if code in known else ""
