# SPDX-License-Identifier: EUPL-1.2
"""Steps of the counter: taking in, every move of the table, ways of handling, agreements, terms, telling why."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from gehoord.casework.actions.consent.note_yes import note_yes
from gehoord.casework.actions.explain_delay import explain_delay
from gehoord.casework.actions.move_case import move_case
from gehoord.casework.actions.record_fact import record_fact
from gehoord.casework.actions.record_way import record_way
from gehoord.casework.actions.start_term import end_terms, start_term
from gehoord.casework.actions.take_in import take_in
from gehoord.casework.actions.write_to_reporter import write_to_reporter
from gehoord.casework.deadlines import LEVELS, due_on
from gehoord.casework.models import Case, Term
from gehoord.casework.procedure import MOVES
from gehoord.casework.queries.opened import hold
from gehoord.casework.terms import DELAYS, WaitsFor
from gehoord.casework.uses import PHONE
from gehoord.foundation.people.needs import Staff

from .world import World

NUMBER = st.integers(0, 11)
MADE_BY_HAND = [move.name for move in MOVES if move.from_steps != (None,)]
FORWARD = ["invite", "plan", "start", "review", "finish", "close", "pause", "resume", "reopen"]
GO_ON = {
    "analysis": "invite",
    "intake": "plan",
    "plan": "start",
    "action": "finish",
    "aftercare": "close",
    "closed": "reopen",
}
OUTCOMES = ["partly_resolved", "resolved", "advised", ""]
WAYS = ["information", "advice", "listening", "letter", "mediation", "investigation"]
BESIDE = [name for name, level in LEVELS.items() if level.since == "move"]


class Handling(World):
    @rule(who=NUMBER, which=NUMBER)
    def take(self, who: int, which: int) -> None:
        self.fence()
        there = sorted(self.waiting(), key=lambda row: [one.id for one in self.reports].index(row.pk))
        if there:
            row = there[which % len(there)]
            take_in(row.pk, by=self.somebody(who), now=self.now)
            self.touched = row.pk
        self.count("take", did=bool(there))

    @rule(
        which=NUMBER,
        who=NUMBER,
        move=st.one_of(st.sampled_from(FORWARD), st.sampled_from(MADE_BY_HAND)),
        outcome=st.sampled_from(OUTCOMES),
        words=st.sampled_from(["", "We doen wat we afspraken."]),
    )
    def move(self, which: int, who: int, move: str, outcome: str, words: str) -> None:
        case = self.some_case(which)
        if case is None:
            return
        made = move_case(
            case.pk, move=move, by=self.somebody(who), now=self.now, words=words, outcome=outcome
        )
        self.count(f"move:{move}" if not made.reasons else "refused")

    @rule(which=NUMBER, who=NUMBER, far=st.integers(0, 3))
    def go_on(self, which: int, who: int, far: int) -> None:
        """The ordinary way, one or some steps far, with all that it needs: so that walks come to closing and back."""
        for _step in range(far or 1):
            if (case := self.some_case(which)) is None:
                return
            self._go_on(case, by=self.somebody(who), pauses=far == 0)

    def _go_on(self, case: Case, *, by: Staff, pauses: bool) -> None:
        move = "resume" if case.paused_since else "pause" if pauses else GO_ON[case.step]
        if move == "start":
            record_fact(case.pk, by=by, now=self.now, plan="Een brief.")
            held = hold(case.pk, keys=by.keys, lock=True)
            note_yes(held, use="plan", words="Een brief.", heard=PHONE, by=by, now=self.now)
        elif move == "finish":
            record_way(case.pk, way="information", state="done", by=by, now=self.now, words="Zo zit het.")
        elif move == "reopen":
            record_fact(case.pk, by=by, now=self.now, said={"came_back": True})
        made = move_case(
            case.pk, move=move, by=by, now=self.now, words="We doen dit.", outcome="partly_resolved"
        )
        self.count(f"move:{move}" if not made.reasons else "refused")

    @rule(which=NUMBER, who=NUMBER, wants_help=st.booleans())
    def agree(self, which: int, who: int, wants_help: bool) -> None:
        if case := self.some_case(which, closed=False):
            by = self.somebody(who)
            record_fact(case.pk, by=by, now=self.now, plan="Een brief.", wants_help=wants_help)
            self.count("agree")

    @rule(
        which=NUMBER,
        who=NUMBER,
        way=st.sampled_from(WAYS),
        state=st.sampled_from(["going", "done", "stopped"]),
    )
    def way(self, which: int, who: int, way: str, state: str) -> None:
        if case := self.some_case(which, closed=False):
            reasons = record_way(
                case.pk, way=way, state=state, by=self.somebody(who), now=self.now, words="Zo zit het."
            )
            self.count(f"way:{state}", did=not reasons)

    @rule(which=NUMBER, who=NUMBER)
    def write(self, which: int, who: int) -> None:
        if case := self.some_case(which):
            self.answers += 1
            write_to_reporter(case.pk, text=f"Bericht {self.answers}", by=self.somebody(who), now=self.now)
            self.count("write")

    @rule(which=NUMBER, who=NUMBER, kind=st.sampled_from(BESIDE), waits_for=st.sampled_from(list(WaitsFor)))
    def begin_term(self, which: int, who: int, kind: str, waits_for: WaitsFor) -> None:
        if case := self.some_case(which, closed=False):
            held = hold(case.pk, keys=self.somebody(who).keys, lock=True)
            due = due_on(LEVELS[kind], since=self.today)
            start_term(held, kind=kind, due_on=due, waits_for=waits_for, now=self.now)
            self.count("begin_term")

    @rule(which=NUMBER, what=NUMBER)
    def finish_term(self, which: int, what: int) -> None:
        """One of the terms that run, so that it happens in every walk of ten thousand steps."""
        if case := self.some_case(which):
            rows = Term.objects.filter(case=case.pk, done_on=None, kind__in=BESIDE)
            kinds = sorted(set(rows.values_list("kind", flat=True)))
            if kinds:
                end_terms(case.pk, kind=kinds[what % len(kinds)], now=self.now)
            self.count("finish_term", did=bool(kinds))

    @rule(
        which=NUMBER,
        who=NUMBER,
        because=st.sampled_from([one.code for one in DELAYS]),
        days=st.integers(1, 50),
    )
    def explain(self, which: int, who: int, because: str, days: int) -> None:
        if case := self.some_case(which, closed=False):
            day = max(self.today, case.due_on) + timedelta(days=days)
            reasons = explain_delay(
                case.pk, because=because, expected_on=day, words="", by=self.somebody(who), now=self.now
            )
            self.count("explain", did=not reasons)
