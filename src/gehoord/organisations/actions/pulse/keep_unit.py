# SPDX-License-Identifier: EUPL-1.2
"""Keeping the units of an organisation (onderdelen): their place in the tree and how many people work in each."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Unit
from ...queries.pulse import children_of, units_of

MOST = 20_000


def keep_unit(
    key: UUID | None,
    *,
    counter: int,
    name: str,
    people: int,
    by: str,
    now: datetime,
    parent: UUID | None = None,
    moved: int = 0,
) -> list[str]:
    """Add a unit (key None) or change one. All reasons why not, or none. Within the fence of the team."""
    with transaction.atomic():
        units = {unit.pk: unit for unit in units_of(counter)}
        reasons = []
        if not name.strip():
            reasons.append("Geef het onderdeel een naam.")
        if not 0 <= people <= MOST or not 0 <= moved <= MOST:
            reasons.append(f"Vul aantallen in van 0 tot {MOST}.")
        if parent and (parent not in units or (key and key in _above(parent, units))):
            reasons.append("Een onderdeel kan niet onder zichzelf hangen.")
        if key and key not in units:
            reasons.append("Dit onderdeel is er niet meer.")
        if reasons:
            return reasons
        row = units[key] if key else Unit(counter_id=counter)
        row.name, row.people, row.moved, row.parent_id = name.strip()[:80], people, moved, parent
        row.save()
        record("pulse.unit-kept", by=by, counter=counter, subject=str(row.pk), now=now)
    return []


def end_unit(key: UUID, *, counter: int, by: str, now: datetime) -> list[str]:
    """The unit is no more. What was shown of it stays in old results."""
    with transaction.atomic():
        if children_of(key, counter=counter):
            return ["Onder dit onderdeel hangen andere onderdelen. Geef die eerst een andere plek."]
        Unit.objects.filter(pk=key, counter=counter, ended_on=None).update(ended_on=now.date())
        record("pulse.unit-ended", by=by, counter=counter, subject=str(key), now=now)
    return []


def _above(key: UUID | None, units: dict[UUID, Unit]) -> list[UUID]:
    found: list[UUID] = []
    while key and key in units and key not in found:
        found.append(key)
        key = units[key].parent_id
    return found
