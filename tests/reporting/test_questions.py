# SPDX-License-Identifier: EUPL-1.2
"""The form as a table."""

import pytest

from gehoord.foundation.reference import terms
from gehoord.reporting.questions import BY_NAME, QUESTIONS, on_page, pages_for, that_apply
from gehoord.reporting.terms import Kind, Page

LISTS = {each.name for each in terms.LISTS}


def test_every_question_has_one_name_and_something_to_choose_from_where_it_must() -> None:
    assert len(BY_NAME) == len(QUESTIONS)
    for question in QUESTIONS:
        choosing = question.kind in (Kind.ONE, Kind.MANY, Kind.SELECT)
        assert bool(question.options or question.terms) is choosing, question.name
        assert not question.terms or question.terms in LISTS, question.name


def test_each_page_asks_something_of_everybody() -> None:
    assert pages_for({}) == list(Page)


def test_who_stays_anonymous_is_not_asked_for_a_name() -> None:
    asked = [question.name for question in on_page(Page.CONTACT, {"identity": "anonymous"})]

    assert asked == ["language", "access", "notice_mail"]


@pytest.mark.parametrize("identity", ["counter_only", "known"])
def test_who_is_known_may_give_a_name_and_say_what_is_safe(identity: str) -> None:
    asked = [question.name for question in on_page(Page.CONTACT, {"identity": identity})]

    assert asked[:5] == ["speaks_for", "name", "phone", "mail", "safe"]


def test_answers_that_became_hidden_are_dropped() -> None:
    told = {
        "need": "help",
        "identity": "anonymous",
        "name": "Samira",
        "phone": "06",
        "speaks_for": "child",
        "represents": "mijn zoon",
        "place_typed": "Utr",
        "made_up": "x",
    }

    assert that_apply(told) == {"need": "help", "identity": "anonymous"}
