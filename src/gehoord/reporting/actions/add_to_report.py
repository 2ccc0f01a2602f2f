# SPDX-License-Identifier: EUPL-1.2
"""Adding words to a report, by the reporter or by the counter, sealed so that both can read them."""

import json
import uuid
from collections.abc import Iterable
from datetime import datetime

from django.db import connection
from django.db.models import Max

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.vault.bodies import seal_body
from gehoord.foundation.vault.sealing import derive

from ..models import Message, Report
from ..queries import Words


def add_to_report(
    report: Report, *, dek: bytes, text: str, kind: str = "message", by: str = REPORTER, now: datetime
) -> uuid.UUID:
    """Add one message within the caller's transaction and fence. by: REPORTER, or a member's id.

    kind: message, letter, contact (asks for contact), identity (became more anonymous) …
    """
    with connection.cursor() as cursor:
        # Two messages at once would take the same number; the second waits here.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(report.pk)])
    last = Message.objects.filter(report=report).aggregate(Max("number"))["number__max"] or 0
    key = uuid.uuid4()
    raw = json.dumps({"text": text, "kind": kind}, ensure_ascii=False).encode()
    Message.objects.bulk_create(
        [
            Message(
                id=key,
                report=report,
                counter_id=report.counter_id,
                lookup=report.lookup,
                number=last + 1,
                from_reporter=by == REPORTER,
                body=seal_body(derive(dek, "message", str(key)), raw, bind=(str(report.pk),)),
                written_on=now.date(),
            )
        ]
    )
    record(
        f"message.{'received' if by == REPORTER else 'sent'}",
        by=by,
        counter=report.counter_id,
        subject=str(report.pk),
        now=now,
    )
    return key


def mark_read(report: uuid.UUID, words: Iterable[Words], *, written_by_reporter: bool, now: datetime) -> int:
    """Remember that the other side has seen these messages. Returns how many were new; nothing new asks nothing.

    words: what was shown. What came in since then was not seen, and stays news.
    """
    new = [each.id for each in words if each.from_reporter is written_by_reporter and each.read_on is None]
    rows = Message.objects.filter(pk__in=new, report=report, read_on=None)
    return rows.update(read_on=now.date()) if new else 0
