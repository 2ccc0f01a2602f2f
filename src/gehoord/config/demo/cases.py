# SPDX-License-Identifier: EUPL-1.2
"""The demo's cases: each goes as far as its age allows, by the same actions as the counter's pages."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from gehoord.casework.actions.code_facts import code_facts
from gehoord.casework.actions.consent.note_yes import note_yes
from gehoord.casework.actions.hear_reporter import hear_reporter
from gehoord.casework.actions.move_case import move_case
from gehoord.casework.actions.record_fact import record_fact
from gehoord.casework.actions.record_way import record_way
from gehoord.casework.actions.take_in import take_in
from gehoord.casework.actions.write_note import write_note
from gehoord.casework.actions.write_to_reporter import write_to_reporter
from gehoord.casework.queries.opened import hold
from gehoord.casework.uses import PHONE
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.queries import dek_by_code, find_by_code

from .reports import DemoReport

STILL_WAITING = 9
"""The newest reports have no case yet."""


@dataclass(frozen=True)
class Scene:
    """One case while it is being made: who handles it, and which report it is."""

    report: DemoReport
    by: Staff
    lead: Staff


Step = Callable[[Scene, datetime], None]


def move(name: str, words: str = "", outcome: str = "", not_done: str = "") -> Step:
    """A move of the procedure."""

    def step(scene: Scene, now: datetime) -> None:
        by = scene.lead if name in ("unflag_abuse", "stop_abuse") else scene.by
        moved = move_case(
            scene.report.id, move=name, by=by, now=now, words=words, outcome=outcome, not_done=not_done
        )
        if moved.reasons:
            raise RuntimeError(f"the demo cannot {name}: {[reason.name for reason in moved.reasons]}")

    return step


def way(code: str, words: str = "", *said: str) -> Step:
    """A way of handling that was done."""

    def step(scene: Scene, now: datetime) -> None:
        reasons = record_way(
            scene.report.id, way=code, state="done", by=scene.by, now=now, said=said, words=words
        )
        if reasons:
            raise RuntimeError(f"the demo cannot do {code}: {[reason.name for reason in reasons]}")

    return step


def agree(plan: str) -> Step:
    """A plan that the reporter agreed to."""

    def step(scene: Scene, now: datetime) -> None:
        record_fact(scene.report.id, by=scene.by, now=now, plan=plan)
        held = hold(scene.report.id, keys=scene.by.keys, lock=True)
        note_yes(held, use="plan", words=plan, heard=PHONE, by=scene.by, now=now)

    return step


def say(text: str) -> Step:
    """A message to the reporter."""
    return lambda scene, now: _said(write_to_reporter(scene.report.id, text=text, by=scene.by, now=now))


def _said(sent: bool) -> None:
    if not sent:
        raise RuntimeError("the demo said the same twice")


def hear(text: str) -> Step:
    """A message from the reporter, with the code."""

    def step(scene: Scene, now: datetime) -> None:
        code = scene.report.code
        row = find_by_code(code)
        if row is None:
            raise RuntimeError("the demo lost a report")
        hear_reporter(row, dek=dek_by_code(row, code), text=text, now=now)

    return step


def note(text: str) -> Step:
    """A note of the counter for itself."""

    def step(scene: Scene, now: datetime) -> None:
        write_note(scene.report.id, note=uuid.uuid4(), text=text, version=0, by=scene.by, now=now)

    return step


def coded(nature: str) -> Step:
    """The counter codes what kind of thing it was."""

    def step(scene: Scene, now: datetime) -> None:
        code_facts(scene.report.id, coded={"natures": [nature]}, by=scene.by, now=now)

    return step


HELLO = "Dank je dat je dit vertelt. Ik heb je verhaal gelezen. Ik kijk deze week wat er kan en schrijf je dan weer."
THANKS = "Fijn dat iemand het leest. Ik wil graag weten wat ik kan doen, maar ik wil geen ruzie."
PLAN = (
    "1. We zetten samen op papier wat er gebeurde. 2. Ik vraag de organisatie hoe zij hiermee omgaat, zonder jouw naam. "
    "3. Na twee weken kijken we samen of dat genoeg is."
)
ADVICE = (
    "Je kunt drie dingen doen: zelf een gesprek vragen, een klacht indienen bij de klachtenfunctionaris, of het laten "
    "rusten. Een klacht kost niets en je mag iemand meenemen. Ik denk dat een gesprek het meeste kans geeft, omdat de "
    "afdeling al zei dat zij het wil uitzoeken."
)
LISTENED = "Ik heb je verhaal helemaal gelezen. Het is niet niks wat je meemaakte. Je melding telt mee."

TO_INTAKE: tuple[tuple[int, Step], ...] = (
    (1, say(HELLO)),
    (2, hear(THANKS)),
    (3, coded("hostile_treatment")),
    (5, move("invite")),
)
TO_ACTION = (
    *TO_INTAKE,
    (9, note("Gebeld, rustig gesprek van een half uur. Wil vooral dat het stopt, geen excuses.")),
    (10, move("plan")),
    (14, agree(PLAN)),
    (14, move("start")),
    (20, way("information", "Hier staat wat je rechten zijn en wie je kan helpen.")),
)
TO_AFTERCARE = (*TO_ACTION, (30, way("advice", ADVICE, "has_reasons")), (40, move("finish")))
TO_CLOSE = (
    *TO_AFTERCARE,
    (
        52,
        move(
            "close",
            "We sluiten je melding, zoals we afspraken. Je weet ons te vinden.",
            "partly_resolved",
            "De organisatie wilde geen excuses maken.",
        ),
    ),
)
HEARD = (
    (1, say(LISTENED)),
    (3, coded("hostile_treatment")),
    (4, move("heard", LISTENED + " Pas goed op jezelf.")),
)
COUNTED = ((2, coded("contested_treatment")), (2, move("counted")))
REFERRED = (
    (1, say(HELLO)),
    (3, coded("contested_treatment")),
    (
        6,
        move(
            "refer", "Dit hoort bij de klachtenfunctionaris van de verzekeraar. Het nummer staat op je polis."
        ),
    ),
)
PAUSED = (
    (1, say(HELLO)),
    (3, coded("other")),
    (4, move("pause", "Laat je weten wanneer het jou schikt om te praten? Tot die tijd wachten we.")),
)
LEFT = ((1, say(HELLO)), (3, hear(THANKS)))
"""A case that waits too long: the demo shows what late looks like."""
FLAGGED = (
    (1, note("In het bericht staat een bedreiging aan mij. Ik vind dit niet fijn om alleen te lezen.")),
    (1, move("flag_abuse")),
)


def follow_up(reports: list[DemoReport], staff: dict[str, Staff], *, now: datetime) -> Code:
    """Handle the older reports. Returns the code of an open case with an answer, to try."""
    to_try = reports[0].code
    for number, report in enumerate(reports[: len(reports) - STILL_WAITING]):
        scene = _scene(report, staff, number)
        with fenced(counter=scene.by.counter):
            take_in(report.id, by=scene.by, now=min(report.at + timedelta(days=1), now))
        path = _path(report, number, age=(now - report.at).days)
        gone = _walk(scene, path, now=now)
        if report.counter == "utrecht" and path is TO_CLOSE and 5 <= gone < len(path):
            to_try = report.code
    return to_try


def _scene(report: DemoReport, staff: dict[str, Staff], number: int) -> Scene:
    here = [person for person in staff.values() if person.counter_code == report.counter]
    handlers = [person for person in here if person.may("case.write")]
    lead = next(person for person in handlers if person.may("case.steer"))
    return Scene(report, handlers[number // 2 % len(handlers)], lead)


def _path(report: DemoReport, number: int, *, age: int) -> tuple[tuple[int, Step], ...]:
    if 13 < age < 30 and number % 3 == 0:
        return LEFT
    if report.need == "tell":
        return HEARD
    if report.need == "count":
        return COUNTED
    if number % 13 == 5:
        return FLAGGED
    return REFERRED if number % 9 == 4 else (PAUSED if number % 11 == 8 else TO_CLOSE)


def _walk(scene: Scene, path: tuple[tuple[int, Step], ...], *, now: datetime) -> int:
    for gone, (day, step) in enumerate(path):
        at = scene.report.at + timedelta(days=day + 1)
        if at > now:
            return gone
        with fenced(counter=scene.by.counter, lookup=scene.report.code.lookup_hash):
            step(scene, at)
    return len(path)
