# SPDX-License-Identifier: EUPL-1.2
"""What can be done on the page of a case now, and for what cannot: all reasons why."""

import uuid
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.colleagues import Colleague
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.services import instead_of
from gehoord.foundation.web.components.options import Option

from ..actions.move_case import role_of
from ..handling import WAYS, why_not_done, why_not_way
from ..procedure import Effect, Move, moves_from, why_not
from ..queries.consents import Allowed, allowed_in
from ..queries.opened import OpenCase
from ..queries.rule_facts import rule_facts
from ..queries.sealed import DONE, GOING
from ..rules import Reason
from ..terms import Step
from .finding.steps import DONE_THERE
from .labels import SAID, reason_words

ASKED_NEXT = (Reason.NO_OUTCOME, Reason.NO_MESSAGE)
"""The page of a move asks for these itself; here they would only stand in the way."""
_STATES = {GOING: "bezig", DONE: "gedaan"}


def doing(opened: OpenCase, staff: Staff, team: list[Colleague], *, today: date) -> dict[str, Any]:
    """Values for the template: moves, ways, what was said, and to whom the case can go."""
    allowed = allowed_in(opened.id)
    possible, impossible = _moves(opened, staff, allowed, today=today)
    is_stuck = not any(told["kind"] == "primary" for told in possible)
    return {
        "moves": possible,
        "not_now": impossible,
        "is_stuck": is_stuck,
        "plan_first": is_stuck and opened.held.step is Step.PLAN and not opened.facts.flagged,
        "ways": _ways(opened, staff, allowed, today=today),
        "said": [
            (str(SAID[name.partition(":")[0]]), since)
            for name, since in opened.facts.said.items()
            if name in SAID
        ],
        "team": [Option("", _("Kies een collega")), *_others(opened, team)],
        "new_note": uuid.uuid4(),
        "may_write": bool(role_of(staff)),
    }


def _others(opened: OpenCase, team: list[Colleague]) -> list[Option]:
    return [Option(str(one.id), one.name) for one in team if one.id != opened.row.handler_id]


def _moves(
    opened: OpenCase, staff: Staff, allowed: Allowed, *, today: date
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    facts = rule_facts(opened.held, member=staff.by, today=today, has_message=True, allowed=allowed)
    possible: list[dict[str, Any]] = []
    impossible: list[dict[str, Any]] = []
    leads = False
    for move in moves_from(opened.held.step, role=role_of(staff)):
        found = why_not(move, step=opened.held.step, role=role_of(staff), facts=facts)
        reasons = [reason for reason in found if reason not in ASKED_NEXT]
        address = reverse("casework:move", args=[opened.id, move.name])
        told = {"words": _(move.says), "address": address, "reasons": reason_words(reasons)}
        told["kind"] = "primary" if _goes_on(move) and not reasons and not leads else "plain"
        leads = leads or told["kind"] == "primary"
        (impossible if reasons else possible).append(told)
    return possible, impossible


def _goes_on(move: Move) -> bool:
    """Whether this is the ordinary way on. Stopping short or waiting is never the first advice."""
    return move.outcome is None and move.effect in (None, Effect.RESUME)


def _where(opened: OpenCase, way: str) -> str:
    """Where a way is done: on a page of its own, or on the page that records it."""
    if way in DONE_THERE:
        return reverse(DONE_THERE[way][0], args=[opened.id])
    return reverse("casework:way", args=[opened.id, way])


def _ways(opened: OpenCase, staff: Staff, allowed: Allowed, *, today: date) -> list[dict[str, Any]]:
    found = []
    for way in WAYS:
        state = opened.facts.ways.get(way.code, "")
        facts = rule_facts(
            opened.held,
            member=staff.by,
            today=today,
            way=way.code,
            has_message=True,
            allowed=allowed,
            already_done=state == GOING,
        )
        ask = why_not_done if state == GOING else why_not_way
        found.append(
            {
                "words": _(way.says),
                "state": _(_STATES[state]) if state else "",
                "address": _where(opened, way.code),
                "reasons": reason_words(ask(way, facts, role=role_of(staff))) if state != DONE else [],
                "instead": "" if facts.offered else instead_of(staff.counter, way.code),
            }
        )
    return found
