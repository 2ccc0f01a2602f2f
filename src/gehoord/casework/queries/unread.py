# SPDX-License-Identifier: EUPL-1.2
"""Whether the other side of a case wrote something that nobody read yet."""

from ..models import Piece
from .opened import Held
from .respondents import DRAFT


def unread(held: Held) -> int:
    """How many respondents wrote something new; what they are still writing does not count."""
    fresh = Piece.objects.filter(case=held.id, from_respondent=True, read_on=None).exclude(kind=DRAFT)
    return fresh.values("respondent").distinct().count()
