# SPDX-License-Identifier: EUPL-1.2
"""Planning or moving an appointment: at an hour that is safe for the reporter, with an interpreter where needed."""

import uuid
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.reference.holidays import add_working_days, is_working_day

from ...deadlines import due_on
from ...models import Appointment
from ...queries.appointments import OpenAppointment, Own, Told, appointment_in, seal_own, seal_told
from ...queries.opened import Held
from ...queries.rule_facts import levels
from ...rules import Reason
from ...terms import AppointmentState, WaitsFor
from ..add_line import add_line
from ..mark_changed import mark_changed
from ..notice import promise_notice
from ..start_term import end_terms, start_term

EARLIEST, LATEST = time(8), time(20)
"""Outside these hours, and on a day off, somebody must say why it is good."""
RESULT, INTERPRETER = "appointment", "interpreter"


@dataclass(frozen=True)
class Planned:
    """All reasons why it cannot be, or none and the id of the appointment."""

    reasons: list[Reason]
    id: UUID | None = None


def why_not_then(one: OpenAppointment, *, safe: str, is_safe: bool, now: datetime) -> list[Reason]:
    """What is against this moment. safe: what the reporter wrote on safe contact. is_safe: somebody read that.

    Free words cannot be checked by a machine: so a person reads them and says that this fits.
    """
    at = one.begins.timetz().replace(tzinfo=None)
    odd = not (EARLIEST <= at <= LATEST) or not is_working_day(one.on)
    found = [
        (Reason.IN_THE_PAST, one.begins <= now),
        (Reason.SAFE_NOT_READ, bool(safe) and not is_safe),
        (Reason.ODD_HOUR, odd and not one.own.odd_why.strip()),
    ]
    return [reason for reason, stands in found if stands]


def plan_appointment(
    held: Held,
    *,
    kind: str,
    on: date,
    told: Told,
    own: Own,
    safe: str,
    is_safe: bool,
    by: Staff,
    now: datetime,
) -> Planned:
    """A new appointment; the reporter reads it on their page. The case is locked by the caller.

    kind: of `terms.APPOINTMENT_KINDS`. safe, is_safe: see `why_not_then`.
    """
    key = uuid.uuid4()
    one = OpenAppointment(key, held.id, kind, on, AppointmentState.PLANNED, 1, by.name, told, own)
    if reasons := why_not_then(one, safe=safe, is_safe=is_safe, now=now):
        return Planned(reasons)
    row = Appointment(
        id=key,
        case_id=held.id,
        counter_id=held.row.counter_id,
        kind=kind,
        on=on,
        told=seal_told(told, dek=held.keys.dek, case=held.id, appointment=key),
        body=seal_own(own, keys=held.keys, case=held.id, appointment=key),
        state=AppointmentState.PLANNED,
        by_id=by.id,
        made_on=now.date(),
    )
    Appointment.objects.bulk_create([row])
    _follow(held, one, now=now)
    add_line(held, name="appointment_planned", by=by, now=now)
    record("appointment.planned", by=by.by, counter=by.counter, subject=str(held.id), now=now)
    return Planned([], key)


def change_appointment(
    held: Held,
    appointment: UUID,
    *,
    version: int,
    on: date,
    told: Told,
    own: Own,
    safe: str,
    is_safe: bool,
    by: Staff,
    now: datetime,
) -> list[Reason]:
    """Another moment, place or interpreter; all reasons why not. version: the one that was seen.

    Words about how it ended are kept as they are. The case is locked by the caller.
    Raises Appointment.DoesNotExist.
    """
    there = appointment_in(held, appointment, lock=True)
    if not there.is_planned:
        return [Reason.APPOINTMENT_OVER]
    moved = (on, told.at) != (there.on, there.told.at)
    told = replace(told, moved=there.told.moved + moved)
    one = replace(there, on=on, told=told, own=own)
    if one == there:
        return []
    if there.version != version:
        return [Reason.APPOINTMENT_CHANGED]
    # What was good yesterday is not asked again for another note or booking.
    if moved and (reasons := why_not_then(one, safe=safe, is_safe=is_safe, now=now)):
        return reasons
    keep(held, one, on=on, **({"reminded_on": None} if moved else {}))
    if moved or _interpreter(one) != _interpreter(there):
        _follow(held, one, now=now)
    if moved or told != there.told:
        promise_notice(held)
        add_line(held, name="appointment_moved", by=by, now=now)
    record("appointment.changed", by=by.by, counter=by.counter, subject=str(held.id), now=now)
    return []


def keep(held: Held, one: OpenAppointment, **columns: object) -> None:
    """Store what changed, as the next version."""
    Appointment.objects.filter(pk=one.id).update(
        told=seal_told(one.told, dek=held.keys.dek, case=held.id, appointment=one.id),
        body=seal_own(one.own, keys=held.keys, case=held.id, appointment=one.id),
        version=one.version + 1,
        **columns,
    )
    mark_changed(held.id)


def _follow(held: Held, one: OpenAppointment, *, now: datetime) -> None:
    """The terms: somebody writes how it went; and until then an interpreter is sure."""
    end_terms(held.id, about=one.id, now=now)
    due = due_on(levels()[RESULT], since=one.on)
    start_term(held, kind=RESULT, due_on=due, waits_for=WaitsFor.COUNTER, about=one.id, now=now)
    if one.told.language and not one.told.interpreter:
        usual = due_on(levels()[INTERPRETER], since=now.date())
        # At the latest the working day before; for a talk of tomorrow that is today.
        due = max(min(usual, add_working_days(one.on, -1)), now.date())
        start_term(held, kind=INTERPRETER, due_on=due, waits_for=WaitsFor.OTHER, about=one.id, now=now)
    promise_notice(held)


def _interpreter(one: OpenAppointment) -> tuple[str, bool]:
    return one.told.language, one.told.interpreter
