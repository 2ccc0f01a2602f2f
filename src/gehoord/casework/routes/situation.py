# SPDX-License-Identifier: EUPL-1.2
"""What the table of routes must know about somebody: coarse facts, no story and no names."""

from dataclasses import dataclass
from enum import StrEnum

from gehoord.casework.terms import Identity


class Side(StrEnum):
    """Who somebody is in what happened."""

    USING = "using"
    RELATIVE = "relative"
    WORKING = "working"
    VOLUNTEERING = "volunteering"
    BESIDE = "beside"
    """Saw it happen."""
    UNKNOWN = ""


class Field(StrEnum):
    """Where it happened, as far as it decides who can help."""

    CARE = "care"
    YOUTH = "youth"
    INSURER = "insurer"
    MUNICIPAL = "municipal"
    WELFARE = "welfare"
    SPORT = "sport"
    ELSEWHERE = "elsewhere"
    UNKNOWN = ""


class Age(StrEnum):
    """How long ago it was."""

    YEAR = "year"
    LONGER = "longer"
    FEARED = "feared"
    """It did not happen yet."""
    UNKNOWN = ""


@dataclass(frozen=True, kw_only=True)
class Situation:
    """The facts a route is judged by. What is not known stays empty: then no route is left out for it."""

    side: Side = Side.UNKNOWN
    field: Field = Field.UNKNOWN
    grounds: frozenset[str] = frozenset()
    """Codes of terms/grounds.yaml; "unknown" counts as not known."""
    natures: frozenset[str] = frozenset()
    online: bool = False
    private: bool = False
    """At home, among family or friends."""
    age: Age = Age.UNKNOWN
    identity: Identity | None = None
    """How known they are to us and to others; None when that was not asked."""
    child: bool | None = None
    """Whether it is about a child or a teenager."""

    @property
    def known_grounds(self) -> frozenset[str]:
        """The grounds that say something."""
        return self.grounds - {"unknown"}


_SIDES = {
    "client": Side.USING,
    "athlete": Side.USING,
    "visitor": Side.USING,
    "relative": Side.RELATIVE,
    "employee": Side.WORKING,
    "self_employed": Side.WORKING,
    "trainee": Side.WORKING,
    "applicant": Side.WORKING,
    "colleague": Side.WORKING,
    "manager": Side.WORKING,
    "volunteer": Side.VOLUNTEERING,
    "witness": Side.BESIDE,
}
# By sector where the group is not enough: who runs it decides which complaint there is.
_FIELDS = {
    "youth_care": Field.YOUTH,
    "health_insurance": Field.INSURER,
    "social_support": Field.MUNICIPAL,
    "neighbourhood_team": Field.MUNICIPAL,
    "debt_help": Field.MUNICIPAL,
}
_GROUPS = {
    "care": Field.CARE,
    "welfare": Field.WELFARE,
    "sport": Field.SPORT,
    "elsewhere": Field.ELSEWHERE,
}


def side_of(capacity: str) -> Side:
    """The side of a code of terms/capacities.yaml."""
    return _SIDES.get(capacity, Side.UNKNOWN)


def field_of(sector: str, *, group: str) -> Field:
    """The field of a code of terms/sectors.yaml; group: of that sector, "" when there is none."""
    return _FIELDS.get(sector) or _GROUPS.get(group, Field.UNKNOWN)
