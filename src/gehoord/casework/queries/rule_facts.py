# SPDX-License-Identifier: EUPL-1.2
"""What the rules must know, taken from an opened case and from who acts."""

from datetime import date

from django.conf import settings

from gehoord.foundation.people.services import not_offered
from gehoord.reporting.terms import REPRISAL

from ..deadlines import LEVELS, Level, due_on, with_settings
from ..handling import BY_CODE
from ..rules import Facts
from ..terms import Identity, Step
from .consents import Allowed, allowed_in
from .opened import Held

PER_WAY = frozenset({"has_reasons", "hides_reporter"})
"""What is agreed or checked for one way does not hold for another."""
SAID = (
    "asked_to_stop",
    "came_back",
    "respondent_agreed",
    "both_heard",
    "both_told",
    "both_answered",
    "hides_reporter",
    "has_reasons",
)


def said_key(name: str, way: str = "") -> str:
    """The name under which something that was said is kept."""
    return f"{name}:{way}" if way and name in PER_WAY else name


def levels() -> dict[str, Level]:
    """The service levels of this installation."""
    return with_settings(settings.SERVICE_LEVELS, LEVELS)


def first_answer_by(received_on: date, *, kind: str = "") -> date:
    """By which day the reporter has a first answer; sooner where somebody was made to pay for telling."""
    by = due_on(levels()["first_contact"], since=received_on)
    return min(by, due_on(levels()["reprisal_contact"], since=received_on)) if kind == REPRISAL else by


def rule_facts(
    held: Held,
    *,
    member: str,
    today: date,
    way: str = "",
    outcome: str = "",
    has_message: bool = False,
    way_done_now: str | None = None,
    allowed: Allowed | None = None,
    already_done: bool = False,
) -> Facts:
    """The facts for `procedure.why_not`, or for one way of handling when `way` is given.

    What the reporter agreed to comes from their consents, never from a tick. allowed: of this case, where many
    questions are asked at once. already_done: for recording that a way was done (see Allowed.covers).
    """
    allowed = allowed or allowed_in(held.id)
    use = BY_CODE[way].use if way else "plan"
    row, facts = held.row, held.facts
    yes = {name: said_key(name, way) in facts.said for name in SAID}
    # Words of the reporter after closing give the case a due day again (actions/come_back.py).
    yes["came_back"] |= row.step == Step.CLOSED and row.due_on is not None
    reply = row.paused_since and due_on(levels()["reply"], since=row.paused_since)
    done = facts.done | ({way_done_now} if way_done_now else set())
    return Facts(
        identity=Identity(held.report.identity),
        wants_help=facts.wants_help,
        has_contact=any(facts.contact.get(name) for name in ("phone", "mail")),
        has_handler=row.handler_id is not None,
        paused=row.paused_since is not None,
        waited_out=bool(reply and today > reply),
        flagged=facts.flagged,
        ways=frozenset(done),
        outcome=outcome or (facts.outcome if row.step == Step.CLOSED else ""),
        has_message=has_message,
        has_plan=facts.has_plan,
        has_interest=member in facts.interest,
        reporter_agreed=bool(use) and allowed.covers(use, already_done=already_done),
        took_back=use in allowed.taken_back,
        told_identity=allowed.told_who,
        # What a counter stops offering goes on where it was begun.
        offered=not way or way in facts.ways or way not in not_offered(row.counter_id),
        **yes,
    )
