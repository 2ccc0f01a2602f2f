# SPDX-License-Identifier: EUPL-1.2
"""The reporter wants another counter (een ander loket), and keeps the one that has the report now out of it.

A report that waits goes at once: the code opens it, so it is sealed anew to the other counter and this one reads
nothing. Once there is a case its notes lie under keys of the counter: then the counter is asked to hand it over,
and the reporter's yes to that very counter is there already.
"""

import uuid
from datetime import datetime
from os import urandom
from typing import TYPE_CHECKING

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.counting.promise import promise
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.people.routing import Where, counter_map
from gehoord.foundation.vault import team_keys
from gehoord.reporting.actions.keep_counter_out import keep_counter_out
from gehoord.reporting.actions.reseal_report import reseal_report
from gehoord.reporting.queries import count_key, open_report

from ...models import Case, Consent
from ...queries.consents import live, seal_consent, told_with
from ...queries.hand_overs import USE, about_counter
from ...rules import Reason
from ...terms import Step
from ...terms import mark as _
from ...uses import BY_USE, GIVEN
from ..answer_aftercare import BETWEEN
from ..end_alarms import end_alarms
from ..hear_reporter import hear_reporter
from ..raise_alarms import TELL
from .offer import ABOUT_OFFERED

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

KIND = "elsewhere"
ASKS = _("Ik wil dat een ander loket mijn melding overneemt")


def counters_to_ask(report: "Report", *, dek: bytes) -> list[Where]:
    """The counters that could take it, the central one first: those that are live and not kept out."""
    known, kept_out = counter_map(), open_report(report, dek).keeps_out
    able = [
        where for where in known.by_id.values() if where.id in known.live and where.id != report.counter_id
    ]
    return sorted(
        (where for where in able if where.code not in kept_out),
        key=lambda one: (not one.is_central, one.name),
    )


def ask_elsewhere(report: "Report", *, dek: bytes, to: str, now: datetime) -> tuple[list[Reason], bool]:
    """Ask for the counter with this short name: (all reasons why not, or none; whether it went there at once).

    Within the caller's transaction and the code's fence. From now on the present counter is never offered it again.
    """
    where = next((one for one in counters_to_ask(report, dek=dek) if one.code == to), None)
    team = team_keys.newest(where.id) if where else None
    if where is None or team is None:
        return [Reason.COUNTER_NOT_LIVE], False
    case = Case.objects.select_for_update(of=("self",)).filter(pk=report.pk).first()
    if case and case.step == Step.CLOSED:
        return [Reason.WRONG_STEP], False
    now_at = counter_map().by_id.get(report.counter_id)
    if now_at:
        keep_counter_out(report, dek=dek, code=now_at.code)
    if case is None:
        _move(report, dek=dek, to=where, team=team, now=now)
        return [], True
    _say_yes(case, where, dek=dek, now=now)
    hear_reporter(report, dek=dek, text=f"{ASKS}{BETWEEN}{where.name}", kind=KIND, now=now)
    record("report.asked-elsewhere", by=REPORTER, counter=report.counter_id, subject=str(report.pk), now=now)
    return [], False


def _move(report: "Report", *, dek: bytes, to: Where, team: team_keys.SealTo, now: datetime) -> None:
    """A report that nobody took yet: sealed anew to the other counter. Its day of receipt stays."""
    before, fresh = report.counter_id, urandom(32)
    moved = reseal_report(report, old=dek, new=fresh, to=team, counter=to.id)
    promise(count_key(moved, fresh), {"counter": to.code}, version=moved.epoch)
    end_alarms([report.pk], now=now)
    enqueue(TELL, counter=to.id, about=ABOUT_OFFERED)
    for counter in (before, to.id):
        record("report.moved", by=REPORTER, counter=counter, subject=str(report.pk), now=now)


def _say_yes(case: Case, where: Where, *, dek: bytes, now: datetime) -> None:
    """Who asks for it allows it. Without a handler there is nobody in whose name to note that: then it is asked."""
    about, row = about_counter(where.code), BY_USE[USE]
    if case.handler_id is None or live(case.pk, USE, about):
        return
    key = uuid.uuid4()
    told = told_with(row, words=where.name)
    Consent.objects.bulk_create(
        [
            Consent(
                id=key,
                case_id=case.pk,
                counter_id=case.counter_id,
                use=USE,
                about=about,
                body=seal_consent(told, dek=dek, case=case.pk, consent=key),
                state=GIVEN,
                asked_on=now.date(),
                asked_by_id=case.handler_id,
                answered_on=now.date(),
            )
        ]
    )
