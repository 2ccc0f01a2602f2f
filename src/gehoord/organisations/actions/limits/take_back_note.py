# SPDX-License-Identifier: EUPL-1.2
"""What was noted a moment ago is taken back (ongedaan maken): a slip of the finger does not count."""

from datetime import date
from uuid import UUID

from ...models import CarerWish, FloorNote
from ...rules.small_numbers import week_of


def take_back_note(note: UUID, *, team: int, today: date) -> bool:
    """Remove a note of the floor or a wish, within the fence of the team; False when there is nothing to take back.

    Only in the week it was noted in: after that it is counted, and a number that moves later would tell of one note.
    """
    gone = sum(
        table._default_manager.filter(pk=note, counter=team, week=week_of(today)).delete()[0]
        for table in (FloorNote, CarerWish)
    )
    return gone > 0
