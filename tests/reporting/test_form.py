# SPDX-License-Identifier: EUPL-1.2
"""The form as somebody walks through it: nothing is lost, nothing is doubled."""

import html
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.builders import TryCounter
from tests.conftest import close_connections
from tests.reporting.walk import ANSWERS, code_on, fill, send

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.models import Draft, Report
from gehoord.reporting.queries import dek_by_code, find_by_code, open_report

pytestmark = pytest.mark.django_db(transaction=True)


def told_under(code: str) -> dict:
    """What was stored under a code."""
    parsed = Code.parse(code)
    with fenced(lookup=parsed.lookup_hash):
        row = find_by_code(parsed)
        assert row is not None
        return open_report(row, dek_by_code(row, parsed)).answers


def test_a_report_goes_from_the_first_page_to_the_counter(counter: TryCounter, client: Client) -> None:
    fill(client)
    shown = html.unescape(client.get("/melden/controle/").content.decode())
    response = send(client)
    thanks = client.get(response["Location"]).content.decode()

    assert "De arts zei dat mensen zoals ik overdrijven." in shown
    assert "Loket Utrecht" in thanks
    assert code_on(thanks) == code_on(shown)
    answers = told_under(code_on(thanks))
    assert answers["story"] == ANSWERS["verhaal"]["story"]
    assert (answers["residence"], answers["place"]) == ("GM0307", "GM0344")
    assert answers["grounds"] == ["race", "religion"]
    assert "residence_typed" not in answers


def test_no_page_before_the_last_asks_the_database_anything(counter: TryCounter, client: Client) -> None:
    with CaptureQueriesContext(connection) as asked:
        fill(client)

    assert len(asked) == 0


def test_who_wants_to_be_known_is_asked_for_contact_also_after_somebody_who_did_not(
    counter: TryCounter, client: Client
) -> None:
    asked = {}
    for identity in ("anonymous", "counter_only", "anonymous"):
        visitor = Client()
        fill(visitor, until="contact", hoe_bekend={"identity": identity})
        page = visitor.get("/melden/contact/").content.decode()
        asked.setdefault(identity, set()).add('name="phone"' in page)

    assert asked == {"anonymous": {False}, "counter_only": {True}}


def test_a_first_visit_gets_no_cookie(counter: TryCounter, client: Client) -> None:
    response = client.get("/melden/")

    assert response.status_code == 200
    assert not client.cookies


def test_going_back_and_reloading_lose_nothing(counter: TryCounter, client: Client) -> None:
    fill(client, until="over-jou")
    back = client.post("/melden/over-jou/", {"capacity": "witness", "do": "back"})
    story = html.unescape(client.get("/melden/verhaal/").content.decode())

    assert back["Location"] == "/melden/waarom/"
    assert ANSWERS["verhaal"]["story"] in story
    assert 'value="witness" checked' in client.get("/melden/over-jou/").content.decode()


def test_two_tabs_fill_in_the_same_report(counter: TryCounter, central: TryCounter, client: Client) -> None:
    fill(client, until="waar-en-wanneer")
    client.post("/melden/wie/", {"organisation": "In het ene tabblad"})
    client.post("/melden/waarom/", {"ground_words": "in het andere"})
    send(client)

    answers = told_under(code_on(client.get("/melden/verstuurd/").content.decode()))
    assert (answers["organisation"], answers["ground_words"]) == ("In het ene tabblad", "in het andere")


def test_switching_language_keeps_what_was_just_typed(counter: TryCounter, client: Client) -> None:
    fill(client, until="verhaal")
    response = client.post("/melden/verhaal/", {"story": "Half getypt", "_language": "ar"})
    page = client.get(response["Location"])

    assert response["Location"] == "/ar/melden/verhaal/"
    assert "Half getypt" in page.content.decode()
    assert '<html lang="ar" dir="rtl">' in page.content.decode()


def test_a_double_click_makes_one_report(counter: TryCounter, client: Client) -> None:
    fill(client)
    first = send(client)
    second = send(client)

    assert (first["Location"], second["Location"]) == ("/melden/verstuurd/", "/melden/verstuurd/")
    with fenced(counter=counter.pk):
        assert Report.objects.count() == 1


def test_the_same_form_posted_twenty_times_at_once_is_one_report(counter: TryCounter, client: Client) -> None:
    fill(client)
    cookie = client.cookies["vertel"].value

    def press(_number: int) -> int:
        browser = Client()
        browser.cookies["vertel"] = cookie
        try:
            return send(browser).status_code
        finally:
            close_connections()

    with ThreadPoolExecutor(20) as pool:
        statuses = list(pool.map(press, range(20)))

    assert statuses == [302] * 20
    with fenced(counter=counter.pk):
        assert Report.objects.count() == 1


def test_fifty_reports_at_the_same_moment_are_fifty_reports(counter: TryCounter) -> None:
    def tell(number: int) -> str:
        browser = Client()
        try:
            fill(browser, verhaal={"story": f"Verhaal nummer {number}"})
            send(browser)
            return code_on(browser.get("/melden/verstuurd/").content.decode())
        finally:
            close_connections()

    with ThreadPoolExecutor(50) as pool:
        codes = list(pool.map(tell, range(50)))

    with fenced(counter=counter.pk):
        assert Report.objects.count() == 50
    assert sorted(told_under(code)["story"] for code in codes) == sorted(
        f"Verhaal nummer {number}" for number in range(50)
    )


def test_typing_on_in_another_tab_after_sending_gives_the_words_back(
    counter: TryCounter, client: Client
) -> None:
    fill(client)
    send(client)
    response = client.post("/melden/verhaal/", {"story": "Dit bedacht ik nog na het versturen."})

    assert response.status_code == 409
    assert "Dit bedacht ik nog na het versturen." in response.content.decode()


def test_stopping_and_coming_back_with_the_code(counter: TryCounter, client: Client) -> None:
    fill(client, until="waarom")
    saving = client.post("/melden/waarom/", {"ground_words": "mijn tas", "do": "save"})
    code = code_on(client.get(saving["Location"]).content.decode())
    elsewhere = Client()
    response = elsewhere.post("/melden/verder/", {"code": code.lower().replace("-", " ")})
    shown = html.unescape(elsewhere.get("/melden/controle/").content.decode())

    assert response["Location"] == "/melden/controle/"
    assert "mijn tas" in shown
    assert ANSWERS["verhaal"]["story"] in shown
    with fenced(counter=counter.pk):
        assert (Report.objects.count(), Draft.objects.count()) == (0, 0)
    send(elsewhere)
    assert told_under(code)["ground_words"] == "mijn tas"
    with fenced(lookup=Code.parse(code).lookup_hash):
        assert Draft.objects.count() == 0


def test_a_saved_report_goes_on_being_saved_page_by_page(counter: TryCounter, client: Client) -> None:
    fill(client, until="waarom")
    client.post("/melden/waarom/", {"do": "save"})
    code = code_on(client.get("/melden/bewaren/").content.decode())
    client.post("/melden/over-jou/", {"capacity": "witness"})
    elsewhere = Client()
    elsewhere.post("/melden/verder/", {"code": code})

    assert 'value="witness" checked' in elsewhere.get("/melden/over-jou/").content.decode()


def test_a_story_too_long_for_a_cookie_travels_all_the_same(counter: TryCounter, client: Client) -> None:
    import random

    words = " ".join(str(random.Random(1).randrange(10**9)) for _ in range(5_000))
    fill(client, verhaal={"story": words})
    assert len(client.cookies["vertel"].value) < 1000
    send(client)

    assert told_under(code_on(client.get("/melden/verstuurd/").content.decode()))["story"] == words


def test_nothing_is_sent_without_words_or_a_ground(counter: TryCounter, client: Client) -> None:
    client.post("/melden/", {"need": "tell"})
    response = send(client)

    assert response.status_code == 422
    assert "Vertel in een paar woorden" in response.content.decode()


def test_without_a_need_the_first_page_says_what_to_do(counter: TryCounter, client: Client) -> None:
    response = client.post("/melden/", {})

    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert "Weet ik nog niet" in response.content.decode()


def test_an_unknown_municipality_gives_suggestions_and_keeps_what_was_typed(
    counter: TryCounter, client: Client
) -> None:
    fill(client, until="waar-en-wanneer")
    page = client.post("/melden/waar-en-wanneer/", {"place": "Utrect"}).content.decode()

    assert "Misschien Utrecht" in page
    assert 'value="Utrect"' in page


def test_danger_in_the_words_shows_the_way_out_from_then_on(counter: TryCounter, client: Client) -> None:
    fill(client, until="verhaal")
    client.post("/melden/verhaal/", {"story": "Hij zegt dat hij mij vermoordt."})
    page = client.get("/melden/waar-en-wanneer/").content.decode()

    assert "112" in page
    assert "0800-0113" in page


def test_who_stays_anonymous_is_warned_about_words_that_tell(counter: TryCounter, client: Client) -> None:
    fill(
        client,
        verhaal={"story": "Bel me op 06-12345678, ik ben de enige daar."},
        hoe_bekend={"identity": "anonymous"},
        contact={},
    )
    page = client.get("/melden/controle/").content.decode()

    assert "een telefoonnummer" in page
    assert "dat je ergens de enige bent" in page


def test_what_anonymity_rules_out_is_said_before_choosing(counter: TryCounter, client: Client) -> None:
    page = html.unescape(client.get("/melden/hoe-bekend/").content.decode())

    assert page.count("We kunnen niet bemiddelen en geen onderzoek doen") == 1 or (
        page.count("niet bemiddelen") == 2
    )


def test_the_titles_betray_nobody(counter: TryCounter, client: Client) -> None:
    import re

    fill(client)
    for page in ("", *list(ANSWERS)[1:], "controle"):
        shown = client.get(f"/melden/{page}/" if page else "/melden/").content.decode()
        title = re.search("<title>(.*?)</title>", shown, re.S).group(1).lower()
        assert not re.search("discrimin|meld|racis", title), title


def test_after_sending_the_browser_can_forget(counter: TryCounter, client: Client) -> None:
    fill(client)
    send(client)
    client.post("/melden/verstuurd/")

    assert client.get("/melden/verstuurd/")["Location"] == "/melden/"


def test_a_postcode_is_taken_where_the_installation_has_a_table(
    counter: TryCounter, client: Client, settings: Any, tmp_path: Path
) -> None:
    table = tmp_path / "postcodes.csv"
    table.write_text("3511;GM0344\n")
    fill(client, until="over-jou")
    without = client.post("/melden/over-jou/", {"residence": "3511 AB"})
    settings.POSTCODES_FILE = str(table)
    with_table = client.post("/melden/over-jou/", {"residence": "3511 AB"})

    assert "Bij deze postcode vinden we geen gemeente" in without.content.decode()
    assert with_table.status_code == 302
    assert "Utrecht" in client.get("/melden/controle/").content.decode()
