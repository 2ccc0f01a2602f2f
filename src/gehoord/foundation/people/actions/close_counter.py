# SPDX-License-Identifier: EUPL-1.2
"""A counter stops: nothing new comes in, and its municipalities fall to the central one."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people import routing
from gehoord.foundation.people.closing import unfinished
from gehoord.foundation.people.models import Area, Counter


def why_not_close(counter: Counter) -> list[str]:
    """All reasons why a counter cannot close now, or none. Within a transaction."""
    if counter.closed_on is not None:
        return [_("Dit loket is al gesloten.")]
    reasons = []
    if counter.is_central:
        reasons.append(_("Dit is het landelijke loket: het neemt aan wat geen ander loket aanneemt."))
    if Area.objects.filter(counter=counter, until=None).exists():
        reasons.append(_("Er horen nog gemeenten bij dit loket. Verplaats ze eerst."))
    return reasons + unfinished(counter.pk)


def close_counter(counter: Counter, *, by: str, now: datetime) -> list[str]:
    """Close a counter. Returns the reasons why not, or nothing when it is closed.

    Its members and keys stay: closed cases are kept as long as the law says, and must still open.
    """
    with transaction.atomic():
        fresh = Counter.objects.select_for_update().get(pk=counter.pk)
        reasons = why_not_close(fresh)
        if reasons:
            return reasons
        Counter.objects.filter(pk=counter.pk).update(closed_on=localdate(now))
        for chain in (counter.pk, None):
            record("counter.closed", by=by, counter=chain, facts={"counter": counter.code}, now=now)
    transaction.on_commit(routing.forget)
    return []
