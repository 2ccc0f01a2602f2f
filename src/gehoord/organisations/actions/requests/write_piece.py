# SPDX-License-Identifier: EUPL-1.2
"""Writing in a request without a case: the organisation answers, the counter asks on."""

import json
from datetime import datetime
from uuid import UUID, uuid4

from django.db.models import Max

from gehoord.foundation.audit.log import record
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.bodies import seal_body
from gehoord.foundation.vault.sealing import derive

from ...models import Request, RequestPiece
from ...queries.requests import OpenRequest, by_asker, by_organisation, pieces_of
from ..tell_team import ABOUT_ANSWER, ABOUT_REQUEST, TELL


def add_piece(opened: OpenRequest, *, text: str, name: str, from_organisation: bool, now: datetime) -> None:
    """One thing more, under the key of the request, within the caller's transaction; the row is locked or new."""
    last = RequestPiece.objects.filter(request=opened.id).aggregate(Max("number"))["number__max"] or 0
    key = uuid4()
    told = json.dumps({"text": text, "by": name}, ensure_ascii=False).encode()
    RequestPiece.objects.bulk_create(
        [
            RequestPiece(
                id=key,
                request_id=opened.id,
                counter_id=opened.row.counter_id,
                asked_by_id=opened.row.asked_by_id,
                number=last + 1,
                from_organisation=from_organisation,
                body=seal_body(derive(opened.key, "piece"), told, bind=(str(key),)),
                written_on=now.date(),
            )
        ]
    )


def write_piece(request: UUID, *, text: str, by: Staff, now: datetime) -> bool:
    """Write it for the side that `by` is of. False for no words, the same words twice, or a request that ended."""
    ours = by.is_organisation
    if ours:
        opened = by_organisation(request, keys=by.keys, team=by.counter, lock=True)
    else:
        opened = by_asker(request, keys=by.keys, asked_by=by.counter, lock=True)
    before = pieces_of(opened)
    twice = bool(before) and (before[-1].text, before[-1].from_organisation) == (text.strip(), ours)
    if not text.strip() or twice or opened.row.closed_on is not None:
        return False
    add_piece(opened, text=text.strip(), name=by.name, from_organisation=ours, now=now)
    if ours:
        answered = opened.row.answered_on or now.date()
        Request.objects.filter(pk=request).update(
            answered_on=answered, opened_on=opened.row.opened_on or now.date()
        )
    to = opened.row.asked_by_id if ours else opened.row.counter_id
    enqueue(TELL, counter=to, about=ABOUT_ANSWER if ours else ABOUT_REQUEST)
    record("org-request.written", by=by.by, counter=by.counter, subject=str(request), now=now)
    return True


def mark_read(opened: OpenRequest, *, by: Staff, now: datetime) -> int:
    """Somebody of the other side read it. Returns how many pieces were new."""
    rows = RequestPiece.objects.filter(
        request=opened.id, from_organisation=not by.is_organisation, read_on=None
    )
    count = rows.update(read_on=now.date())
    if by.is_organisation and opened.row.opened_on is None:
        Request.objects.filter(pk=opened.id).update(opened_on=now.date())
    return count
