# SPDX-License-Identifier: EUPL-1.2
"""Adding words to a complaint: of the complainant, of who was heard, or of the committee."""

import json
import uuid
from datetime import datetime

from django.db import connection
from django.db.models import Max

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.bodies import seal_body
from gehoord.foundation.vault.sealing import derive

from ...models import Complaint, ComplaintPiece


def add_piece(
    complaint: Complaint, *, dek: bytes, kind: str, text: str, by: Staff | None, now: datetime
) -> None:
    """One thing more, within the caller's transaction and fence. by: None for the complainant."""
    with connection.cursor() as cursor:
        # Two at once would take the same number; the second waits here.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(complaint.pk)])
    pieces = ComplaintPiece.objects.filter(complaint=complaint)
    last = pieces.aggregate(Max("number"))["number__max"] or 0
    key = uuid.uuid4()
    raw = json.dumps({"text": text}, ensure_ascii=False).encode()
    ComplaintPiece.objects.bulk_create(
        [
            ComplaintPiece(
                id=key,
                complaint=complaint,
                counter_id=complaint.counter_id,
                number=last + 1,
                kind=kind,
                from_complainant=by is None,
                body=seal_body(derive(dek, "piece", str(key)), raw, bind=(str(complaint.pk),)),
                by_id=by.id if by else None,
                written_on=now.date(),
            )
        ]
    )
    record(
        f"complaint.{kind}",
        by=by.by if by else REPORTER,
        counter=complaint.counter_id,
        subject=str(complaint.pk),
        now=now,
    )


def mark_pieces_read(complaint: Complaint, *, from_complainant: bool, now: datetime) -> None:
    """Remember that the other side has seen what was written."""
    rows = ComplaintPiece.objects.filter(complaint=complaint, from_complainant=from_complainant, read_on=None)
    rows.update(read_on=now.date())
