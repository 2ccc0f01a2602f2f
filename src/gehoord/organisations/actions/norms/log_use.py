# SPDX-License-Identifier: EUPL-1.2
"""A norm was invoked: which, towards what kind of person, and what followed. Codes and a week."""

from datetime import date
from uuid import UUID

from ...models import NormUse
from ...queries.norms import published
from ...rules.small_numbers import week_of
from ...terms.norms import FOLLOWED, TOWARD


def log_use(counter: int, norm: str, toward: str, followed: str, *, today: date) -> UUID | None:
    """The id with which it can be taken back right after; None when a code is unknown.

    No line in the log: with a name and a moment it would say who spoke to whom.
    """
    current = published(counter)
    codes = {one.code for one in current.norms} if current else set()
    if norm not in codes or toward not in TOWARD or followed not in FOLLOWED:
        return None
    row = NormUse(counter_id=counter, norm=norm, week=week_of(today), toward=toward, followed=followed)
    NormUse.objects.bulk_create([row])
    return row.pk
