# SPDX-License-Identifier: EUPL-1.2
"""Days that we promise: holidays, weekends, pauses, warnings, and how late is said in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoord.casework.deadlines import (
    LEVELS,
    Kind,
    Since,
    Standing,
    after_pause,
    due_on,
    escalate_on,
    level_of,
    standing,
    warn_on,
    with_settings,
)
from gehoord.casework.procedure import MOVES
from gehoord.foundation.reference.holidays import is_working_day, working_days_between

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(
    ("level", "since", "due"),
    [
        ("first_contact", date(2026, 11, 24), date(2026, 11, 26)),  # Tuesday → Thursday
        ("first_contact", date(2026, 11, 27), date(2026, 12, 1)),  # over a weekend
        ("first_contact", date(2026, 12, 24), date(2026, 12, 29)),  # over Christmas, both days
        ("how_handled", date(2026, 12, 11), date(2026, 12, 28)),  # 14 days later is Christmas Day
        ("review", date(2026, 3, 23), date(2026, 5, 4)),
        ("question", date(2026, 11, 30), date(2027, 3, 1)),  # no 30 February, and the 28th is a Sunday
        ("question", date(2026, 8, 20), date(2026, 11, 20)),
    ],
)
def test_a_level_is_due_on_a_working_day(level, since, due):
    assert due_on(LEVELS[level], since=since) == due


@given(st.sampled_from(sorted(LEVELS)), DAYS)
def test_each_level_ends_on_a_working_day_after_its_start(name, since):
    counts_back = LEVELS[name].since is Since.BEFORE
    due = due_on(LEVELS[name], since=since)

    assert (is_working_day(due), due > since) == (True, not counts_back)


@given(st.integers(1, 90), DAYS)
def test_a_level_that_counts_back_ends_on_the_last_working_day_that_is_early_enough(days, hearing):
    due = due_on(with_settings({"college_hearing": days})["college_hearing"], since=hearing)

    early_enough = hearing - timedelta(days=days)
    assert (is_working_day(due), due <= early_enough) == (True, True)
    assert working_days_between(due, early_enough) == 0


def test_a_pause_moves_the_due_day_by_the_working_days_that_were_waited():
    due = after_pause(date(2026, 11, 26), paused_on=date(2026, 11, 20), resumed_on=date(2026, 11, 25))

    assert due == date(2026, 12, 1)


def test_a_pause_of_one_day_or_a_weekend_moves_nothing():
    due = date(2026, 11, 26)

    assert after_pause(due, paused_on=date(2026, 11, 20), resumed_on=date(2026, 11, 20)) == due
    assert after_pause(due, paused_on=date(2026, 11, 20), resumed_on=date(2026, 11, 22)) == due


@given(st.integers(0, 60), st.integers(0, 60), DAYS)
def test_a_pause_never_changes_how_much_was_left(left, waited, start):
    paused_on = due_on(LEVELS["check_in"], since=start)
    due = due_on(with_settings({"check_in": left + 1})["check_in"], since=paused_on)
    resumed_on = due_on(with_settings({"check_in": waited + 1})["check_in"], since=paused_on)

    later = after_pause(due, paused_on=paused_on, resumed_on=resumed_on)

    assert working_days_between(resumed_on, later) == working_days_between(paused_on, due)


DUE = date(2026, 11, 26)  # a Thursday


@pytest.mark.parametrize(
    ("today", "kind", "days", "words"),
    [
        (date(2026, 11, 19), Kind.ON_TIME, 5, "nog 5 werkdagen"),
        (date(2026, 11, 24), Kind.NEARLY, 2, "nog 2 werkdagen"),
        (date(2026, 11, 25), Kind.NEARLY, 1, "nog 1 werkdag"),
        (date(2026, 11, 26), Kind.NEARLY, 0, "vandaag"),
        (date(2026, 11, 27), Kind.LATE, 1, "1 werkdag te laat"),
        (date(2026, 12, 1), Kind.LATE, 3, "3 werkdagen te laat"),
    ],
)
def test_standing_is_said_in_working_days(today, kind, days, words):
    found = standing(DUE, today=today)

    assert (found, found.words) == (Standing(kind, days), words)


def test_on_a_day_off_after_the_due_day_it_is_late_without_a_number():
    found = standing(date(2026, 11, 27), today=date(2026, 11, 28))

    assert (found, found.words) == (Standing(Kind.LATE, 0), "te laat")


def test_what_waits_for_the_reporter_says_so_until_its_day_and_is_late_after_it():
    waits = standing(DUE, today=date(2026, 11, 24), paused=True)
    late = standing(DUE, today=date(2026, 12, 1), paused=True)

    assert (waits, waits.words) == (Standing(Kind.PAUSED, 2), "wacht op de melder")
    assert (late, late.words) == (Standing(Kind.LATE, 3), "3 werkdagen te laat")


@given(DAYS, st.integers(1, 40))
def test_the_coordinator_is_told_a_working_day_after_and_the_central_organisation_a_week_after(start, on):
    due, today = due_on(LEVELS["intake"], since=start), start + timedelta(days=on)
    late = working_days_between(due, today)

    expected = 3 if late >= 5 else 2 if late >= 1 else 1 if late >= -2 else 0

    assert level_of(due, today=today) == expected


def test_we_warn_two_working_days_before_and_tell_the_coordinator_one_after():
    monday = date(2026, 11, 30)

    assert (warn_on(monday), escalate_on(monday)) == (date(2026, 11, 26), date(2026, 12, 1))


@given(DAYS)
def test_on_the_day_of_the_warning_a_case_is_nearly_late(start):
    due = due_on(LEVELS["intake"], since=start)

    assert standing(due, today=warn_on(due)) == Standing(Kind.NEARLY, 2)


def test_settings_change_the_length_of_a_level_and_nothing_else():
    levels = with_settings({"plan": 10})

    assert levels["plan"].count == 10
    assert {n: level for n, level in levels.items() if n != "plan"} == {
        n: level for n, level in LEVELS.items() if n != "plan"
    }


@pytest.mark.parametrize("wrong", [{"plna": 10}, {"plan": 0}])
def test_a_wrong_setting_is_refused_loudly(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        with_settings(wrong)


def test_each_move_starts_a_known_level_and_only_taking_counts_from_the_report():
    from_report = {m.name for m in MOVES if m.level and LEVELS[m.level].since is Since.RECEIVED}

    assert {move.level for move in MOVES} - {None} <= set(LEVELS)
    assert from_report == {"take"}


def test_level_names_fit_their_column():
    assert max(len(move.level or "") for move in MOVES) <= 20
    assert max(len(name) for name in LEVELS) <= 30
