# SPDX-License-Identifier: EUPL-1.2
"""Putting back a norm that was just taken out."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from gehoord.foundation.audit.log import record

from ...models import Norm, NormSet
from ...terms.norms import WRITABLE
from .numbering import number_again

KEPT = ("number", "block", "code", "text", "words", "source_kind", "source", "for_visitors")
"""What has to be remembered of a norm to put it back as it was."""


def put_back_norm(row: NormSet, kept: Mapping[str, Any], *, by: str, now: datetime) -> bool:
    """kept: the fields of KEPT. False when the version stands still, or the norm is there again already."""
    row = NormSet.objects.select_for_update().get(pk=row.pk)
    norms = list(row.norms.order_by("number"))
    if row.state not in WRITABLE or any(one.code == kept["code"] for one in norms):
        return False
    norm = Norm(norms=row, counter_id=row.counter_id, **{name: kept[name] for name in KEPT})
    norms.insert(norm.number - 1, norm)
    number_again(norms)
    record("norms.written", by=by, counter=row.counter_id, subject=str(row.pk), now=now)
    return True
