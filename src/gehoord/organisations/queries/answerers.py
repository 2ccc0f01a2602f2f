# SPDX-License-Identifier: EUPL-1.2
"""Which organisations joined, and who of them answers a counter."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from gehoord.foundation.people.roles import Permission, permissions_of
from gehoord.foundation.people.teammates import teammates

from ..models import Organisation
from .register import find, is_joined

MOST, LOOKED_AT = 20, 100


@dataclass(frozen=True)
class Answerer:
    """Somebody who may answer for an organisation. roles: in words."""

    id: UUID
    name: str
    roles: list[str]
    role_codes: list[str]


def joined_organisations(words: str = "") -> list[Organisation]:
    """Organisations with a place of their own that these words may mean, the likeliest first. At most 20.

    Found as everywhere in the register: also misspelt, and by names and locations of before. Without words: by name.
    """
    if words.strip():
        return [one.organisation for one in find(words, most=LOOKED_AT) if is_joined(one.organisation)][:MOST]
    rows = Organisation.objects.filter(team__isnull=False, team__closed_on=None, merged_into=None)
    return list(rows.select_related("team").order_by("name", "pk")[:MOST])


def joined_organisation(key: UUID | str) -> Organisation | None:
    """One of them; None for anything else."""
    try:
        wanted = UUID(str(key))
    except ValueError:
        return None
    rows = Organisation.objects.filter(team__isnull=False, team__closed_on=None, merged_into=None)
    return rows.select_related("team").filter(pk=wanted).first()


def answerers(team: int, *, now: datetime) -> list[Answerer]:
    """Who answers a counter for this organisation and can open something today. Two queries."""
    return [
        Answerer(one.id, one.name, one.roles, one.role_codes)
        for one in teammates(team, now=now)
        if Permission.ORG_ANSWER in permissions_of(one.role_codes) and not one.waits
    ]
