# SPDX-License-Identifier: EUPL-1.2
"""Steps between two counters: a case is offered, taken back, returned, or goes over and later comes back.

An offer stays open while all other steps go on: the clock, refusals, a reporter who takes the yes back.
"""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from tests.builders import Person

from gehoord.casework.actions.consent.answer import answer_consent
from gehoord.casework.actions.consent.ask import ask_consent
from gehoord.casework.actions.hand_over.accept import accept
from gehoord.casework.actions.hand_over.give_back import give_back
from gehoord.casework.actions.hand_over.offer import offer
from gehoord.casework.actions.hand_over.withdraw import withdraw_offer
from gehoord.casework.models import Case, HandOver
from gehoord.casework.pages.follow_door import open_followed
from gehoord.casework.pages.follow_standing import stands
from gehoord.casework.queries.hand_overs import about_counter
from gehoord.casework.queries.next_step import next_of_case
from gehoord.casework.queries.opened import hold
from gehoord.casework.terms import Step
from gehoord.foundation.people.fence import set_fence
from gehoord.foundation.people.needs import Staff
from gehoord.reporting.queries import dek_by_code, find_by_code

from .walks_handling import NUMBER
from .world import World

DECIDES = ("accept", "return", "withdraw")


class HandOvers(World):
    @property
    def there(self) -> Person:
        """Somebody of the other counter."""
        return self.setting.elsewhere.people[0]

    def open_offer(self) -> HandOver | None:
        """The offer that the other counter did not answer yet."""
        set_fence(counter=self.setting.elsewhere.pk)
        return HandOver.objects.filter(state="offered").order_by("offered_on", "pk").first()

    @rule(which=NUMBER, who=NUMBER, no=NUMBER, does=st.sampled_from(["later", "later", *DECIDES]))
    def offers(self, which: int, who: int, no: int, does: str) -> None:
        if case := self.some_case(which, closed=False):
            by = self.somebody(who)
            done = self._offer(case, to=self.there.staff(), by=by, yes=no > 0)
            self.count("offers" if done else "refused")
            if done and does in DECIDES:
                self._decide(does, who=who)

    def _offer(self, case: Case, *, to: Staff, by: Staff, yes: bool) -> bool:
        """Ask, let the reporter answer on the own page, and offer. Whether it is offered now."""
        sent = self.sent(case)
        held = hold(case.pk, keys=by.keys, lock=True)
        about = about_counter(to.counter_code)
        asked = ask_consent(held, use="hand_over", about=about, words=to.counter_name, by=by, now=self.now)
        if asked.id is None:
            return False
        self.fence_of(sent)
        row = find_by_code(sent.code)
        assert row is not None
        answer_consent(row, dek=sent.dek, consent=asked.id, yes=yes, now=self.now)
        set_fence(counter=by.counter)
        return offer(case.pk, to=to.counter, why="Daar woont de melder.", by=by, now=self.now) == []

    @precondition(lambda self: self.reports)
    @rule(does=st.sampled_from(DECIDES), who=NUMBER)
    def offer_is_decided(self, does: str, who: int) -> None:
        self._decide(does, who=who)

    def _decide(self, does: str, *, who: int) -> None:
        found = self.open_offer()
        if found is None:
            return
        self.touched = found.case_id
        if does == "return":
            set_fence(counter=self.setting.elsewhere.pk)
            reasons = give_back(found.pk, why="Dit hoort bij jullie.", by=self.there.staff(), now=self.now)
            self.count("returns" if not reasons else "refused")
        elif does == "withdraw":
            self.fence()
            reasons = withdraw_offer(found.case_id, by=self.somebody(who), now=self.now)
            self.count("offer_withdrawn" if not reasons else "refused")
        else:
            self._goes_over_and_back(found, who=who)

    def _goes_over_and_back(self, found: HandOver, *, who: int) -> None:
        self.fence()
        before = Case.objects.get(pk=found.case_id)
        days = (before.due_on, before.wait_until, before.step)
        if not self._accepted(found, by=self.there.staff()):
            self.count("refused")
            return
        after = Case.objects.get(pk=found.case_id)
        assert (after.counter_id, after.handler_id) == (self.setting.elsewhere.pk, self.there.member.pk)
        assert (after.due_on, after.wait_until, after.step) == days
        self._has_the_three_there(after)
        self.count("goes_over")
        if after.step == Step.CLOSED or not self._offer(
            after, to=self.somebody(who), by=self.there.staff(), yes=True
        ):
            raise AssertionError("what went over can be offered back")
        set_fence(counter=self.setting.counter.pk)
        back = HandOver.objects.get(case=found.case_id, state="offered")
        assert self._accepted(back, by=self.somebody(who))

    def _accepted(self, found: HandOver, *, by: Staff) -> bool:
        """Whether this member took it over. What the reporter holds opens it as before, by another key."""
        set_fence(counter=by.counter, member=by.id)
        done = accept(found.pk, by=by, now=self.now)
        if done.reasons:
            return False
        case = Case.objects.get(pk=found.case_id)
        sent = self.sent(case)
        self.fence_of(sent)
        row = find_by_code(sent.code)
        assert row is not None
        fresh = replace(sent, dek=dek_by_code(row, sent.code), counter=by.counter)
        assert fresh.dek != sent.dek
        self.reports[self.reports.index(sent)] = fresh
        self.moved.add(sent.id)
        set_fence(counter=by.counter)
        return True

    def _has_the_three_there(self, case: Case) -> None:
        """At the other counter: somebody, a next step and a day, and the reporter reads the same."""
        comes = next_of_case(case, today=self.today)
        assert comes is not None
        assert comes.handler == self.there.member.pk
        assert isinstance(comes.by, date)
        sent = self.sent(case)
        self.fence_of(sent)
        here = open_followed(sent.code)
        told = stands(here.report.pk, here.case, received_on=here.report.received_on, today=self.today)
        assert (here.report.counter_id, told.has_handler) == (case.counter_id, True)
        if here.case is not None and here.case.due_on is not None:
            assert told.by is not None
        set_fence(counter=case.counter_id)
