# SPDX-License-Identifier: EUPL-1.2
"""What was noted a moment ago is taken back (ongedaan maken): a slip of the finger does not count."""

from uuid import UUID

from ...models import CarerWish, FloorNote


def take_back_note(note: UUID, *, team: int) -> bool:
    """Remove a note of the floor or a wish, within the fence of the team; False when it was gone already."""
    gone = sum(
        table._default_manager.filter(pk=note, counter=team).delete()[0] for table in (FloorNote, CarerWish)
    )
    return gone > 0
