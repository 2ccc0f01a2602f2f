# SPDX-License-Identifier: EUPL-1.2
"""A part changes places with the one above or below it."""

from uuid import UUID

from ...models import TestPart
from .locked import held


def move_part(test: UUID, part: UUID, *, up: bool) -> list[str]:
    """Move one place; at the end nothing happens. Not in the log: nothing is said by it."""
    row, reasons = held(test)
    if reasons:
        return reasons
    order = list(TestPart.objects.filter(test=row).order_by("number"))
    here = next((place for place, one in enumerate(order) if one.pk == part), None)
    there = None if here is None else here + (-1 if up else 1)
    if here is None or there is None or not 0 <= there < len(order):
        return []
    one, other = order[here], order[there]
    # A number is there once: the first steps aside before the two change places.
    TestPart.objects.filter(pk=one.pk).update(number=-1)
    TestPart.objects.filter(pk=other.pk).update(number=one.number)
    TestPart.objects.filter(pk=one.pk).update(number=other.number)
    return []
