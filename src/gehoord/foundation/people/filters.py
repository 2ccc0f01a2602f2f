# SPDX-License-Identifier: EUPL-1.2
"""Views of the list that a member keeps under a name (bewaarde keuzes). Codes only, nothing of a report."""

from dataclasses import dataclass
from uuid import UUID

from .models import SavedFilter

MOST = 30


@dataclass(frozen=True)
class Kept:
    """One saved view: its name, and the query of its address."""

    id: int
    name: str
    query: str


def filters_of(member: UUID) -> list[Kept]:
    """Somebody's own views, by name."""
    rows = SavedFilter.objects.filter(member=member).order_by("name")
    return [Kept(row.pk, row.name, row.query) for row in rows]
