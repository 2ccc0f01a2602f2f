# SPDX-License-Identifier: EUPL-1.2
"""Destroying the data of the other side on the day that their page promised (crypto-shredding)."""

from datetime import datetime, timedelta

from django.core.files.storage import storages
from django.db import transaction

from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.blobs import delete_blob
from gehoord.reporting.actions.note_destruction import note_destruction

from ...models import Piece, Respondent
from ...queries.respondents import FILE, FOLDER

RULE = "respondent"
AT_ONCE = 200
ORPHAN_DAYS = 2


def destroy_respondents(counter: int, *, now: datetime) -> int:
    """Destroy what is over its day at one counter, within the caller's transaction and fence. Returns how many.

    The key goes with its row, and with it everything under it, also what the reporter could read; then the files.
    What stays says when and by which rule. A case that is held back (legal hold) keeps it.
    """
    rows = Respondent.objects.filter(
        counter=counter, destroy_on__lte=now.date(), case__held_on=None
    ).order_by("destroy_on", "pk")[:AT_ONCE]
    found = [(row.pk, row.case_id) for row in rows]
    keys = [key for key, _case in found]
    files = [
        f"{FOLDER}{key}"
        for key in Piece.objects.filter(respondent__in=keys, kind=FILE).values_list("pk", flat=True)
    ]
    for key, case in found:
        record("respondent.destroyed", by=SYSTEM, counter=counter, subject=str(case), why=RULE, now=now)
        note_destruction(key, rule=RULE, today=now.date())
    Respondent.objects.filter(pk__in=keys).delete()
    transaction.on_commit(lambda: _remove(files))
    return len(found)


def forget_their_orphans(counters: list[int], *, now: datetime) -> int:
    """Remove sealed files of respondents that no row names: of a withdrawn report, a broken line. Returns how many."""
    storage = storages["sealed"]
    try:
        names = storage.listdir(FOLDER)[1]
    except FileNotFoundError:
        return 0
    before = now - timedelta(days=ORPHAN_DAYS)
    old = {name for name in names if storage.get_modified_time(f"{FOLDER}{name}") < before}
    for counter in counters if old else ():
        with fenced(counter=counter):
            old -= {str(key) for key in Piece.objects.filter(kind=FILE).values_list("pk", flat=True)}
    _remove([f"{FOLDER}{name}" for name in old])
    return len(old)


def _remove(names: list[str]) -> None:
    for name in names:
        delete_blob(name)
