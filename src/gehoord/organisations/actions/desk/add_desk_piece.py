# SPDX-License-Identifier: EUPL-1.2
"""Adding words to a report at the desk: of who told it, or of the desk."""

import json
import uuid
from datetime import datetime

from django.db import connection
from django.db.models import Max

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.bodies import seal_body
from gehoord.foundation.vault.sealing import derive

from ...models import DeskPiece
from ...queries.desk import OpenDeskReport


def add_desk_piece(opened: OpenDeskReport, *, kind: str, text: str, by: Staff | None, now: datetime) -> None:
    """One thing more, within the caller's transaction and fence. by: None for who told it. kind: terms.desk.PIECES."""
    row = opened.row
    with connection.cursor() as cursor:
        # Two at once would take the same number; the second waits here.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(row.pk)])
    last = DeskPiece.objects.filter(report=row.pk).aggregate(Max("number"))["number__max"] or 0
    key = uuid.uuid4()
    raw = json.dumps({"text": text.strip()}, ensure_ascii=False).encode()
    DeskPiece.objects.bulk_create(
        [
            DeskPiece(
                id=key,
                report=row,
                counter_id=row.counter_id,
                number=last + 1,
                kind=kind,
                from_reporter=by is None,
                body=seal_body(derive(opened.dek, "piece", str(key)), raw, bind=(str(row.pk),)),
                by_id=by.id if by else None,
                written_on=now.date(),
            )
        ]
    )
    actor = by.by if by else REPORTER
    record(f"desk.{kind}", by=actor, counter=row.counter_id, subject=str(row.pk), now=now)


def mark_desk_read(opened: OpenDeskReport, *, from_reporter: bool, now: datetime) -> None:
    """Remember that the other side has seen what was written."""
    rows = DeskPiece.objects.filter(report=opened.row.pk, from_reporter=from_reporter, read_on=None)
    rows.update(read_on=now.date())
