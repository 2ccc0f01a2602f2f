# SPDX-License-Identifier: EUPL-1.2
"""The exact form on the counter's own page: only its own numbers, only for who may."""

import csv
import io
import json
import re

import pytest
from django.db import DatabaseError, connections
from django.utils import timezone
from tests.builders import Person, TryCounter

from gehoord.foundation.audit.models import Entry

from .builders import Row, stored

YEAR = timezone.localdate().year
WEEK = f"{YEAR}-W20"


def own(**told) -> Row:
    return Row(**{"counter": "utrecht", "year": YEAR, "week": WEEK} | told)


@pytest.fixture
def analyst(counter: TryCounter) -> Person:
    counter.member("caseworker")
    return counter.member("analyst")


def rows_of(answer) -> dict[tuple[str, str], list[str]]:
    table = list(csv.reader(io.StringIO(answer.content.decode("utf-8"))))
    return {(row[0], row[1]): row[3:] for row in table[1:]}


@pytest.mark.usefixtures("one_database")
def test_a_counter_sees_its_own_exact_numbers(analyst: Person):
    stored(own(), own(place="GM0307"), own(residence="GM0014"), own(is_void=True), own(counter="groningen"))

    answer = analyst.client().get("/loket/cijfers/", {"gemeente": "GM0344", "periode": str(YEAR)})

    first = re.search(r"Totaal aantal klachten</th>(.*?)</tr>", answer.content.decode(), re.S)
    assert re.findall(r">(\d+)</td>", first[1]) == ["1", "1", "1", "0"]
    assert "Misbruik van het formulier: 1" in answer.content.decode()


@pytest.mark.usefixtures("one_database")
def test_all_municipalities_together_count_each_report_once(analyst: Person):
    stored(own(), own(place="GM0307"), own(residence="GM0307", place="GM0344"))

    answer = analyst.client().get("/loket/cijfers/formulier.csv", {"periode": str(YEAR)})

    assert rows_of(answer)[("1", "total")] == ["1", "2", "0", "0", "1", "2", "0", "0"]


@pytest.mark.usefixtures("one_database")
def test_incidents_stand_beside_the_reports_of_a_mass_report(analyst: Person):
    stored(own(), *(own(bundle="b1") for _ in range(4)))

    page = analyst.client().get("/loket/cijfers/", {"periode": str(YEAR)}).content.decode()

    assert "5 (2 voorvallen)" in page


@pytest.mark.usefixtures("one_database")
def test_a_quarter_can_be_chosen(analyst: Person):
    stored(own(), own(week=f"{YEAR}-W48"))

    answer = analyst.client().get("/loket/cijfers/formulier.csv", {"periode": f"{YEAR}-k4"})

    assert rows_of(answer)[("1", "total")][0] == "1"


@pytest.mark.usefixtures("one_database")
def test_reading_exact_numbers_is_logged(analyst: Person):
    analyst.client().get("/loket/cijfers/", {"gemeente": "GM0344"})

    entry = Entry.objects.get(event="figures.read")
    assert entry.by == analyst.by
    assert json.loads(entry.body)["facts"] == {"municipality": "GM0344", "period": str(YEAR)}


@pytest.mark.usefixtures("one_database")
@pytest.mark.parametrize(
    "asked", [{"gemeente": "GM0014"}, {"gemeente": "x"}, {"periode": "1999"}, {"periode": "x"}]
)
def test_another_counters_municipality_or_no_period_is_not_found(analyst: Person, asked):
    assert analyst.client().get("/loket/cijfers/", asked).status_code == 404
    assert analyst.client().get("/loket/cijfers/formulier.csv", asked).status_code == 404


@pytest.mark.usefixtures("one_database")
def test_who_may_not_see_exact_numbers_is_refused(counter: TryCounter):
    counter.member("caseworker")
    intaker = counter.member("intaker")

    assert intaker.client().get("/loket/cijfers/").status_code == 403


@pytest.mark.usefixtures("one_database")
def test_nobody_sees_them_without_signing_in(client):
    assert client.get("/loket/cijfers/").status_code == 302


@pytest.mark.usefixtures("one_database")
@pytest.mark.parametrize("reports", [1, 3])
def test_the_form_asks_the_figures_once_whatever_the_number_of_reports(
    analyst: Person, reports: int, django_assert_num_queries
):
    stored(*(own() for _ in range(reports)))
    browser = analyst.client()
    browser.get("/loket/cijfers/")

    with django_assert_num_queries(7):
        browser.get("/loket/cijfers/")


@pytest.mark.django_db(transaction=True, databases=["default", "figures"])
def test_the_role_of_the_figures_reads_countable_rows_and_adds_editions_and_nothing_else():
    refused = []
    for statement in (
        "select 1 from counting_pending",
        "select 1 from reporting_report",
        "select 1 from casework_case",
        "select 1 from people_member",
        "update counting_countable set year = 2000",
        "delete from figures_edition",
    ):
        with connections["figures"].cursor() as cursor:
            try:
                cursor.execute(statement)
            except DatabaseError as error:
                refused.append("permission denied" in str(error))

    assert refused == [True] * 6
