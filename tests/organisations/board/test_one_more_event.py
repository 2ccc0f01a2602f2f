# SPDX-License-Identifier: EUPL-1.2
"""One event more: who kept yesterday's pages and lays today's beside them, sees nothing move until the month is over."""

import re
from datetime import date, datetime, timedelta
from os import urandom
from typing import Any

import pytest
from django.urls import reverse
from tests.builders import Person
from tests.organisations.builders import TryOrganisation, organisation

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.models import TeamKey
from gehoord.organisations.models import (
    Acknowledgement,
    CarerWish,
    DeskReport,
    FloorNote,
    Limit,
    LimitStep,
    NormSet,
    NormUse,
    Organisation,
)
from gehoord.organisations.queries.floor_counts import quarters
from gehoord.organisations.queries.norms import read_in_all, uses
from gehoord.organisations.queries.pulse_facts import facts_of
from gehoord.organisations.queries.year import contents
from gehoord.organisations.rules.small_numbers import whole_months

pytestmark = pytest.mark.django_db(transaction=True)
FIRST_OF_OCTOBER = date(2026, 10, 1)
"""A Thursday: its week holds the last three days of a month and of a quarter."""


@pytest.fixture
def team(db: None) -> TryOrganisation:
    found = organisation()
    Organisation.objects.filter(pk=found.organisation.pk).update(joined_on=date(2020, 1, 1))
    found.organisation.refresh_from_db()
    with fenced(counter=found.pk):
        norms(found)
    return found


@pytest.fixture
def board(team: TryOrganisation) -> Person:
    return team.member("board")


def one_of_each(team: TryOrganisation, board: Person, *, on: date) -> None:
    """A report that is closed at once, a limit with a step, a norm that was used and read, a note, a wish: all of one day."""
    week = on - timedelta(days=on.weekday())
    with fenced(counter=team.pk):
        keys = TeamKey.objects.filter(counter=team.pk).first()
        DeskReport.objects.create(
            counter_id=team.pk, lookup=urandom(32), team=keys, team_wrap=b"x", mailbox_wrap=b"x", body=b"x",
            told_by="employee", regime="own", step="closed", received_on=on, confirmed_on=on, feedback_on=on, closed_on=on,
        )  # fmt: skip
        limit = Limit.objects.create(
            counter_id=team.pk, team=keys, wrap=b"x", body=b"x", step="talk", opened_on=on
        )
        LimitStep.objects.create(
            limit=limit,
            counter_id=team.pk,
            number=1,
            kind="talk",
            body=b"x",
            decided_on=on,
            by_id=board.member.pk,
        )
        NormUse.objects.create(
            counter_id=team.pk, norm="own-name", week=week, toward="staff", followed="talk"
        )
        FloorNote.objects.create(counter_id=team.pk, week=week, what="remark", by_whom="client", did="spoke")
        CarerWish.objects.create(
            counter_id=team.pk, week=week, moment="desk", wish="sex", outcome="explained"
        )
        row, _new = Acknowledgement.objects.get_or_create(norms=norms(team), counter_id=team.pk, week=week)
        Acknowledgement.objects.filter(pk=row.pk).update(times=row.times + 1)


def norms(team: TryOrganisation) -> NormSet:
    found = NormSet.objects.filter(counter=team.pk).first()
    return found or NormSet.objects.create(
        counter_id=team.pk,
        version=1,
        state="published",
        begun_on=date(2020, 1, 1),
        adopted_on=date(2020, 2, 1),
        published_on=date(2020, 2, 1),
        review_on=date(2040, 1, 1),
    )


def seen(team: TryOrganisation, *, today: date) -> dict[str, Any]:
    """All counts that somebody of the organisation can read on a day, by the real queries."""
    with fenced(counter=team.pk):
        since, before = whole_months(today, months=12)
        return {
            "year": contents(team.organisation, team=team.pk, year=today.year, today=today),
            "year before": contents(team.organisation, team=team.pk, year=today.year - 1, today=today),
            "quarters": quarters(today=today),
            "facts": facts_of(team.pk, today=today),
            "uses": uses(team.pk, codes=["own-name"], since=since, before=before),
            "read": read_in_all(norms(team), before=today - timedelta(days=today.weekday())),
        }


@pytest.mark.parametrize("already", [0, 4, 9])
@pytest.mark.parametrize("later", [0, 1, 2, 3])
def test_at_the_edge_of_a_month_nothing_moves_by_one_event(
    team: TryOrganisation, board: Person, already: int, later: int
) -> None:
    today = FIRST_OF_OCTOBER + timedelta(days=later)
    for _number in range(already):
        one_of_each(team, board, on=date(2026, 8, 12))
    before = seen(team, today=today)

    one_of_each(team, board, on=today)

    assert seen(team, today=today) == before


def test_the_pages_of_today_say_the_same_after_one_event(
    team: TryOrganisation, board: Person, now: datetime
) -> None:
    client = board.client()
    addresses = [reverse("employer:board"), "/loket/organisatie/grenzen/hoe-vaak/"]
    addresses += ["/loket/organisatie/gedragsregels/geteld/", "/loket/organisatie/gedragsregels/"]
    report = reverse("employer:year_report", args=[now.year - 1])
    for _number in range(9):
        one_of_each(team, board, on=now.date() - timedelta(days=100))

    def pages() -> list[str]:
        client.post(report, {"do": "make"})
        return [main(client.get(address)) for address in [*addresses, report]]

    before = pages()
    one_of_each(team, board, on=now.date())

    assert pages() == before


def test_the_first_event_of_all_does_not_show_when_its_month_is_over_either(
    team: TryOrganisation, board: Person
) -> None:
    today = date(2026, 11, 24)
    before = seen(team, today=today)

    for _number in range(4):
        one_of_each(team, board, on=date(2026, 8, 12))

    assert seen(team, today=today) == before


def test_an_old_report_that_is_answered_today_moves_nothing_today(
    team: TryOrganisation, board: Person
) -> None:
    today = date(2026, 11, 24)
    for _number in range(12):
        one_of_each(team, board, on=date(2026, 8, 12))
    with fenced(counter=team.pk):
        DeskReport.objects.update(feedback_on=None, closed_on=None, due_on=date(2027, 1, 1), due_for="tell")
    before = seen(team, today=today)

    with fenced(counter=team.pk):
        DeskReport.objects.update(feedback_on=today, closed_on=today)

    assert seen(team, today=today) == before


def test_the_year_tells_nothing_that_the_quarters_hid(team: TryOrganisation, board: Person) -> None:
    """Six, seven and eight notes in three quarters and two in the fourth: an exact year would give the two away."""
    for month, times in ((2, 6), (5, 7), (8, 8), (11, 2)):
        for _number in range(times):
            one_of_each(team, board, on=date(2025, month, 12))

    with fenced(counter=team.pk):
        body = contents(team.organisation, team=team.pk, year=2025, today=date(2026, 3, 3))

    lines = {line["text"]: line["value"] for one in body["sections"] for line in one["lines"]}
    assert lines["Notities van de werkvloer"] == "ten minste 21"
    assert lines["Wensen voor een bepaalde hulpverlener"] == "ten minste 21"
    assert lines["Grens aan een cliënt of naaste: een gesprek"] == "20 tot en met 24"


def test_no_line_about_people_holds_a_number_below_five(team: TryOrganisation, board: Person) -> None:
    for times in range(1, 7):
        for _number in range(times):
            one_of_each(team, board, on=date(2025, 2 * times, 12))

    found = seen(team, today=date(2026, 3, 3))

    cells = [
        number
        for quarter in found["quarters"]
        for table in (*quarter.notes, *quarter.wishes)
        for number in table.cells.values()
    ]
    assert [number for number in cells if number is not None and number < 5] == []
    values = [
        line["value"]
        for one in found["year before"]["sections"]
        if one["title"] != "Wat wij afspraken"
        for line in one["lines"]
    ]
    assert [value for value in values if value.isdigit()] == []


def main(response: Any) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.content.decode().split("<main")[1])
