# SPDX-License-Identifier: EUPL-1.2
"""Whose work somebody looks after today: their own, and that of who is away (waarnemen)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from gehoord.foundation.people.absences import Away, away, stands_in_for
from gehoord.foundation.people.needs import Staff


@dataclass(frozen=True)
class Hands:
    """The members whose work is somebody's today. others: for whom they stand in; me: their own absence."""

    member: UUID
    others: tuple[Away, ...]
    me: Away | None
    absent: dict[UUID, Away]

    @property
    def all(self) -> frozenset[UUID]:
        """Everybody whose work this is."""
        return frozenset({self.member, *(one.member for one in self.others)})

    def stands_in(self, handler: UUID | None) -> str:
        """The name of the colleague whose work it is really; "" for one's own and for nobody's."""
        return next((one.name for one in self.others if one.member == handler), "")


def hands_of(staff: Staff, *, today: date) -> Hands:
    """One query."""
    absent = away(staff.counter, on=today)
    return Hands(staff.id, tuple(stands_in_for(absent, staff.id)), absent.get(staff.id), absent)
