# SPDX-License-Identifier: EUPL-1.2
"""A duplicate turns out to be another entry after all, and is made loose again (losmaken)."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Entry, Event
from ...terms import EventKind
from .settle import settle


def split_entry(duplicate: Entry, *, why: str, by: str, now: datetime) -> list[str]:
    """Both stand by themselves again, each with its own events; that they were one stays in both histories.

    Returns the reasons why not, or nothing.
    """
    if not why.strip():
        return [_("Schrijf op waarom het niet dezelfde is.")]
    with transaction.atomic():
        row = Entry.objects.select_for_update().defer("search").get(pk=duplicate.pk)
        if row.merged_into_id is None:
            return [_("Deze post is niet samengevoegd.")]
        keep = Entry.objects.select_for_update().defer("search").get(pk=row.merged_into_id)
        Entry.objects.filter(pk=row.pk).update(merged_into=None)
        shared = {"kind": EventKind.SPLIT, "on": localdate(now), "note": why, "by": by, "at": now}
        Event.objects.create(entry=keep, other=row, **shared)
        Event.objects.create(entry=row, other=keep, **shared)
        settle([keep, row])
        record("register.split", by=by, subject=keep.code, facts={"code": row.code}, now=now)
    return []
