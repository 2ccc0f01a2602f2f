# SPDX-License-Identifier: EUPL-1.2
"""Accepting a case from another counter (overnemen): all of it comes under new keys, and the clock goes on."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import SYSTEM, record
from gehoord.foundation.counting.promise import promise
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.counters import is_closed
from gehoord.foundation.people.fence import looking_at, set_fence
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault import team_keys
from gehoord.reporting.queries import count_key

from ...models import Alarm, Case, HandOver, Term
from ...queries.hand_overs import ACCEPTED, OFFERED, open_parcel
from ...queries.opened import Held
from ...queries.sealed import open_facts, team_box
from ...rules import Reason
from ...terms import CALM, AlarmKind
from ...uses import GIVEN
from ..add_line import add_line
from ..consent.answer import locked_consent
from ..consent.use import use_consent
from ..end_alarms import end_alarms
from ..keep_out.circle import circle_for
from ..notice import promise_notice
from ..raise_alarms import TELL
from ..reseal_case import reseal_case
from ..start_term import end_terms

ABOUT_ANSWERED = "answered"
_STAYS = (AlarmKind.REPRISAL, AlarmKind.TREATED)
"""Alarms that a reporter raised: they go along. The others rise again by themselves where something is late."""


@dataclass(frozen=True)
class Accepted:
    """All reasons why it could not be accepted, or none; the case is this counter's from now on."""

    reasons: list[Reason]
    case: UUID | None = None


def accept(key: UUID, *, by: Staff, now: datetime) -> Accepted:
    """Take over a case that another counter offers, for the member who accepts it.

    Within the caller's transaction and fence; the fence is set for this one case and back again. Days stay as
    they were promised. What the other counter remembers opens nothing any more.
    Raises HandOver.DoesNotExist for an offer to another counter.
    """
    seen = HandOver.objects.get(pk=key, to_counter=by.counter)
    _fence(by, receiving=seen.case_id)
    done = _accept(seen, by=by, now=now)
    _fence(by)
    return done


def _accept(seen: HandOver, *, by: Staff, now: datetime) -> Accepted:
    # First the case and then the offer, as the counter that withdraws it does; so neither waits for ever.
    rows = Case.objects.select_for_update(of=("self",)).select_related("report", "handler")
    row = rows.filter(pk=seen.case_id).first()
    offer = HandOver.objects.select_for_update(of=("self",)).select_related("consent").get(pk=seen.pk)
    if row is None or offer.state != OFFERED:
        return Accepted([Reason.OFFER_GONE])
    if is_closed(by.counter) or (newest := team_keys.newest(by.counter)) is None:
        return Accepted([Reason.COUNTER_NOT_LIVE])
    if offer.consent is None or locked_consent(seen.case_id, offer.consent.pk).state != GIVEN:
        return Accepted([Reason.CONSENT_WITHDRAWN])
    try:
        keys = open_parcel(offer, keys=by.keys)
    except KeyError:
        return Accepted([Reason.NO_KEY])
    held = Held(row, keys, open_facts(row.facts, keys=keys, case=row.pk))
    gives, number = offer.counter_id, held.facts.version + 1
    circle = circle_for(held.report, counter=by.counter, today=now.date())
    to, box = (circle.to, circle.box) if circle else (newest, team_box(by.keys, newest.team))
    held = Held(held.row, held.keys, replace(held.facts, version=number))
    fresh = reseal_case(
        held, to=to, box=box, counter=by.counter, handler_id=by.id, bundle_id=None, alarm=CALM
    )
    # Only now are the consent and the terms rows of this counter, which it may write.
    use_consent(offer.consent, held=fresh, by=by, now=now)
    end_terms(fresh.id, about=offer.pk, now=now)
    # The row of the figures follows the case: it is counted once, at the counter that has it now.
    counted = {"counter": by.counter_code, "handed_over": True}
    promise(count_key(fresh.report, fresh.keys.dek), counted, version=number)
    Term.objects.filter(case=fresh.id, done_on=None).update(alarm=CALM)
    add_line(fresh, name="handed_over", by=by, now=now)
    promise_notice(fresh)
    HandOver.objects.filter(pk=offer.pk).update(
        state=ACCEPTED, parcel=b"", words=b"", ended_on=now.date(), ended_by_id=by.id
    )
    _alarms(fresh.id, offer=offer.pk, gives=gives, takes=by.counter, now=now)
    enqueue(TELL, counter=gives, about=ABOUT_ANSWERED)
    subject = str(fresh.id)
    record("hand-over.accepted", by=by.by, counter=by.counter, subject=subject, now=now)
    record("hand-over.taken", by=SYSTEM, counter=gives, subject=subject, now=now)
    return Accepted([], fresh.id)


def _alarms(case: UUID, *, offer: UUID, gives: int, takes: int, now: datetime) -> None:
    """What was late there ends there; what a reporter raised goes along."""
    terms = list(Term.objects.filter(case=case).values_list("pk", flat=True))
    with looking_at(gives):
        raised = list(Alarm.objects.filter(subject=case, kind__in=_STAYS, ended_on=None))
        end_alarms([case, offer, *terms], now=now)
    Alarm.objects.bulk_create(
        [
            Alarm(
                counter_id=takes,
                subject=case,
                kind=alarm.kind,
                level=alarm.level,
                due_on=alarm.due_on,
                raised_on=alarm.raised_on,
                coordinator_on=alarm.coordinator_on,
                central_on=alarm.central_on,
            )
            for alarm in raised
        ]
    )


def _fence(by: Staff, *, receiving: UUID | None = None) -> None:
    national = by.may(Permission.COUNTERS)
    set_fence(counter=by.counter, national=national, member=by.id, receiving=receiving)
