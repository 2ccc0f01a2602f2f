# SPDX-License-Identifier: EUPL-1.2
"""What goes wrong: each a clear page in the reporter's language, and nothing lost that was confirmed."""

import html
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test import Client
from tests.builders import TryCounter
from tests.reporting.walk import code_on, fill, send

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.queries import dek_by_code, find_by_code, open_report

pytestmark = pytest.mark.django_db(transaction=True)


def story_under(code: str) -> str:
    parsed = Code.parse(code)
    with fenced(lookup=parsed.lookup_hash):
        row = find_by_code(parsed)
        assert row is not None
        return str(open_report(row, dek_by_code(row, parsed)).answers["story"])


def test_a_story_of_three_megabytes_is_said_to_be_too_long_and_stays_on_the_page(
    counter: TryCounter, client: Client
) -> None:
    fill(client, until="verhaal")
    story = "Dit gebeurde er. " * 180_000
    response = client.post("/melden/verhaal/", {"story": story})
    page = response.content.decode()

    assert response.status_code == 422
    assert "Je tekst staat er nog" in page
    assert page.count("Dit gebeurde er.") > 179_000


def test_more_than_the_server_reads_gets_a_clear_page(counter: TryCounter, client: Client) -> None:
    fill(client, until="verhaal")
    response = client.post("/en/melden/verhaal/", {"story": "x" * 7_000_000})

    assert response.status_code in (400, 413)
    assert 'lang="en"' in response.content.decode()
    assert client.get("/melden/verhaal/").status_code == 200


def test_control_characters_and_direction_overrides_are_taken_out(
    counter: TryCounter, client: Client
) -> None:
    fill(client, verhaal={"story": "voor\x00na \u202egnal\u202c eind"})
    send(client)

    assert story_under(code_on(client.get("/melden/verstuurd/").content.decode())) == "voorna gnal eind"


@pytest.mark.parametrize("cookie", ["", "onzin", "A" * 5000, "é", '"><script>'])
def test_a_broken_cookie_is_no_cookie(counter: TryCounter, client: Client, cookie: str) -> None:
    client.cookies["vertel"] = cookie

    assert client.get("/melden/").status_code == 200
    assert client.get("/melden/verhaal/").status_code == 200
    page = client.get("/melden/controle/")
    assert "Je antwoorden staan hier niet meer" in html.unescape(page.content.decode())


def test_sending_with_an_expired_session_says_so(counter: TryCounter, client: Client) -> None:
    response = send(client, prefix="/ar")

    assert response.status_code == 410
    assert 'lang="ar" dir="rtl"' in response.content.decode()


def test_typing_on_after_the_session_expired_keeps_what_is_on_this_page(
    counter: TryCounter, client: Client
) -> None:
    response = client.post("/melden/verhaal/", {"story": "Geschreven terwijl de tijd verliep"})

    assert response.status_code == 302
    assert "terwijl de tijd verliep" in client.get("/melden/verhaal/").content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "21 tekens"),
        ("ABC", "21 tekens"),
        ("0" * 20 + "U", "een teken dat niet kan"),
        ("ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ1", "tikfout"),
    ],
)
def test_a_mistyped_code_says_so_at_once_without_the_database(
    counter: TryCounter, client: Client, typed: str, said: str, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        response = client.post("/melden/verder/", {"code": typed})

    assert response.status_code == 422
    assert said in response.content.decode()


def test_an_unknown_code_says_what_it_can_mean(counter: TryCounter, client: Client) -> None:
    response = client.post("/melden/verder/", {"code": Code.new().text})

    assert response.status_code == 422
    assert "vinden we niets" in response.content.decode()


def test_a_code_in_the_address_is_not_read(counter: TryCounter, client: Client) -> None:
    fill(client, until="waarom")
    client.post("/melden/waarom/", {"do": "save"})
    code = code_on(client.get("/melden/bewaren/").content.decode())

    assert "controle" not in Client().get("/melden/verder/", {"code": code}).headers.get("Location", "")


def test_a_made_up_page_is_not_there(counter: TryCounter, client: Client) -> None:
    assert client.get("/melden/bestaat-niet/").status_code == 404


def test_choices_that_do_not_exist_are_not_taken(counter: TryCounter, client: Client) -> None:
    fill(client, waarom={"grounds": ["race", "<script>", "made_up"]}, hoe_bekend={"identity": "god"})
    page = client.get("/melden/controle/").content.decode()

    assert "made_up" not in page
    assert "&lt;script" not in page


def test_markup_in_answers_is_shown_as_typed(counter: TryCounter, client: Client) -> None:
    fill(client, verhaal={"story": '<script>alert("x")</script>'})
    page = client.get("/melden/controle/").content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_with_the_database_away_nothing_is_sent_and_nothing_is_lost(
    counter: TryCounter, client: Client
) -> None:
    fill(client)
    with database_away():
        response = send(client)
        page = client.get("/melden/controle/")

    assert response.status_code == 503
    assert "nog niet verstuurd" in response.content.decode()
    assert "overdrijven" in page.content.decode()
    assert send(client)["Location"] == "/melden/verstuurd/"
    code = code_on(client.get("/melden/verstuurd/").content.decode())
    assert story_under(code) == "De arts zei dat mensen zoals ik overdrijven."


@contextmanager
def database_away() -> Iterator[None]:
    """As if the server is stopped: a socket where nobody listens."""
    from gehoord.foundation.people import routing

    kept = connection.settings_dict
    connection.close()
    connection.close_pool()
    routing.forget()
    connection.settings_dict = kept | {"HOST": "/nowhere", "OPTIONS": kept["OPTIONS"] | {"pool": False}}
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict = kept


def test_another_site_cannot_send_in_somebodys_name(counter: TryCounter, client: Client) -> None:
    fill(client)
    response = client.post("/melden/controle/", {"do": "send"}, headers={"Sec-Fetch-Site": "cross-site"})

    assert response.status_code == 403
    with fenced(counter=counter.pk):
        from gehoord.reporting.models import Report

        assert Report.objects.count() == 0
