# SPDX-License-Identifier: EUPL-1.2
"""The terms of the desk, by law and by our own proposal; and whose name stands in a story."""

from datetime import date

import pytest

from gehoord.organisations.rules.desk import (
    alarm_for,
    answer_by,
    confirm_by,
    destroy_on,
    first_named_in,
    named_in,
    regime_for,
    why_not_close,
    why_not_longer,
    why_not_setting,
)

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("told_by", "size", "is_care", "regime"),
    [
        ("employee", "250_up", True, "whistleblower"),
        ("volunteer", "50_to_249", False, "whistleblower"),
        ("hired", "50_to_249", True, "whistleblower"),
        ("employee", "10_to_49", True, "own"),
        ("employee", "", True, "own"),
        ("client", "up_to_9", True, "wkkgz"),
        ("relative", "250_up", True, "wkkgz"),
        ("client", "250_up", False, "own"),
        ("bystander", "250_up", True, "own"),
    ],
)
def test_whose_terms_count(told_by: str, size: str, *, is_care: bool, regime: str) -> None:
    assert regime_for(told_by, size=size, is_care=is_care) == regime


@pytest.mark.parametrize(
    ("regime", "confirmed", "days", "answer"),
    [
        ("whistleblower", date(2026, 11, 26), 92, date(2027, 2, 26)),
        ("whistleblower", date(2026, 11, 26), 14, date(2026, 12, 10)),
        ("whistleblower", None, 92, date(2027, 2, 28)),
        ("whistleblower", date(2027, 1, 20), 92, date(2027, 2, 28)),
        ("wkkgz", date(2026, 11, 26), 92, date(2027, 1, 4)),
        ("wkkgz", date(2026, 11, 26), 21, date(2026, 12, 14)),
        ("own", None, 92, date(2027, 1, 4)),
    ],
)
def test_the_day_of_the_answer_may_be_sooner_than_the_law_and_never_later(
    regime: str, confirmed: date | None, days: int, answer: date
) -> None:
    assert answer_by(regime, received=DAY, confirmed=confirmed, days=days) == answer


def test_it_is_confirmed_within_seven_days_or_sooner() -> None:
    assert [confirm_by(DAY, days=days) for days in (2, 7, 30)] == [
        date(2026, 11, 25),
        date(2026, 11, 30),
        date(2026, 11, 30),
    ]


def test_a_setting_longer_than_the_law_is_refused() -> None:
    assert why_not_setting(confirm_days=7, feedback_days=92) == []
    assert len(why_not_setting(confirm_days=8, feedback_days=93)) == 2


def test_a_client_complaint_is_made_longer_once_in_time_with_a_reason() -> None:
    given = {"words": "Wij horen nog iemand.", "due_for": "decision", "due": DAY, "today": DAY}

    assert why_not_longer("wkkgz", is_longer=False, **given) == []  # type: ignore[arg-type]
    assert why_not_longer("wkkgz", is_longer=True, **given) == [  # type: ignore[arg-type]
        "De termijn is al een keer verlengd. Vaker mag niet (Wkkgz art. 17)."
    ]
    assert len(why_not_longer("wkkgz", is_longer=False, **given | {"today": date(2026, 11, 24)})) == 1  # type: ignore[arg-type]
    assert len(why_not_longer("whistleblower", is_longer=False, **given | {"due_for": "feedback"})) == 1  # type: ignore[arg-type]
    assert len(why_not_longer("wkkgz", is_longer=False, **given | {"words": " "})) == 1  # type: ignore[arg-type]


def test_it_does_not_close_before_the_answer() -> None:
    given = {"words": "Dank je.", "outcome": "done", "is_closed": False, "is_confirmed": True}

    assert why_not_close(regime="own", has_answer=True, **given) == []  # type: ignore[arg-type]
    assert why_not_close(regime="own", has_answer=False, **given) == [  # type: ignore[arg-type]
        "Vertel eerst wat jullie ermee doen."
    ]
    assert why_not_close(regime="wkkgz", has_answer=False, **given) == [  # type: ignore[arg-type]
        "Er is nog geen oordeel met redenen. Dat hoort er te zijn (Wkkgz art. 17)."
    ]


def test_the_alarm_goes_up_with_the_days() -> None:
    days = [date(2026, 11, 19), date(2026, 11, 20), DAY, date(2026, 11, 24), date(2026, 12, 1)]

    assert [alarm_for(DAY, today=day) for day in days] == [0, 1, 1, 2, 3]


def test_it_is_kept_two_years() -> None:
    assert destroy_on(date(2028, 2, 29)) == date(2030, 2, 28)


NAMES = {
    1: "Vera Simons",
    2: "Karim el Haddad",
    3: "José Núñez",
    4: "Ans van den Berg",
    5: "Li Na",
    6: "Fatma Yılmaz-Kaya",
    7: "Wit",
}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Vera was erbij", set()),
        ("VERA SIMONS was erbij", {1}),
        ("Dat zei mevrouw Simóns.", {1}),
        ("Simons' opmerking, en die van Haddads broer", {1, 2}),
        ("die El Haddad weer", {2}),
        ("nunez lachte", {3}),
        ("het ging de berg op", {4}),
        ("vandenberg zei het", {4}),
        ("de bergen in", set()),
        ("Na afloop", {5}),
        ("Kaya liep weg", {6}),
        ("simonsen is iemand anders", set()),
        ("een wit hoofd", {7}),
        ("", set()),
    ],
)
def test_whose_name_stands_in_the_words(words: str, found: set[int]) -> None:
    assert named_in([words], NAMES) == found


def test_a_first_name_alone_is_another_question() -> None:
    assert first_named_in(["vera en José"], NAMES) == {1, 3}
