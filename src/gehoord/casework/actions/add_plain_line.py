# SPDX-License-Identifier: EUPL-1.2
"""A line of the time line by who has no key of the case: the reporter, or the clock."""

from datetime import date
from uuid import UUID

from django.db.models import Max

from ..models import Happening


def add_plain_line(case: UUID, *, counter: int, name: str, on: date) -> None:
    """One line more, without words. name stands in the clear. The case is locked by the caller."""
    last = Happening.objects.filter(case=case).aggregate(Max("number"))["number__max"] or 0
    Happening.objects.bulk_create(
        [Happening(case_id=case, counter_id=counter, number=last + 1, name=name, on=on)]
    )
