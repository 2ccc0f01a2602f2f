# SPDX-License-Identifier: EUPL-1.2
"""The other counter does not take a case over, and says why: it stays where it was, with a day to go on."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.fence import looking_at
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault import team_keys

from ...deadlines import due_on
from ...models import HandOver, Term
from ...queries.hand_overs import OFFERED, RETURNED, seal_answer
from ...queries.rule_facts import levels
from ...rules import Reason
from ...terms import WaitsFor
from ..end_alarms import end_alarms
from ..mark_changed import mark_changed
from ..raise_alarms import TELL
from ..start_term import end_terms
from .accept import ABOUT_ANSWERED

LEVEL = "hand_over_back"


def give_back(key: UUID, *, why: str, by: Staff, now: datetime) -> list[Reason]:
    """Return an offer with a reason that only the counter which offered reads; or all reasons why not.

    Within the caller's transaction and fence. Raises HandOver.DoesNotExist for an offer to another counter.
    """
    offer = HandOver.objects.select_for_update(of=("self",)).get(pk=key, to_counter=by.counter)
    if offer.state != OFFERED:
        return [Reason.OFFER_GONE]
    if not why.strip():
        return [Reason.NO_WORDS]
    with looking_at(offer.counter_id):
        back_to = team_keys.newest(offer.counter_id)
    answer = seal_answer(why.strip(), to=back_to, case=offer.case_id, offer=key) if back_to else b""
    HandOver.objects.filter(pk=key).update(
        state=RETURNED,
        parcel=b"",
        words=b"",
        answer=answer,
        ended_on=now.date(),
        ended_by_id=by.id,
    )
    with looking_at(offer.counter_id):
        end_terms(offer.case_id, about=key, now=now)
        end_alarms([key], now=now)
        Term.objects.bulk_create([_decide(offer, now=now)])
        mark_changed(offer.case_id)
    enqueue(TELL, counter=offer.counter_id, about=ABOUT_ANSWERED)
    record("hand-over.returned", by=by.by, counter=by.counter, subject=str(offer.case_id), now=now)
    record("hand-over.came-back", by=SYSTEM, counter=offer.counter_id, subject=str(offer.case_id), now=now)
    return []


def _decide(offer: HandOver, *, now: datetime) -> Term:
    """By when the first counter says how it goes on."""
    return Term(
        case_id=offer.case_id,
        counter_id=offer.counter_id,
        kind=LEVEL,
        waits_for=WaitsFor.COUNTER,
        about=offer.pk,
        started_on=now.date(),
        due_on=due_on(levels()[LEVEL], since=now.date()),
    )
