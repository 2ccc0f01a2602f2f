# SPDX-License-Identifier: EUPL-1.2
"""What the rules must know, taken from an opened case and from who acts."""

from datetime import date

from django.conf import settings

from ..deadlines import LEVELS, Level, due_on, with_settings
from ..rules import Facts
from ..terms import Identity, Step
from .opened import Held

PER_WAY = frozenset({"reporter_agreed", "has_reasons", "hides_reporter"})
"""What is agreed or checked for one way does not hold for another."""
SAID = (
    "reporter_agreed",
    "told_identity",
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


def rule_facts(
    held: Held,
    *,
    member: str,
    today: date,
    way: str = "",
    outcome: str = "",
    has_message: bool = False,
    way_done_now: str | None = None,
) -> Facts:
    """The facts for `procedure.why_not`, or for one way of handling when `way` is given."""
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
        outcome=outcome or facts.outcome,
        has_message=has_message,
        has_plan=facts.has_plan,
        has_interest=member in facts.interest,
        **yes,
    )
