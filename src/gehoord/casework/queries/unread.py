# SPDX-License-Identifier: EUPL-1.2
"""Whether the other side of a case wrote something that nobody read yet."""

from uuid import UUID

from ..models import Piece
from .respondents import DRAFT
from .waits_in_case import Rows


def unread(case: UUID) -> Rows:
    """Which respondents wrote something new; what they are still writing does not count."""
    fresh = Piece.objects.filter(case=case, from_respondent=True, read_on=None).exclude(kind=DRAFT)
    return fresh.values("respondent")
