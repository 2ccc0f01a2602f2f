# SPDX-License-Identifier: EUPL-1.2
"""That somebody wished for a certain carer is noted (wens): three codes and the week, nobody's name."""

from datetime import datetime
from uuid import UUID

from ...models import CarerWish
from ...rules.small_numbers import week_of
from ...tables.carer_wish import outcome_of


def note_wish(*, moment: str, wish: str, can: bool, team: int, now: datetime) -> UUID:
    """Keep it with the outcome of the table, within the fence of the team. KeyError for a code that does not exist."""
    outcome = outcome_of(moment, wish, can=can).outcome
    row = CarerWish(counter_id=team, week=week_of(now.date()), moment=moment, wish=wish, outcome=outcome)
    CarerWish.objects.bulk_create([row])
    return UUID(str(row.pk))
