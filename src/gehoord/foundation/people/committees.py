# SPDX-License-Identifier: EUPL-1.2
"""Which committee judges complaints about counters, and who sits on it (klachtencommissie; Besluit ADV art. 12)."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings

from .models import Counter, Member
from .readers import readers


@dataclass(frozen=True)
class Committee:
    """The committee that takes complaints in. address and phone: for who would rather write or call."""

    id: int
    name: str
    phone: str
    mail: str
    address: str


def committee() -> Committee | None:
    """The committee with enough members who can read; the one that was opened first where there are several."""
    rows = list(Counter.objects.filter(is_committee=True, closed_on=None).order_by("pk"))
    able = readers(row.pk for row in rows) if rows else {}
    for row in rows:
        if able.get(row.pk, 0) >= max(settings.LEAST_KEY_HOLDERS, 1):
            return Committee(row.pk, row.name, row.phone, row.mail, row.address)
    return None


def counters_to_complain_about() -> list[tuple[int, str]]:
    """The counters that are open, by name, as (id, name)."""
    rows = Counter.objects.filter(is_committee=False, is_organisation=False, closed_on=None).order_by("name")
    return list(rows.values_list("pk", "name"))


def members_of(counter: int) -> list[tuple[UUID, str, bool]]:
    """Who sits on a committee today: id, name, and whether they come from outside."""
    rows = Member.objects.filter(counter=counter, left_on=None).order_by("name")
    return list(rows.values_list("pk", "name", "is_outside"))
