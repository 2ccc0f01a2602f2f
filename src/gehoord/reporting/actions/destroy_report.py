# SPDX-License-Identifier: EUPL-1.2
"""Destroying a report: the keys go first, then the rows, then the files (withdrawn, or its time is over)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.vault.blobs import delete_blob

from ..models import Destruction, Evidence, Report


def destroy_report(report: Report, *, rule: str, by: str = REPORTER, now: datetime) -> list[str]:
    """Destroy one report within the caller's transaction and fence. What stays says when and by which rule.

    Returns the names of the sealed files, to be removed once the transaction is done (they are unreadable
    from that moment on: their key is gone).
    """
    files = [str(key) for key in Evidence.objects.filter(report=report).values_list("pk", flat=True)]
    record("report.destroyed", by=by, counter=report.counter_id, subject=str(report.pk), why=rule, now=now)
    note_destruction([report.pk], rule=rule, now=now)
    Report.objects.filter(pk=report.pk).delete()
    return files


def note_destruction(what: Iterable[UUID], *, rule: str, now: datetime) -> None:
    """Keep that these were destroyed: no content, no way back; carried out again after a backup is put back."""
    Destruction.objects.bulk_create([Destruction(rule=rule, on=now.date(), report=key) for key in what])


def remove_files(names: list[str]) -> None:
    """Remove sealed files from storage. A name that is gone already is no fault."""
    for name in names:
        delete_blob(name)
