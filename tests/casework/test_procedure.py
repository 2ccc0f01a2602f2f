# SPDX-License-Identifier: EUPL-1.2
"""The table of moves, tried from all sides: each move × step × role, and what stands in its way."""

import dataclasses
from itertools import product

import pytest

from gehoord.casework.handling import BY_CODE
from gehoord.casework.procedure import BY_NAME, MOVES, Effect, Move, moves_from, possible, why_not
from gehoord.casework.rules import Facts, Reason
from gehoord.casework.terms import (
    CASEWORKER,
    COORDINATOR,
    COUNTER,
    NEVER_CHOSEN,
    OPEN_STEPS,
    REPORTER,
    STEP_NAMES,
    Identity,
    Outcome,
    Step,
    acting_as,
    step_choices,
)
from gehoord.foundation.reference import terms as reference

PLACES = (None, *Step)
ROLES = (CASEWORKER, COORDINATOR, REPORTER, "reader")

READY = Facts(
    identity=Identity.KNOWN,
    reporter_agreed=True,
    asked_to_stop=True,
    came_back=True,
    has_handler=True,
    waited_out=True,
    ways=frozenset({"listening", "information"}),
    outcome="resolved",
    has_message=True,
    has_plan=True,
)


def name_of(value: object) -> str:
    return str(getattr(value, "name", None) or value)


def ready_for(move: Move) -> Facts:
    """Facts with which nothing stands in the way of this move."""
    return dataclasses.replace(
        READY,
        paused=move.name in ("resume", "let_rest"),
        flagged=move.name in ("unflag_abuse", "stop_abuse"),
    )


@pytest.mark.parametrize(("move", "step", "role"), [*product(MOVES, PLACES, ROLES)], ids=name_of)
def test_a_move_can_be_made_from_its_own_steps_by_its_own_roles_only(move, step, role):
    refused = why_not(move, step=step, role=role, facts=ready_for(move))

    if step not in move.from_steps:
        assert refused == [Reason.WRONG_STEP]
    elif role not in move.roles:
        assert refused == [Reason.FOR_COUNTER if CASEWORKER in move.roles else Reason.FOR_COORDINATOR]
    else:
        assert refused == []


@pytest.mark.parametrize("step", Step)
def test_each_step_can_be_reached_from_a_waiting_report(step):
    reached, grew = {None}, True
    while grew:
        after = reached | {m.step_after(s) for m in MOVES for s in reached if s in m.from_steps}
        grew, reached = after != reached, after

    assert step in reached


@pytest.mark.parametrize("step", PLACES)
def test_each_step_can_be_left_by_a_caseworker(step):
    onward = {move.to for move in moves_from(step, role=CASEWORKER)} - {None, step}

    assert onward != set()


def test_only_reopening_leaves_a_closed_case():
    assert [move.name for move in moves_from(Step.CLOSED, role=COORDINATOR)] == ["reopen"]


def test_each_open_step_leads_to_the_end():
    ends = {
        step: [m.name for m in MOVES if step in m.from_steps and m.to is Step.CLOSED] for step in OPEN_STEPS
    }

    assert ends == {
        Step.ANALYSIS: ["counted", "heard", "refer", "let_rest", "withdraw", "stop_abuse"],
        Step.INTAKE: ["heard", "advised", "refer", "let_rest", "withdraw", "stop_abuse"],
        Step.PLAN: ["advised", "refer", "let_rest", "withdraw", "stop_abuse"],
        Step.ACTION: ["let_rest", "withdraw", "stop_abuse"],
        Step.AFTERCARE: ["close", "let_rest", "withdraw", "stop_abuse"],
    }


def test_the_ordinary_way_goes_through_all_steps_in_order():
    step, walked = None, []
    for name in ("take", "invite", "plan", "start", "finish", "close"):
        assert why_not(BY_NAME[name], step=step, role=CASEWORKER, facts=READY) == []
        step = BY_NAME[name].step_after(step)
        walked.append(step)

    assert walked == list(Step)


@pytest.mark.parametrize(
    ("name", "step", "lacks", "reason"),
    [
        ("take", None, {"has_interest": True}, Reason.OWN_INTEREST),
        ("invite", Step.ANALYSIS, {"has_handler": False}, Reason.NO_HANDLER),
        ("invite", Step.ANALYSIS, {"paused": True}, Reason.PAUSED),
        ("plan", Step.INTAKE, {"flagged": True}, Reason.FLAGGED),
        ("start", Step.PLAN, {"has_plan": False}, Reason.NO_PLAN),
        ("start", Step.PLAN, {"reporter_agreed": False}, Reason.NOT_AGREED),
        ("review", Step.ACTION, {"has_message": False}, Reason.NO_MESSAGE),
        ("finish", Step.ACTION, {"ways": frozenset()}, Reason.NO_WAY),
        ("close", Step.AFTERCARE, {"outcome": ""}, Reason.NO_OUTCOME),
        ("close", Step.AFTERCARE, {"outcome": "void"}, Reason.NO_OUTCOME),
        ("close", Step.AFTERCARE, {"has_message": False}, Reason.NO_MESSAGE),
        ("counted", Step.ANALYSIS, {"wants_help": True}, Reason.WANTS_HELP),
        ("heard", Step.INTAKE, {"wants_help": True}, Reason.WANTS_HELP),
        ("advised", Step.INTAKE, {"ways": frozenset({"listening"})}, Reason.NO_ADVICE),
        ("refer", Step.PLAN, {"has_message": False}, Reason.NO_MESSAGE),
        ("resume", Step.PLAN, {"paused": False}, Reason.NOT_PAUSED),
        ("let_rest", Step.PLAN, {"paused": True, "waited_out": False}, Reason.STILL_TIME),
        ("withdraw", Step.ACTION, {"asked_to_stop": False}, Reason.NOT_ASKED_TO_STOP),
        ("flag_abuse", Step.INTAKE, {"flagged": True}, Reason.FLAGGED),
        ("reopen", Step.CLOSED, {"came_back": False}, Reason.NOT_BACK),
    ],
)
def test_one_missing_thing_gives_that_one_reason(name, step, lacks, reason):
    facts = dataclasses.replace(READY, **lacks)

    assert why_not(BY_NAME[name], step=step, role=CASEWORKER, facts=facts) == [reason]


def test_all_reasons_are_given_at_once():
    facts = Facts(has_handler=True, paused=True)

    assert why_not(BY_NAME["close"], step=Step.AFTERCARE, role=CASEWORKER, facts=facts) == [
        Reason.PAUSED,
        Reason.NO_WAY,
        Reason.NO_OUTCOME,
        Reason.NO_MESSAGE,
    ]


@pytest.mark.parametrize(
    ("move", "role"),
    [(m, role) for m in MOVES for role in sorted(m.roles & COUNTER) if m.name != "flag_abuse"],
    ids=name_of,
)
def test_who_has_an_own_interest_moves_nothing(move, role):
    facts = dataclasses.replace(ready_for(move), has_interest=True)

    assert why_not(move, step=move.from_steps[0], role=role, facts=facts) == [Reason.OWN_INTEREST]


def test_while_the_coordinator_looks_at_a_threat_the_caseworker_has_nothing_to_do():
    facts = dataclasses.replace(READY, flagged=True, asked_to_stop=False)

    assert [possible(step=step, role=CASEWORKER, facts=facts) for step in OPEN_STEPS] == [[]] * 5


def test_stopping_for_abuse_takes_a_flag_and_the_coordinator():
    stop = BY_NAME["stop_abuse"]
    flagged = dataclasses.replace(READY, flagged=True)

    assert why_not(stop, step=Step.INTAKE, role=CASEWORKER, facts=flagged) == [Reason.FOR_COORDINATOR]
    assert why_not(stop, step=Step.INTAKE, role=COORDINATOR, facts=READY) == [Reason.NOT_FLAGGED]
    assert why_not(stop, step=Step.INTAKE, role=COORDINATOR, facts=flagged) == []


def test_a_flag_starts_the_check_in_with_the_handler():
    assert (BY_NAME["flag_abuse"].level, BY_NAME["flag_abuse"].days) == ("check_in", 1)


@pytest.mark.parametrize("step", OPEN_STEPS)
def test_a_reporter_can_withdraw_from_every_open_step_and_do_nothing_else(step):
    facts = Facts(asked_to_stop=True, paused=True, flagged=True)

    assert [move.name for move in possible(step=step, role=REPORTER, facts=facts)] == ["withdraw"]


def test_a_pause_can_only_be_followed_by_going_on_or_resting():
    facts = dataclasses.replace(READY, paused=True, asked_to_stop=False)

    names = [move.name for move in possible(step=Step.INTAKE, role=CASEWORKER, facts=facts)]

    assert names == ["resume", "let_rest", "flag_abuse"]


@pytest.mark.parametrize("move", [m for m in MOVES if m.to is Step.CLOSED], ids=lambda m: m.name)
def test_each_closing_has_an_outcome_from_the_reference_terms_and_a_letter(move):
    assert move.needs_outcome == (move.outcome is None)
    assert move.outcome is None or move.outcome in reference.outcomes
    assert move.letter == f"casework/letters/{move.name}.txt"


def test_closings_without_own_words_are_these_three_whose_letter_says_all():
    bare = [m.name for m in MOVES if m.to is Step.CLOSED and not m.needs_message]

    assert bare == ["counted", "withdraw", "stop_abuse"]


def test_outcomes_that_a_move_gives_are_just_the_ones_we_name():
    assert {move.outcome for move in MOVES} - {None} == set(Outcome)
    assert all(code in reference.outcomes for code in NEVER_CHOSEN)


def test_a_move_that_records_a_way_records_a_known_one_that_needs_nothing_more():
    recorded = {move.name: move.records for move in MOVES if move.records}

    assert recorded == {"counted": "registration", "heard": "registration", "refer": "referral"}
    assert [BY_CODE[way].needs + BY_CODE[way].done_needs for way in recorded.values()] == [()] * 3


def test_names_are_unique_and_fit_their_column():
    assert len(BY_NAME) == len(MOVES)
    assert max(len(name) for name in BY_NAME) <= 40


def test_each_effect_belongs_to_a_move_that_undoes_or_ends_it():
    by_effect = {effect: [m.name for m in MOVES if m.effect is effect] for effect in Effect}

    assert by_effect == {
        Effect.PAUSE: ["pause"],
        Effect.RESUME: ["resume"],
        Effect.FLAG: ["flag_abuse"],
        Effect.UNFLAG: ["unflag_abuse", "stop_abuse"],
    }


def test_the_column_takes_its_choices_from_the_steps():
    assert step_choices() == [(step.value, STEP_NAMES[step]) for step in Step]


def test_a_coordinator_may_make_every_move_that_a_caseworker_may():
    assert [m.name for m in MOVES if CASEWORKER in m.roles and COORDINATOR not in m.roles] == []


@pytest.mark.parametrize(
    ("roles", "role"),
    [
        (["caseworker"], CASEWORKER),
        (["caseworker", "coordinator"], COORDINATOR),
        (["intaker", "analyst"], ""),
    ],
)
def test_someone_with_several_roles_acts_in_the_widest(roles, role):
    assert acting_as(roles) == role
