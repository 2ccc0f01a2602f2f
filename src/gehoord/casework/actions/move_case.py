# SPDX-License-Identifier: EUPL-1.2
"""Moving a case (stap zetten): the only way in which it changes step."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.conf import settings

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.reporting.queries import open_report

from ..deadlines import LEVELS, Since, after_pause, due_on
from ..models import Happening
from ..procedure import BY_NAME, Effect, Move, why_not
from ..queries.asking_after import wants_no_questions
from ..queries.opened import Held, hold
from ..queries.rule_facts import levels, rule_facts
from ..queries.sealed import DONE, CaseFacts
from ..retention import destroy_on
from ..rules import Reason
from ..terms import CASEWORKER, COORDINATOR, Outcome, Step, WaitsFor
from .add_line import add_line
from .end_alarms import OF_CASE, end_alarms
from .hand_over.withdraw import take_offer_back
from .keep_facts import keep_facts
from .send_words import LETTER, send_words
from .start_term import end_terms, start_term
from .write_letter import write_letter

CHECK_IN = "check_in"
STOPS = frozenset({Outcome.WITHDRAWN, Outcome.VOID})
"""After these nothing goes on, not even a check that was promised."""
FRESH = {"wait_until": None, "heard_on": None, "late_because": "", "expected_on": None, "alarm": 0}
"""What a new day of its own takes away."""


@dataclass(frozen=True)
class Moved:
    """What came of it: all reasons why not, or none; and the letter, sent or (in a preview) as it would be.

    overtaken: something happened since the page was opened, so nothing was done.
    """

    reasons: list[Reason]
    letter: str = ""
    due_on: date | None = None
    overtaken: bool = False


def move_case(
    case: UUID,
    *,
    move: str,
    by: Staff,
    now: datetime,
    words: str = "",
    outcome: str = "",
    not_done: str = "",
    seen: int | None = None,
    preview: bool = False,
) -> Moved:
    """Make a move, with its letter, its term and its line; or say all reasons why not.

    words: the caseworker's own, for the letter. seen: number of the last line on the page of who acts.
    preview: only show the letter; nothing is written, and a missing text or outcome is no reason yet.
    Raises KeyError for an unknown move, Case.DoesNotExist also for a case of another counter.
    """
    row, held = BY_NAME[move], hold(case, keys=by.keys, lock=not preview)
    if seen is not None and seen != last_line(held.id):
        return Moved([], overtaken=True)
    facts = rule_facts(
        held, member=by.by, today=now.date(), outcome=outcome, has_message=bool(words.strip()) or preview
    )
    reasons = why_not(row, step=held.step, role=role_of(by), facts=facts)
    if preview:
        reasons = [reason for reason in reasons if reason is not Reason.NO_OUTCOME]
    if reasons:
        return Moved(reasons)
    columns, due = _columns(row, held, outcome=str(row.outcome or outcome), today=now.date())
    fresh = _facts_after(row, held.facts, outcome=outcome, today=now.date())
    report = open_report(held.report, held.keys.dek)
    letter = write_letter(
        row, report=report, words=words, due_on=due, done=fresh.done, not_done=not_done if row.to else ""
    )
    words_of_letter = letter.words if letter else ""
    if preview:
        return Moved([], words_of_letter, due)
    if letter:
        columns |= send_words(held, letter.words, kind=LETTER, by=by, now=now, name=row.name, text=letter)
    add_line(held, name=row.name, by=by, now=now, words={"text": words, "not_done": not_done})
    keep_facts(held, fresh, **columns)
    if row.to is Step.CLOSED:
        # Else another counter could take over, or give back, what is closed.
        take_offer_back(held, by=by, now=now)
    _keep_terms(row, held, due=due, now=now)
    record(f"case.{row.name}", by=by.by, counter=by.counter, subject=str(case), now=now)
    return Moved([], words_of_letter, due)


def _keep_terms(move: Move, held: Held, *, due: date | None, now: datetime) -> None:
    """The terms beside the step that this move starts or ends, and the alarms that are over by it."""
    if move.effect is Effect.FLAG and move.level and due:
        start_term(held, kind=move.level, due_on=due, waits_for=WaitsFor.COUNTER, now=now)
    elif move.effect is Effect.UNFLAG:
        end_terms(held.id, kind=CHECK_IN, now=now)
    if move.effect not in (Effect.FLAG, Effect.UNFLAG) or move.to:
        end_alarms([held.id], kinds=OF_CASE, now=now)
    if move.to is Step.CLOSED:
        goes_on = () if move.outcome in STOPS else [name for name, level in LEVELS.items() if level.outlives]
        end_terms(held.id, but=goes_on, now=now)


def role_of(staff: Staff) -> str:
    """In which role somebody acts on a case; "" when in none."""
    if staff.may(Permission.CASE_STEER):
        return COORDINATOR
    return CASEWORKER if staff.may(Permission.CASE_WRITE) else ""


def last_line(case: UUID) -> int:
    """The number of the newest line of a case: what a page shows, so that a later move can say what it saw."""
    numbers = Happening.objects.filter(case=case).order_by("-number").values_list("number", flat=True)
    return numbers.first() or 0


def _columns(move: Move, held: Held, *, outcome: str, today: date) -> tuple[dict[str, Any], date | None]:
    """The columns that change, and the day that the letter promises."""
    row = held.row
    if move.effect is Effect.RESUME and row.due_on and row.paused_since:
        later = after_pause(row.due_on, paused_on=row.paused_since, resumed_on=today)
        # What was late before the pause: the letter names no day that is over.
        later = max(later, due_on(levels()["talk_again"], since=today))
        return FRESH | {"paused_since": None, "due_on": later}, later
    level = levels()[move.level] if move.level else None
    since = row.received_on if level and level.since is Since.RECEIVED else today
    due = due_on(level, since=since) if level else None
    if move.to is Step.CLOSED and wants_no_questions(held.id):
        due = None
    if move.effect is Effect.PAUSE:
        return FRESH | {"paused_since": today, "wait_until": due}, due
    if move.to is None:
        return {}, due
    if move.to is Step.CLOSED:
        closed = {"step": Step.CLOSED.value, "closed_on": today, "due_on": None, "due_for": ""}
        keep_until = destroy_on(outcome, closed_on=today, most_years=settings.RETENTION_YEARS)
        return FRESH | closed | {"destroy_on": keep_until, "paused_since": None, "aftercare_on": due}, due
    return FRESH | {
        "step": move.to.value,
        "closed_on": None,
        "destroy_on": None,
        "aftercare_on": None,
        "paused_since": None,
        "due_on": due,
        "due_for": level.name if level else row.due_for,
    }, due


def _facts_after(move: Move, facts: CaseFacts, *, outcome: str, today: date) -> CaseFacts:
    ways, said = dict(facts.ways), dict(facts.said)
    if move.records:
        ways[move.records] = DONE
    flagged = facts.flagged
    if move.effect in (Effect.FLAG, Effect.UNFLAG):
        flagged = move.effect is Effect.FLAG
    if move.to is Step.CLOSED:
        ended = str(move.outcome or outcome)
        said.pop("came_back", None)
        said.pop("asked_to_stop", None)
    else:
        ended = "" if move.to else facts.outcome
    reached = dict(facts.reached)
    if move.name == "start":
        reached.setdefault(move.name, today.isoformat())
    return replace(facts, ways=ways, said=said, flagged=flagged, outcome=ended, reached=reached)
