# SPDX-License-Identifier: EUPL-1.2
"""Who is away, and who stands in (afwezigheid, waarnemen). `until` is the first day back, as everywhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from .models import Absence

REMEMBERED = timedelta(days=14)
"""So long after somebody is back we still tell what happened meanwhile."""


@dataclass(frozen=True)
class Away:
    """One absence. until: first day back, None while nobody knows. stand_in: who looks after the work."""

    id: int
    member: UUID
    name: str
    since: date
    until: date | None
    stand_in: UUID | None
    stand_in_name: str

    def covers(self, day: date) -> bool:
        """Whether this member is away on that day."""
        return self.since <= day and (self.until is None or day < self.until)


def away(counter: int, *, on: date) -> dict[UUID, Away]:
    """Who of a counter is away on this day, by member. One query."""
    rows = Absence.objects.filter(Q(until=None) | Q(until__gt=on), counter=counter, since__lte=on)
    found = rows.filter(member__left_on=None).select_related("member", "replacement").order_by("since")
    return {row.member_id: _shown(row) for row in found}


def stands_in_for(absent: Mapping[UUID, Away], member: UUID) -> list[Away]:
    """Whose work this member looks after: also of who is replaced by somebody who is away too."""
    return [
        one for one in absent.values() if one.member != member and stand_in_of(absent, one.member) == member
    ]


def stand_in_of(absent: Mapping[UUID, Away], member: UUID) -> UUID | None:
    """Who looks after the work of this member in the end: themselves when they are here; None when nobody is."""
    seen, now = set(), member
    while now in absent:
        seen.add(now)
        following = absent[now].stand_in
        if following is None or following in seen:
            return None
        now = following
    return now


def absences_of(member: UUID, *, today: date) -> list[Away]:
    """What is planned or going on, soonest first."""
    rows = Absence.objects.filter(Q(until=None) | Q(until__gt=today), member=member)
    return [_shown(row) for row in rows.select_related("member", "replacement").order_by("since", "pk")]


def just_back(member: UUID, *, today: date) -> Away | None:
    """The absence from which somebody came back lately, if any."""
    rows = Absence.objects.filter(member=member, until__lte=today, until__gt=today - REMEMBERED)
    row = rows.select_related("member", "replacement").order_by("-until", "-pk").first()
    return _shown(row) if row and row.until and row.until > row.since else None


def _shown(row: Absence) -> Away:
    # Who left the counter stands in for nobody.
    there = row.replacement if row.replacement and row.replacement.left_on is None else None
    return Away(
        row.pk,
        row.member_id,
        row.member.name,
        row.since,
        row.until,
        there.pk if there else None,
        there.name if there else "",
    )
