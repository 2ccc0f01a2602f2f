# SPDX-License-Identifier: EUPL-1.2
"""Putting one thing on the page of a respondent: words of the counter, or their own."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import connection
from django.db.models import Max

from ...models import Piece, Respondent
from ...queries.respondents import piece_key, seal_piece


def add_piece(
    row: Respondent,
    *,
    key: bytes,
    kind: str,
    told: Mapping[str, Any],
    from_respondent: bool = False,
    now: datetime,
    piece: UUID | None = None,
) -> UUID:
    """One piece more, sealed so that both sides read it, within the caller's transaction and fence.

    piece: its id where that is known already (a file that was stored). Returns the id.
    """
    with connection.cursor() as cursor:
        # Both sides may write in the same moment; the second waits for its number.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(row.pk)])
    last = Piece.objects.filter(respondent=row.pk).aggregate(Max("number"))["number__max"] or 0
    fresh = piece or uuid4()
    Piece.objects.bulk_create(
        [
            Piece(
                id=fresh,
                respondent_id=row.pk,
                case_id=row.case_id,
                counter_id=row.counter_id,
                number=last + 1,
                kind=kind,
                from_respondent=from_respondent,
                body=seal_piece(told, key=piece_key(key, fresh), piece=fresh),
                written_on=now.date(),
            )
        ]
    )
    return fresh
