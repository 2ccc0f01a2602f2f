# SPDX-License-Identifier: EUPL-1.2
"""Taking in a waiting report: once, by one person, with a first letter in the reporter's language."""

import threading
from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist
from tests.builders import report
from tests.casework.builders import taken
from tests.conftest import close_connections

from gehoord.casework.actions.open_case import open_case
from gehoord.casework.actions.take_in import take_in
from gehoord.casework.models import Case, Happening
from gehoord.foundation.people.fence import fenced, set_fence


def test_taking_in_gives_a_case_a_handler_a_term_and_a_first_letter(counter, caseworker, monday):
    sent = taken(caseworker)

    set_fence(counter=counter.pk)
    opened = open_case(sent.id, by=caseworker.staff(), now=monday)
    row = opened.row
    assert (row.step, row.handler_id, row.due_on, row.due_for, row.contacted_on) == (
        "analysis",
        caseworker.member.pk,
        date(2026, 12, 7),
        "how_handled",
        monday.date(),
    )
    assert [line.name for line in opened.happenings] == ["take"]
    assert [(one.kind, one.from_reporter) for one in opened.words] == [("letter", False)]
    assert "Uiterlijk maandag 7 december" in opened.words[0].text


@pytest.mark.parametrize(
    ("language", "begins"), [("en", "Hello,"), ("ar", "مرحبًا،"), ("fy", "Dag,")], ids=["en", "ar", "fy"]
)
def test_the_letter_speaks_the_language_the_reporter_asked_for_where_we_can(
    counter, caseworker, monday, language, begins
):
    sent = taken(caseworker, language=language)

    set_fence(counter=counter.pk)
    letter = open_case(sent.id, by=caseworker.staff(), now=monday).words[0].text

    assert letter.split("\n")[0] == begins


@pytest.mark.django_db(transaction=True)
def test_of_two_who_click_at_once_one_has_it_and_the_other_is_told_who(counter, monday):
    sent, people = (
        report(),
        [counter.member("caseworker", name="Aya"), counter.member("caseworker", name="Bo")],
    )
    start, told = threading.Barrier(2), {}

    def click(person):
        start.wait()
        with fenced(counter=counter.pk):
            told[person.member.name] = take_in(sent.id, by=person.staff(), now=monday)
        close_connections()

    threads = [threading.Thread(target=click, args=[person]) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    (winner,) = [name for name, taken in told.items() if not taken.was_taken]
    assert {taken.handler for taken in told.values()} == {winner}
    with fenced(counter=counter.pk):
        assert (Case.objects.count(), Happening.objects.count()) == (1, 1)


def test_a_report_of_another_counter_cannot_be_taken(counter, other_counter, caseworker, monday):
    elsewhere = report(residence="GM0014")

    set_fence(counter=counter.pk)
    with pytest.raises(ObjectDoesNotExist):
        take_in(elsewhere.id, by=caseworker.staff(), now=monday)
