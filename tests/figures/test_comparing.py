# SPDX-License-Identifier: EUPL-1.2
"""Follow-up figures and counters beside each other: rounded, frozen where published, and nothing added up wrongly."""

import csv
import io
import json
import re
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries
from tests.builders import Person, TryCounter

from gehoord.figures import queries
from gehoord.figures.actions.build_figures import build_figures
from gehoord.figures.disclosure.live import live_share, nearest
from gehoord.figures.measures.counting import count_programme
from gehoord.figures.models import Edition
from gehoord.figures.queries.compare import terms_now
from gehoord.foundation.people import routing
from gehoord.foundation.people.actions.change_service import change_service
from gehoord.foundation.people.models import Area

from .builders import Row, stored
from .test_programme import LISTS, shown

LATER = datetime(2027, 2, 1, 9, tzinfo=UTC)


@pytest.fixture
def edition(one_database: None, counter: TryCounter, other_counter: TryCounter) -> Edition:
    stored(
        *(
            Row(days_to_plan=20, stopped="yes", reprisal="no", treated="yes", outcome="resolved")
            for _ in range(40)
        ),
        *(Row(contact_kept=False, days_to_contact=9, stopped="no", reprisal="yes") for _ in range(20)),
        *(Row(counter="groningen", contact_kept=None, days_to_contact=None) for _ in range(7)),
        *(Row(levels=("plausible", "agreed"), bundle="b1") for _ in range(10)),
    )
    return build_figures(period="2026", by="test", now=LATER)


def words(answer) -> str:
    text = re.sub(r"<title.*?</title>|<desc.*?</desc>|<[^>]+>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", text)


def test_the_four_levels_stand_side_by_side_and_nothing_adds_them_up():
    programme = count_programme(
        [
            Row(levels=("plausible", "agreed")),
            Row(levels=("plausible",)),
            Row(levels=("established",)),
            Row(),
        ],
        LISTS,
    )

    assert shown(programme, "zekerheid") == {
        "plausible": [2],
        "agreed": [1],
        "established": [1],
        "total": [4],
    }
    tied = [
        total for total, parts in programme.linked.sums if any(part.startswith("level:") for part in parts)
    ]
    covered = [
        whole for whole, parts in programme.linked.covered if any(one.startswith("level:") for one in parts)
    ]
    assert covered == []
    # Only along the counters: one level at all counters together, never levels together.
    assert {total.split("/")[0] for total in tied} == {
        f"level:{one}" for one in ("plausible", "admitted", "agreed", "established")
    }


def test_a_number_that_is_the_same_twice_is_rounded_once():
    programme = count_programme([Row(outcome="", days_to_close=None) for _ in range(3)], LISTS)

    assert ("outcome:open", "close:not_yet") in programme.linked.at_most
    assert ("close:not_yet", "outcome:open") in programme.linked.at_most


def test_the_follow_up_page_says_shares_from_rounded_numbers_and_shows_what_is_unknown(
    client: Client, edition: Edition
):
    said = words(client.get("/cijfers/opvolging/"))

    numbers = edition.numbers
    yes, no = numbers["kept:yes"], numbers["kept:no"]
    assert (
        f"Van elke 100 melders met wie we contact hadden, hoorden er {round(100 * yes / (yes + no))} op tijd van ons."
        in said
    )
    assert f"onbekend bij {numbers['kept:not_known']}" in said
    assert "De middelste melding waarbij we het weten: 15 tot en met 28 dagen." in said
    assert "Vier dingen naast elkaar. Ze tellen nooit op." in said


def test_each_part_of_the_page_has_an_anchor_that_stays(client: Client, edition: Edition):
    page = client.get("/cijfers/2026/opvolging/").content.decode()

    for anchor in (
        "belofte",
        "oppakken",
        "eerste-contact",
        "plan",
        "aanpak",
        "uitkomst",
        "gestopt",
        "represaille",
        "bejegening",
        "zekerheid",
        "soort",
    ):
        assert f'id="{anchor}"' in page


def test_the_same_comes_as_json_and_as_csv_with_multiples_of_five_only(client: Client, edition: Edition):
    told = json.loads(client.get("/cijfers/opvolging.json").content)
    rows = list(
        csv.DictReader(io.StringIO(client.get("/cijfers/2026/opvolging.csv").content.decode("utf-8")))
    )

    assert (told["edition"], told["period"], told["sha256"]) == ("2026", "2026", edition.digest)
    numbers = [
        number for table in told["tables"] for row in table["rows"] for number in row["numbers"].values()
    ]
    assert {number % 5 for number in numbers} == {0}
    assert len(rows) == len(numbers)
    levels = next(table for table in told["tables"] if table["table"] == "zekerheid")
    assert levels["adds_up"] is False
    assert {row["code"] for table in told["tables"] for row in table["rows"] if row["unknown"]} >= {
        "not_known",
        "not_asked",
    }


def test_without_an_edition_the_page_says_when_there_will_be_one(client: Client, one_database: None):
    assert "Er zijn nog geen cijfers" in words(client.get("/cijfers/opvolging/"))
    assert client.get("/cijfers/opvolging.json").status_code == 404
    assert client.get("/cijfers/2019/opvolging/").status_code == 404


def test_a_small_counter_gets_no_share(client: Client, edition: Edition):
    kept = queries.terms_published(edition)

    assert kept["groningen"].kept is None
    assert kept["utrecht"].kept is not None
    assert "te weinig" in words(client.get("/cijfers/loketten/"))


def test_the_public_comparison_names_what_is_missing_with_its_reason(
    client: Client, edition: Edition, counter: TryCounter
):
    change_service(
        counter.counter,
        code="mediation",
        is_offered=False,
        reason="Er is geen bemiddelaar.",
        by="test",
        now=timezone.now(),
    )

    said = words(client.get("/cijfers/loketten/"))

    assert "Bemiddeling ontbreekt ( Er is geen bemiddelaar. )" in said
    assert "339 gemeenten hebben geen eigen loket" in said


def tiles_of(client: Client, query: str = "") -> dict[str, int]:
    page = client.get(f"/cijfers/loketten/{query}").content.decode()
    picture = ElementTree.fromstring(re.search(r'<svg class="tiles map".*?</svg>', page, re.S)[0])
    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby").split() == [picture[0].get("id"), picture[1].get("id")]
    kinds: dict[str, int] = {}
    for tile in picture[2]:
        kinds[tile.get("class")] = kinds.get(tile.get("class"), 0) + 1
        # Never by colour alone: each kind but the good one carries a stroke of its own.
        assert (len(tile) == 2) is (tile.get("class") != "good")
    return kinds


def test_taking_a_service_or_a_municipality_away_shows_on_the_map(
    client: Client, one_database: None, team: TryCounter, other_counter: TryCounter, settings
):
    settings.LEAST_KEY_HOLDERS = 2
    assert tiles_of(client) == {"good": 2, "elsewhere": 1, "uncovered": 339}

    change_service(
        team.counter, code="mediation", is_offered=False, reason="Weg.", by="test", now=timezone.now()
    )
    routing.forget()
    assert tiles_of(client) == {"lacking": 2, "elsewhere": 1, "uncovered": 339}
    assert tiles_of(client, "?dienst=advice") == {"good": 2, "elsewhere": 1, "uncovered": 339}

    Area.objects.filter(municipality="GM0307").update(until=localdate())
    routing.forget()
    assert tiles_of(client) == {"lacking": 1, "elsewhere": 1, "uncovered": 340}


def test_numbers_of_the_year_that_runs_are_rounded_the_same_way_each_time():
    assert [nearest(number) for number in (0, 2, 3, 7, 8, 23)] == [0, 0, 5, 5, 10, 25]
    assert live_share(10, 20) is None
    assert live_share(30, 30) == 100
    assert {live_share(part, 100) % 5 for part in range(101)} == {0}


@pytest.mark.usefixtures("one_database")
def test_members_see_how_terms_are_kept_this_year_and_why_not():
    year = localdate().year
    stored(
        *(Row(year=year, days_to_plan=30) for _ in range(40)),
        *(Row(year=year, contact_kept=False, late_because="busy", days_to_plan=60) for _ in range(20)),
        *(Row(year=year, counter="groningen", late_because="away") for _ in range(9)),
        Row(year=year, is_void=True),
        Row(year=year - 1),
    )

    now = terms_now(year=year)

    assert (now["utrecht"].reports, now["utrecht"].kept, now["utrecht"].planned) == (60, 65, 65)
    assert now["utrecht"].late_because == "busy"
    assert (now["groningen"].reports, now["groningen"].kept, now["groningen"].late_because) == (10, None, "")


@pytest.mark.usefixtures("one_database")
def test_the_comparison_for_members_costs_a_fixed_number_of_questions(
    caseworker: Person, django_assert_num_queries: DjangoAssertNumQueries
):
    client, address = caseworker.client(), reverse("counter_figures:compare")
    stored(*(Row(year=localdate().year, contact_kept=False, late_because="busy") for _ in range(30)))
    client.get(address)

    with django_assert_num_queries(10):
        answer = client.get(address)

    assert "Er zijn meer meldingen dan we aankunnen" in words(answer)


def test_who_only_answers_the_telephone_does_not_compare(counter: TryCounter):
    counter.member("coordinator")

    assert counter.member("intaker").client().get(reverse("counter_figures:compare")).status_code == 403
