# SPDX-License-Identifier: EUPL-1.2
"""Something that happened on the work floor is noted (vastleggen): three codes and the week, nobody's name."""

from datetime import datetime
from uuid import UUID

from ...models import FloorNote
from ...rules.small_numbers import week_of
from ...terms.floor import BY_WHOM, DID, WHAT


def note_floor(*, what: str, by_whom: str, did: str, team: int, now: datetime) -> UUID:
    """Keep it, within the fence of the team; gives its id, to take it back. KeyError for a code that does not exist.

    No log entry: its exact time would tell who was at work.
    """
    for code, known in ((what, WHAT), (by_whom, BY_WHOM), (did, DID)):
        if code not in known:
            raise KeyError(code)
    row = FloorNote(counter_id=team, week=week_of(now.date()), what=what, by_whom=by_whom, did=did)
    FloorNote.objects.bulk_create([row])
    return UUID(str(row.pk))
