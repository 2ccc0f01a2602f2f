# SPDX-License-Identifier: EUPL-1.2
"""Tidying what was begun and never sent: drafts after 14 days, their files, and files that nothing points to."""

from datetime import date, datetime, timedelta

from django.core.files.storage import storages

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.blobs import delete_blob

from ..models import Draft, Evidence

ORPHAN_DAYS = 17
"""By then every row of a file can be seen without the reporter's code: see the fences of evidence."""


def forget_drafts(*, today: date) -> int:
    """Remove drafts that are over. The fences let everybody see and remove just those. Returns how many."""
    with fenced():
        gone, _per_table = Draft.objects.filter(expires_on__lt=today).delete()
    return gone


def forget_left_files(*, today: date) -> int:
    """Remove files of drafts that are gone; those of a draft that is still kept stay. Returns how many."""
    with fenced():
        left = list(Evidence.objects.filter(report=None, added_on__lt=today - timedelta(days=14)))
    count = 0
    for row in left:
        lookup = bytes(row.lookup)
        with fenced(lookup=lookup):
            if Draft.objects.filter(lookup=lookup, expires_on__gte=today).exists():
                continue
            Evidence.objects.filter(pk=row.pk, report=None).delete()
        delete_blob(str(row.pk))
        count += 1
    return count


def forget_orphans(counters: list[int], *, now: datetime) -> int:
    """Remove sealed files that no row names (a connection that broke at a bad moment). Returns how many.

    counters: all there are, closed ones too. Only files that are old enough for their rows to be in sight.
    """
    storage = storages["sealed"]
    before = now - timedelta(days=ORPHAN_DAYS)
    try:
        names = storage.listdir("")[1]
    except FileNotFoundError:
        return 0
    old = {name for name in names if storage.get_modified_time(name) < before}
    if not old:
        return 0
    with fenced():
        old -= {str(key) for key in Evidence.objects.values_list("pk", flat=True)}
    for counter in counters:
        with fenced(counter=counter):
            old -= {str(key) for key in Evidence.objects.values_list("pk", flat=True)}
    for name in old:
        delete_blob(name)
    return len(old)
