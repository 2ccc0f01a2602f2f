# SPDX-License-Identifier: EUPL-1.2
"""Help for who works somewhere: complete in three languages, each line with its source, and short for who leads."""

from html import unescape

import pytest
import yaml
from django.test import Client

from gehoord.organisations.tables import support as table
from gehoord.organisations.tables.support import LANGUAGES, for_managers, support


def test_each_line_has_all_languages_and_a_source_that_is_named() -> None:
    raw = table._raw()
    lines = [line for each in [*raw["sections"], raw["manager"]] for line in each["lines"]]

    assert all(line[language].strip() for line in lines for language in LANGUAGES)
    assert {line["source"] for line in lines} == set(raw["sources"])
    assert all(source[language] for source in raw["sources"].values() for language in LANGUAGES)
    assert yaml.safe_dump(raw)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_says_the_same_number_of_things(language: str) -> None:
    assert [len(each.lines) for each in support(language)] == [len(each.lines) for each in support("nl")]


def test_who_leads_reads_it_in_a_minute() -> None:
    words = sum(len(line.text.split()) for line in for_managers("nl").lines)

    assert len(for_managers("nl").lines) == 8
    assert words <= 200


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/organisaties/hulp/", "/en/organisaties/hulp/", "/ar/organisaties/hulp/"]
)
def test_the_page_is_there_for_everybody(address: str) -> None:
    answer = Client().get(address)

    assert answer.status_code == 200
    assert "17da" in unescape(answer.content.decode())


@pytest.mark.django_db
def test_the_steps_for_who_leads_are_a_page_of_their_own() -> None:
    page = unescape(Client().get("/organisaties/hulp/leidinggevende/").content.decode())

    assert page.count("<strong>Nu.</strong>") == 3


@pytest.mark.django_db
def test_it_cannot_be_posted_to() -> None:
    assert Client().post("/organisaties/hulp/").status_code == 405
