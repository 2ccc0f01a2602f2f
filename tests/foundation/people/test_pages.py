# SPDX-License-Identifier: EUPL-1.2
"""Every page of the counter's people side opens for whom it is, and for nobody else."""

import re

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from tests.builders import TryCounter

from gehoord.foundation.people import urls
from gehoord.foundation.people.roles import ROLES, Permission

PUBLIC = ("sign_in", "welcome", "recover")
OWN = {
    "team": Permission.TEAM_MANAGE,
    "team_add": Permission.TEAM_MANAGE,
    "recovery": Permission.TEAM_MANAGE,
    "approvals": Permission.CASE_READ,
    "log": Permission.LOG_READ,
    "jobs": Permission.JOBS,
    "counters": Permission.COUNTERS,
    "counter_new": Permission.COUNTERS,
}


@pytest.mark.parametrize("name", PUBLIC)
def test_a_page_before_signing_in_opens_for_everybody(db: None, name: str) -> None:
    answer = Client().get(reverse(f"people:{name}"))

    assert answer.status_code == 200
    assert answer.content.decode().count("<h1>") == 1


@pytest.mark.parametrize("name", [*OWN, "passphrase"])
def test_a_page_without_signing_in_asks_to_sign_in_and_comes_back(db: None, name: str) -> None:
    address = reverse(f"people:{name}")

    answer = Client().get(address)

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/loket/inloggen/?naar={address.replace('/', '%2F')}"


@pytest.mark.parametrize("role", sorted(ROLES))
def test_each_role_sees_exactly_the_pages_of_its_permissions(
    team: TryCounter, central: TryCounter, role: str
) -> None:
    at = central if role == "steward" else team
    client = at.member(role).client()

    seen = {name: client.get(reverse(f"people:{name}")).status_code for name in OWN}

    may = ROLES[role].permissions
    assert seen == {name: 200 if permission in may else 403 for name, permission in OWN.items()}


def test_every_address_says_who_may_see_it() -> None:
    views = [one.callback for one in urls.urlpatterns if isinstance(one, URLPattern)]

    assert [view.__name__ for view in views if not hasattr(view, "visible_to")] == []
    assert len(views) > 30


@pytest.mark.parametrize("name", ["member", "remove"])
def test_a_colleague_of_another_counter_is_not_there(
    team: TryCounter, other_counter: TryCounter, name: str
) -> None:
    stranger = other_counter.member("caseworker")

    answer = team.people[0].client().get(reverse(f"people:{name}", args=[stranger.member.pk]))

    assert answer.status_code == 404


@pytest.mark.parametrize("name", ["roles", "invite_again", "forget_device", "remove"])
def test_nothing_is_done_to_a_colleague_of_another_counter(
    team: TryCounter, other_counter: TryCounter, name: str
) -> None:
    stranger = other_counter.member("caseworker")

    answer = (
        team.people[0]
        .client()
        .post(reverse(f"people:{name}", args=[stranger.member.pk]), {"roles": "analyst"})
    )

    stranger.member.refresh_from_db()
    assert answer.status_code == 404
    assert (stranger.member.left_on, stranger.member.roles) == (None, ["caseworker"])


def test_a_post_without_token_is_refused(team: TryCounter) -> None:
    client = team.people[0].client(enforce_csrf_checks=True)

    answer = client.post(reverse("people:team_add"), {"name": "Iemand", "login": "iemand"})

    assert answer.status_code == 403
    assert "te lang open" in answer.content.decode()


def test_the_frame_shows_where_this_person_may_go(team: TryCounter) -> None:
    page = team.people[1].client().get(reverse("people:passphrase")).content.decode()

    places = re.search(r'<nav class="moves".*?</nav>', page, re.DOTALL)
    assert places is not None
    bar, _folded, more = places.group().partition("<details")
    assert re.findall(r'href="([^"]+)"', bar) == [
        "/loket/vandaag/",
        "/loket/",
        "/loket/melding/nieuw/",
        "/loket/zoeken/",
        "/loket/gesprekken/",
        "/loket/terugbellen/",
    ]
    assert ("/loket/cijfers/" in more, "/loket/team/" in more) == (True, False)


def test_the_addresses_of_the_counter_are_under_loket() -> None:
    assert get_resolver().resolve("/loket/inloggen/").view_name == "people:sign_in"
