# SPDX-License-Identifier: EUPL-1.2
"""Taking an invitation back before it is used (intrekken): the letter then opens nothing."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Respondent
from ...queries.opened import hold
from ...queries.respondents import respondent_of
from ...terms import OtherSide, WaitsFor
from ..add_line import add_line
from .terms_of import end_about, start_about


def recall_invitation(case: UUID, *, respondent: UUID, by: Staff, now: datetime) -> bool:
    """Take it back. False when there is none to take back: it was used, or is over."""
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    if one.state is not OtherSide.INVITED:
        return False
    Respondent.objects.filter(pk=respondent).update(state=OtherSide.RECALLED.value, mailbox_wrap=b"")
    end_about(one.row, "invitation", now=now)
    start_about(one.row, kind="invitation_trouble", waits_for=WaitsFor.COUNTER, now=now)
    add_line(held, name="respondent_recalled", by=by, now=now)
    record("respondent.recalled", by=by.by, counter=by.counter, subject=str(case), now=now)
    return True
