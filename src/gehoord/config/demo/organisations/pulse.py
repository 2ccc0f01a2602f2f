# SPDX-License-Identifier: EUPL-1.2
"""The demo's pulses: one of half a year ago and one of this month at the hospital, one that is running, the board's view."""

import random
from collections.abc import Mapping
from datetime import datetime, timedelta

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.needs import Staff
from gehoord.organisations.actions.pulse.answer_pulse import answer_pulse
from gehoord.organisations.actions.pulse.close_pulse import close_pulse
from gehoord.organisations.actions.pulse.keep_unit import keep_unit
from gehoord.organisations.actions.pulse.make_tickets import make_tickets
from gehoord.organisations.actions.pulse.say_board_view import say_board_view
from gehoord.organisations.actions.pulse.start_pulse import start_pulse
from gehoord.organisations.actions.task.make_task import make_task
from gehoord.organisations.queries.pulse import units_of
from gehoord.organisations.tables.pulse import PRACTICE, question_lists
from gehoord.organisations.terms.pulse import PLANS

from .teams import HOSPITAL
from .teams import PRACTICE as SMALL_ONE

UNITS = {"Spoedeisende hulp": 46, "Verpleegafdeling 3": 38, "Poliklinieken": 64, "Keuken en schoonmaak": 12}
ANSWERED = {"Spoedeisende hulp": 24, "Verpleegafdeling 3": 19, "Poliklinieken": 31, "Keuken en schoonmaak": 6}
LEANS = {
    "norms": 1.2,
    "desk": 0.8,
    "confidant": 1.9,
    "house_rules": 1.0,
    "duty": 0.9,
    "safe": 3.1,
    "met": 1.5,
}
BOARD = {
    "norms": (True, {"known": 4, "practised": 3, "used": 2, "followed": 2}, "Staat op intranet."),
    "desk": (True, {"known": 3, "practised": 3, "used": 2, "followed": 3}, ""),
    "confidant": (True, {"known": 3, "practised": 3, "used": 3, "followed": 3}, ""),
    "house_rules": (False, {"known": 1, "practised": 2, "used": 2, "followed": 1}, "Wordt nu geschreven."),
}


def fill_pulse(teams: Mapping[str, Mapping[str, Staff]], *, now: datetime) -> None:
    """Through the real actions, as on the days they happened."""
    board, owner = teams[HOSPITAL]["olga"], teams[SMALL_ONE]["marja"]
    chance = random.Random(5)
    with fenced(counter=owner.counter):
        keep_unit(None, counter=owner.counter, name="Iedereen", people=8, by=owner.by, now=now)
    with fenced(counter=board.counter):
        for name, people in UNITS.items():
            keep_unit(None, counter=board.counter, name=name, people=people, by=board.by, now=now)
        for code, (exists, marks, words) in BOARD.items():
            say_board_view(
                code, counter=board.counter, exists=exists, marks=marks, words=words, by=board.by, now=now
            )
    _round(board, chance, shift=0.0, now=now - timedelta(days=215))
    _round(board, chance, shift=0.5, now=now - timedelta(days=22), plan=True)
    _round(board, chance, shift=0.0, now=now - timedelta(days=6), questions="culture-1", close=False)


def _round(
    board: Staff,
    chance: random.Random,
    *,
    shift: float,
    now: datetime,
    questions: str = PRACTICE,
    close: bool = True,
    plan: bool = False,
) -> None:
    opens, last = now.date() + timedelta(days=1), now.date() + timedelta(days=15)
    with fenced(counter=board.counter):
        units = units_of(board.counter)
        pulse, _reasons = start_pulse(
            questions,
            counter=board.counter,
            units=[unit.pk for unit in units],
            opens_on=opens,
            closes_on=last,
            by=board.by,
            now=now,
        )
        assert pulse is not None
        codes = {
            unit.name: make_tickets(pulse.pk, unit=unit.pk, counter=board.counter, by=board.by, now=now)[0]
            for unit in units
        }
    asked = question_lists()[questions].questions
    for name, several in codes.items():
        for code in several[: ANSWERED[name]]:
            given = {}
            for each in asked:
                values = sorted(one.value for one in each.scale.answers)
                lean = LEANS.get(each.code, 3) + shift
                given[each.code] = min(max(round(chance.gauss(lean, 1.2)), values[0]), values[-1])
            answer_pulse(code, given, today=opens)
    if not close:
        return
    after = now + timedelta(days=16)
    with fenced(counter=board.counter):
        close_pulse(pulse.pk, counter=board.counter, by=board.by, now=after)
        if plan:
            make_task(
                PLANS["norms"],
                counter=board.counter,
                kind="plan",
                due_on=after.date() + timedelta(days=60),
                by=board.by,
                now=after,
                owner=board.id,
                source=pulse.pk,
                code="pulse-norms",
            )
