# SPDX-License-Identifier: EUPL-1.2
"""What a counter offers of the one catalogue, its partners and languages: who may change it, and what stays of before."""

from datetime import timedelta

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.builders import NOW, Person, TryCounter
from tests.casework.builders import taken

from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people import routing
from gehoord.foundation.people.actions.add_partner import add_partner
from gehoord.foundation.people.actions.change_service import change_service
from gehoord.foundation.people.actions.end_partner import end_partner
from gehoord.foundation.people.beside import counters_beside
from gehoord.foundation.people.fence import set_fence
from gehoord.foundation.people.models import Area, Counter, Partner
from gehoord.foundation.people.services import (
    history_of,
    instead_of,
    not_offered,
    offers_of,
    partners_before,
    partners_of,
)
from gehoord.foundation.reference.municipalities import LIST_OF, valid_on
from gehoord.foundation.reference.terms import services
from gehoord.foundation.reference.tiles import tiles

TODAY = NOW.date()
WHY = "Onze bemiddelaar is weg tot maart."


def stop(counter: TryCounter, code: str = "mediation", *, reason: str = WHY, days: int = 0) -> list[str]:
    return change_service(
        counter.counter, code=code, is_offered=False, reason=reason, by="test", now=NOW + timedelta(days=days)
    )


def test_what_every_counter_must_have_is_there_until_it_says_otherwise(counter):
    offers = offers_of(counter.pk, today=TODAY)

    assert list(offers) == list(services)
    assert [code for code, offer in offers.items() if not offer.is_offered] == ["home_visit"]
    assert [code for code, offer in offers.items() if offer.is_missing] == []


def test_a_service_that_stops_needs_a_reason(counter):
    assert stop(counter, reason=" ") == [
        "Schrijf op waarom dit loket dit niet biedt. Iedereen kan dat lezen."
    ]
    assert stop(counter, reason="x" * 301) == ["Dit is te lang: hoogstens 300 tekens."]
    assert offers_of(counter.pk, today=TODAY)["mediation"].is_offered is True


def test_what_was_offered_before_stays_with_its_days(counter):
    stop(counter)
    change_service(
        counter.counter, code="mediation", is_offered=True, reason="", by="test", now=NOW + timedelta(days=40)
    )

    assert offers_of(counter.pk, today=TODAY)["mediation"].reason == WHY
    assert offers_of(counter.pk, today=TODAY + timedelta(days=40))["mediation"].is_offered is True
    assert [(one.is_offered, one.since, one.until) for one in history_of(counter.pk)] == [
        (True, TODAY + timedelta(days=40), None),
        (False, TODAY, TODAY + timedelta(days=40)),
    ]


def test_a_change_of_mind_on_one_day_leaves_one_line_and_the_log_both(counter):
    stop(counter)
    stop(counter, reason="Toch een andere reden.")
    stop(counter, reason="Toch een andere reden.")

    assert [one.reason for one in history_of(counter.pk)] == ["Toch een andere reden."]
    set_fence(counter=counter.pk)
    assert Entry.objects.filter(event="service.stopped").count() == 2


def test_a_handler_reads_why_it_is_not_there_and_who_does_have_it(counter, central):
    counter.member("caseworker")
    counter.member("caseworker")
    central.member("coordinator")
    central.member("caseworker")
    stop(counter)
    routing.forget()

    assert set(not_offered(counter.pk)) == {"mediation"}
    assert instead_of(counter.pk, "mediation") == (
        f"{WHY} Landelijk loket biedt het wel. Geef de zaak over als de melder dat wil."
    )
    assert instead_of(counter.pk, "advice") == ""


def test_where_nobody_offers_it_that_is_said_honestly(counter):
    stop(counter)
    routing.forget()

    assert instead_of(counter.pk, "mediation") == (
        f"{WHY} Geen ander loket biedt het nu. Zeg dat eerlijk tegen de melder."
    )


def test_the_page_of_a_case_says_it_beside_the_way(counter, caseworker: Person):
    sent = taken(caseworker)
    stop(counter)
    routing.forget()
    client = caseworker.client()

    page = client.get(reverse("casework:way", args=[sent.id, "mediation"])).content.decode()
    case = client.get(reverse("casework:case", args=[sent.id])).content.decode()

    for shown in (page, case):
        assert "Dit loket biedt dit nu niet." in shown
        assert WHY in shown


def test_only_the_own_coordinator_and_the_steward_change_a_counter(counter, other_counter, central):
    coordinator, caseworker = counter.member("coordinator"), counter.member("caseworker")
    stranger, steward = other_counter.member("coordinator"), central.member("steward")
    address = reverse("people:profile_service", args=["utrecht", "mediation"])

    for person, status in ((coordinator, 302), (caseworker, 403), (stranger, 403), (steward, 302)):
        answer = person.client().post(address, {"offered": "no", "reason": f"Reden van {person.login}"})
        assert (person.login, answer.status_code) == (person.login, status)
    assert offers_of(counter.pk, today=TODAY)["mediation"].reason in ("", f"Reden van {steward.login}")


def test_colleagues_of_other_counters_read_the_page_without_the_forms(counter, other_counter):
    stranger = other_counter.member("caseworker")

    answer = stranger.client().get(reverse("people:profile", args=["utrecht"]))

    said = answer.content.decode()
    assert answer.status_code == 200
    assert "Wat Loket Utrecht biedt" in said
    assert "Verander" not in said
    assert "<textarea" not in said


def test_a_coordinator_changes_hours_and_languages_but_not_the_name(counter):
    client = counter.member("coordinator").client()
    client.post(
        reverse("people:profile_details", args=["utrecht"]),
        {
            "name": "Iets anders",
            "phone": "030-1234567",
            "mail": "u@loket.invalid",
            "hours": "Op dinsdag",
            "address": "",
        },
    )
    client.post(reverse("people:profile_languages", args=["utrecht"]), {"languages": ["tr", "nl", "zz"]})

    row = Counter.objects.get(pk=counter.pk)
    assert (row.name, row.phone, row.hours, row.languages) == (
        "Loket Utrecht",
        "030-1234567",
        "Op dinsdag",
        ["nl", "tr"],
    )


def test_a_partner_comes_and_goes_and_stays_known(counter):
    wrong = add_partner(counter.counter, given={"name": "", "site": "http://x"}, by="test", now=NOW)
    assert sorted(wrong) == ["does", "name", "site"]
    assert add_partner(counter.counter, given={"name": "Wijkteam", "does": "Helpt"}, by="test", now=NOW) == {}
    (partner,) = partners_of(counter.pk, today=TODAY)

    end_partner(counter.counter, partner=partner.pk, by="test", now=NOW + timedelta(days=3))

    later = TODAY + timedelta(days=3)
    assert (
        partners_of(counter.pk, today=later),
        [one.name for one in partners_before(counter.pk, today=later)],
    ) == (
        [],
        ["Wijkteam"],
    )


def test_another_counters_partner_cannot_be_ended(counter, other_counter):
    add_partner(counter.counter, given={"name": "Wijkteam", "does": "Helpt"}, by="test", now=NOW)
    (partner,) = partners_of(counter.pk, today=TODAY)

    with pytest.raises(Partner.DoesNotExist):
        end_partner(other_counter.counter, partner=partner.pk, by="test", now=NOW)


def test_each_municipality_has_a_counter_or_is_named_as_uncovered(counter, other_counter):
    land = counters_beside(today=TODAY)

    covered = [code for one in land.counters for code in one.municipalities]
    assert sorted(covered) == ["GM0014", "GM0307", "GM0344"]
    assert len(covered) + len(land.uncovered) == len(valid_on(TODAY)) == 342
    Area.objects.filter(municipality="GM0307").update(until=TODAY)
    assert "GM0307" in counters_beside(today=TODAY).uncovered


@pytest.mark.parametrize("more", [0, 3])
def test_the_comparison_costs_the_same_number_of_questions_with_many_counters(
    counter, django_assert_num_queries: DjangoAssertNumQueries, more: int
):
    for number in range(more):
        Counter.objects.create(code=f"loket-{number}", name=f"Loket {number}", opened_on=TODAY)
    routing.counter_map()

    with django_assert_num_queries(4):
        counters_beside(today=TODAY)


def test_each_municipality_has_one_tile_of_its_own():
    places = tiles()

    assert sorted(places) == sorted(place.code for place in valid_on(LIST_OF))
    assert len(set(places.values())) == len(places)
    north, south = places["GM0088"], places["GM0981"]
    assert north[1] < places["GM0344"][1] < south[1]
    assert places["GM0363"][0] < places["GM0153"][0]
