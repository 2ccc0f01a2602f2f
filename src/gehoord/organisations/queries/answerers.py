# SPDX-License-Identifier: EUPL-1.2
"""Which organisations joined, and who of them answers a counter."""

from uuid import UUID

from gehoord.foundation.people.openers import Opener, openers
from gehoord.foundation.people.roles import Permission

from ..models import Organisation
from .register import find, is_joined

MOST, LOOKED_AT = 20, 100


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


def answerers(team: int) -> list[Opener]:
    """Who answers a counter for this organisation and can open something today."""
    return openers(team, Permission.ORG_ANSWER)
