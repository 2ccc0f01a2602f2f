# SPDX-License-Identifier: EUPL-1.2
"""The public pages of the figures: with an edition, with none, and with what does not exist."""

import csv
import io
import json
import re
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from django.test import Client

from gehoord.figures.actions.build_figures import build_figures
from gehoord.figures.measures import MEASURES
from gehoord.figures.models import Edition

from .builders import Row, stored

pytestmark = pytest.mark.usefixtures("one_database")
NOW = datetime(2027, 2, 1, 9, tzinfo=UTC)


@pytest.fixture
def edition() -> Edition:
    stored(
        *(Row(grounds=("race", "age")) for _ in range(30)),
        *(Row(grounds=("gender",), days_to_contact=9, identity="anonymous") for _ in range(20)),
        *(Row(residence="GM0355", place="online", days_to_contact=None) for _ in range(3)),
    )
    return build_figures(period="2026", by="test", now=NOW)


def words(answer) -> str:
    """What a person reads, without markup and folded to single spaces."""
    text = re.sub(r"<title>.*?</title>|<desc.*?</desc>|<[^>]+>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", text)


def test_without_an_edition_the_page_says_when_there_will_be_one(client: Client):
    answer = client.get("/cijfers/")

    assert answer.status_code == 200
    assert "Er zijn nog geen cijfers" in words(answer)


def test_the_overview_tells_key_numbers_in_words(client: Client, edition: Edition):
    said = words(client.get("/cijfers/"))

    total = edition.numbers["total"]
    assert f"Er kwamen {total} meldingen binnen." in said
    assert "0 betekent 0 tot en met 4." in said
    assert "Het is wat zij hebben ervaren. Het is niet wat is vastgesteld." in said


def test_a_share_is_given_from_rounded_numbers(client: Client, edition: Edition):
    contacted = edition.numbers["total"] - edition.numbers.get("contact:not_yet", 0)
    percent = round(100 * edition.numbers["contact:up_to_2"] / contacted)

    assert f"hoorden er {percent} binnen 2 dagen van ons" in words(client.get("/cijfers/"))


def test_few_reports_give_no_share(client: Client):
    stored(*(Row() for _ in range(15)))
    build_figures(period="2026", by="test", now=NOW)

    assert "Van elke 100" not in words(client.get("/cijfers/"))


@pytest.mark.parametrize("code", [measure.code for measure in MEASURES])
def test_every_table_has_a_page_a_csv_and_a_schema_that_fit_each_other(
    client: Client, edition: Edition, code: str
):
    page = client.get(f"/cijfers/2026/{code}/")
    rows = list(csv.reader(io.StringIO(client.get(f"/cijfers/2026/{code}.csv").content.decode("utf-8"))))
    schema = json.loads(client.get(f"/cijfers/2026/{code}.json").content)

    assert page.status_code == 200
    assert [column["name"] for column in schema["tableSchema"]["columns"]] == rows[0]
    assert {len(row) for row in rows} == {len(rows[0])}
    assert {int(number) % 5 for row in rows[1:] for number in row[2:]} <= {0}


def test_the_csv_of_grounds_is_what_the_edition_holds(client: Client, edition: Edition):
    answer = client.get("/cijfers/2026/gronden.csv")

    rows = {row["code"]: row for row in csv.DictReader(io.StringIO(answer.content.decode("utf-8")))}
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert rows["race"]["label"] == "Ras"
    assert int(rows["race"]["total"]) == edition.numbers["ground:race"]
    assert int(rows["total"]["total"]) == edition.numbers["total"]


def test_a_chart_is_a_picture_with_a_title_and_a_text(client: Client, edition: Edition):
    page = client.get("/cijfers/2026/gronden/").content.decode()

    svg = re.search(r"<svg.*?</svg>", page, re.S)
    picture = ElementTree.fromstring(svg[0].replace("<svg ", '<svg xmlns="" ', 1))
    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby").split() == [picture[0].get("id"), picture[1].get("id")]
    assert (picture[0].tag, picture[0].text) == ("title", "Gronden")
    assert f"Ras {edition.numbers['ground:race']}" in picture[1].text
    assert "style" not in svg[0]


def test_no_exact_number_and_no_seed_reaches_a_page(client: Client, edition: Edition):
    pages = [client.get("/cijfers/").content, client.get("/cijfers/2026/gronden.json").content]

    assert edition.seed > 10_000
    assert [
        page for page in pages if str(edition.seed).encode() in page or b"53" in re.findall(rb">(\d+)<", page)
    ] == []


def test_a_corrected_edition_says_why_and_the_first_stays_readable(client: Client, edition: Edition):
    build_figures(period="2026", by="test", now=NOW, why="Drie meldingen stonden in de verkeerde gemeente.")

    assert "Drie meldingen stonden in de verkeerde gemeente." in words(client.get("/cijfers/"))
    assert "Verbeterde uitgave" not in words(client.get("/cijfers/2026/"))


def test_a_year_that_is_a_sum_says_how_far_it_may_be_off(client: Client):
    stored(*(Row(week=f"2026-W{week:02}") for week in range(1, 52)))
    for period in ("2026-k1", "2026-k2", "2026-k3", "2026-k4", "2026"):
        build_figures(period=period, by="test", now=NOW)

    assert "0 betekent 0 tot en met 16." in words(client.get("/cijfers/2026/gronden/"))
    assert "derde kwartaal van 2026" in words(client.get("/cijfers/2026-k3/"))


@pytest.mark.parametrize(
    "address",
    [
        "/cijfers/1999/",
        "/cijfers/2026-v9/",
        "/cijfers/2026/geheim/",
        "/cijfers/2025/gronden/",
        "/cijfers/2026/geheim.csv",
        "/cijfers/2026/geheim.json",
    ],
)
def test_what_does_not_exist_is_not_found(client: Client, edition: Edition, address: str):
    assert client.get(address).status_code == 404


def test_the_overview_asks_the_database_three_things_whatever_the_number_of_editions(
    client: Client, edition: Edition, django_assert_num_queries
):
    with django_assert_num_queries(3):
        client.get("/cijfers/")
    for year in ("2025", "2024"):
        build_figures(period=year, by="test", now=NOW)
    with django_assert_num_queries(3):
        client.get("/cijfers/")


@pytest.mark.parametrize("code", ["totaal", "gronden", "gemeenten"])
def test_a_table_asks_the_database_one_thing(
    client: Client, edition: Edition, code: str, django_assert_num_queries
):
    with django_assert_num_queries(1):
        client.get(f"/cijfers/2026/{code}/")


@pytest.mark.parametrize(("prefix", "title"), [("/en", "Grounds"), ("/ar", "أسس التمييز")])
def test_tables_speak_the_language_of_the_reader(client: Client, edition: Edition, prefix: str, title: str):
    assert f"<h1>{title}</h1>" in client.get(f"{prefix}/cijfers/2026/gronden/").content.decode()


def test_a_chart_is_mirrored_for_who_reads_from_the_right(client: Client, edition: Edition):
    page = client.get("/ar/cijfers/2026/gronden/").content.decode()

    assert 'x="100%"' in re.search(r"<svg.*?</svg>", page, re.S)[0]
