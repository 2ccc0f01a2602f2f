# SPDX-License-Identifier: EUPL-1.2
"""What the board thinks of one instrument, apart from what staff say (het beeld van het bestuur)."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import BoardView
from ...tables.pulse import ASPECTS, instruments

MOST = 4


def say_board_view(
    instrument: str,
    *,
    counter: int,
    exists: bool,
    marks: Mapping[str, int | None],
    words: str,
    by: str,
    now: datetime,
) -> None:
    """Keep it beside what was said before. marks: 0 to 4 per aspect, None for "I do not know". ValueError for others."""
    if instrument not in instruments() or any(
        mark is not None and not 0 <= mark <= MOST for mark in marks.values()
    ):
        raise ValueError("No such instrument, or a mark outside 0 to 4.")
    with transaction.atomic():
        BoardView.objects.create(
            counter_id=counter,
            instrument=instrument,
            exists=exists,
            **{aspect: marks.get(aspect) for aspect in ASPECTS},
            words=words.strip()[:500],
            on=now.date(),
            by=by,
        )
        record("pulse.board-view", by=by, counter=counter, facts={"instrument": instrument}, now=now)
