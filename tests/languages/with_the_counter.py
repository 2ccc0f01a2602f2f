# SPDX-License-Identifier: EUPL-1.2
"""Pages that a reporter gets once the counter did something: appointments, and the file for the College."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tests.builders import Person

from gehoord.casework.actions.appointment.end import end_appointment
from gehoord.casework.actions.appointment.plan import plan_appointment
from gehoord.casework.actions.institute.begin import begin_file
from gehoord.casework.actions.institute.keep_days import keep_days
from gehoord.casework.actions.institute.show import show_file
from gehoord.casework.actions.institute.write import locked_file, write_file
from gehoord.casework.pages.institute.parts import DAYS
from gehoord.casework.queries.appointments import Own, Told
from gehoord.casework.queries.institute import PARTS
from gehoord.casework.queries.opened import Held, hold
from gehoord.foundation.people.fence import fenced

PARTS_IN_ENGLISH = dict.fromkeys(PARTS, "1 May: at the desk")


def routes_for_everybody(visitor: Any) -> None:
    """With a case that every route says something about."""
    visitor.get("/wegen/")
    for where in ("care", "youth", "municipal", "sport", "online", "home", "elsewhere"):
        for side in ("using", "working", "volunteering", "beside"):
            given = {
                "where": where,
                "side": side,
                "grounds": ["age", "race"],
                "age": "longer",
                "known": "anonymous",
            }
            visitor.post("/wegen/", given, status=200)
    visitor.post(
        "/wegen/", {"where": "care", "side": "using", "grounds": ["overweight"], "age": "feared"}, status=200
    )
    visitor.post(
        "/wegen/", {"where": "care", "grounds": ["age"], "side": "using", "known": "counter_only"}, status=200
    )


def appointments_and_file(visitor: Any, case: UUID, *, by: Person, now: datetime) -> None:
    """Every state of an appointment, and the file read, overtaken and called right."""
    for key in _appointments(case, by=by, now=now):
        visitor.get(f"/volgen/afspraak/{key}/")
        visitor.get("/volgen/lezen/")
    visitor.post(f"/volgen/afspraak/{key}/", {"do": "right", "version": "0"}, status=409)
    visitor.get("/volgen/wegen/")
    version = _file(case, by=by, now=now)
    for done in ("", "?klaar=write", "?klaar=agree"):
        visitor.get(f"/volgen/dossier/{done}")
    visitor.get("/volgen/lezen/")
    other = PARTS_IN_ENGLISH | {"facts": "Other words"}
    visitor.post("/volgen/dossier/", {"do": "write", "version": version - 1, **other}, status=409)
    visitor.post("/volgen/dossier/", {"do": "agree", "version": version, **PARTS_IN_ENGLISH}, status=302)
    visitor.get("/volgen/dossier/")


def _held(case: UUID, by: Person) -> Held:
    return hold(case, keys=by.keys, lock=True)


def _appointments(case: UUID, *, by: Person, now: datetime) -> list[UUID]:
    staff, on, found = by.staff(), now.date() + timedelta(days=7), []
    told = Told(
        at="10:00", how="video", where="At the library", people="You and me", words="Hello", language="ar"
    )
    ends = ("", "missed", "cancelled", "held")
    for state in ends:
        with fenced(counter=staff.counter):
            held = _held(case, by)
            done = plan_appointment(
                held,
                kind="mediation",
                on=on,
                told=told,
                own=Own(odd_why="-"),
                safe="",
                is_safe=True,
                by=staff,
                now=now,
            )
            assert done.id
            found.append(done.id)
            if state:
                end_appointment(
                    held, done.id, state=state, words="We talked", next="We call", by=staff, now=now
                )
    return found


def _file(case: UUID, *, by: Person, now: datetime) -> int:
    staff = by.staff()
    with fenced(counter=staff.counter):
        held = _held(case, by)
        begin_file(held, by=staff, now=now)
        write_file(held, parts=PARTS_IN_ENGLISH, version=1, by=staff, now=now)
        show_file(held, by=staff, now=now)
        days = dict.fromkeys(DAYS, "") | {
            "to_other_side": "2026-11-02",
            "hearing": "2027-03-10",
            "sent": "2026-11-01",
        }
        keep_days(held, days=days, version=2, by=staff, now=now)
        return locked_file(case, dek=held.keys.dek).version
