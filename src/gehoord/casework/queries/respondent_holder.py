# SPDX-License-Identifier: EUPL-1.2
"""Which counter has a record of the other side now, and whom of it one seals to: for who holds a code of the record."""

from dataclasses import dataclass
from uuid import UUID

from gehoord.foundation.people.fence import looking_at
from gehoord.foundation.vault.team_keys import SealTo

from ..models import Case, Respondent


@dataclass(frozen=True)
class RecordHolder:
    """The counter that has the case of a record. to: those of it who open the case, without who is kept out."""

    counter: int
    case: UUID
    to: SealTo


def holder_of(row: Respondent) -> RecordHolder | None:
    """Behind the fence of a code that opens the record, so it is told to nobody who holds none. Opens nothing.

    None when the case is gone.
    """
    with looking_at(row.counter_id):
        case = Case.objects.select_related("team").filter(pk=row.case_id).first()
    if case is None:
        return None
    to = SealTo(case.team_id, bytes(case.team.public))
    return RecordHolder(case.counter_id, UUID(str(case.pk)), to)
