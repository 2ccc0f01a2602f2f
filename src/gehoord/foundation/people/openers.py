# SPDX-License-Identifier: EUPL-1.2
"""Who of a team has a permission, and whether they can open something that is sealed to them today."""

from dataclasses import dataclass
from uuid import UUID

from gehoord.foundation.vault.holders import can_open_circles

from .models import Member
from .roles import ROLES, Permission, permissions_of


@dataclass(frozen=True)
class Opener:
    """A member with the permission. opens: took the invitation and has a key that works, so a circle can hold them.

    A share in the key of the whole team is not asked: what comes in at an organisation is sealed to a circle of
    exactly who reads it (decision 0025).
    """

    id: UUID
    name: str
    role_codes: list[str]
    opens: bool

    @property
    def roles(self) -> list[str]:
        """The roles in words."""
        return [str(ROLES[code].name) for code in self.role_codes if code in ROLES]


def with_permission(counter: int, who_may: Permission) -> list[Opener]:
    """Everybody who may do this, by name, also who was invited and is not there yet. Two queries."""
    rows = Member.objects.filter(counter=counter, left_on=None).order_by("name", "pk")
    able = [row for row in rows if who_may in permissions_of(row.roles)]
    working = can_open_circles([row.pk for row in able])
    return [
        Opener(row.pk, row.name, list(row.roles), row.invited_until is None and row.pk in working)
        for row in able
    ]


def openers(counter: int, who_may: Permission) -> list[Opener]:
    """Who may do this and can open something today, by name. Two queries."""
    return [one for one in with_permission(counter, who_may) if one.opens]
