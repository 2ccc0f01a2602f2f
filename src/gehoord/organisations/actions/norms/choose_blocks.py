# SPDX-License-Identifier: EUPL-1.2
"""Choosing which building blocks stand in the version on its way."""

from collections.abc import Collection
from datetime import datetime

from gehoord.foundation.audit.log import record

from ...models import Norm, NormSet
from ...queries.teams import organisation_of
from ...tables.norm_blocks import blocks
from ...terms.norms import WRITABLE
from .numbering import number_again


def choose_blocks(row: NormSet, codes: Collection[str], *, by: str, now: datetime) -> bool:
    """Exactly these blocks, beside the own norms, which stay. What was there keeps its place and its changed words.

    New ones come in the order of the table, before the own norms. False when the version stands still by now.
    """
    row = NormSet.objects.select_for_update().get(pk=row.pk)
    if row.state not in WRITABLE:
        return False
    sector = organisation_of(row.counter_id).sector
    there = list(row.norms.order_by("number"))
    gone = [one.pk for one in there if one.block and one.block not in codes]
    Norm.objects.filter(pk__in=gone).delete()
    kept = [one for one in there if one.pk not in gone]
    known = {one.block for one in kept}
    added = [
        Norm(
            norms=row,
            counter_id=row.counter_id,
            number=0,
            block=block.code,
            code=block.code,
            text=block.text["nl"],
            words=block.words(sector),
            source_kind=block.source_kind,
            source=block.source.get("nl", ""),
            for_visitors=block.for_visitors,
        )
        for block in blocks().values()
        if block.code in codes and block.code not in known
    ]
    from_blocks, own = [one for one in kept if one.block], [one for one in kept if not one.block]
    number_again([*from_blocks, *added, *own])
    record(
        "norms.written",
        by=by,
        counter=row.counter_id,
        subject=str(row.pk),
        facts={"number": len(kept) + len(added)},
        now=now,
    )
    return True
