# SPDX-License-Identifier: EUPL-1.2
"""Somebody undoes at once what was taken into the register at once (terughalen)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Entry, Event, Mention
from .settle import settle


def take_back(batch: UUID, *, by: str, now: datetime) -> list[str]:
    """The events no longer count and the items can be taken in again; an entry without other events is gone.

    Its address stays and says so. Returns the reasons why not, or nothing.
    """
    with transaction.atomic():
        entries = list(
            Entry.objects.select_for_update().defer("search").filter(pk__in=_entries(batch)).order_by("pk")
        )
        undone = Event.objects.filter(batch=batch, undone_at=None).update(undone_at=now, undone_by=by)
        Mention.objects.filter(batch=batch).delete()
        if not undone:
            return [_("Dit was al ongedaan gemaakt.")]
        settle(entries)
        record("register.taken-back", by=by, subject=str(batch), facts={"count": len(entries)}, now=now)
    return []


def _entries(batch: UUID) -> list[int]:
    return list(Event.objects.filter(batch=batch).values_list("entry", flat=True).distinct())
