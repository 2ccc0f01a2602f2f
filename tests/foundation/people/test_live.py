# SPDX-License-Identifier: EUPL-1.2
"""A counter goes live with two members who can read, or takes nothing in."""

from datetime import datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings
from tests.builders import NOW, PASSPHRASE, TryCounter, local_counter, report
from tests.reporting.walk import fill, send

from gehoord.config.setup_checks import counters as check_counters
from gehoord.foundation.people import routing
from gehoord.foundation.people.actions.accept_invitation import accept_invitation
from gehoord.foundation.people.actions.add_member import add_member
from gehoord.foundation.people.actions.change_roles import change_roles
from gehoord.foundation.people.actions.remove_member import remove_member
from gehoord.foundation.people.routing import counter_map, route
from gehoord.reporting.actions.receive_report import NoCounter
from gehoord.reporting.models import Report


@pytest.fixture(autouse=True)
def two_must_read(settings: Settings) -> None:
    settings.LEAST_KEY_HOLDERS = 2


def where(**given: str) -> str | None:
    routing.forget()
    found = route(**given)
    return found.code if found else None


def test_with_two_who_can_read_the_counter_takes_reports_in(team: TryCounter, central: TryCounter) -> None:
    assert where(residence="GM0344") == "utrecht"


def test_with_one_who_can_read_the_central_counter_takes_over(
    counter: TryCounter, central: TryCounter
) -> None:
    counter.member("coordinator")
    central.member("coordinator")
    central.member("caseworker")

    assert where(residence="GM0344") == "landelijk"


def test_with_no_live_counter_at_all_nothing_is_taken_in(counter: TryCounter, central: TryCounter) -> None:
    counter.member("coordinator")
    central.member("coordinator")

    assert where(residence="GM0344") is None
    with pytest.raises(NoCounter):
        report()


def test_who_keeps_the_local_counter_out_is_not_read_by_a_central_one_that_is_not_live(
    team: TryCounter, central: TryCounter
) -> None:
    assert where(residence="GM0344", keep_out="utrecht") is None


@pytest.mark.parametrize("role", ["analyst", "intaker"])
def test_who_reads_no_cases_does_not_count(counter: TryCounter, role: str) -> None:
    counter.member("coordinator")
    counter.member(role)

    assert where(residence="GM0344") is None


def test_an_invitation_counts_only_when_it_is_accepted(counter: TryCounter, now: datetime) -> None:
    cora = counter.member("coordinator")
    _, code = add_member(
        "ina", name="Ina", roles=["caseworker"], counter=counter.pk, keys=cora.keys, by=cora.by, now=now
    )
    before = where(residence="GM0344")

    accept_invitation("ina", code=code.text, passphrase=PASSPHRASE, now=now)

    found = route(residence="GM0344")
    assert (before, found.code if found else None) == (None, "utrecht")


@pytest.mark.parametrize("leaves", ["removed", "another role"])
def test_a_counter_is_live_no_longer_when_its_second_reader_goes(team: TryCounter, leaves: str) -> None:
    cora, bo = team.people
    before = where(residence="GM0344")

    if leaves == "removed":
        remove_member(bo.member, by=cora.by, now=NOW)
    else:
        assert change_roles(bo.member, roles=["analyst"], keys=cora.keys, by=cora.by, now=NOW) == []

    assert (before, where(residence="GM0344")) == ("utrecht", None)


def test_the_map_costs_the_same_with_one_counter_and_with_three(
    team: TryCounter, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(3):
        routing.forget()
        with django_assert_num_queries(4):
            counter_map()
        with django_assert_num_queries(0):
            counter_map()
        more = local_counter(f"meer-{number}", name="Meer", municipalities=[f"GM001{4 + number}"])
        more.member("caseworker")


def test_the_check_of_the_installation_names_which_counters_are_not_live(
    team: TryCounter, central: TryCounter
) -> None:
    central.member("coordinator")

    said = [one.says for one in check_counters() if one.bad]

    assert said == [
        "Landelijk loket is not live: 1 of 2 people who read cases accepted their invitation and hold a key; "
        "until then the form shows the telephone number."
    ]


def test_the_form_shows_the_telephone_number_when_no_counter_is_live(
    counter: TryCounter, client: Client, settings: Settings
) -> None:
    settings.SERVICE_PHONE = "0800-0123"
    fill(client)

    answer = send(client)

    assert answer.status_code == 503
    assert "We kunnen je verhaal nog niet aannemen" in answer.content.decode()
    assert "0800-0123" in answer.content.decode()
    assert Report.objects.count() == 0
