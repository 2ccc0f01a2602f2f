# SPDX-License-Identifier: EUPL-1.2
"""Where records of the other side stand, by id: for who asked through an organisation's own place. Opens nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ..models import Respondent
from ..terms import OVER, OtherSide


@dataclass(frozen=True)
class Standing:
    """The days of one record. due_on: the day to open it by, and after that the day to answer by."""

    state: OtherSide
    due_on: date | None
    opened_on: date | None
    answered_on: date | None

    @property
    def is_over(self) -> bool:
        """Whether nothing is asked of them any more."""
        return self.state in OVER


def standing_of(row: Respondent) -> Standing:
    """The same for a record that is there already."""
    due = row.answer_due_on if row.opened_on else row.invited_until
    return Standing(OtherSide(row.state), due or row.invited_until, row.opened_on, row.answered_on)


def standings(ids: Iterable[UUID]) -> dict[UUID, Standing]:
    """Within the fence of the counter; one query. What is not there any more is left out."""
    rows = Respondent.objects.filter(pk__in=list(ids)).defer("key", "label", "page", "notice")
    return {UUID(str(row.pk)): standing_of(row) for row in rows}
