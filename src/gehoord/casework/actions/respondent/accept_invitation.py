# SPDX-License-Identifier: EUPL-1.2
"""Using an invitation: "yes, that is me", a small check, and from then on a code of one's own."""

import hmac
import re
from datetime import datetime

from gehoord.foundation.audit.log import RESPONDENT, record
from gehoord.foundation.people.fence import set_fence
from gehoord.foundation.vault.codes import Code

from ...models import Respondent
from ...queries.doors import Door, Shut, find_door
from ...queries.respondents import INVITED, OWN, notice_of, wrap_for
from ...terms import OtherSide, WaitsFor
from .terms_of import end_about, start_about

TRIES = 5


def check_invitation(invitation: Code, *, said: str, now: datetime) -> Shut | int:
    """Whether the small check is right: 0 when it is, else how many tries are left; or why it opens nothing.

    After the fifth wrong answer the invitation is shut and the counter is told. Within the code's fence.
    """
    door = find_door(invitation, today=now.date(), lock=True)
    if not isinstance(door, Door):
        return door
    if door.door != INVITED:
        return Shut.USED
    wanted = notice_of(door.row, door.key)["check"]
    if not wanted or hmac.compare_digest(_plain(said).encode(), _plain(wanted).encode()):
        return 0
    tries = door.row.tries + 1
    Respondent.objects.filter(pk=door.id).update(tries=tries)
    if tries < TRIES:
        return TRIES - tries
    _shut(door, state=OtherSide.LOCKED, event="respondent.locked", now=now)
    return Shut.LOCKED


def refuse_invitation(invitation: Code, *, now: datetime) -> Shut:
    """ "This letter is not for me": it is closed unread, and the counter is told. Within the code's fence."""
    door = find_door(invitation, today=now.date(), lock=True)
    if not isinstance(door, Door):
        return door
    if door.door != INVITED:
        return Shut.USED
    _shut(door, state=OtherSide.NOT_MINE, event="respondent.not_mine", now=now)
    return Shut.NOT_MINE


def accept_invitation(invitation: Code, *, own: Code, now: datetime) -> Shut | None:
    """Make this code theirs; the invitation opens nothing from now on. None when it is so, also for a second press.

    The term to answer begins today. Within the invitation's fence; afterwards the fence is that of their own code.
    """
    door = find_door(invitation, today=now.date(), lock=True)
    if not isinstance(door, Door):
        row = Respondent.objects.order_by("pk").first()
        is_theirs = row is not None and row.lookup is not None and bytes(row.lookup) == own.lookup_hash
        return None if is_theirs else door
    if door.door != INVITED:
        return Shut.USED
    row = door.row
    answered = row.answered_on is not None
    Respondent.objects.filter(pk=row.pk).update(
        lookup=own.lookup_hash,
        mailbox_wrap=wrap_for(own.mailbox, door.key, door=OWN, respondent=row.pk),
        state=(OtherSide.ANSWERED if answered else OtherSide.OPENED).value,
        opened_on=now.date(),
        told_on=row.told_on or now.date(),
    )
    set_fence(lookup=own.lookup_hash)
    end_about(row, "invitation", "respondent_told", now=now)
    if not answered and row.answer_due_on is None:
        due = start_about(row, kind="respondent", waits_for=WaitsFor.RESPONDENT, now=now)
        Respondent.objects.filter(pk=row.pk).update(answer_due_on=due)
    _log(row, "respondent.opened", now=now)
    return None


def _shut(door: Door, *, state: OtherSide, event: str, now: datetime) -> None:
    row = door.row
    end_about(row, "invitation", now=now)
    start_about(row, kind="invitation_trouble", waits_for=WaitsFor.COUNTER, now=now)
    # Last: with another state this code may not touch the terms any more.
    Respondent.objects.filter(pk=row.pk).update(state=state.value, mailbox_wrap=b"")
    _log(row, event, now=now)


def _log(row: Respondent, event: str, *, now: datetime) -> None:
    record(event, by=RESPONDENT, counter=row.counter_id, subject=str(row.case_id), now=now)


def _plain(text: str) -> str:
    """Letters and figures only, so that 3511 lx and 3511LX are the same."""
    return re.sub(r"[\W_]+", "", text).casefold()
