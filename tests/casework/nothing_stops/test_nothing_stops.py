# SPDX-License-Identifier: EUPL-1.2
"""Ten thousand random steps through the whole procedure on the real database, and no report falls silent."""

import time

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import invariant, run_state_machine_as_test
from tests.casework.nothing_stops import what_holds
from tests.casework.nothing_stops.walks_clock import Clock
from tests.casework.nothing_stops.walks_consents import Consents
from tests.casework.nothing_stops.walks_hand_over import HandOvers
from tests.casework.nothing_stops.walks_handling import Handling
from tests.casework.nothing_stops.walks_people import People
from tests.casework.nothing_stops.world import Setting

WALKS = (Handling, Consents, People, HandOvers, Clock)
"""A mixin for each subject; another one joins here."""
EXAMPLES, LENGTH = 240, 50
AT_LEAST = 10_000
MUST_HAPPEN = {
    *(
        "take",
        "move:invite",
        "move:plan",
        "move:start",
        "move:finish",
        "move:close",
        "move:reopen",
        "move:pause",
    ),
    *("ask_yes", "says_yes", "says_no", "takes_back", "reporter_writes", "reporter_withdraws"),
    *("offers", "returns", "offer_withdrawn", "goes_over"),
    *("hand", "goes_away", "leaves", "explain", "begin_term", "finish_term"),
    *("to_the_edge", "watch", "nightly", "refused"),
}
"""A walk in which these never happened proves too little."""


class Walk(*WALKS):  # type: ignore[misc]
    """All steps together, and what must hold after each."""

    @invariant()
    def nothing_stops(self) -> None:
        type(self).steps += 1
        if not self.changed:
            return
        self.changed = False
        about = [sent for sent in self.reports if sent.id == self.touched]
        if not about:
            what_holds.every_open_report_has_the_three(self)
            about = self.reports[type(self).steps % 4 :][:1]
        for sent in about:
            what_holds.both_pages_say_the_same(self, sent)
        what_holds.what_is_late_has_its_alarm(self)


@pytest.mark.django_db
def test_in_ten_thousand_random_steps_no_report_falls_silent() -> None:
    began, used = time.monotonic(), time.process_time()
    with transaction.atomic():
        Walk.setting, Walk.steps, Walk.done = Setting.make(), 0, {}
        run_state_machine_as_test(
            Walk,
            settings=settings(
                max_examples=EXAMPLES,
                stateful_step_count=LENGTH,
                deadline=None,
                database=None,
                derandomize=False,
                phases=(Phase.generate,),
                suppress_health_check=list(HealthCheck),
            ),
        )
    print(
        f"\n{Walk.steps} steps in {time.monotonic() - began:.0f} s, {time.process_time() - used:.0f} s of its own: {dict(sorted(Walk.done.items()))}"
    )

    assert Walk.steps >= AT_LEAST
    assert MUST_HAPPEN - set(Walk.done) == set()
