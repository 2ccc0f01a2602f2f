# SPDX-License-Identifier: EUPL-1.2
"""A new version of the norms begins, as a copy of the one that counts."""

from datetime import datetime

from django.db.models import Max

from gehoord.foundation.audit.log import record

from ...models import Norm, NormSet, Organisation
from ...queries.norms import on_its_way, published
from ...terms.norms import DRAFT


def start_version(counter: int, *, by: str, now: datetime) -> NormSet:
    """The version on its way, or a new one: a copy of what counts now, else empty. Two people who begin get the same."""
    # The organisation is the lock: between "there is none" and "make one" nobody else makes one.
    Organisation.objects.select_for_update().get(team=counter)
    if there := on_its_way(counter):
        return there.row
    before = published(counter)
    last = NormSet.objects.filter(counter=counter).aggregate(last=Max("version"))["last"] or 0
    row = NormSet(
        counter_id=counter,
        version=last + 1,
        state=DRAFT,
        begun_on=now.date(),
    )
    NormSet.objects.bulk_create([row])
    Norm.objects.bulk_create(
        Norm(
            norms=row,
            counter_id=counter,
            number=one.number,
            block=one.block,
            code=one.code,
            text=one.text,
            words=one.words,
            source_kind=one.source_kind,
            source=one.source,
            for_visitors=one.for_visitors,
        )
        for one in (before.norms if before else [])
    )
    record(
        "norms.begun", by=by, counter=counter, subject=str(row.pk), facts={"version": row.version}, now=now
    )
    return row
