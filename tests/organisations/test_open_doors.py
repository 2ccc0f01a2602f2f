# SPDX-License-Identifier: EUPL-1.2
"""The open pages of organisations: no cookie before it is needed, nothing kept on the way, nothing from another site;
and a code of one kind opens no other door."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse
from tests.builders import Person, TryCounter, case
from tests.casework.other_side import come_in, invited
from tests.organisations.builders import organisation
from tests.organisations.desk.telling import hospital, told
from tests.organisations.full_house import House, full_house
from tests.organisations.joining.test_joining import asked, practice
from tests.organisations.pulse.builders import started, units

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.organisations import urls
from gehoord.organisations.actions.joining.prove_claim import send_letter
from gehoord.organisations.actions.pulse.open_pulse import open_pulse

pytestmark = pytest.mark.django_db(transaction=True)
DOORS = {
    "reporter": "/volgen/",
    "other_side": "/wederpartij/",
    "desk": "/organisaties/meldpunt/volgen/",
    "claim": "/organisaties/meedoen/code/",
    "ticket": "/organisaties/peiling/",
}


def patterns(found: list[URLPattern | URLResolver] = urls.urlpatterns) -> Iterator[URLPattern]:
    """Every open address of organisations."""
    for one in found:
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns)
        else:
            yield one


@pytest.fixture
def house(counter: TryCounter, now: datetime) -> House:
    return full_house(counter, now=now)


def address(one: URLPattern, house: House) -> str:
    """Of this house; the sheets for visitors, as PDF too."""
    assert house.team.organisation is not None
    given: dict[str, Any] = {
        "code": house.team.code,
        "key": house.team.organisation.pk,
        "number": 1,
        "kind": "huisregels",
        "language": "nl",
        "paper": "a4",
    }
    return reverse(f"organisations:{one.name}", kwargs={name: given[name] for name in one.pattern.converters})


def rows() -> dict[str, int]:
    """How many rows each table has, of the team of this house."""
    return {
        model.__name__: model._default_manager.count()
        for model in apps.get_app_config("organisations").get_models()
    }


def test_looking_leaves_no_cookie_and_no_copy_on_the_way(house: House) -> None:
    got = {one.name: Client().get(address(one, house)) for one in patterns()}

    assert {page.status_code for page in got.values()} <= {200, 302, 404, 409}
    assert [name for name, page in got.items() if page.headers["Cache-Control"] != "no-store"] == []
    assert [name for name, page in got.items() if page.cookies] == []


def test_another_site_sends_nothing_in_somebodys_name(house: House) -> None:
    with fenced(counter=house.team.pk):
        before = rows()

    codes = {
        one.name: Client()
        .post(
            address(one, house),
            {"what": "abuse", "by_whom": "client", "did": "went_on", "r-whole": "Goed.", "moment": "desk"},
            headers={"origin": "https://elders.invalid", "sec-fetch-site": "cross-site"},
        )
        .status_code
        for one in patterns()
    }

    assert set(codes.values()) == {403}
    with fenced(counter=house.team.pk):
        assert rows() == before


@dataclass
class Codes:
    """A code of each kind, by the door that it opens; and codes that open no door of these by themselves."""

    by_door: dict[str, str]
    others: dict[str, str]


@pytest.fixture
def codes(caseworker: Person, now: datetime) -> Codes:
    sent = case(caseworker, now=now)
    _side, own = come_in(caseworker, sent, now=now)
    _other, invitation = invited(caseworker, case(caseworker, now=now), now=now)
    team, _vera, _karim = hospital()
    desk, _report = told(team, now=now)
    (claim, row), letter = asked(practice()), Code.new()
    assert send_letter(row.pk, code=letter, by="test", now=now) == []
    large = organisation("Groot Ziekenhuis")
    units(large, {"Afdeling": 20}, now=now - timedelta(days=2))
    pulse, tickets = started(large, now=now - timedelta(days=1))
    with fenced(counter=large.pk):
        open_pulse(pulse.pk, counter=large.pk, by="test", now=now)
    ticket = next(iter(tickets.values()))[0]
    return Codes(
        {"reporter": sent.code.text, "other_side": own.text, "desk": desk.text, "claim": claim.text, "ticket": ticket},
        {"letter": letter.text, "invitation": invitation.text},
    )  # fmt: skip


def test_a_code_opens_its_own_door_and_no_other(codes: Codes) -> None:
    opened = {
        (kind, door)
        for kind, code in (codes.by_door | codes.others).items()
        for door, at in DOORS.items()
        if Client().post(at, {"code": code}).status_code != 422
    }

    assert opened == {(door, door) for door in DOORS} | {("invitation", "other_side")}


def test_a_cookie_of_one_door_opens_no_other(codes: Codes) -> None:
    found = {}
    for door in ("reporter", "other_side", "desk", "claim"):
        client = Client()
        client.post(DOORS[door], {"code": codes.by_door[door]})
        ((name, cookie),) = [(name, one.value) for name, one in client.cookies.items() if one.value]
        found[door] = (name, cookie)
    inside = {"desk": "/organisaties/meldpunt/melding/", "claim": "/organisaties/meedoen/volgen/"}

    opens = set()
    for door, place in inside.items():
        for other, (_name, value) in found.items():
            client = Client()
            client.cookies[found[door][0]] = value
            page = client.get(place)
            if page.status_code == 200 and b'name="code"' not in page.content:
                opens.add((other, door))

    assert opens == {("desk", "desk"), ("claim", "claim")}


def test_no_page_of_a_follower_has_the_code_in_its_address(codes: Codes) -> None:
    for door, code in codes.by_door.items():
        answer = Client().post(DOORS[door], {"code": code}, follow=True)
        addresses = [at for at, _status in answer.redirect_chain]
        assert [at for at in addresses if code in at or code.replace("-", "") in at] == []
