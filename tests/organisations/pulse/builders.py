# SPDX-License-Identifier: EUPL-1.2
"""A pulse with answers, through the real actions."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from tests.organisations.builders import TryOrganisation

from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.pulse.answer_pulse import answer_pulse
from gehoord.organisations.actions.pulse.close_pulse import close_pulse
from gehoord.organisations.actions.pulse.keep_unit import keep_unit
from gehoord.organisations.actions.pulse.make_tickets import make_tickets
from gehoord.organisations.actions.pulse.start_pulse import start_pulse
from gehoord.organisations.models import Pulse, Unit
from gehoord.organisations.tables.pulse import PRACTICE, question_lists

LADDER = {"norms": 2, "desk": 1, "confidant": 1, "house_rules": 0, "duty": 0, "safe": 4, "met": 2}


def units(team: TryOrganisation, sizes: Mapping[str, int], *, now: datetime) -> dict[str, UUID]:
    """Units under the whole, by name."""
    with fenced(counter=team.pk):
        for name, people in sizes.items():
            assert keep_unit(None, counter=team.pk, name=name, people=people, by="test", now=now) == []
        return {unit.name: unit.pk for unit in Unit.objects.filter(counter=team.pk, ended_on=None)}


def started(
    team: TryOrganisation,
    *,
    now: datetime,
    questions: str = PRACTICE,
    among: Mapping[str, UUID] | None = None,
    shares: bool = False,
) -> tuple[Pulse, dict[str, list[str]]]:
    """A pulse that opens the day after `now`, with its tickets by unit."""
    with fenced(counter=team.pk):
        known = among or {unit.name: unit.pk for unit in Unit.objects.filter(counter=team.pk, ended_on=None)}
        pulse, reasons = start_pulse(
            questions,
            counter=team.pk,
            units=list(known.values()),
            opens_on=now.date() + timedelta(days=1),
            closes_on=now.date() + timedelta(days=15),
            by="test",
            now=now,
            shares=shares,
        )
        assert pulse is not None, reasons
        tickets = {}
        for name, unit in known.items():
            tickets[name], reasons = make_tickets(pulse.pk, unit=unit, counter=team.pk, by="test", now=now)
            assert reasons == []
    return pulse, tickets


def answered(code: str, *, now: datetime, questions: str = PRACTICE, **given: int) -> str:
    """One ticket filled in, the day after `now`."""
    asked = question_lists()[questions].questions
    told = {one.code: LADDER.get(one.code, 4) for one in asked} | given
    state, lacking = answer_pulse(code, told, today=now.date() + timedelta(days=1))
    assert lacking == []
    return state


def closed(team: TryOrganisation, pulse: Pulse, *, now: datetime) -> Pulse:
    """The pulse after its last day."""
    with fenced(counter=team.pk):
        later = now + timedelta(days=16)
        assert close_pulse(pulse.pk, counter=team.pk, by="test", now=later) == []
        return Pulse.objects.get(pk=pulse.pk)


def whole_round(
    team: TryOrganisation, answers: Mapping[str, int], *, now: datetime, shares: bool = False, **given: int
) -> Pulse:
    """A pulse from beginning to end: how many answer per unit. Units must be there."""
    pulse, tickets = started(team, now=now, shares=shares)
    for name, number in answers.items():
        for code in tickets[name][:number]:
            assert answered(code, now=now, **given) == "ready"
    return closed(team, pulse, now=now)
