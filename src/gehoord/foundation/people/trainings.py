# SPDX-License-Identifier: EUPL-1.2
"""What the people of a counter learned, and until when it counts (opleiding; Besluit ADV art. 3)."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from .models import Training

SOON = timedelta(days=60)
"""So long before it ends we say so: a course must still be found and booked."""


@dataclass(frozen=True)
class Learned:
    """One training. days_left: until it counts no more, None when it goes on counting."""

    id: int
    member: UUID
    name: str
    what: str
    hours: int | None
    on: date
    valid_until: date | None
    days_left: int | None

    @property
    def is_over(self) -> bool:
        """It counts no more."""
        return self.days_left is not None and self.days_left < 0

    @property
    def ends_soon(self) -> bool:
        """It still counts, and not for long."""
        return self.days_left is not None and 0 <= self.days_left <= SOON.days


def trainings_of(member: UUID, *, today: date) -> list[Learned]:
    """All that somebody learned, newest first."""
    rows = Training.objects.filter(member=member).select_related("member").order_by("-on", "-pk")
    return [_shown(row, today=today) for row in rows]


def trainings_ending(counter: int, *, today: date) -> list[Learned]:
    """What ends soon or ended, of who works here now, soonest first. What was learned anew is not told again."""
    rows = Training.objects.filter(counter=counter, member__left_on=None).select_related("member")
    newest: dict[tuple[UUID, str], Training] = {}
    for row in rows.order_by("on", "pk"):
        newest[row.member_id, row.what.casefold()] = row
    shown = [_shown(row, today=today) for row in newest.values()]
    return sorted(
        (one for one in shown if one.is_over or one.ends_soon), key=lambda one: (one.days_left or 0, one.name)
    )


def _shown(row: Training, *, today: date) -> Learned:
    left = (row.valid_until - today).days if row.valid_until else None
    return Learned(row.pk, row.member_id, row.member.name, row.what, row.hours, row.on, row.valid_until, left)
