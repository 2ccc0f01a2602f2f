# SPDX-License-Identifier: EUPL-1.2
"""Opening a file (lezen): logged, and colleagues who came later and may decide share in it from now on."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.circles import let_in, sharers

from ...queries.limits import OpenLimit, may_decide, opened


def read_limit(limit: UUID, *, staff: Staff, now: datetime) -> OpenLimit:
    """The file for a member of its circle. Raises Limit.DoesNotExist, KeyError (not in the circle) or SealError."""
    one = opened(limit, keys=staff.keys)
    here = {each.member for each in sharers(one.row.team_id)}
    for colleague in may_decide(staff.counter):
        out = entry_for(colleague.id, limit) in one.row.kept_out
        if colleague.id not in here and not out:
            let_in(one.row.team_id, colleague.id, keys=staff.keys)
    record("limit.read", by=staff.by, counter=staff.counter, subject=str(limit), now=now)
    return one
