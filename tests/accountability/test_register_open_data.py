# SPDX-License-Identifier: EUPL-1.2
"""Open data: files that fit their schemas, hold nothing that is closed, and ask the database by the piece."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from gehoord.accountability.models import Said
from gehoord.accountability.queries.register import open_data
from gehoord.accountability.queries.register.schemas import DISTRIBUTIONS, FILES

from .builders_register import NOW, declared_done, document, entry, happens, item

pytestmark = pytest.mark.django_db
KINDS = {
    "string": str,
    "integer": int,
    "boolean": bool,
    "number": float,
    "array": list,
    "object": dict,
    "null": type(None),
}


def fetched(client: Client, path: str) -> str:
    answer = client.get(f"/verantwoording/{path}")
    assert answer.status_code == 200
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return body.decode()


def faults(schema: dict[str, Any], told: Any, path: str = "") -> list[str]:
    """Where a value is not what its schema says: types, required, nothing more, and the words that are allowed."""
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(type(told) is KINDS[kind] for kind in kinds):
        return [f"{path}: {told!r} is no {kinds}"]
    found = [] if told in schema.get("enum", [told]) else [f"{path}: {told!r}"]
    if isinstance(told, dict):
        known = schema["properties"]
        found += [f"{path}.{name} missing" for name in schema.get("required", []) if name not in told]
        found += [f"{path}.{name} unknown" for name in told if name not in known]
        for name, value in told.items():
            found += faults(known[name], value, f"{path}.{name}") if name in known else []
    if isinstance(told, list):
        for one in told:
            found += faults(schema["items"], one, f"{path}[]")
    return found


@pytest.fixture
def filled() -> None:
    letter = document(canonical="kst-30950-455", asked_on=date(2026, 2, 8), days_stated=41)
    item(
        letter,
        "reference",
        "De minister",
        canonical="kst-31765-9",
        data={"raw": "31 765, nr. 9", "page": "5"},
    )
    motion = entry(
        "Een motie.", kind="motion", movers=[["Sahla", "D66"], ["Kuzu", ""]], due_last=date(2026, 9, 1)
    )
    happens(motion, "house", house="adopted")
    declared_done(motion, document=letter)
    happens(motion, "evidence_seen", document=letter)
    happens(motion, "verdict", verdict="partly", note="De helft.")


@pytest.mark.parametrize("name", list(FILES))
@pytest.mark.usefixtures("filled")
def test_each_file_fits_its_schema(client: Client, name: str):
    schema = json.loads(fetched(client, f"schema/{name}.json"))
    told = json.loads(fetched(client, f"{name}.json"))

    assert faults(schema, told) == []
    assert len(told[name]) == 1
    assert told["schema"] == schema["$id"]


@pytest.mark.parametrize("name", list(FILES))
def test_an_empty_file_is_a_file(client: Client, name: str):
    assert json.loads(fetched(client, f"{name}.json"))[name] == []


@pytest.mark.usefixtures("filled")
def test_the_columns_of_the_csv_are_those_that_are_described(client: Client):
    rows = list(csv.reader(io.StringIO(fetched(client, "register.csv"))))
    described = json.loads(fetched(client, "register.csv-metadata.json"))

    told = dict(zip(*rows, strict=True))
    assert [one["name"] for one in described["tableSchema"]["columns"]] == rows[0]
    assert told["indieners"] == "Sahla (D66); Kuzu"
    assert (told["verklaard"], told["gezien"], told["besluitVanDeKamer"]) == (
        "afgedaan", "bewijs, deels nagekomen", "aangenomen",
    )  # fmt: skip


def test_what_was_only_declared_is_not_called_seen_in_any_file(client: Client):
    declared_done(entry())

    (row,) = json.loads(fetched(client, "register.json"))["register"]

    assert (row["verklaard"], row["gezien"]) == ("afgedaan", "niets")
    assert "bewijs" not in json.dumps(row).replace("Kamerbrief", "")


def test_nothing_that_is_closed_is_in_a_file(client: Client):
    entry("Geheime post.", is_public=False)
    closed = document("Een geheime zin in een concept.", is_public=False, title="Geheim stuk")
    item(closed, "reference", "geheime zin", canonical="kst-1", data={"raw": "geheime zin"})
    happens(entry("Open."), "repeated", document=closed, words="geheime zin")

    for path in ("register.json", "register.csv", "stukken.json", "verwijzingen.json", "catalogus.jsonld"):
        assert "geheim" not in fetched(client, path).lower()


def test_a_reference_that_a_person_rejected_is_not_in_the_file(client: Client):
    letter = document()
    found = item(letter, "reference", "De minister", canonical="kst-31765-9")
    Said.objects.create(item=found, word="rejected", batch="0" * 32, by="test", at=NOW)

    assert json.loads(fetched(client, "verwijzingen.json"))["verwijzingen"] == []


def test_a_file_is_made_by_the_piece(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
):
    monkeypatch.setattr(open_data, "AT_ONCE", 2)
    codes = [entry(str(number)).code for number in range(5)]

    # Three pieces of four statements, and one that finds nothing more.
    with django_assert_num_queries(13):
        told = json.loads(fetched(client, "register.json"))

    assert [row["code"] for row in told["register"]] == codes


def test_programs_on_other_sites_may_read_it(client: Client):
    answer = client.get("/verantwoording/register.json")

    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.usefixtures("filled")
def test_the_catalogue_names_files_that_are_there(client: Client):
    told = json.loads(fetched(client, "catalogus.jsonld"))
    (dataset,) = told["dcat:dataset"]

    assert len(dataset["dcat:distribution"]) == len(DISTRIBUTIONS)
    for one in dataset["dcat:distribution"]:
        path = one["dcat:downloadURL"]["@id"].partition("/verantwoording/")[2]
        answer = client.get(f"/verantwoording/{path}")
        assert (
            answer["Content-Type"].split(";")[0] == one["dcat:mediaType"]["@id"].partition("media-types/")[2]
        )
        if "dct:conformsTo" in one:
            schema = one["dct:conformsTo"]["@id"].partition("/verantwoording/")[2]
            assert client.get(f"/verantwoording/{schema}").status_code == 200
    assert dataset["dct:temporal"]["dcat:startDate"]["@value"] == "2026-03-05"
    assert dataset["dct:title"] == {"@value": "Register van toezeggingen", "@language": "nl"}


def test_the_page_explains_every_field(client: Client):
    told = fetched(client, "open-data/")

    for _title, fields in FILES.values():
        for field in fields:
            assert f"<dt>{field.name}</dt>" in told
