# SPDX-License-Identifier: EUPL-1.2
"""The whole trip: five people report, one case goes all the way, and the log and the count know it."""

from tests.builders import report
from tests.casework.builders import allow

from gehoord.casework.actions.move_case import move_case
from gehoord.casework.actions.open_case import open_case
from gehoord.casework.actions.record_fact import record_fact
from gehoord.casework.actions.record_way import record_way
from gehoord.casework.actions.take_in import take_in
from gehoord.casework.queries.inbox import Asked, shown
from gehoord.casework.queries.kept_indexes import index_for
from gehoord.casework.rules import Reason
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.counting.models import Countable
from gehoord.foundation.counting.shuffle import shuffle_pending
from gehoord.foundation.people.fence import set_fence


def test_five_people_report_and_one_case_goes_from_taking_in_to_the_figures(counter, caseworker, monday):
    first, *_others = [report(story=f"Verhaal nummer {number}") for number in range(5)]
    staff, by_now = caseworker.staff(), {"by": caseworker.staff(), "now": monday}
    set_fence(counter=counter.pk)

    index = index_for(staff, session="journey", today=monday.date())
    assert shown(index, Asked(), member=staff.id, today=monday.date()).counts["waiting"] == 5
    take_in(first.id, **by_now)
    assert open_case(first.id, **by_now).report.answers["story"] == "Verhaal nummer 0"

    refused = move_case(first.id, move="start", **by_now)
    assert refused.reasons == [Reason.WRONG_STEP]
    for move in ("invite", "plan"):
        assert move_case(first.id, move=move, **by_now).reasons == []
    refused = move_case(first.id, move="start", **by_now)
    assert refused.reasons == [Reason.NO_PLAN, Reason.NOT_AGREED]
    record_fact(first.id, plan="Samen een brief schrijven.", **by_now)
    allow(first.id, "plan", by=caseworker, words="Samen een brief schrijven.")
    assert move_case(first.id, move="start", **by_now).reasons == []
    assert record_way(first.id, way="information", state="done", words="Dit kun je doen.", **by_now) == []
    assert move_case(first.id, move="finish", **by_now).reasons == []
    closed = move_case(first.id, move="close", words="Het is gelukt.", outcome="resolved", **by_now)
    assert (closed.reasons, "We hebben uitgelegd wat je kunt doen." in closed.letter) == ([], True)
    assert open_case(first.id, **by_now).words[-1].text == closed.letter

    shuffle_pending()
    counted = Countable.objects.get(outcome="resolved")
    assert (counted.ways, counted.days_to_close, counted.grounds) == (["information"], 0, ["race"])
    events = list(
        Entry.objects.filter(subject=str(first.id)).order_by("number").values_list("event", flat=True)
    )
    moves = ["case.take", "case.invite", "case.plan", "case.start", "case.finish", "case.close"]
    assert [event for event in events if event in moves] == moves
    assert events.count("case.opened") == 2
