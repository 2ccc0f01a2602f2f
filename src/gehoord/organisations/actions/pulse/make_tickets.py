# SPDX-License-Identifier: EUPL-1.2
"""Making the tickets of one unit (kaartjes): as many as it has people, shown once, kept only as hashes."""

import hmac
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.conf import settings
from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Pulse, Ticket
from ...queries.pulse import chosen_units
from ...rules.pulse import why_not_make_tickets
from ...rules.ticket_code import new_code, read_code


def make_tickets(
    key: UUID, *, unit: UUID, counter: int, by: str, now: datetime
) -> tuple[list[str], list[str]]:
    """The codes, once; and all reasons why not. Made anew, those of before no longer work. Within the team's fence.

    Nobody notes who gets which: the codes are in no order, and the log says only that tickets were made.
    """
    with transaction.atomic():
        pulse = Pulse.objects.select_for_update().get(pk=key, counter=counter)
        place = next((one.unit for one in chosen_units(pulse) if one.unit.pk == unit), None)
        if place is None or pulse.closed_on:
            return [], ["Deze peiling is gesloten, of dit onderdeel doet niet mee."]
        old = Ticket.objects.filter(pulse=pulse, unit=place)
        reasons = why_not_make_tickets(opens_on=pulse.opens_on, today=now.date(), has_tickets=old.exists())
        if reasons:
            return [], reasons
        old.delete()
        codes = [new_code() for _number in range(place.people)]
        Ticket.objects.bulk_create(
            (Ticket(lookup=ticket_hash(code), pulse=pulse, counter_id=counter, unit=place) for code in codes),
            batch_size=2000,
        )
        record("pulse.tickets-made", by=by, counter=counter, subject=str(key), now=now)
    return codes, []


def ticket_hash(code: str) -> bytes:
    """By what a ticket is found. With a key of the server, since a code is short enough to try in a stolen copy."""
    told = f"pulse ticket|{read_code(code)}".encode()
    return hmac.new(settings.KEYS.fence_key, told, sha256).digest()
