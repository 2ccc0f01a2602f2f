# SPDX-License-Identifier: EUPL-1.2
"""Two entries turn out to be one and are merged (samenvoegen)."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Entry, Event
from ...terms import EventKind
from .settle import settle


def merge_entries(keep: Entry, *, duplicate: Entry, why: str, by: str, now: datetime) -> list[str]:
    """From now on `keep` shows what happened to both; `duplicate` keeps its address, which leads there.

    No event moves: they count for both, and go back by themselves when the two are split. Returns the reasons why not.
    """
    with transaction.atomic():
        rows = Entry.objects.select_for_update().defer("search").in_bulk([keep.pk, duplicate.pk])
        reasons = _why_not(rows.get(keep.pk), rows.get(duplicate.pk), why)
        if reasons:
            return reasons
        Entry.objects.filter(pk=duplicate.pk).update(merged_into=keep)
        shared = {"kind": EventKind.MERGED, "on": localdate(now), "note": why, "by": by, "at": now}
        Event.objects.create(entry=keep, other=duplicate, **shared)
        Event.objects.create(entry=duplicate, other=keep, **shared)
        settle([rows[keep.pk], rows[duplicate.pk]])
        record("register.merged", by=by, subject=keep.code, facts={"code": duplicate.code}, now=now)
    return []


def _why_not(keep: Entry | None, duplicate: Entry | None, why: str) -> list[str]:
    if keep is None or duplicate is None or keep.pk == duplicate.pk:
        return [_("Kies een andere post om mee samen te voegen.")]
    reasons = [] if why.strip() else [_("Schrijf op waarom het dezelfde is.")]
    if keep.is_public != duplicate.is_public:
        reasons.append(_("De ene is openbaar en de andere niet. Maak dat eerst gelijk."))
    if keep.merged_into_id or duplicate.merged_into_id:
        reasons.append(_("Een van de twee is al samengevoegd. Maak die eerst los."))
    elif Entry.objects.filter(merged_into=duplicate).exists():
        reasons.append(
            _("Met deze post is al een andere samengevoegd. Maak die eerst los, of voeg andersom samen.")
        )
    return reasons
