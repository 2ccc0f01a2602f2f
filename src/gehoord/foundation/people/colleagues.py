# SPDX-License-Identifier: EUPL-1.2
"""Who works at a counter now, for pages that let somebody choose a colleague."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from .models import Member
from .roles import Permission, permissions_of


@dataclass(frozen=True)
class Colleague:
    """A member as colleagues name them."""

    id: UUID
    name: str


def colleagues(counter: int, *, who_may: Permission) -> list[Colleague]:
    """The members of a counter who may do this, by name; who left is not among them."""
    rows = Member.objects.filter(counter=counter, left_on=None, invited_until=None).order_by("name", "pk")
    return [Colleague(row.pk, row.name) for row in rows if who_may in permissions_of(row.roles)]


def names_of(members: Iterable[str]) -> dict[str, str]:
    """The names of members by their id as actions keep it in `by`, also of who left. One query; strangers are left out."""
    ids = [UUID(one) for one in set(members) if len(one) == 36]
    return {str(key): name for key, name in Member.objects.filter(pk__in=ids).values_list("pk", "name")}
