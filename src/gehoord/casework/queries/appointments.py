# SPDX-License-Identifier: EUPL-1.2
"""Appointments (afspraken), opened by the counter or by the reporter, each with what is theirs to read."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.bodies import open_body, seal_body
from gehoord.foundation.vault.sealing import Blob, BoxKey, derive

from ..models import Appointment
from ..terms import AppointmentState
from .opened import Held
from .sealed import Keys, open_keys, team_box
from .waits_in_case import Rows

ZONE = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True)
class Told:
    """What the reporter reads of an appointment too. at: "14:30"; long: minutes. how: `terms.APPOINTMENT_HOWS`.

    language: of the interpreter, "" for none; interpreter: whether one is sure to come. moved: how often another
    moment was chosen. ended_by: "counter" or "reporter" when it does not go on. next: what happens now.
    minutes: what was said, for the reporter to agree with; agreed_on: ISO day, disagreed: their other words.
    """

    at: str
    long: int = 60
    how: str = "phone"
    where: str = ""
    people: str = ""
    words: str = ""
    language: str = ""
    interpreter: bool = False
    moved: int = 0
    ended_by: str = ""
    ended_words: str = ""
    next: str = ""
    minutes: str = ""
    agreed_on: str = ""
    disagreed: str = ""


@dataclass(frozen=True)
class Own:
    """What only the counter reads. odd_why: why an odd hour is good. route: how the interpreter joins.

    payer: code of terms/payers.yaml. booking: reference of the interpreter's service. note: for colleagues.
    """

    odd_why: str = ""
    route: str = ""
    payer: str = ""
    booking: str = ""
    note: str = ""


@dataclass(frozen=True)
class OpenAppointment:
    """One appointment. version: counts its changes; the calendar needs it too. own: empty for the reporter."""

    id: UUID
    case: UUID
    kind: str
    on: date
    state: str
    version: int
    by: str
    told: Told
    own: Own = field(default_factory=Own)

    @property
    def begins(self) -> datetime:
        """The moment, on the clock of Amsterdam."""
        hour, _colon, minute = self.told.at.partition(":")
        return datetime.combine(self.on, time(int(hour), int(minute)), ZONE)

    @property
    def ends(self) -> datetime:
        """The planned end; an hour that the clock skips or repeats counts as it passes."""
        return (self.begins.astimezone(ZoneInfo("UTC")) + timedelta(minutes=self.told.long)).astimezone(ZONE)

    @property
    def is_planned(self) -> bool:
        """Whether it still has to come."""
        return self.state == AppointmentState.PLANNED


def planned_here(case: UUID) -> Rows:
    """Those that are still to come in this case: counted beside the name of the section."""
    return Appointment.objects.filter(case=case, state=AppointmentState.PLANNED).values("pk")


def appointments_of(case: UUID, *, dek: bytes, keys: Keys | None = None) -> list[OpenAppointment]:
    """The appointments of a case, the newest day first. keys: of the counter; without them the reporter looks."""
    rows = Appointment.objects.filter(case=case).select_related("by").order_by("-on", "-pk")
    return [as_open(row, dek=dek, keys=keys) for row in rows]


def appointment_in(held: Held, appointment: UUID, *, lock: bool = False) -> OpenAppointment:
    """One appointment of this case. Raises Appointment.DoesNotExist, also for one of another case."""
    rows = Appointment.objects.filter(case=held.id).select_related("by")
    rows = rows.select_for_update(of=("self",)) if lock else rows
    return as_open(rows.get(pk=appointment), dek=held.keys.dek, keys=held.keys)


def coming(staff: Staff, *, today: date) -> list[OpenAppointment]:
    """What is planned at this counter from today on, in the order of the day and hour: one read.

    Also what was planned before and of which nobody wrote how it went. Cases this member cannot open are left out.
    """
    boxes: dict[int, BoxKey] = {}
    rows = Appointment.objects.filter(counter=staff.counter, state=AppointmentState.PLANNED)
    found = []
    for row in rows.select_related("case", "by"):
        try:
            box = boxes.get(row.case.team_id) or boxes.setdefault(
                row.case.team_id, team_box(staff.keys, row.case.team_id)
            )
        except KeyError:
            continue
        keys = open_keys(row.case.key, box=box, case=row.case_id)
        found.append(as_open(row, dek=keys.dek, keys=keys))
    return sorted(found, key=lambda one: (one.begins, one.id))


def as_open(row: Appointment, *, dek: bytes, keys: Keys | None) -> OpenAppointment:
    """One appointment, opened."""
    told = Told(**_open(row.told, derive(dek, "appointment", str(row.pk)), row.case_id))
    own = (
        Own(**_open(row.body, derive(keys.case, "appointment", str(row.pk)), row.case_id)) if keys else Own()
    )
    by = row.by.name if keys else ""
    return OpenAppointment(row.pk, row.case_id, row.kind, row.on, row.state, row.version, by, told, own)


def seal_told(told: Told, *, dek: bytes, case: UUID, appointment: UUID) -> bytes:
    """What both sides read, under the report's key."""
    return _seal(asdict(told), derive(dek, "appointment", str(appointment)), case)


def seal_own(own: Own, *, keys: Keys, case: UUID, appointment: UUID) -> bytes:
    """What only the counter reads, under the key of the case."""
    return _seal(asdict(own), derive(keys.case, "appointment", str(appointment)), case)


def sealed_anew(rows: Iterable[Appointment], *, old: Keys, new: Keys) -> list[Appointment]:
    """The same rows under other keys (a hand-over); the caller stores them. Raises SealError."""
    found = []
    for row in rows:
        one = as_open(row, dek=old.dek, keys=old)
        row.told = seal_told(one.told, dek=new.dek, case=one.case, appointment=one.id)
        row.body = seal_own(one.own, keys=new, case=one.case, appointment=one.id)
        found.append(row)
    return found


def _seal(told: dict[str, Any], key: bytes, case: UUID) -> bytes:
    return seal_body(key, json.dumps(told, ensure_ascii=False).encode(), bind=(str(case),))


def _open(sealed: Blob, key: bytes, case: UUID) -> dict[str, Any]:
    opened: dict[str, Any] = json.loads(open_body(key, sealed, bind=(str(case),)))
    return opened
