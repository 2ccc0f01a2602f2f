# SPDX-License-Identifier: EUPL-1.2
"""The languages that people at a counter speak themselves, beside Dutch and without an interpreter."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people import routing
from gehoord.foundation.people.models import Counter
from gehoord.foundation.reference.terms import languages


def change_languages(counter: Counter, *, codes: Sequence[str], by: str, now: datetime) -> None:
    """Keep which languages the counter speaks, in the order of the list. Unknown codes are left out."""
    chosen = [code for code in languages if code in codes]
    if chosen == counter.languages:
        return
    with transaction.atomic():
        Counter.objects.filter(pk=counter.pk).update(languages=chosen)
        for chain in (counter.pk, None):
            record(
                "counter.changed",
                by=by,
                counter=chain,
                facts={"which": ["languages"], "counter": counter.code},
                now=now,
            )
    transaction.on_commit(routing.forget)
