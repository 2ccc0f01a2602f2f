# SPDX-License-Identifier: EUPL-1.2
"""The first page: what waits for this member by role, late first, and what a new organisation does first."""

from datetime import datetime, timedelta
from os import urandom
from uuid import uuid4

import pytest
from django.urls import reverse
from tests.builders import Person
from tests.organisations.builders import TryOrganisation, organisation

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.models import TeamKey
from gehoord.organisations.actions.task.make_task import make_task
from gehoord.organisations.models import DeskReport, DeskSetting, NormSet

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "/loket/organisatie/"


def main(person: Person) -> str:
    return person.client().get(ADDRESS).content.decode().split("<main")[1]


@pytest.fixture
def team(db: None) -> TryOrganisation:
    return organisation()


def told(team: TryOrganisation, by: str, *, now: datetime) -> None:
    with fenced(counter=team.pk):
        DeskReport.objects.create(
            id=uuid4(), counter_id=team.pk, lookup=urandom(32), team=TeamKey.objects.filter(counter=team.pk).first(),
            team_wrap=b"x", mailbox_wrap=b"x", body=b"x", told_by=by, regime="own", step="new",
            received_on=now.date(), due_on=now.date() - timedelta(days=1), due_for="confirm",
        )  # fmt: skip


def task(team: TryOrganisation, owner: Person, *, now: datetime, days: int = -2) -> None:
    with fenced(counter=team.pk):
        make_task(
            f"Gesprek {days}", counter=team.pk, kind="plan", due_on=now.date() + timedelta(days=days), by="test",
            now=now, owner=owner.member.pk,
        )  # fmt: skip


def test_a_new_organisation_reads_what_to_do_first_and_how_far_it_is(
    team: TryOrganisation, now: datetime
) -> None:
    board = team.member("board")
    before = main(board)
    team.member("confidant")
    with fenced(counter=team.pk):
        DeskSetting.objects.create(counter_id=team.pk, is_open=True, confirm_days=7, feedback_days=90)
        NormSet.objects.create(
            counter_id=team.pk, version=1, state="published", begun_on=now.date(), adopted_on=now.date()
        )

    after = main(board)

    assert "Vijf stappen. Begin bovenaan." in before
    assert (
        before.index("vertrouwenspersoon")
        < before.index("Open het eigen meldpunt")
        < before.index("Schrijf gedragsregels")
    )
    assert "3 van 5 gedaan" in after


def test_a_small_practice_is_led_to_the_talk_card_and_not_to_numbers() -> None:
    small = organisation("De Linde", sector="general_practice", size="up_to_9")

    page = main(small.member("board"))

    assert "gesprekskaart" in page
    assert "Vraag het personeel" not in page


def test_late_comes_first_and_only_what_is_mine(team: TryOrganisation, now: datetime) -> None:
    manager, other = team.member("manager"), team.member("manager")
    task(team, manager, now=now, days=6)
    task(team, manager, now=now, days=-2)
    task(team, other, now=now, days=1)

    page = main(manager)

    assert page.index("Gesprek -2") < page.index("Gesprek 6")
    assert "Gesprek 1<" not in page
    assert "Zo begin je" not in page


def test_only_who_reads_the_desk_sees_that_something_came_in(team: TryOrganisation, now: datetime) -> None:
    told(team, "employee", now=now)
    told(team, "client", now=now)

    confidant, officer = main(team.member("confidant")), main(team.member("complaints_officer"))
    board, council = main(team.member("board")), main(team.member("council"))

    assert "1 melding staat open" in confidant
    assert "1 melding staat open" in officer
    assert ["staat open" in page or "staan open" in page for page in (board, council)] == [False, False]


def test_who_steers_reads_that_something_of_another_is_late(team: TryOrganisation, now: datetime) -> None:
    board, manager = team.member("board"), team.member("manager")
    task(team, manager, now=now)

    assert "1 afspraak van een ander is te laat" in main(board)


def test_nothing_waits_says_so(team: TryOrganisation) -> None:
    assert "Er wacht nu niets op jou" in main(team.member("editor"))


def test_the_page_asks_the_same_for_one_and_three(
    team: TryOrganisation, now: datetime, django_assert_num_queries: object
) -> None:
    board, manager = team.member("board"), team.member("manager")
    clients = board.client(), manager.client()
    task(team, board, now=now), task(team, manager, now=now)
    for client in clients:
        client.get(ADDRESS)
    for _round in (1, 3):
        for client, most in zip(clients, (16, 10), strict=True):
            with django_assert_num_queries(most):
                client.get(ADDRESS)
        for _more in range(2):
            task(team, board, now=now), task(team, manager, now=now)


def test_a_counters_own_people_have_no_place_here(counter: object) -> None:
    assert counter.member("caseworker").client().get(reverse("employer:overview")).status_code == 403
