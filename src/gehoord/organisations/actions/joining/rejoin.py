# SPDX-License-Identifier: EUPL-1.2
"""An organisation that stopped joins again (weer meedoen): its old team opens, with everything that was agreed there."""

from datetime import datetime

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.actions.reopen_counter import begin_anew, reopen_counter
from gehoord.foundation.people.fence import looking_at

from ...models import DeskSetting, Organisation, RegisterEvent
from ...queries.joining import who_manages


def rejoin_with_own_people(row: Organisation, *, by: str, now: datetime) -> bool:
    """Open the old team when somebody there can still invite colleagues; False, and nothing done, when all left.

    Within the caller's transaction, the row locked: a yes after a new proof.
    """
    if row.team is None or not who_manages(row.team.pk):
        return False
    _reopen(row, by=by, now=now)
    return True


def rejoin_with_new_people(row: Organisation, *, by: str, now: datetime) -> dict[int, bytes]:
    """Open the old team for people who are invited anew, since all left; the seeds for their invitations.

    Within the caller's transaction. ValueError when somebody can still invite them.
    """
    if row.team is None or who_manages(row.team.pk):
        raise ValueError("This team was never there, or has people who can invite others.")
    _reopen(row, by=by, now=now)
    return begin_anew(row.team, now=now)


def _reopen(row: Organisation, *, by: str, now: datetime) -> None:
    assert row.team is not None
    reopen_counter(row.team, by=by, now=now)
    with looking_at(row.team.pk):
        # Who read there may have gone: the desk opens when somebody of today says so.
        DeskSetting.objects.filter(counter=row.team.pk).update(is_open=False)
    Organisation.objects.filter(pk=row.pk).update(left_on=None, joined_on=now.date())
    RegisterEvent.objects.create(organisation=row, kind="rejoined", by=by, at=now)
    record("organisation.rejoined", by=by, counter=row.team.pk, subject=str(row.pk), now=now)
