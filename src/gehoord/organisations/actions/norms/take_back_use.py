# SPDX-License-Identifier: EUPL-1.2
"""Taking back what was logged by mistake."""

from datetime import date
from uuid import UUID

from ...models import NormUse
from ...rules.small_numbers import week_of


def take_back_use(counter: int, key: UUID, *, today: date) -> bool:
    """Only in the week it was logged in: after that it is counted. False when there is nothing to take back."""
    gone, _each = NormUse.objects.filter(counter=counter, pk=key, week=week_of(today)).delete()
    return gone > 0
