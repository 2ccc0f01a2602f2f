# SPDX-License-Identifier: EUPL-1.2
"""Opening a pulse before its first day: the tickets are handed out."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Pulse
from ...queries.pulse import chosen_units, tickets_by_unit
from ...rules.pulse import why_not_open


def open_pulse(key: UUID, *, counter: int, by: str, now: datetime) -> list[str]:
    """From now on tickets can be used, and no longer made anew. All reasons why not, or none."""
    with transaction.atomic():
        pulse = Pulse.objects.select_for_update().get(pk=key, counter=counter)
        if pulse.closed_on or pulse.opens_on <= now.date():
            return []
        with_people = [one.unit.pk for one in chosen_units(pulse) if one.unit.people]
        made = tickets_by_unit(pulse)
        reasons = why_not_open(units=len(with_people), with_tickets=sum(unit in made for unit in with_people))
        if not reasons:
            Pulse.objects.filter(pk=key).update(opens_on=now.date())
            record("pulse.opened", by=by, counter=counter, subject=str(key), now=now)
    return reasons
