# SPDX-License-Identifier: EUPL-1.2
"""The steward opens counters, changes them, moves municipalities and closes what is finished."""

import re
from datetime import datetime, timedelta

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings
from tests.builders import PASSPHRASE, Person, TryCounter, case, local_counter, report

from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people import routing
from gehoord.foundation.people.actions.accept_invitation import accept_invitation
from gehoord.foundation.people.actions.change_counter import change_counter
from gehoord.foundation.people.actions.close_counter import close_counter
from gehoord.foundation.people.actions.move_municipality import move_municipality
from gehoord.foundation.people.actions.start_counter import (
    FirstMember,
    StartCounterError,
    start_counter,
)
from gehoord.foundation.people.closing import unfinished
from gehoord.foundation.people.counter_details import Details
from gehoord.foundation.people.counter_list import counter_rows, places_of, without_counter
from gehoord.foundation.people.fence import looking_at, set_fence
from gehoord.foundation.people.models import Area, Counter, Member
from gehoord.foundation.people.routing import route
from gehoord.foundation.reference.municipalities import valid_on
from gehoord.foundation.vault.recovery_pair import open_with_sheets

ZEELAND = Details("Loket Zeeland", "0118-000000", "zeeland@loket.invalid", "Van 9 tot 17 uur", "Markt 1")
TWO = [FirstMember("anna", "Anna Jansen", "coordinator"), FirstMember("burak", "Burak Kaya", "caseworker")]
TYPED = {
    "name": "Loket Zeeland",
    "code": "zeeland",
    "mail": "zeeland@loket.invalid",
    "name_1": "Anna Jansen",
    "login_1": "anna",
    "role_1": "coordinator",
    "name_2": "Burak Kaya",
    "login_2": "burak",
    "role_2": "caseworker",
}


def goes_to(municipality: str) -> str | None:
    routing.forget()
    found = route(residence=municipality)
    return found.code if found else None


def logged(counter: int | None, event: str) -> int:
    set_fence(counter=counter, national=counter is None)
    return Entry.objects.filter(event=event).count()


def plain(page: HttpResponse) -> str:
    return page.content.decode()


# Opening


def test_a_new_counter_is_one_screen_and_works_from_its_papers(
    steward: Person, settings: Settings, now: datetime
) -> None:
    settings.LEAST_KEY_HOLDERS = 2
    client = steward.client()
    listed = client.post(reverse("people:counter_new"), TYPED | {"municipality": "goes", "do": "add"})
    kept = re.findall(r'name="municipalities" value="(\w+)" checked', plain(listed))

    made = client.post(
        reverse("people:counter_new"),
        TYPED | {"municipalities": kept, "municipality": "Middelburg", "do": "open"},
    )

    page = plain(made)
    sheets = [re.findall(r"<li>(\w+)</li>", one) for one in page.split('<section class="sheet">')[1:]]
    codes = [re.sub(r"<.*?>", "", one) for one in re.findall(r'<bdi dir="ltr">(.*?)</bdi></p>', page)]
    counter = Counter.objects.get(code="zeeland")
    assert (listed.status_code, kept) == (200, ["GM0664"])
    assert [len(words) for words in sheets] == [33, 33, 33]
    assert len(open_with_sheets(counter.pk, [" ".join(sheets[0]), " ".join(sheets[2])])) == 1
    before = goes_to("GM0687")
    for login, code in zip(("anna", "burak"), codes, strict=True):
        accept_invitation(login, code=code, passphrase=PASSPHRASE, now=now)
    assert (before, goes_to("GM0664"), goes_to("GM0687")) == (None, "zeeland", "zeeland")


def test_a_committee_opens_without_municipalities_and_with_somebody_from_outside(steward: Person) -> None:
    typed = TYPED | {"code": "commissie", "role_1": "chair", "role_2": "committee", "is_committee": "on"}
    client = steward.client()
    with_a_place = client.post(
        reverse("people:counter_new"), typed | {"municipalities": ["GM0664"], "do": "open"}
    )
    reads_cases = client.post(
        reverse("people:counter_new"), typed | {"role_2": "caseworker", "do": "open", "outside_2": "on"}
    )

    made = client.post(reverse("people:counter_new"), typed | {"outside_2": "on", "do": "open"})

    assert (with_a_place.status_code, reads_cases.status_code, made.status_code) == (422, 422, 200)
    assert "heeft geen gemeenten" in plain(with_a_place)
    committee = Counter.objects.get(code="commissie")
    assert (committee.is_committee, committee.areas.count()) == (True, 0)
    people = Member.objects.filter(counter=committee).values_list("login", "is_outside")
    assert dict(people) == {"anna": False, "burak": True}


def test_what_is_missing_is_said_and_nothing_typed_is_lost(steward: Person) -> None:
    answer = steward.client().post(
        reverse("people:counter_new"),
        TYPED | {"code": "Zee land", "mail": "niet", "role_1": "caseworker", "do": "open"},
    )

    page = plain(answer)
    assert answer.status_code == 422
    assert [
        words in page
        for words in (
            "kleine letters",
            "mailadres in",
            "minstens één gemeente",
            "coördinator of voorzitter: die",
        )
    ] == [
        True,
        True,
        True,
        True,
    ]
    assert 'value="Anna Jansen"' in page
    assert not Member.objects.filter(login="anna").exists()


def test_an_unknown_municipality_is_asked_again(steward: Person) -> None:
    answer = steward.client().post(
        reverse("people:counter_new"), TYPED | {"municipality": "Nergenshuizen", "do": "open"}
    )

    assert answer.status_code == 422
    assert 'value="Nergenshuizen"' in plain(answer)


def test_municipalities_of_another_counter_are_taken_over_only_when_asked(
    counter: TryCounter, now: datetime
) -> None:
    def start(*, takes_over: bool) -> None:
        start_counter(
            "zeeland",
            details=ZEELAND,
            municipalities=["GM0344"],
            members=TWO,
            takes_over=takes_over,
            by="test",
            now=now,
        )

    with pytest.raises(StartCounterError) as refused:
        start(takes_over=False)
    before = goes_to("GM0344")
    start(takes_over=True)

    assert list(refused.value.wrong) == ["takes_over"]
    assert (before, goes_to("GM0344"), goes_to("GM0307")) == ("utrecht", "zeeland", "utrecht")


@pytest.mark.parametrize(
    ("code", "members", "field"),
    [
        ("utrecht", TWO, "code"),
        ("nieuw", TWO, "code"),
        ("zeeland", [TWO[0], FirstMember("cora", "Dubbel", "caseworker")], "login_2"),
        ("zeeland", [TWO[0], FirstMember("burak", "Burak Kaya", "analyst")], "role_2"),
        ("zeeland", [TWO[0], FirstMember("burak", "Burak Kaya", "steward")], "role_2"),
    ],
)
def test_a_counter_that_cannot_be_opened_leaves_nothing_behind(
    team: TryCounter, now: datetime, code: str, members: list[FirstMember], field: str
) -> None:
    with pytest.raises(StartCounterError) as refused:
        start_counter(
            code,
            details=ZEELAND,
            municipalities=["GM0687"],
            members=members,
            takes_over=False,
            by="test",
            now=now,
        )

    assert list(refused.value.wrong) == [field]
    assert (Counter.objects.count(), Member.objects.filter(login="anna").count()) == (1, 0)


# The list


def test_the_list_says_what_is_missing_and_when_the_paper_was_used(
    team: TryCounter, other_counter: TryCounter, steward: Person
) -> None:
    page = plain(steward.client().get(reverse("people:counters")))

    rows = re.findall(r"<tr>\s*<th scope=\"row\">.*?</tr>", page, re.DOTALL)
    assert len(rows) == 3
    assert "Er ontbreken nog 2 mensen die meldingen kunnen lezen." in rows[0]
    assert "Er ontbreken nog 2 mensen" in next(row for row in rows if "Loket Groningen" in row)
    assert "Er ontbre" not in next(row for row in rows if "Loket Utrecht" in row)
    assert "339 gemeenten hebben geen eigen loket" in page
    assert "Zwolle" in page


def test_municipalities_without_a_counter_are_named(counter: TryCounter, now: datetime) -> None:
    names = without_counter(today=localdate(now))

    assert len(names) == len(valid_on(localdate(now))) - 2
    assert ("Utrecht" in names, "Groningen" in names) == (False, True)


def test_the_list_costs_the_same_with_one_counter_and_with_three(
    team: TryCounter, now: datetime, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(7):
        counter_rows(today=localdate(now))

    for number in (4, 5):
        local_counter(f"meer-{number}", name="Meer", municipalities=[f"GM003{number}"]).member("caseworker")
    with django_assert_num_queries(7):
        assert len(counter_rows(today=localdate(now))) == 3


# Changing


def test_other_details_are_read_by_reporters_at_once_and_stand_in_both_logs(
    team: TryCounter, steward: Person
) -> None:
    given = {"name": "Loket Midden", "phone": "030-1112223", "mail": "midden@loket.invalid"}

    answer = steward.client().post(reverse("people:counter", args=["utrecht"]), given)

    routing.forget()
    found = route(residence="GM0344")
    told = plain(team.people[0].client().get(reverse("people:log")))
    assert "wat: naam, telefoon, mailadres" in told
    assert answer.headers["Location"] == "/loket/loketten/utrecht/?gedaan=gegevens"
    assert found is not None
    assert (found.name, found.phone) == ("Loket Midden", "030-1112223")
    assert (logged(team.pk, "counter.changed"), logged(None, "counter.changed")) == (1, 1)


@pytest.mark.parametrize(
    ("details", "field"),
    [
        (Details("", mail="a@b.nl"), "name"),
        (Details("Loket"), "mail"),
        (Details("L", "0" * 31, "a@b.nl"), "phone"),
    ],
)
def test_wrong_details_change_nothing(
    counter: TryCounter, now: datetime, details: Details, field: str
) -> None:
    wrong = change_counter(counter.counter, details=details, by="test", now=now)

    assert list(wrong) == [field]
    assert Counter.objects.get(pk=counter.pk).name == "Loket Utrecht"


# Moving a municipality


def test_a_municipality_moves_today_and_its_past_stays(
    counter: TryCounter, other_counter: TryCounter, steward: Person, now: datetime
) -> None:
    today = localdate(now)

    answer = steward.client().post(
        reverse("people:counter_move", args=["groningen"]),
        {"municipality": "Amersfoort", "since": today.isoformat()},
    )

    assert answer.status_code == 302
    assert (goes_to("GM0307"), goes_to("GM0344")) == ("groningen", "utrecht")
    assert list(
        Area.objects.filter(municipality="GM0307").order_by("pk").values_list("counter__code", "until")
    ) == [("utrecht", today), ("groningen", None)]
    assert [logged(one, "municipality.moved") for one in (counter.pk, other_counter.pk, None)] == [1, 1, 1]


def test_a_municipality_moves_on_the_day_that_was_planned(
    counter: TryCounter, other_counter: TryCounter, now: datetime
) -> None:
    today = localdate(now)
    later = today + timedelta(days=30)

    assert move_municipality("GM0307", to=other_counter.counter, since=later, by="test", now=now) == []

    assert goes_to("GM0307") == "utrecht"
    assert routing.who_works_where(today=later)["GM0307"] == other_counter.pk
    assert [(one.name, one.until, one.next_name) for one in places_of(counter.pk, today=today)] == [
        ("Amersfoort", later, "Loket Groningen"),
        ("Utrecht", None, ""),
    ]


def test_a_plan_is_replaced_and_taken_back(
    counter: TryCounter, other_counter: TryCounter, central: TryCounter, now: datetime
) -> None:
    today = localdate(now)
    day = [today + timedelta(days=days) for days in (0, 30, 60)]

    def move(to: TryCounter, since: int) -> list[str]:
        return move_municipality("GM0307", to=to.counter, since=day[since], by="test", now=now)

    def whose() -> list[int]:
        return [routing.who_works_where(today=one)["GM0307"] for one in day]

    move(other_counter, 1)
    planned = whose()
    move(central, 2)
    replaced = whose()
    move(counter, 1)

    assert planned == [counter.pk, other_counter.pk, other_counter.pk]
    assert replaced == [counter.pk, counter.pk, central.pk]
    assert whose() == [counter.pk] * 3
    assert move(counter, 1) == ["Deze gemeente hoort al bij dit loket."]


@pytest.mark.parametrize(
    ("municipality", "days", "says"),
    [
        ("GM9999", 0, "Deze gemeente kennen we niet."),
        ("GM0307", -1, "Kies vandaag of een dag die nog komt: wat er al binnenkwam, blijft waar het is."),
        ("GM0687", 1, "Deze gemeente heeft nu geen eigen loket. Kies vandaag."),
    ],
)
def test_a_move_that_cannot_be_is_refused_in_words(
    counter: TryCounter, other_counter: TryCounter, now: datetime, municipality: str, days: int, says: str
) -> None:
    since = localdate(now) + timedelta(days=days)

    assert move_municipality(municipality, to=other_counter.counter, since=since, by="test", now=now) == [
        says
    ]


@pytest.mark.parametrize("since", ["", "gisteren", "2026-02-31"])
def test_a_day_that_is_none_is_asked_again(counter: TryCounter, steward: Person, since: str) -> None:
    answer = steward.client().post(
        reverse("people:counter_move", args=["utrecht"]), {"municipality": "Goes", "since": since}
    )

    assert answer.status_code == 422


# Closing


def empty(counter: TryCounter) -> None:
    Area.objects.filter(counter=counter.pk).delete()
    routing.forget()


def test_a_counter_with_nothing_open_closes(other_counter: TryCounter, steward: Person) -> None:
    empty(other_counter)
    client = steward.client()
    address = reverse("people:counter_close", args=["groningen"])
    asked = plain(client.get(address))

    answer = client.post(address)

    assert "Ja, sluit dit loket" in asked
    assert answer.headers["Location"] == "/loket/loketten/?gedaan=dicht"
    assert Counter.objects.get(code="groningen").closed_on == localdate()
    assert "gesloten op" in plain(client.get(reverse("people:counters")))
    assert (logged(other_counter.pk, "counter.closed"), logged(None, "counter.closed")) == (1, 1)


def test_a_counter_with_open_work_says_how_much_and_stays(team: TryCounter, steward: Person) -> None:
    with transaction.atomic():
        case(team.people[1])
    report()
    empty(team)

    answer = steward.client().post(reverse("people:counter_close", args=["utrecht"]))

    page = plain(answer)
    assert answer.status_code == 409
    assert ("Er is nog 1 open zaak." in page, "Er wacht nog 1 melding die niemand oppakte." in page) == (
        True,
        True,
    )
    assert Counter.objects.get(code="utrecht").closed_on is None


def test_a_counter_with_municipalities_and_the_central_one_stay(
    counter: TryCounter, central: TryCounter, now: datetime
) -> None:
    assert close_counter(counter.counter, by="test", now=now) == [
        "Er horen nog gemeenten bij dit loket. Verplaats ze eerst."
    ]
    assert close_counter(central.counter, by="test", now=now) == [
        "Dit is het landelijke loket: het neemt aan wat geen ander loket aanneemt."
    ]


def test_looking_at_another_counter_leaves_the_own_fence_as_it_was(
    team: TryCounter, other_counter: TryCounter
) -> None:
    report()
    set_fence(counter=other_counter.pk)

    with looking_at(team.pk):
        inside = len(unfinished(team.pk))

    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('gehoord.counter'), count(*) FROM reporting_report")
        assert (inside, cursor.fetchone()) == (1, (str(other_counter.pk), 0))


@pytest.mark.parametrize("role", ["coordinator", "caseworker"])
@pytest.mark.parametrize("name", ["counter", "counter_move", "counter_close"])
def test_only_a_steward_changes_a_counter(team: TryCounter, role: str, name: str) -> None:
    person = next(one for one in team.people if role in one.member.roles)

    assert person.client().post(reverse(f"people:{name}", args=["utrecht"])).status_code == 403


def test_a_counter_that_is_not_there_is_not_found(steward: Person) -> None:
    assert steward.client().get(reverse("people:counter", args=["nergens"])).status_code == 404


def test_before_signing_in_nobody_sees_a_counter(counter: TryCounter) -> None:
    assert Client().get(reverse("people:counter", args=["utrecht"])).status_code == 302
