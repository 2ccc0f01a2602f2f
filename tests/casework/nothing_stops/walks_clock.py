# SPDX-License-Identifier: EUPL-1.2
"""Steps of the clock: days, weeks, over summer time and New Year; the watch, the nightly check, the question after."""

from datetime import date

from hypothesis import strategies as st
from hypothesis.stateful import rule

from gehoord.casework.actions.ask_after_closing import ask_after_closing
from gehoord.casework.actions.check_counter import check_counter
from gehoord.casework.actions.raise_alarms import raise_alarms
from gehoord.foundation.reference.holidays import is_working_day

from .world import World

EDGES = (
    date(2026, 10, 24),  # the night in which summer time ends
    date(2026, 12, 24),
    date(2026, 12, 31),
    date(2027, 3, 27),  # the night in which it begins, at Easter
    date(2027, 10, 30),
)


class Clock(World):
    @rule(days=st.sampled_from([1, 1, 1, 2, 3, 7, 15, 40]))
    def days_pass(self, days: int) -> None:
        self.later(days=days)
        self.count("days_pass")

    @rule(edge=st.sampled_from(EDGES))
    def to_the_edge(self, edge: date) -> None:
        """To half past two at night of a day on which clocks or years change."""
        if edge > self.today:
            self.now = self.now.replace(
                year=edge.year, month=edge.month, day=edge.day, hour=2, minute=30, fold=1
            )
            self.later()
            self.count("to_the_edge")

    @rule(morning=st.booleans())
    def watch(self, morning: bool) -> None:
        self.fence()
        raise_alarms(self.setting.counter.pk, now=self.now, morning=morning)
        if morning:
            again = raise_alarms(self.setting.counter.pk, now=self.now, morning=False)
            assert (again.near, again.late, again.central) == (0, 0, 0), "raised twice"
        self.touched = None
        if is_working_day(self.today):
            self.watched_on = self.today
            self.moved.clear()
        self.count("watch")

    @rule(twice=st.integers(0, 7))
    def nightly(self, twice: int) -> None:
        if twice > 1:
            return
        self.fence()
        check_counter(self.setting.counter.pk, now=self.now)
        if twice:
            again = check_counter(self.setting.counter.pk, now=self.now)
            assert (again.found, again.mended, again.moved) == ({}, {}, 0), "found twice"
        self.touched = None
        ask_after_closing(self.setting.counter.pk, now=self.now)
        self.count("nightly")
