# SPDX-License-Identifier: EUPL-1.2
"""Steps of people: colleagues who hand over, are away or leave; reporters who write, ask, wait, or take it back."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule
from tests.builders import report

from gehoord.casework.actions.answer_aftercare import answer_aftercare
from gehoord.casework.actions.ask_contact import ask_contact
from gehoord.casework.actions.hand_to_colleague import hand_to_colleague
from gehoord.casework.actions.hear_reporter import hear_reporter
from gehoord.casework.actions.rest_again import rest_again
from gehoord.casework.actions.take_in import take_in
from gehoord.casework.actions.withdraw import withdraw
from gehoord.foundation.people.models import Absence, Member
from gehoord.reporting.queries import find_by_code

from .walks_handling import NUMBER
from .world import World

MOST = 4


class People(World):
    @initialize(need=st.sampled_from(["help", "tell"]), who=NUMBER)
    def begin(self, need: str, who: int) -> None:
        self._send(need=need, identity="known")
        self.fence()
        take_in(self.reports[0].id, by=self.somebody(who), now=self.now)

    @rule(
        need=st.sampled_from(["help", "tell", "count", "advice"]),
        identity=st.sampled_from(["anonymous", "counter_only", "known"]),
    )
    def tell(self, need: str, identity: str) -> None:
        if len(self.reports) < MOST:
            self._send(need=need, identity=identity)

    def _send(self, **answers: str) -> None:
        sent = report(now=self.now, **answers)
        sent.answers["received_on"] = self.today
        self.reports.append(sent)
        self.touched = sent.id
        self.count("tell")

    @rule(which=NUMBER, asks=st.booleans())
    def reporter_writes(self, which: int, asks: bool) -> None:
        if sent := self.some_report(which):
            self.fence_of(sent)
            row = find_by_code(sent.code)
            assert row is not None
            self.answers += 1
            if asks:
                ask_contact(row, dek=sent.dek, text="Bel me.", phone="", safe="", now=self.now)
            else:
                hear_reporter(row, dek=sent.dek, text=f"Nog iets: {self.answers}", now=self.now)
            self.touched = sent.id
            self.count("reporter_writes")

    @rule(which=NUMBER, stopped=st.sampled_from(["yes", "no"]), reprisal=st.sampled_from(["yes", "no"]))
    def reporter_answers_after_closing(self, which: int, stopped: str, reprisal: str) -> None:
        case = self.some_case(which, closed=True)
        if case is None or case.aftercare_on is None or case.aftercare_on > self.today:
            return
        sent = self.sent(case)
        self.fence_of(sent)
        row = find_by_code(sent.code)
        assert row is not None
        answers = {"stopped": stopped, "reprisal": reprisal, "treated": "yes"}
        answer_aftercare(row, dek=sent.dek, answers=answers, text="", now=self.now)
        self.count("reporter_answers_after_closing")

    @rule(which=NUMBER, sure=st.integers(0, 5))
    def reporter_withdraws(self, which: int, sure: int) -> None:
        sent = self.some_report(which)
        if sent is None or sure:
            return
        self.fence_of(sent)
        row = find_by_code(sent.code)
        assert row is not None
        withdraw(row, dek=sent.dek, now=self.now)
        self.reports.remove(sent)
        self.touched = None
        self.count("reporter_withdraws")

    @rule(which=NUMBER, who=NUMBER, to=NUMBER)
    def hand(self, which: int, who: int, to: int) -> None:
        if case := self.some_case(which, closed=False):
            reasons = hand_to_colleague(case.pk, to=self.somebody(to).id, by=self.somebody(who), now=self.now)
            self.count("hand", did=not reasons)

    @rule(who=NUMBER, stand_in=st.one_of(st.none(), NUMBER), days=st.one_of(st.none(), st.integers(1, 30)))
    def goes_away(self, who: int, stand_in: int | None, days: int | None) -> None:
        Absence.objects.create(
            member_id=self.staffs[who % 3].id,
            counter_id=self.setting.counter.pk,
            since=self.today,
            until=None if days is None else self.today + timedelta(days=days),
            replacement_id=None if stand_in is None else self.staffs[stand_in % 3].id,
        )
        self.about_people("goes_away")

    @rule(who=NUMBER)
    def comes_back(self, who: int) -> None:
        there = Absence.objects.filter(member=self.staffs[who % 3].id, until=None)
        self.about_people("comes_back", did=there.update(until=self.today) > 0)

    @rule(who=st.integers(1, 2), sure=st.integers(0, 4))
    def leaves(self, who: int, sure: int) -> None:
        """Without handing anything over: the worst that can happen."""
        if not sure:
            gone = Member.objects.filter(pk=self.staffs[who].id, left_on=None).update(left_on=self.today)
            self.about_people("leaves", did=gone > 0)

    def about_people(self, name: str, *, did: bool = True) -> None:
        self.touched = None
        self.look_again()
        self.count(name, did=did)

    @rule(which=NUMBER, who=NUMBER)
    def rest(self, which: int, who: int) -> None:
        if case := self.some_case(which, closed=True):
            self.count("rest", did=rest_again(case.pk, by=self.somebody(who), now=self.now))
