# SPDX-License-Identifier: EUPL-1.2
"""Ways outside the counter on their three pages: for everybody, for a reporter, and of a case."""

from html import unescape

import pytest
from django.test import Client
from tests.builders import report
from tests.casework.builders import at, taken

pytestmark = pytest.mark.django_db
FITS_NOT = "Wat nu niet past, en waarom"


def halves(answer) -> tuple[str, str]:
    """What fits, and what does not."""
    shown = unescape(answer.content.decode())
    fits, _, fits_not = shown.partition(FITS_NOT)
    return fits, fits_not


def test_everybody_is_asked_first_and_then_shown_what_fits_without_a_trace_in_the_address():
    browser = Client()
    asked = browser.get("/wegen/")
    assert FITS_NOT not in unescape(asked.content.decode())

    fits, fits_not = halves(
        browser.post("/wegen/", {"side": "using", "where": "care", "grounds": ["age"], "known": "known"})
    )

    assert "Klacht bij de zorgaanbieder" in fits
    assert 'id="weg-institute"' not in fits
    assert "vallen alleen bij werk onder de gelijkebehandelingswet" in fits_not
    assert browser.cookies == {}


@pytest.mark.parametrize(
    "given", [{}, {"side": "queen", "where": "moon", "grounds": ["x"], "age": "-1", "known": "y"}]
)
def test_answers_left_out_or_made_up_leave_out_nothing_that_is_not_sure(given):
    fits, fits_not = halves(Client().post("/wegen/", given))

    assert 'id="weg-institute"' in fits
    assert "Voor kinderen en jongeren" not in fits
    assert "Deze weg is er alleen voor de sport." in fits_not


def test_a_reporter_reads_what_fits_their_own_story(counter, now):
    sent = report(now=now, identity="anonymous", capacity="employee", sector="hospital")
    browser = Client()
    browser.post("/volgen/", {"code": sent.code.text})
    assert "/volgen/wegen/" in browser.get("/volgen/lezen/").content.decode()

    fits, fits_not = halves(browser.get("/volgen/wegen/"))

    assert "Vertrouwenspersoon of klachtencommissie van het werk" in fits
    assert "Dat kan niet anoniem." in fits_not
    assert "niet voor wie er werkt" in fits_not


def test_without_a_code_the_reporters_page_asks_for_it():
    answer = Client().get("/volgen/wegen/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/volgen/")


def test_the_page_of_a_case_judges_by_its_coded_facts_and_only_for_its_own_counter(caseworker, other_counter):
    sent = taken(caseworker, grounds=["age"])

    fits, fits_not = halves(caseworker.client().get(at("case_routes", sent.id)))

    assert "Geschilleninstantie in de zorg" in fits
    assert "vallen alleen bij werk onder de gelijkebehandelingswet" in fits_not
    stranger = other_counter.member("caseworker")
    assert stranger.client().get(at("case_routes", sent.id)).status_code == 404
