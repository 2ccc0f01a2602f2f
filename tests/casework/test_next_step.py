# SPDX-License-Identifier: EUPL-1.2
"""The counter's page and the reporter's page say the same: what comes, by when, what else is due, who has it."""

import html
import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.builders import case
from tests.casework.builders import at, set_case

from gehoord.casework.actions.start_term import start_term
from gehoord.casework.deadlines import LEVELS
from gehoord.casework.pages.desk_words import DESK, desk_words
from gehoord.casework.queries.opened import hold
from gehoord.casework.terms import WaitsFor
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.models import Absence, Member

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = timezone.localdate()
IN_TEN, AGO = TODAY + timedelta(days=10), TODAY - timedelta(days=10)
STATES: dict[str, dict[str, Any]] = {
    "fresh": {},
    "in its intake": {"step": "intake", "due_for": "intake", "due_on": IN_TEN},
    "late": {"step": "plan", "due_for": "plan", "due_on": AGO},
    "late with a reason": {"due_on": AGO, "late_because": "away", "expected_on": IN_TEN},
    "not reached yet": {"contacted_on": None, "due_on": TODAY + timedelta(days=30)},
    "waits for the reporter": {"paused_since": TODAY, "wait_until": IN_TEN},
    "waited for the reporter": {"paused_since": AGO, "wait_until": TODAY - timedelta(days=1)},
    "the reporter answered": {"paused_since": AGO, "wait_until": IN_TEN, "heard_on": TODAY},
    "nobody has it": {"handler_id": None},
    "came back after closing": {
        "step": "closed",
        "closed_on": AGO,
        "due_for": "talk_again",
        "due_on": IN_TEN,
    },
}


def text(answer: Any) -> str:
    plain = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return " ".join(html.unescape(plain).split())


def both(sent: Any, by: Any) -> tuple[str, str]:
    reporter = Client()
    reporter.post("/volgen/", {"code": sent.code.text})
    return text(reporter.get("/volgen/lezen/")), text(by.client().get(at("case", sent.id)))


@pytest.mark.parametrize("state", STATES)
def test_both_pages_name_the_same_step_and_the_same_day(counter, caseworker, coordinator, now, state):
    sent = case(caseworker, now=now)
    with fenced(counter=counter.pk):
        set_case(sent.id, by=caseworker, **STATES[state])
    reporter, desk = both(sent, coordinator if state == "nobody has it" else caseworker)

    [said] = [level.says for level in LEVELS.values() if f"Wat er nu komt {level.says}" in reporter]
    day = re.search(r"(?:Uiterlijk|Beloofd voor) (\w+ \d+ \w+ \d{4})", reporter.split(said)[1])
    assert day is not None
    if state != "nobody has it":  # a colleague is asked first why they read it
        assert f"Uiterlijk {day.group(1)} De melder leest {said}" in desk
    late = "langer dan we beloofden" in reporter
    assert late == (STATES[state].get("due_on", IN_TEN) < TODAY or state == "waited for the reporter")


@pytest.mark.parametrize("waits_for", list(WaitsFor))
def test_what_is_due_beside_the_case_stands_on_both_pages(counter, caseworker, now, waits_for):
    sent = case(caseworker, now=now)
    with fenced(counter=counter.pk):
        held = hold(sent.id, keys=caseworker.staff().keys, lock=True)
        start_term(held, kind="respondent", due_on=date(2027, 1, 5), waits_for=waits_for, now=now)
        start_term(held, kind="check_in", due_on=date(2027, 1, 6), waits_for=waits_for, now=now)

    reporter, desk = both(sent, caseworker)

    assert "De andere kant geeft antwoord." in reporter
    assert "De andere kant geeft antwoord." in desk
    assert ("behandelaar gaat" in reporter, "behandelaar gaat" in desk) == (False, True)
    assert ("dinsdag 5 januari 2027" in reporter, "dinsdag 5 januari 2027" in desk) == (True, True)


@pytest.mark.parametrize("gone", ["left", "away", "replaced"])
def test_a_handler_who_is_not_there_is_nobody_on_both_pages(counter, caseworker, coordinator, now, gone):
    sent = case(caseworker, now=now)
    if gone == "left":
        Member.objects.filter(pk=caseworker.member.pk).update(left_on=TODAY)
    else:
        Absence.objects.create(
            member=caseworker.member,
            counter_id=counter.pk,
            since=TODAY,
            replacement=coordinator.member if gone == "replaced" else None,
        )

    reporter = Client()
    reporter.post("/volgen/", {"code": sent.code.text})
    page = text(reporter.get("/volgen/lezen/"))

    assert ("Iemand van Loket Utrecht" in page) == (gone == "replaced")


def test_everything_that_can_be_due_has_words_for_the_counter_and_no_two_the_same():
    said = {name: desk_words(name) for name in DESK}
    assert set(said) == set(LEVELS)
    assert len(set(said.values())) == len(said)
    assert not [words for words in said.values() if " je " in f" {words.lower()} "]
