# SPDX-License-Identifier: EUPL-1.2
"""The counter that offered a case keeps it after all, as long as nobody accepted it."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.foundation.people.needs import Staff

from ...models import HandOver
from ...queries.hand_overs import OFFERED, WITHDRAWN
from ...queries.opened import Held, hold
from ...rules import Reason
from ..add_line import add_line
from ..mark_changed import mark_changed
from ..start_term import end_terms
from .give_back import LEVEL as CAME_BACK


def withdraw_offer(case: UUID, *, by: Staff, now: datetime) -> list[Reason]:
    """Take the open offer of a case back; Reason.OFFER_GONE when there is none (any more).

    Raises Case.DoesNotExist: also when the other counter accepted it a moment ago.
    """
    return take_offer_back(hold(case, keys=by.keys, lock=True), by=by, now=now)


def take_offer_back(held: Held, *, by: Staff, now: datetime) -> list[Reason]:
    """The same for a case that the caller holds, and locked."""
    case = held.id
    offer = HandOver.objects.select_for_update(of=("self",)).filter(case=case, state=OFFERED).first()
    if offer is None:
        return [Reason.OFFER_GONE]
    HandOver.objects.filter(pk=offer.pk).update(
        state=WITHDRAWN, parcel=b"", words=b"", ended_on=now.date(), ended_by_id=by.id
    )
    end_terms(case, about=offer.pk, now=now)
    add_line(held, name="hand_over_withdrawn", by=by, now=now)
    mark_changed(case)
    record("hand-over.withdrawn", by=by.by, counter=by.counter, subject=str(case), now=now)
    record("hand-over.gone", by=SYSTEM, counter=offer.to_counter_id, subject=str(case), now=now)
    return []


def decided_after_return(case: UUID, *, now: datetime) -> int:
    """What to do after a case came back is decided: offered elsewhere, or kept. Returns how many terms ended."""
    return end_terms(case, kind=CAME_BACK, now=now)
