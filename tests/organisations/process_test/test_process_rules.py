# SPDX-License-Identifier: EUPL-1.2
"""The rules of a test of a process, and the table of its questions."""

import pytest

from gehoord.foundation.reference import terms
from gehoord.organisations.rules.process_test import (
    Standing,
    done_steps,
    in_order,
    kinds_missing,
    next_step,
    why_not_add_part,
    why_not_change,
    why_not_decide,
    why_not_finish,
    why_not_words,
)
from gehoord.organisations.tables.process_themes import themes
from gehoord.organisations.terms.process_test import KINDS, STEPS

READY = Standing("open", 4, frozenset(KINDS), 0, True, True, 2, 0)


def test_every_kind_of_part_has_at_least_five_questions_and_each_says_all_it_should():
    assert set(themes().kinds) == set(KINDS)
    for kind in themes().kinds.values():
        assert len(kind.questions) >= 5
        for one in kind.questions:
            assert all((one.why, one.example, one.means, one.helps))
            assert one.question.endswith("?")
            assert one.example.split(".")[0] in ("Zorg", "Welzijn", "Sport")


def test_no_code_of_a_question_is_used_twice_and_each_fits_its_column():
    codes = [one.code for kind in themes().kinds.values() for one in kind.questions]

    assert len(codes) == len(set(codes))
    assert max(len(code) for code in codes) <= 40


def test_every_group_of_sectors_has_tasks_to_choose_from():
    assert set(themes().tasks) == set(terms.sector_groups)
    assert all(len(rows) >= 4 for rows in themes().tasks.values())


def test_nobody_is_held_up_by_a_kind_that_the_task_does_not_have():
    only_work = Standing("open", 1, frozenset({"work"}), 6)

    assert next_step(only_work) == "questions"
    assert kinds_missing(only_work) == ["rules", "policy", "room"]


@pytest.mark.parametrize(
    ("standing", "step"),
    [
        (Standing("open"), "apart"),
        (Standing("open", 4, frozenset(KINDS), 3), "questions"),
        (Standing("open", 4, frozenset(KINDS), 0), "staff"),
        (Standing("open", 4, frozenset(KINDS), 0, True), "clients"),
        (Standing("open", 4, frozenset(KINDS), 0, True, True, 2, 1), "plan"),
        (READY, "finish"),
    ],
)
def test_the_next_step_is_the_first_that_is_not_done(standing: Standing, step: str):
    assert next_step(standing) == step


def test_a_finished_test_has_done_every_step_and_has_no_next():
    finished = Standing("finished", 4, frozenset(KINDS), 0, True, True, 2, 0)

    assert done_steps(finished) == frozenset(STEPS)
    assert next_step(finished) == ""


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (Standing("open", 0, frozenset(), 0, True, True), "nog geen onderdeel"),
        (Standing("open", 4, frozenset(KINDS), 1, True, True), "zonder antwoord"),
        (Standing("open", 4, frozenset(KINDS), 0, False, True), "Vraag medewerkers"),
        (Standing("open", 4, frozenset(KINDS), 0, True, False), "Vraag wie de dienst gebruikt"),
        (Standing("open", 4, frozenset(KINDS), 0, True, True, 3, 1), "afspraak met een dag"),
    ],
)
def test_a_test_does_not_end_while_something_is_open_and_says_what(standing: Standing, said: str):
    [reason] = why_not_finish(standing)

    assert said in reason


def test_a_test_ends_when_every_risk_has_a_task_or_a_reason():
    assert why_not_finish(READY) == []


def test_all_that_is_open_is_said_at_once():
    assert len(why_not_finish(Standing("open", 1, frozenset({"work"}), 2, False, False, 1, 1))) == 4


@pytest.mark.parametrize(("state", "count"), [("open", 0), ("candidate", 1), ("finished", 1)])
def test_only_a_test_that_was_begun_and_is_not_finished_changes(state: str, count: int):
    assert len(why_not_change(state)) == count


def test_tasks_to_choose_from_stand_in_the_order_of_their_reasons_and_then_of_time():
    assert in_order([["many"], ["many", "room"], [], ["big", "signals"], ["never"]]) == [1, 3, 0, 4, 2]


@pytest.mark.parametrize("words", ["Bel 06-12345678", "mail anna@voorbeeld.nl", "030 123 45 67"])
def test_a_way_to_a_person_is_not_written_down(words: str):
    assert len(why_not_words("Goed.", words)) == 1


def test_years_pages_and_numbers_are_no_way_to_a_person():
    assert why_not_words("Protocol 2025, bladzijde 12. In 2026 waren het er 1450.") == []


@pytest.mark.parametrize(
    ("has_task", "why_not", "count"),
    [(True, "", 0), (False, "Kan niet.", 0), (True, "Nee", 1), (False, "", 1)],
)
def test_a_risk_has_either_a_task_or_a_reason(has_task: bool, why_not: str, count: int):
    assert len(why_not_decide(has_task=has_task, why_not=why_not)) == count


def test_a_test_of_everything_is_refused():
    assert why_not_add_part(Standing("open", 29)) == []
    assert len(why_not_add_part(Standing("open", 30))) == 1
