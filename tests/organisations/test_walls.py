# SPDX-License-Identifier: EUPL-1.2
"""Walls: every address and every table of organisations, tried by those who have no business there.

Addresses, tables and roles are found by themselves: a new page or table stands in these tests on its first day.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.urls import URLPattern, URLResolver, reverse
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.builders import Person, TryCounter
from tests.organisations.builders import organisation
from tests.organisations.full_house import MARK, ROLES, House, full_house

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.roles import Permission, permissions_of
from gehoord.organisations import counter_urls
from gehoord.organisations.actions.tell_team import TELL, WORDS
from gehoord.organisations.jobs import WATCHES

pytestmark = pytest.mark.django_db(transaction=True)


def patterns(found: list[URLPattern | URLResolver] = counter_urls.urlpatterns) -> Iterator[URLPattern]:
    """Every address of the namespace employer."""
    for one in found:
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns)
        else:
            yield one


def address(one: URLPattern, house: House) -> str:
    """Of this house. A KeyError here: a new page needs its ids in full_house.py."""
    asks = one.pattern.converters
    given = house.ids[one.name] if asks else {}
    return reverse(f"employer:{one.name}", kwargs={name: given[name] for name in asks})


def is_by_id(one: URLPattern) -> bool:
    """Whether the address names one thing, and not one's own organisation."""
    return any(type(each).__name__ == "UUIDConverter" for each in one.pattern.converters.values())


def needed(one: URLPattern) -> frozenset[Permission]:
    """The permissions of which one opens this page."""
    return frozenset(one.callback.needs)


def is_of_counters(one: URLPattern) -> bool:
    """A page of a counter or the central organisation about organisations."""
    return not any(each.startswith("org") and each != "organisations" for each in needed(one))


@pytest.fixture
def house(counter: TryCounter, now: datetime) -> House:
    return full_house(counter, now=now)


def tried(person: Person, house: House, pages: list[URLPattern]) -> dict[str, tuple[int, int]]:
    """What each address answers to looking and to sending something; where both were refused it is left out."""
    client = person.client()
    got = {
        one.name: (client.get(at).status_code, client.post(at, {"do": "open"}).status_code)
        for one in pages
        for at in [address(one, house)]
    }
    return {name: codes for name, codes in got.items() if not set(codes) <= {403, 404}}


def test_the_people_of_another_organisation_open_nothing_by_its_address(house: House) -> None:
    stranger = organisation("Ander Ziekenhuis").member(*ROLES)

    pages = [one for one in patterns() if is_by_id(one) or is_of_counters(one)]
    own = [one for one in pages if not is_of_counters(one)]

    assert tried(stranger, house, pages) == {}
    everybody = [tried(person, house, own) for person in house.people.values()]
    assert {name for one in everybody for name in one} == {one.name for one in own}


def test_what_has_no_id_in_its_address_shows_nothing_of_another_organisation(house: House) -> None:
    stranger = organisation("Ander Ziekenhuis").member(*ROLES).client()
    own = [one for one in patterns() if not is_by_id(one) and not is_of_counters(one)]

    shown = {one.name: stranger.get(address(one, house)) for one in own}

    assert [name for name, page in shown.items() if MARK.encode() in page.content] == []
    assert {page.status_code for page in shown.values()} <= {200, 302, 404}


def test_no_counter_opens_a_page_of_an_organisation_not_even_who_asked(
    house: House, other_counter: TryCounter, central: TryCounter
) -> None:
    pages = [one for one in patterns() if not is_of_counters(one)]
    people = (
        house.asker,
        other_counter.member("caseworker", "coordinator", "intaker", "analyst"),
        central.member("caseworker", "steward", "registrar", "note_writer"),
    )

    assert [tried(person, house, pages) for person in people] == [{}, {}, {}]


def test_another_counter_opens_neither_the_request_nor_the_case_behind_it(
    house: House, other_counter: TryCounter
) -> None:
    other = other_counter.member("caseworker", "coordinator")
    pages = [one for one in patterns() if one.name in {"asked_one", "of_case", "deliver"}]

    assert len(pages) == 3
    assert tried(other, house, pages) == {}


def test_who_has_not_the_role_is_refused_and_who_has_it_is_not(house: House) -> None:
    wrong = []
    for role in ROLES:
        may, client = permissions_of([role]), house.people[role].client()
        for one in patterns():
            code = client.get(address(one, house)).status_code
            if (code == 403) is not may.isdisjoint(needed(one)):
                wrong.append((role, one.name, code))

    assert wrong == []


def test_every_table_with_a_team_gives_nothing_to_another_team(house: House) -> None:
    other = organisation("Ander Ziekenhuis")
    fenced_tables = [
        model
        for model in apps.get_app_config("organisations").get_models()
        if any(field.column == "counter_id" for field in model._meta.fields)
    ]

    with fenced(counter=house.team.pk):
        ours = {model.__name__: model._default_manager.count() for model in fenced_tables}
    with fenced(counter=other.pk):
        theirs = {model.__name__: model._default_manager.count() for model in fenced_tables}

    assert len(fenced_tables) > 20
    assert [name for name, number in ours.items() if number == 0] == []
    assert [name for name, number in theirs.items() if number] == []


def test_jobs_carry_a_team_and_a_word_of_ours_and_nothing_else(house: House, now: datetime) -> None:
    for later in (0, 20, 200):
        for look in WATCHES:
            with fenced(counter=house.team.pk):
                look(house.team.pk, now=now + timedelta(days=later))

    jobs = ProcrastinateJob.objects.filter(task_name__startswith="organisations.")
    told = {(job.task_name, *sorted(job.args)) for job in jobs}
    assert told == {(TELL, "about", "counter")}
    assert {job.args["about"] for job in jobs} <= set(WORDS)
    assert {job.args["counter"] for job in jobs} == {house.team.pk, house.asker.member.counter_id}


def test_no_code_and_nothing_sealed_is_in_any_row(house: House) -> None:
    with fenced(counter=house.team.pk), connection.cursor() as cursor:
        text = ""
        for model in apps.get_app_config("organisations").get_models():
            cursor.execute(f'SELECT t::text FROM "{model._meta.db_table}" t')
            text += " ".join(row[0] for row in cursor.fetchall())

    assert house.team.organisation is not None
    assert str(house.team.organisation.pk) in text
    for code in house.codes:
        for shape in (code, code.replace("-", ""), code.replace("-", "").encode().hex()):
            assert shape not in text
    assert f"{MARK} bij de balie" not in text
    assert MARK.encode().hex() not in text
