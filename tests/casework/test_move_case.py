# SPDX-License-Identifier: EUPL-1.2
"""Each move of the table through the real action: what it changes, sends and logs, and what it refuses."""

from datetime import date, timedelta

import pytest
from tests.builders import NOW
from tests.casework.builders import allow, set_case, taken

from gehoord.casework.actions.consent.ask import ask_consent
from gehoord.casework.actions.consent.withdraw import withdraw_heard
from gehoord.casework.actions.hand_to_colleague import hand_to_colleague
from gehoord.casework.actions.move_case import move_case
from gehoord.casework.actions.open_case import open_case
from gehoord.casework.actions.record_fact import record_fact
from gehoord.casework.actions.record_way import record_way
from gehoord.casework.models import Case
from gehoord.casework.procedure import MOVES, Effect, why_not
from gehoord.casework.queries.consents import live
from gehoord.casework.queries.opened import hold
from gehoord.casework.queries.rule_facts import rule_facts
from gehoord.casework.rules import Reason
from gehoord.casework.terms import CASEWORKER, Step
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.counting.models import Countable
from gehoord.foundation.counting.shuffle import shuffle_pending
from gehoord.foundation.people.fence import set_fence

TODAY = NOW.date()
HERE = [(move, step) for move in MOVES for step in move.from_steps if step is not None]
YES = ("consent_asked", "consent_given")
SAID = {"asked_to_stop": TODAY.isoformat()}


def ready_for(move, step, sent, coordinator):
    """A case in which nothing stands in the way of this move."""
    closed = step is Step.CLOSED
    return set_case(
        sent.id,
        by=coordinator,
        facts={
            "said": SAID,
            "wants_help": False,
            "has_plan": True,
            "ways": {"information": "done"},
            "flagged": move.name in ("unflag_abuse", "stop_abuse"),
        },
        step=step.value,
        closed_on=TODAY if closed else None,
        due_on=TODAY + timedelta(days=3),
        paused_since=date(2026, 9, 1) if move.name in ("resume", "let_rest") else None,
    )


@pytest.mark.parametrize(("move", "step"), HERE, ids=lambda one: getattr(one, "name", str(one)))
def test_a_move_changes_the_step_sends_its_letter_and_stands_in_the_log(move, step, coordinator):
    sent, staff = taken(coordinator), coordinator.staff()
    ready_for(move, step, sent, coordinator)
    allow(sent.id, "plan", by=coordinator)
    before = open_case(sent.id, by=staff, now=NOW, why="toezicht")

    made = move_case(
        sent.id,
        move=move.name,
        by=staff,
        now=NOW,
        words="Eigen woorden.",
        outcome="resolved",
        seen=before.seen,
    )

    after = open_case(sent.id, by=staff, now=NOW)
    assert made.reasons == []
    assert after.row.step == move.step_after(step).value
    assert [line.name for line in after.happenings] == ["take", *YES, move.name]
    assert [one.text for one in after.words[len(before.words) :]] == ([made.letter] if move.letter else [])
    assert ("Eigen woorden." in made.letter) == bool(move.letter)
    assert Entry.objects.filter(event=f"case.{move.name}", subject=str(sent.id)).count() == 1
    assert (after.row.closed_on is not None) == (after.row.step == "closed")
    assert (after.row.due_on is None) == (after.row.step == "closed")
    assert (after.row.paused_since is not None) == (move.effect is Effect.PAUSE)
    assert after.facts.flagged == (move.effect is Effect.FLAG)
    expected = move.outcome or ("resolved" if move.needs_outcome else "")
    assert after.facts.outcome == expected


@pytest.mark.parametrize(("move", "step"), HERE, ids=lambda one: getattr(one, "name", str(one)))
def test_a_fresh_case_refuses_a_move_with_the_reasons_of_the_table_and_changes_nothing(
    move, step, caseworker
):
    sent, staff = taken(caseworker), caseworker.staff()
    held = set_case(
        sent.id, by=caseworker, step=step.value, closed_on=TODAY if step is Step.CLOSED else None,
        due_on=None if step is Step.CLOSED else TODAY,
    )  # fmt: skip
    facts = rule_facts(held, member=staff.by, today=TODAY)
    expected = why_not(move, step=step, role=CASEWORKER, facts=facts)

    made = move_case(sent.id, move=move.name, by=staff, now=NOW)

    assert made.reasons == expected
    moved = not expected
    assert (Entry.objects.filter(event=f"case.{move.name}").count() == 1) == moved
    assert (len(open_case(sent.id, by=staff, now=NOW).happenings) == 2) == moved


def test_a_preview_shows_the_letter_and_writes_nothing(caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    set_fence(counter=staff.counter)

    shown = move_case(sent.id, move="invite", by=staff, now=NOW, words="Kun je donderdag?", preview=True)
    made = move_case(sent.id, move="invite", by=staff, now=NOW, words="Kun je donderdag?")

    assert shown.letter == made.letter
    assert "Kun je donderdag?" in shown.letter
    assert len(open_case(sent.id, by=staff, now=NOW).happenings) == 2


def test_who_acts_on_an_old_page_is_told_and_nothing_happens_twice(caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    set_case(sent.id, by=caseworker, step="action")
    allow(sent.id, "plan", by=caseworker)

    first = move_case(sent.id, move="review", by=staff, now=NOW, words="Zo staat het.", seen=3)
    second = move_case(sent.id, move="review", by=staff, now=NOW, words="Zo staat het.", seen=3)

    assert (first.overtaken, second.overtaken) == (False, True)
    assert len(open_case(sent.id, by=staff, now=NOW).happenings) == 4


def test_a_pause_moves_the_due_day_on_by_the_working_days_it_lasted(caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    set_fence(counter=staff.counter)
    move_case(sent.id, move="pause", by=staff, now=NOW, words="Wil je dit?")

    move_case(sent.id, move="resume", by=staff, now=NOW + timedelta(days=7))

    row = Case.objects.get(pk=sent.id)
    assert (row.due_on, row.paused_since) == (date(2026, 12, 14), None)


def test_closing_asks_again_in_two_weeks_and_counts_the_days(caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    set_case(
        sent.id, by=caseworker, facts={"ways": {"mediation": "done", "letter": "done"}}, step="aftercare"
    )

    later = NOW + timedelta(days=9)
    move_case(sent.id, move="close", by=staff, now=later, words="Klaar.", outcome="agreement")

    row = Case.objects.get(pk=sent.id)
    shuffle_pending()
    counted = Countable.objects.get()
    assert (row.closed_on, row.aftercare_on) == (date(2026, 12, 2), date(2026, 12, 16))
    assert (counted.ways, counted.outcome, counted.days_to_contact, counted.days_to_close) == (
        ["mediation", "other"],
        "agreement",
        0,
        9,
    )


def test_what_is_stopped_for_abuse_is_void_in_the_count(coordinator):
    sent, staff = taken(coordinator), coordinator.staff()
    set_case(sent.id, by=coordinator, facts={"flagged": True})

    move_case(sent.id, move="stop_abuse", by=staff, now=NOW)

    shuffle_pending()
    assert Countable.objects.get().is_void is True


def test_an_anonymous_report_gets_no_mediation_and_says_why(caseworker):
    sent, staff = taken(caseworker, identity="anonymous"), caseworker.staff()
    set_fence(counter=staff.counter)
    said = ["respondent_agreed", "both_heard"]

    reasons = record_way(sent.id, way="mediation", state="going", said=said, by=staff, now=NOW)
    held = hold(sent.id, keys=staff.keys, lock=True)
    asked = ask_consent(held, use="mediation", by=staff, now=NOW)

    assert reasons == [Reason.ANONYMOUS, Reason.NOT_TOLD_IDENTITY, Reason.NOT_AGREED]
    assert asked.reasons == [Reason.ANONYMOUS]
    assert hold(sent.id, keys=staff.keys).facts.ways == {}


def test_a_yes_to_one_way_is_no_yes_to_another(caseworker):
    sent, staff = taken(caseworker, identity="known"), caseworker.staff()
    set_fence(counter=staff.counter)
    allow(sent.id, "letter", by=caseworker)

    reasons = record_way(sent.id, way="conversation", state="going", by=staff, now=NOW)

    assert reasons == [Reason.NOT_AGREED]


def test_advice_is_done_only_with_its_reasons_and_in_words_to_the_reporter(caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    set_fence(counter=staff.counter)

    without = record_way(sent.id, way="advice", state="done", by=staff, now=NOW)
    done = record_way(
        sent.id,
        way="advice",
        state="done",
        said=["has_reasons"],
        words="Dit raad ik je aan.",
        by=staff,
        now=NOW,
    )

    assert (without, done) == ([Reason.NO_REASONS, Reason.NO_MESSAGE], [])
    assert open_case(sent.id, by=staff, now=NOW).words[-1].text == "Dit raad ik je aan."


def test_a_new_plan_takes_the_old_yes_away(caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    set_fence(counter=staff.counter)
    record_fact(sent.id, plan="Een brief", by=staff, now=NOW)
    allow(sent.id, "plan", by=caseworker, words="Een brief")

    record_fact(sent.id, plan="Toch een gesprek", by=staff, now=NOW)

    opened = open_case(sent.id, by=staff, now=NOW)
    assert (opened.plan, live(sent.id, "plan")) == ("Toch een gesprek", None)


def test_somebody_with_an_own_interest_moves_nothing_and_gets_nothing(counter, caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    colleague = counter.member("caseworker")
    set_fence(counter=counter.pk)
    record_fact(sent.id, own_interest=True, by=colleague.staff(), now=NOW)

    moved = move_case(sent.id, move="invite", by=colleague.staff(), now=NOW)
    handed = hand_to_colleague(sent.id, to=colleague.member.pk, by=staff, now=NOW)

    assert (moved.reasons, handed) == ([Reason.OWN_INTEREST], [Reason.THEIR_INTEREST])


def test_a_case_goes_to_a_colleague_by_its_handler_or_the_coordinator_only(counter, caseworker, coordinator):
    sent, colleague = taken(caseworker), counter.member("caseworker")
    set_fence(counter=counter.pk)

    taken_away = hand_to_colleague(sent.id, to=colleague.member.pk, by=colleague.staff(), now=NOW)
    by_handler = hand_to_colleague(sent.id, to=colleague.member.pk, by=caseworker.staff(), now=NOW)
    by_lead = hand_to_colleague(sent.id, to=coordinator.member.pk, by=coordinator.staff(), now=NOW)

    assert (taken_away, by_handler, by_lead) == ([Reason.FOR_COORDINATOR], [], [])
    assert Case.objects.get(pk=sent.id).handler_id == coordinator.member.pk


def test_a_yes_is_taken_back_by_itself_or_with_the_way_that_stops(caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    set_fence(counter=staff.counter)
    checked = {"said": ["hides_reporter"], "by": staff, "now": NOW}

    allow(sent.id, "letter", by=caseworker)
    begun = record_way(sent.id, way="letter", state="going", **checked)
    record_way(sent.id, way="letter", state="stopped", by=staff, now=NOW)
    again = record_way(sent.id, way="letter", state="going", by=staff, now=NOW)
    allow(sent.id, "letter", by=caseworker)
    yes = live(sent.id, "letter")
    withdraw_heard(hold(sent.id, keys=staff.keys, lock=True), consent=yes.pk, by=staff, now=NOW)
    taken_back = record_way(sent.id, way="letter", state="going", **checked)

    assert (begun, again, taken_back) == (
        [],
        [Reason.NOT_AGREED, Reason.RECOGNISABLE],
        [Reason.TOOK_BACK],
    )
