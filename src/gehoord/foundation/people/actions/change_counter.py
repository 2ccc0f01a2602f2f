# SPDX-License-Identifier: EUPL-1.2
"""Another name, telephone number, mail, opening hours or address for a counter."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people import routing
from gehoord.foundation.people.counter_details import Details, why_not_details
from gehoord.foundation.people.models import Counter


def change_counter(counter: Counter, *, details: Details, by: str, now: datetime) -> dict[str, str]:
    """Change what reporters read about a counter. Returns what is wrong by field, or nothing when it is done.

    The log of the counter and that of the whole name the fields, not what stands in them.
    """
    wrong = why_not_details(details)
    told = asdict(details)
    changed = [name for name, value in told.items() if getattr(counter, name) != value]
    if wrong or not changed:
        return wrong
    with transaction.atomic():
        Counter.objects.filter(pk=counter.pk).update(**told)
        for chain in (counter.pk, None):
            record(
                "counter.changed",
                by=by,
                counter=chain,
                facts={"which": changed, "counter": counter.code},
                now=now,
            )
    transaction.on_commit(routing.forget)
    return {}
