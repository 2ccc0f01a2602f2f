# SPDX-License-Identifier: EUPL-1.2
"""Somebody undoes what was written down about an entry: it stays in the table, and no longer counts (ongedaan maken)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Entry, Event
from ...terms import EventKind
from .settle import settle

BY_OTHER_MEANS = frozenset({EventKind.MERGED, EventKind.SPLIT})


def undo_event(event: Event, *, by: str, now: datetime) -> list[str]:
    """The state is from now on what it was without this event. Returns the reasons why not, or nothing."""
    if event.kind in BY_OTHER_MEANS:
        return [_("Samenvoegen maak je ongedaan door los te maken.")]
    with transaction.atomic():
        entry = Entry.objects.select_for_update().defer("search").get(pk=event.entry_id)
        changed = Event.objects.filter(pk=event.pk, undone_at=None).update(undone_at=now, undone_by=by)
        if not changed:
            return [_("Dit was al ongedaan gemaakt.")]
        heads = [entry]
        if entry.merged_into_id:
            heads.append(Entry.objects.defer("search").get(pk=entry.merged_into_id))
        settle(heads)
        record("register.undone", by=by, subject=entry.code, facts={"kind": event.kind}, now=now)
    return []
