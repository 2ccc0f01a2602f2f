# SPDX-License-Identifier: EUPL-1.2
"""How a case goes (opvolgen), as one table: what comes after what, who may, within how long.

The name of a move is also its log event and the name of its letter. All counters work by this
one procedure. The order and the terms are our design; where the law speaks, the rule says so.
"""

from dataclasses import dataclass
from enum import StrEnum

from gehoord.casework import rules as r
from gehoord.casework.deadlines import LEVELS
from gehoord.casework.rules import Facts, Reason, Rule
from gehoord.casework.terms import CASEWORKER, COORDINATOR, COUNTER, OPEN_STEPS, REPORTER, Outcome
from gehoord.casework.terms import Step as S
from gehoord.casework.terms import mark as _


class Effect(StrEnum):
    """What a move does to a case beside its step."""

    PAUSE = "pause"
    RESUME = "resume"
    FLAG = "flag"
    UNFLAG = "unflag"


@dataclass(frozen=True)
class Move:
    """One row: a move that a case can make."""

    name: str
    says: str
    """What the button says."""
    from_steps: tuple[S | None, ...]
    """Where it can be made; `None` is a report that waits for a case."""
    to: S | None
    """The step after it; `None` leaves the case where it is."""
    level: str | None = None
    """The term that starts now, by its name in `deadlines.LEVELS`. Where the case stays in its step
    this term stands beside the one of the case; `None` starts none."""
    only_if: tuple[Rule, ...] = ()
    needs_message: bool = False
    """The letter needs words of our own; without it they are welcome."""
    outcome: Outcome | None = None
    """How it ended, where the move itself says so; otherwise closing asks for it."""
    records: str | None = None
    """The way of handling (`handling.WAYS`) that this move records by itself."""
    roles: frozenset[str] = COUNTER
    effect: Effect | None = None
    no_letter: str = ""
    """Why the reporter gets no letter."""

    @property
    def needs_outcome(self) -> bool:
        """Closing asks how it ended, unless the move itself says so."""
        return self.to is S.CLOSED and self.outcome is None

    @property
    def letter(self) -> str | None:
        """The template of the letter to the reporter, or `None` where there is none."""
        return None if self.no_letter else f"casework/letters/{self.name}.txt"

    @property
    def days(self) -> int | None:
        """The usual length of the term that starts, in the unit of its level."""
        return LEVELS[self.level].count if self.level else None

    def step_after(self, step: S | None) -> S | None:
        """Where the case is after this move, when it was in `step`."""
        return self.to or step


HANDLED = (r.no_own_interest, r.someone_handles_it, r.not_flagged)
GOING = (*HANDLED, r.not_paused)
WAITS = (*HANDLED, r.is_paused)
FLAGGED = (r.no_own_interest, r.is_flagged)
EARLY = (S.ANALYSIS, S.INTAKE, S.PLAN)
LEADS = frozenset({COORDINATOR})

# fmt: off
MOVES: tuple[Move, ...] = (
    # the ordinary way
    Move("take", _("Oppakken"), (None,), S.ANALYSIS, "how_handled", (r.no_own_interest,)),
    Move("invite", _("Uitnodigen voor een gesprek"), (S.ANALYSIS,), S.INTAKE, "intake", GOING),
    Move("plan", _("Plan maken"), (S.INTAKE,), S.PLAN, "plan", GOING),
    Move("start", _("Aanpak starten"), (S.PLAN,), S.ACTION, "review",
         (*GOING, r.has_plan, r.reporter_agrees)),
    Move("review", _("Verder met de aanpak"), (S.ACTION,), S.ACTION, "review", (*GOING, r.reporter_agrees),
         needs_message=True),
    Move("replan", _("Plan aanpassen"), (S.ACTION,), S.PLAN, "plan", GOING),
    Move("finish", _("Naar nazorg"), (S.ACTION,), S.AFTERCARE, "aftercare", (*GOING, r.first_support_given)),
    Move("close", _("Afsluiten"), (S.AFTERCARE,), S.CLOSED, "soon", (*GOING, r.first_support_given),
         needs_message=True),

    # short ways
    Move("counted", _("Afsluiten: alleen meegeteld"), (S.ANALYSIS,), S.CLOSED, None,
         (*GOING, r.being_heard_is_enough), outcome=Outcome.COUNTED, records="registration"),
    Move("heard", _("Afsluiten: alleen gehoord"), (S.ANALYSIS, S.INTAKE), S.CLOSED, "soon",
         (*GOING, r.being_heard_is_enough), needs_message=True, outcome=Outcome.HEARD,
         records="registration"),
    Move("advised", _("Afsluiten na informatie of advies"), (S.INTAKE, S.PLAN), S.CLOSED, "soon",
         (*GOING, r.informed_or_advised), needs_message=True, outcome=Outcome.ADVISED),
    Move("refer", _("Afsluiten: doorverwijzen"), EARLY, S.CLOSED, "soon", GOING,
         needs_message=True, outcome=Outcome.REFERRED, records="referral"),

    # the reporter takes time, is out of reach, or stops
    Move("pause", _("Wachten op de melder"), OPEN_STEPS, None, "reply", GOING,
         needs_message=True, effect=Effect.PAUSE),
    Move("resume", _("Weer verder"), OPEN_STEPS, None, None, WAITS, effect=Effect.RESUME),
    Move("let_rest", _("Afsluiten: geen antwoord meer"), OPEN_STEPS, S.CLOSED, None,
         (*WAITS, r.reporter_had_time), needs_message=True, outcome=Outcome.NO_CONTACT),
    Move("withdraw", _("Intrekken"), OPEN_STEPS, S.CLOSED, None,
         (r.no_own_interest, r.reporter_asked_to_stop), outcome=Outcome.WITHDRAWN, roles=COUNTER | {REPORTER}),

    # threat or abuse: one flags it, the coordinator takes it and decides, the handler is looked after
    Move("flag_abuse", _("Bedreiging of misbruik: naar de coördinator"), OPEN_STEPS, None, "check_in",
         (r.not_flagged,), effect=Effect.FLAG,
         no_letter=_("De melder hoort pas iets als de coördinator heeft besloten.")),
    Move("unflag_abuse", _("Geen misbruik: gewoon verder"), OPEN_STEPS, None, None, FLAGGED,
         roles=LEADS, effect=Effect.UNFLAG, no_letter=_("Voor de melder verandert er niets.")),
    Move("stop_abuse", _("Stoppen: bedreiging of misbruik"), OPEN_STEPS, S.CLOSED, None, FLAGGED,
         outcome=Outcome.VOID, roles=LEADS, effect=Effect.UNFLAG),

    # back again
    Move("reopen", _("Weer openen"), (S.CLOSED,), S.INTAKE, "talk_again",
         (r.no_own_interest, r.reporter_came_back)),
)
# fmt: on

BY_NAME = {move.name: move for move in MOVES}


def why_not(move: Move, *, step: S | None, role: str, facts: Facts) -> list[Reason]:
    """All reasons why this move cannot be made now; none when it can.

    Where the step or the role does not fit, that is the only reason: the rest would mislead.
    """
    if step not in move.from_steps:
        return [Reason.WRONG_STEP]
    if role not in move.roles:
        return [Reason.FOR_COUNTER if CASEWORKER in move.roles else Reason.FOR_COORDINATOR]
    to_write = (r.has_outcome,) * move.needs_outcome + (r.has_message,) * move.needs_message
    return r.reasons(move.only_if + to_write, facts)


def moves_from(step: S | None, *, role: str) -> list[Move]:
    """Moves that belong to this step and role, possible now or not, in the table's order."""
    return [move for move in MOVES if step in move.from_steps and role in move.roles]


def possible(*, step: S | None, role: str, facts: Facts) -> list[Move]:
    """Moves that can be made now, in the table's order."""
    return [m for m in moves_from(step, role=role) if not why_not(m, step=step, role=role, facts=facts)]
