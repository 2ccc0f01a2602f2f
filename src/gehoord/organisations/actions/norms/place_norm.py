# SPDX-License-Identifier: EUPL-1.2
"""Moving a norm one place, or taking it out."""

from datetime import datetime

from gehoord.foundation.audit.log import record

from ...models import NormSet
from ...terms.norms import WRITABLE
from .numbering import number_again

UP, DOWN, OUT = "up", "down", "out"


def place_norm(row: NormSet, code: str, to: str, *, by: str, now: datetime) -> bool:
    """to: UP, DOWN or OUT. False when the version stands still, or has no such norm; at the edge nothing moves."""
    row = NormSet.objects.select_for_update().get(pk=row.pk)
    norms = list(row.norms.order_by("number"))
    place = next((at for at, one in enumerate(norms) if one.code == code), None)
    if row.state not in WRITABLE or place is None or to not in (UP, DOWN, OUT):
        return False
    if to == OUT:
        norms.pop(place).delete()
    else:
        other = place + (1 if to == DOWN else -1)
        if 0 <= other < len(norms):
            norms[place], norms[other] = norms[other], norms[place]
    number_again(norms)
    record("norms.written", by=by, counter=row.counter_id, subject=str(row.pk), now=now)
    return True
