# SPDX-License-Identifier: EUPL-1.2
"""What changes in the register stays readable: names, places, merging and splitting, each with its day and reason."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.builders import NOW, Person, TryCounter, central_counter
from tests.organisations.builders import organisation

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault import team_keys
from gehoord.organisations.actions.register.add_organisation import add_organisation
from gehoord.organisations.actions.register.change_place import change_place
from gehoord.organisations.actions.register.merge_organisations import merge_organisations, split_organisation
from gehoord.organisations.actions.register.rename_organisation import rename_organisation
from gehoord.organisations.actions.task.make_task import make_task
from gehoord.organisations.models import Organisation, Request, Task
from gehoord.organisations.queries.register import card, find
from gehoord.organisations.rules.register import (
    BOTH_JOINED,
    GONE_ALREADY,
    SAME_NAME,
    TEAM_WOULD_GO,
    WHY_MISSING,
)

PAGE = "/loket/organisaties/"
SEARCH_QUERIES = 6


def row(name: str, **more: str) -> Organisation:
    return add_organisation(name, sector="home_care", by="test", now=NOW, **more)


@pytest.fixture
def caseworker(counter: TryCounter) -> Person:
    return counter.member("caseworker")


@pytest.fixture
def steward(transactional_db: None) -> Person:
    return central_counter().member("steward")


@pytest.mark.django_db
def test_an_old_name_stays_and_leads_to_the_organisation() -> None:
    one = row("Thuiszorg Avondrood")

    refused = rename_organisation(one.pk, to="Zorg Morgenstond", why="Nieuwe statuten", by="test", now=NOW)
    [found] = find("avontroot")

    assert refused == []
    assert (found.organisation.name, found.by_name, found.was_called) == (
        "Zorg Morgenstond",
        "Thuiszorg Avondrood",
        True,
    )
    assert [(name.name, name.until) for name in card(one.pk).names] == [
        ("Zorg Morgenstond", None),
        ("Thuiszorg Avondrood", NOW.date()),
    ]


@pytest.mark.django_db
def test_a_name_needs_a_reason_and_is_another_one() -> None:
    one = row("Thuiszorg Avondrood")

    assert rename_organisation(one.pk, to="Thuiszorg Avondrood", why="", by="test", now=NOW) == [
        SAME_NAME,
        WHY_MISSING,
    ]


@pytest.mark.django_db(transaction=True)
def test_who_takes_another_name_escapes_no_date(counter: TryCounter) -> None:
    joined = organisation("Ziekenhuis Rivierenland")
    assert joined.organisation is not None
    due = NOW.date() + timedelta(days=14)
    key = team_keys.newest(joined.pk)
    assert key is not None
    with fenced(counter=joined.pk):
        make_task(
            "Gesprek", counter=joined.pk, kind="agreed", due_on=due, by="test", now=NOW, owner_words="bestuur"
        )
        Request.objects.bulk_create(
            [
                Request(
                    counter_id=joined.pk,
                    asked_by_id=counter.pk,
                    kind="hearing",
                    team_id=key.team,
                    asker_team_id=key.team,
                    asker_wrap=b"x",
                    wrap=b"x",
                    body=b"x",
                    sent_on=NOW.date(),
                    due_on=due,
                )
            ]
        )

    rename_organisation(joined.organisation.pk, to="Zorggroep Nieuw", why="Fusie", by="test", now=NOW)

    with fenced(counter=joined.pk):
        assert list(Task.objects.values_list("due_on", "moved_from")) == [(due, None)]
        assert list(Request.objects.values_list("due_on", "closed_on")) == [(due, None)]
    page = counter.member("caseworker").client().get(f"{PAGE}{joined.organisation.pk}/").content.decode()
    assert "Zorggroep Nieuw" in page
    assert "Heette eerder: Ziekenhuis Rivierenland." in page


@pytest.mark.django_db
def test_a_location_is_found_by_its_own_name_and_stays_findable_when_it_closed() -> None:
    one = row("Zorggroep Laren")
    change_place(one.pk, name="Huize Sint Anna", municipality="GM0344", by="test", now=NOW)
    place = card(one.pk).places[-1]

    change_place(one.pk, closed=place.pk, by="test", now=NOW)
    [found] = find("huise st anna")

    assert (found.organisation.pk, found.by_name, found.is_place) == (one.pk, "Huize Sint Anna", True)


@pytest.mark.django_db
def test_what_went_up_in_another_leads_to_it_and_comes_back_with_all_it_had() -> None:
    first, second, third = (
        row("Thuiszorg Eikenburg"),
        row("Thuiszorg Beukenstein"),
        row("Thuiszorg Lindenoord"),
    )
    merge_organisations(first.pk, into=second.pk, why="Fusie", by="test", now=NOW)

    merged = merge_organisations(second.pk, into=third.pk, why="Nog een fusie", by="test", now=NOW)
    while_merged = [find(name)[0].organisation.name for name in ("eikenburg", "beukenstein")]
    split = split_organisation(second.pk, why="Vergissing", by="test", now=NOW)
    after = [find(name)[0].organisation.name for name in ("eikenburg", "beukenstein")]

    assert (merged, split) == ([], [])
    assert while_merged == ["Thuiszorg Lindenoord", "Thuiszorg Lindenoord"]
    assert after == ["Thuiszorg Beukenstein", "Thuiszorg Beukenstein"]
    assert [event.kind for event in card(second.pk).events] == ["split", "merged", "took-in", "added"]


@pytest.mark.django_db
def test_two_that_joined_are_not_merged_and_a_team_never_goes_up_in_a_row_without() -> None:
    one, other, bare = organisation("Een"), organisation("Ander"), row("Zonder")
    assert one.organisation is not None
    assert other.organisation is not None

    both = merge_organisations(one.organisation.pk, into=other.organisation.pk, why="x", by="test", now=NOW)
    wrong_way = merge_organisations(one.organisation.pk, into=bare.pk, why="x", by="test", now=NOW)
    right_way = merge_organisations(bare.pk, into=one.organisation.pk, why="x", by="test", now=NOW)
    again = merge_organisations(bare.pk, into=other.organisation.pk, why="x", by="test", now=NOW)

    assert (both, wrong_way, right_way, again) == ([BOTH_JOINED], [TEAM_WOULD_GO], [], [GONE_ALREADY])


@pytest.mark.parametrize("many", [1, 3])
def test_the_search_costs_the_same_for_one_and_for_three(caseworker: Person, many: int) -> None:
    for number in range(many):
        row(f"Thuiszorg Avondrood {number}", municipality="GM0344")
    client = caseworker.client()
    client.get(PAGE)

    with CaptureQueriesContext(
        connection,
    ) as asked:
        page = client.get(f"{PAGE}?naam=avontroot")

    assert page.content.decode().count("Thuiszorg Avondrood") == many
    assert len([one for one in asked if "SAVEPOINT" not in one["sql"]]) == SEARCH_QUERIES


def test_adding_first_shows_what_looks_like_it(caseworker: Person) -> None:
    row("Huisartsenpraktijk De Linde", municipality="GM0344")
    told = {"name": "Huisartspraktijk de Lindde", "sector": "general_practice", "municipality": "Utrecht"}
    client = caseworker.client()

    warned = client.post(f"{PAGE}nieuw/", told | {"do": "add"})
    made = client.post(f"{PAGE}nieuw/", told | {"do": "sure"})

    assert warned.status_code == 409
    assert "Huisartsenpraktijk De Linde" in warned.content.decode()
    assert made.status_code == 302
    assert Organisation.objects.count() == 2


def test_adding_says_what_is_missing(caseworker: Person) -> None:
    page = caseworker.client().post(
        f"{PAGE}nieuw/", {"name": "-", "municipality": "Nergensdorp", "trade_number": "12"}
    )

    assert page.status_code == 422
    assert [
        words in page.content.decode()
        for words in ("Vul de naam in", "Kies een sector", "kennen we niet", "acht cijfers")
    ] == [True] * 4


def test_a_caseworker_writes_no_post_address_and_merges_nothing(caseworker: Person) -> None:
    one = row("Thuiszorg Avondrood")
    client = caseworker.client()

    client.post(
        f"{PAGE}{one.pk}/veranderen/", {"do": "correct", "sector": "home_care", "post_address": "Mijn huis 1"}
    )
    refused = client.get(f"{PAGE}{one.pk}/samenvoegen/")
    one.refresh_from_db()

    assert (one.post_address, refused.status_code) == ("", 403)


def test_the_steward_merges_and_undoes_it_on_the_page(steward: Person) -> None:
    one, other = row("Thuiszorg Avondrood"), row("Thuiszorg Avondroot")
    client, page = steward.client(), f"{PAGE}{one.pk}/samenvoegen/"

    shown = client.get(page)
    refused = client.post(page, {"into": str(other.pk), "why": ""})
    merged = client.post(page, {"into": str(other.pk), "why": "Dubbel"})
    undone = client.post(page, {"why": "Toch niet"})

    assert "Thuiszorg Avondroot" in shown.content.decode()
    assert [each.status_code for each in (refused, merged, undone)] == [422, 302, 302]
    one.refresh_from_db()
    assert one.merged_into_id is None


def test_renaming_and_adding_a_place_on_the_pages(caseworker: Person) -> None:
    one = row("Thuiszorg Avondrood")
    client = caseworker.client()

    renamed = client.post(
        f"{PAGE}{one.pk}/veranderen/", {"do": "rename", "name": "Morgenstond", "why": "Brief"}
    )
    placed = client.post(f"{PAGE}{one.pk}/", {"name": "Huize Anna", "municipality": "Utrecht"})
    wrong = client.post(f"{PAGE}{one.pk}/", {"name": "Huize Anna", "municipality": "Nergensdorp"})
    page = client.get(f"{PAGE}{one.pk}/").content.decode()

    assert [each.status_code for each in (renamed, placed, wrong)] == [302, 302, 422]
    assert [
        words in page for words in ("Morgenstond", "van Thuiszorg Avondrood naar Morgenstond", "Huize Anna")
    ] == [True] * 3


def test_what_is_not_there_is_no_page(caseworker: Person) -> None:
    assert caseworker.client().get(f"{PAGE}00000000-0000-4000-8000-000000000000/").status_code == 404
