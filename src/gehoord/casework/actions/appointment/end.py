# SPDX-License-Identifier: EUPL-1.2
"""How an appointment ended: held, with what was said; missed, without blame; or called off by either side."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.people.needs import Staff

from ...models import Appointment, Case
from ...queries.appointments import OpenAppointment, Told, appointment_in, as_open, seal_told
from ...queries.opened import Held
from ...rules import Reason
from ...terms import AppointmentState
from ...terms import mark as _
from ..add_line import add_line
from ..add_plain_line import add_plain_line
from ..hear_reporter import hear_reporter
from ..notice import promise_notice
from ..start_term import end_terms
from .plan import keep

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

HELD, MISSED, CANCELLED = AppointmentState.HELD, AppointmentState.MISSED, AppointmentState.CANCELLED
BY_COUNTER, BY_REPORTER = "counter", "reporter"
CALLED_OFF = _("Ik kan niet op de afspraak komen.")
KIND = "appointment"


def end_appointment(
    held: Held, appointment: UUID, *, state: str, words: str = "", next: str = "", by: Staff, now: datetime
) -> list[Reason]:
    """The counter writes how it went; all reasons why not. state: HELD, MISSED or CANCELLED.

    words: what was said, or why it does not go on; the reporter reads them. next: what happens now; needed when
    it was missed or called off, so that nobody waits for nothing. Again with other words changes them.
    The case is locked by the caller. Raises Appointment.DoesNotExist, KeyError for another state.
    """
    line = {HELD: "appointment_held", MISSED: "appointment_missed", CANCELLED: "appointment_cancelled"}[
        AppointmentState(state)
    ]
    there = appointment_in(held, appointment, lock=True)
    if there.state not in (AppointmentState.PLANNED, state):
        return [Reason.APPOINTMENT_OVER]
    if state != HELD and not next.strip():
        return [Reason.NO_NEXT]
    told = replace(there.told, next=next.strip())
    if state == HELD:
        # Other minutes are not what the reporter agreed to.
        same = words.strip() == there.told.minutes
        told = replace(told, minutes=words.strip(), agreed_on=told.agreed_on if same else "")
    else:
        told = replace(told, ended_words=words.strip(), ended_by=BY_COUNTER if state == CANCELLED else "")
    keep(held, replace(there, told=told), state=state)
    end_terms(held.id, about=there.id, now=now)
    promise_notice(held)
    if there.is_planned:
        add_line(held, name=line, by=by, now=now)
    record(
        f"appointment.{'cancelled' if state == CANCELLED else 'ended'}",
        by=by.by,
        counter=by.counter,
        subject=str(held.id),
        now=now,
    )
    return []


def call_off(
    report: "Report", appointment: UUID, *, dek: bytes, words: str = "", now: datetime
) -> list[Reason]:
    """The reporter cannot come. Within the caller's transaction and fence; the counter reads it as a message.

    Twice is once. Raises Appointment.DoesNotExist.
    """
    one = _locked(report, appointment, dek=dek)
    if one.state == CANCELLED:
        return []
    if not one.is_planned:
        return [Reason.APPOINTMENT_OVER]
    told = replace(one.told, ended_by=BY_REPORTER, ended_words=words.strip())
    _keep_told(report, one, told, dek=dek, state=CANCELLED)
    end_terms(report.pk, about=one.id, now=now)
    add_plain_line(report.pk, counter=report.counter_id, name="appointment_cancelled", on=now.date())
    hear_reporter(
        report, dek=dek, text="\n\n".join(filter(None, (CALLED_OFF, words.strip()))), kind=KIND, now=now
    )
    record("appointment.cancelled", by=REPORTER, counter=report.counter_id, subject=str(report.pk), now=now)
    return []


def answer_minutes(
    report: "Report",
    appointment: UUID,
    *,
    dek: bytes,
    version: int,
    agrees: bool,
    words: str = "",
    now: datetime,
) -> list[Reason]:
    """The reporter says whether the minutes are right. version: the one they read. Within the caller's fence."""
    one = _locked(report, appointment, dek=dek)
    if one.version != version:
        return [Reason.APPOINTMENT_CHANGED]
    if one.state != HELD or not one.told.minutes:
        return [Reason.APPOINTMENT_OVER]
    told = replace(one.told, agreed_on=now.date().isoformat() if agrees else "", disagreed=words.strip())
    _keep_told(report, one, told, dek=dek, state=one.state)
    if words.strip():
        hear_reporter(report, dek=dek, text=words.strip(), kind=KIND, now=now)
    return []


def _locked(report: "Report", appointment: UUID, *, dek: bytes) -> OpenAppointment:
    # First the case, as the counter's own actions do: two that lock in another order wait for each other for ever.
    Case.objects.select_for_update(of=("self",)).filter(pk=report.pk).only("pk").first()
    row = Appointment.objects.select_for_update(of=("self",)).get(pk=appointment, case=report.pk)
    return as_open(row, dek=dek, keys=None)


def _keep_told(report: "Report", one: OpenAppointment, told: Told, *, dek: bytes, state: str) -> None:
    Appointment.objects.filter(pk=one.id).update(
        told=seal_told(told, dek=dek, case=report.pk, appointment=one.id),
        version=one.version + 1,
        state=state,
    )
