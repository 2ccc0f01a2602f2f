# SPDX-License-Identifier: EUPL-1.2
"""Answering a pulse with a ticket (invullen): no name, no time, once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from gehoord.foundation.people.fence import set_fence

from ...models import Answer, Organisation, Pulse, Ticket
from ...rules.ticket_code import read_code
from ...tables.pulse import QuestionList, question_lists
from ..pulse.make_tickets import ticket_hash

UNKNOWN, USED, EARLY, READY = "unknown", "used", "early", "ready"


@dataclass(frozen=True)
class Door:
    """What a ticket opens today. questions and opens_on: where there is a pulse behind it."""

    state: str
    questions: QuestionList | None = None
    opens_on: date | None = None
    organisation: str = ""


def look_behind(code: str, *, today: date) -> Door:
    """Which questions a ticket is for. Tickets of a closed pulse are destroyed, so they are unknown."""
    with transaction.atomic():
        return _door(code, today=today)[0]


def answer_pulse(code: str, given: Mapping[str, int], *, today: date) -> tuple[str, list[str]]:
    """Keep the answers and use up the ticket, both or neither. The state before, and which questions lack an answer.

    READY without lacking questions: it is kept. USED: it was, maybe by pressing twice. Nothing is logged, since a line
    in the log has a time.
    """
    with transaction.atomic():
        door, ticket = _door(code, today=today)
        if door.state != READY or door.questions is None or ticket is None:
            return door.state, []
        asked = {each.code: {one.value for one in each.scale.answers} for each in door.questions.questions}
        lacking = [name for name, values in asked.items() if given.get(name) not in values]
        if lacking:
            return READY, lacking
        # The state of before the lock may be old: a second press waits here for the first.
        if not Ticket.objects.filter(pk=ticket.pk, is_used=False).update(is_used=True):
            return USED, []
        Answer.objects.bulk_create(
            [
                Answer(
                    pulse_id=ticket.pulse_id,
                    counter_id=ticket.counter_id,
                    unit_id=ticket.unit_id,
                    given={name: given[name] for name in asked},
                )
            ]
        )
    return READY, []


def _door(code: str, *, today: date) -> tuple[Door, Ticket | None]:
    if not read_code(code):
        return Door(UNKNOWN), None
    lookup = ticket_hash(code)
    set_fence(lookup=lookup)
    ticket = Ticket.objects.filter(pk=lookup).first()
    if ticket is None:
        return Door(UNKNOWN), None
    set_fence(counter=ticket.counter_id)
    # Who closes it waits until this answer is in, and who answers until it is closed; then the ticket is gone.
    pulse = Pulse.objects.select_for_update(no_key=True).filter(pk=ticket.pulse_id).defer("result").first()
    if pulse is None or pulse.closed_on or today > pulse.closes_on:
        return Door(UNKNOWN), None
    if today < pulse.opens_on:
        return Door(EARLY, opens_on=pulse.opens_on), None
    name = Organisation.objects.values_list("name", flat=True).get(team=ticket.counter_id)
    state = USED if ticket.is_used else READY
    return Door(state, question_lists()[pulse.questions], organisation=name), ticket
