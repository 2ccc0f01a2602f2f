# SPDX-License-Identifier: EUPL-1.2
"""From what was told or coded to what the table of routes must know."""

from collections.abc import Iterable

from gehoord.foundation.reference import terms
from gehoord.reporting.rules import one
from gehoord.reporting.terms import Answers

from ...queries.sealed import CaseFacts
from ...routes import Age, Field, Situation, field_of, side_of
from ...terms import Identity

_AGES = {"today": Age.YEAR, "week": Age.YEAR, "month": Age.YEAR, "year": Age.YEAR,
         "longer": Age.LONGER, "feared": Age.FEARED}  # fmt: skip
AT_HOME = "private_life"


def field_in(sector: str) -> Field:
    """The field of a sector as it was told."""
    known = sector in terms.sectors
    return field_of(sector, group=str(terms.sectors[sector].extra["group"]) if known else "")


def from_answers(answers: Answers, *, identity: str) -> Situation:
    """The reporter's own facts, as they told them."""
    return Situation(
        side=side_of(one(answers, "capacity")),
        field=field_in(one(answers, "sector")),
        grounds=frozenset(_many(answers.get("grounds"))),
        online=one(answers, "elsewhere") == "online",
        age=_AGES.get(one(answers, "happened"), Age.UNKNOWN),
        identity=Identity(identity),
        child=True if one(answers, "speaks_for") == "child" else None,
    )


def from_case(facts: CaseFacts, *, identity: str) -> Situation:
    """The facts as the counter coded them. How long ago it was is not coded, so no route is left out for it."""
    return Situation(
        side=side_of(facts.capacity),
        field=field_in(facts.sector),
        grounds=frozenset(facts.grounds),
        natures=frozenset(facts.natures),
        online=facts.domain == "internet" or facts.place == "online",
        private=facts.domain == AT_HOME,
        identity=Identity(identity),
    )


def _many(value: object) -> Iterable[str]:
    return value if isinstance(value, list) else [str(value)] if value else []
