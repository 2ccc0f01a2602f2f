# SPDX-License-Identifier: EUPL-1.2
"""Opening a case to read it (openen): logged each time, with the reason."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.reporting.actions.add_to_report import mark_read

from ..queries.opened import Held, OpenCase, hold, opened_case
from ..queries.readers import is_pending
from .keep_out.circle import seal_off
from .mark_changed import mark_changed

OWN = "behandelen"


def hold_to_read(case: UUID, *, by: Staff, now: datetime) -> Held:
    """A held case for whoever is going to read it. Where the reporter kept somebody out and the seal still has to
    follow, it follows now, without anybody noticing. Raises Case.DoesNotExist."""
    held = hold(case, keys=by.keys)
    if not is_pending(held.report):
        return held
    return seal_off(hold(case, keys=by.keys, lock=True), today=now.date())


def open_case(case: UUID, *, by: Staff, now: datetime, why: str = "") -> OpenCase | None:
    """Everything in a case, for a member of its counter; the reading is logged with its reason.

    None for a case of a colleague without a reason: the page asks for one first.
    Raises Case.DoesNotExist, also for a case of another counter; the page logs that (see pages/found.py).
    """
    held = hold_to_read(case, by=by, now=now)
    own = held.row.handler_id == by.id
    reason = why.strip()[:200] or (OWN if own else "")
    if not reason:
        return None
    opened = opened_case(held)
    if own and mark_read(case, opened.words, written_by_reporter=True, now=now):
        # Lists in other processes see by this mark that there is nothing new any more.
        mark_changed(case)
    record("case.opened", by=by.by, counter=by.counter, subject=str(case), why=reason, now=now)
    return opened
