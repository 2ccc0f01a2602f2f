# SPDX-License-Identifier: EUPL-1.2
"""The public pages of documents: what everybody sees, and that nobody sees what is not public."""

import json
import os
import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.builders import NOW

from gehoord.accountability.actions.documents.add_item import add_item
from gehoord.accountability.actions.documents.keep_file import keep_file
from gehoord.accountability.actions.documents.load_document import load_document
from gehoord.accountability.actions.documents.mark_copy import mark_copy
from gehoord.accountability.actions.documents.publish_document import publish_document
from gehoord.accountability.actions.documents.say_of_items import say_of_items
from gehoord.accountability.actions.documents.undo_said import undo_said
from gehoord.accountability.models import Document, Item
from gehoord.accountability.queries.documents.pieces import PIECE
from gehoord.accountability.reading.shapes import Head, Pair, Reading, Span, as_data
from gehoord.accountability.terms import Word

from .builders_documents import LETTER, at, document, item, pair, reading, reference

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Document:
    return document()


def page_of(client: Client, made: Document, more: str = "") -> str:
    return client.get(f"/verantwoording/stuk/{made.code}/{more}").content.decode()


def words(html: str) -> str:
    """What a person reads, folded to single spaces."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<title>.*?</title>|<[^>]+>", " ", html)))


def finding_words(html: str, row: Item) -> str:
    """The entry of one finding in the list."""
    found = re.search(rf'<li id="v-{row.code}".*?</li>', html, re.DOTALL)
    return words(found[0]) if found else ""


# The document


def test_the_text_stands_beside_what_was_found(client: Client, made: Document) -> None:
    html = page_of(client, made)

    said = words(html)
    assert "Antwoorden op Kamervragen · 2 november 2026 · kst-99123-60" in said
    assert '<mark class="k-reference">Kamerstuk 99 123, nr. 45</mark>' in html
    assert "zeker : Het woord Kamerstuk staat ervoor · nog niemand keek hiernaar" in finding_words(
        html, item(made, "reference")
    )
    assert "twijfel: kijk zelf" in finding_words(html, item(made, "reference", number=1))
    assert "waarschijnlijk" in finding_words(html, item(made, "commitment"))


def test_every_finding_has_a_place_in_the_text_also_of_kinds_that_are_not_marked(
    client: Client, made: Document
) -> None:
    html = page_of(client, made)

    codes = set(re.findall(r'id="i-(i\w+)"', html))
    assert codes == set(made.items.values_list("code", flat=True))


def test_only_the_kinds_that_are_asked_are_marked(client: Client, made: Document) -> None:
    html = page_of(client, made, "?soort=person")

    assert re.findall(r'<mark class="([^"]*)"', html) == ["k-person"]
    assert re.findall(r'<li id="v-(i\w+)"', html) == [item(made, "person").code]


def test_a_repaired_number_stands_beside_what_was_printed(client: Client) -> None:
    made = document(found=Reading("0", references=[reference("2023Z02090", repaired=True)]))

    said = finding_words(page_of(client, made), item(made, "reference"))

    assert "2023Z02090 Er staat: Kamerstuk 99 123, nr. 45 Dat is hersteld." in said


def test_the_page_says_who_said_what_without_naming_anybody(client: Client, made: Document) -> None:
    first, second = list(made.items.filter(kind="reference").order_by("start"))
    say_of_items([first], word=Word.CONFIRMED, by="anna", now=NOW)
    say_of_items([second], word=Word.CORRECTED, corrected={"canonical": "kst-9-9"}, by="anna", now=NOW)
    say_of_items([item(made, "motion")], word=Word.REJECTED, why="Geen motie.", by="anna", now=NOW)

    html = page_of(client, made)

    assert "door een mens bevestigd" in finding_words(html, first)
    assert "kst-9-9" in finding_words(html, second)
    assert "Nummer: kst-9-9 (de lezer zei: kst-99123-50)" in finding_words(html, second)
    assert finding_words(html, item(made, "motion")) == ""
    assert "anna" not in html


def test_what_a_newer_reader_misses_and_a_person_confirmed_is_shown_quietly(
    client: Client, made: Document
) -> None:
    row = item(made, "motion")
    say_of_items([row], word=Word.CONFIRMED, by="anna", now=NOW)
    Item.objects.filter(pk=row.pk).update(gone_in="1")

    assert "vindt de nieuwe lezer niet meer" in finding_words(page_of(client, made), row)


def test_a_document_without_text_says_so(client: Client) -> None:
    assert "In dit stuk staat geen tekst." in words(page_of(client, document("", found=Reading("0"))))


def test_a_document_that_waits_to_be_read_says_so(client: Client) -> None:
    made = document(found=Reading(""))

    assert "Het wordt nu gelezen." in words(page_of(client, made))


def test_a_long_text_comes_in_parts_and_a_finding_leads_to_its_part(client: Client) -> None:
    text = "Een alinea met woorden.\n\n" * 8000 + "Kamerstuk 99 123, nr. 45 staat hier.\n"
    made = document(text, found=Reading("0", references=[reference(text=text)]))
    row = item(made, "reference")

    first, there = page_of(client, made), client.get(f"/verantwoording/vondst/{row.code}/")
    last = client.get(there.headers["Location"].partition("#")[0]).content.decode()

    assert "Deel 1 van 4" in words(first)
    assert there.headers["Location"] == f"/verantwoording/stuk/{made.code}/?vanaf={row.start}#i-{row.code}"
    assert "Deel 4 van 4" in words(last)
    assert f'id="i-{row.code}"' in last
    assert f'id="i-{row.code}"' not in first
    assert len(first) < 3 * PIECE


def test_many_findings_come_two_hundred_at_a_time(client: Client) -> None:
    many = [reference(f"kst-1-{n}", confidence=0.9) for n in range(450)]
    made = document(found=Reading("0", references=many))

    first, last = page_of(client, made), page_of(client, made, "?lijst=400")

    assert (first.count('<li id="v-'), last.count('<li id="v-')) == (200, 50)
    assert 'href="?lijst=200#vondsten"' in first


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_costs_five_statements(
    client: Client, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = document(
        found=reading(references=[reference(f"kst-1-{n}") for n in range(number)], qa=[pair()] * number)
    )

    with django_assert_num_queries(5):
        client.get(f"/verantwoording/stuk/{made.code}/")


# Addresses


def test_a_finding_has_an_address_that_leads_to_its_words(client: Client, made: Document) -> None:
    shown, hidden = item(made, "motion"), item(made, "person")

    addresses = [
        client.get(f"/verantwoording/vondst/{one.code}/").headers["Location"] for one in (shown, hidden)
    ]

    assert addresses == [
        f"/verantwoording/stuk/{made.code}/#i-{shown.code}",
        f"/verantwoording/stuk/{made.code}/?soort=person#i-{hidden.code}",
    ]


def test_the_address_of_a_rejected_finding_tells_why_it_no_longer_counts(
    client: Client, made: Document
) -> None:
    row = item(made, "motion")
    say_of_items([row], word=Word.REJECTED, why="Dit is een gewijzigde motie.", by="anna", now=NOW)

    answer = client.get(f"/verantwoording/vondst/{row.code}/")

    said = words(answer.content.decode())
    assert answer.status_code == 200
    assert "een mens zegt: dit klopt niet: Dit is een gewijzigde motie." in said
    assert "motie-Bedacht c.s." in said


def test_the_address_of_a_finding_that_no_reader_finds_still_shows_its_words(
    client: Client, made: Document
) -> None:
    row = item(made, "motion")
    Item.objects.filter(pk=row.pk).update(gone_in="1")

    said = words(client.get(f"/verantwoording/vondst/{row.code}/").content.decode())

    assert "Een nieuwere versie van het programma vindt dit niet meer." in said
    assert "motie-Bedacht c.s." in said


def test_what_was_marked_by_hand_and_taken_back_has_no_page(client: Client, made: Document) -> None:
    row, batch = add_item(made, kind="person", start=0, end=7, words="Geachte", by="anna", now=NOW)
    undo_said(batch, document_id=made.pk, by="anna", now=NOW)

    assert client.get(f"/verantwoording/vondst/{row.code}/").status_code == 404


def test_any_words_have_an_address_with_a_citation(client: Client, made: Document) -> None:
    start, end = at("de proefregeling stopt")

    html = page_of(client, made, f"woorden/{start}-{end}/")

    assert '<mark class="k-words" id="woorden">de proefregeling stopt</mark>' in html
    assert (
        "“de proefregeling stopt” — Antwoorden over de proefregeling, kst-99123-60, 2 november 2026, "
        f"tekens {start} tot {end}. http://testserver/verantwoording/stuk/{made.code}/woorden/{start}-{end}/"
    ) in words(html)
    assert made.text_sha256 in html


def test_the_citation_names_the_page_where_the_file_has_pages(client: Client) -> None:
    made = document(pages=[0, 100, 300])

    assert "p. 2, tekens" in words(page_of(client, made, "woorden/150-160/"))


@pytest.mark.parametrize("span", ["5-5", "9-5", "0-999999", "448-460"])
def test_words_that_are_not_there_have_no_page(client: Client, made: Document, span: str) -> None:
    assert client.get(f"/verantwoording/stuk/{made.code}/woorden/{span}/").status_code == 404


def test_a_copy_leads_to_the_document_it_is_a_copy_of(client: Client, made: Document) -> None:
    copy = document(title="Dezelfde brief")
    mark_copy(copy.pk, of=made, by="test", now=NOW)

    html = page_of(client, copy)
    publish_document(made.pk, is_public=False, by="test", now=NOW)
    closed = page_of(client, copy)

    assert f'href="/verantwoording/stuk/{made.code}/"' in html
    assert made.code not in closed


# Questions beside answers


def test_each_demand_stands_beside_the_sentences_with_the_same_words(client: Client, made: Document) -> None:
    said = words(page_of(client, made, "vragen/"))

    assert "Of een vraag is beantwoord, beoordeelt het programma niet." in said
    assert "Klopt het dat de proefregeling stopt? Ja, de proefregeling stopt. 75 % dezelfde woorden" in said
    assert "En wanneer hoort de Kamer daarvan? Geen zin in het antwoord heeft dezelfde woorden." in said


def test_a_judgement_of_a_person_stands_beside_the_demand_as_theirs(client: Client, made: Document) -> None:
    row = item(made, "demand", number=1)
    say_of_items([row], word=Word.CORRECTED, corrected={"judged": "partly"}, by="anna", now=NOW)

    said = words(page_of(client, made, "vragen/"))

    assert "Oordeel over het antwoord: deels beantwoord (oordeel van een mens)" in said


def test_a_document_without_questions_says_so(client: Client) -> None:
    made = document(found=Reading("0"))

    assert "geen vragen met antwoorden gevonden" in words(page_of(client, made, "vragen/"))
    assert "Vragen naast antwoorden" not in words(page_of(client, made))


def test_pairs_come_twenty_at_a_time(client: Client) -> None:
    text = "".join(f"Vraag {n}?\nAntwoord {n}.\n" for n in range(100, 145))
    pairs = [
        Pair((n,), "", Span(*at(f"Vraag {n}?", text=text)), Span(*at(f"Antwoord {n}.", text=text)), 0.9, "")
        for n in range(100, 145)
    ]
    made = document(text, found=Reading("0", qa=pairs))
    # So many that do not count that they fill more than one page.
    for n in range(70):
        Item.objects.create(
            code=f"i{n}", document=made, kind="pair", key=f"pair:{n}", start=0, end=1, data={}, confidence=0.9,
            reader_version="0", gone_in="1",
        )  # fmt: skip

    first = page_of(client, made, "vragen/")
    more = re.search(r'href="(\?na=\d+)"', first)
    second = page_of(client, made, f"vragen/{more[1] if more else ''}")

    assert re.findall(r"Vraag (\d+)\?", first) == [str(n) for n in range(100, 120)]
    assert re.findall(r"Vraag (\d+)\?", second) == [str(n) for n in range(120, 140)]


@pytest.mark.parametrize("number", [1, 3])
def test_questions_cost_six_statements(
    client: Client, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = document(found=reading(qa=[pair()] * number))

    with django_assert_num_queries(6):
        client.get(f"/verantwoording/stuk/{made.code}/vragen/")


# Downloads


def test_the_file_is_handed_over_as_it_came_and_never_opened_here(client: Client) -> None:
    data = f"{LETTER}{os.urandom(8).hex()}".encode()
    made = load_document(data, name='a"b\n<é>.txt', by="test", now=NOW, is_public=True).document

    answer = client.get(f"/verantwoording/stuk/{made.code}/bestand/")

    assert b"".join(answer.streaming_content) == data  # type: ignore[attr-defined]
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''a%22b%0A%3C%C3%A9%3E.txt"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_the_text_is_handed_over_without_any_change(client: Client) -> None:
    made = document("regel\r\nregel\rregel\n🙂")

    answer = client.get(f"/verantwoording/stuk/{made.code}/tekst.txt")

    assert answer.content.decode() == "regel\r\nregel\rregel\n🙂"
    assert answer.headers["Content-Disposition"] == f"attachment; filename*=UTF-8''{made.code}.txt"


def test_the_findings_are_json_in_the_shape_of_the_command(client: Client, made: Document) -> None:
    row = item(made, "reference")
    say_of_items([row], word=Word.CONFIRMED, by="anna", now=NOW)

    told = json.loads(client.get(f"/verantwoording/stuk/{made.code}/vondsten.json").content)

    assert set(as_data(reading())) <= set(told)
    assert set(as_data(Head())) == set(told["head"])
    assert (told["file"], told["version"], told["head"]["own"]) == ("brief.txt", "0", "kst-99123-60")
    assert told["address"] == f"http://testserver/verantwoording/stuk/{made.code}/"
    assert told["references"][0]["canonical"] == "kst-99123-45"
    assert told["qa"][0]["answer"]["start"] == item(made, "pair").data["answer"]["start"]
    assert [(one["item"], one["word"]) for one in told["said"]] == [(row.code, "confirmed")]
    assert "anna" not in json.dumps(told)
    for one in told["references"]:
        assert made.text[one["start"] : one["end"]] == one["raw"]


def test_a_file_that_the_storage_lost_is_not_found(client: Client, made: Document) -> None:
    assert client.get(f"/verantwoording/stuk/{made.code}/bestand/").status_code == 404


# The list


def test_the_list_holds_public_documents_newest_first_and_no_copies(client: Client) -> None:
    old = document(title="Oude brief", dated_on=date(2020, 1, 1))
    new = document(title="Nieuwe brief", dated_on=date(2026, 1, 1))
    document(title="Zonder datum", dated_on=None)
    document(title="Gesloten brief", is_public=False)
    copy = document(title="Kopie")
    mark_copy(copy.pk, of=old, by="test", now=NOW)

    html = client.get("/verantwoording/stukken/").content.decode()

    titles = re.findall(r'dir="auto">([^<]+)</a><br>', html)
    assert titles == ["Nieuwe brief", "Oude brief", "Zonder datum"]
    assert f"/verantwoording/stuk/{new.code}/" in html


def test_the_list_goes_on_behind_its_last_document_also_among_those_without_a_day(client: Client) -> None:
    made = [
        document(title=f"Brief {n}", dated_on=date(2026, 1, 1) - timedelta(days=n // 2)) for n in range(40)
    ]
    made += [document(title=f"Brief {n}", dated_on=None) for n in range(40, 60)]

    address, seen = "/verantwoording/stukken/", []
    while address:
        html = client.get(address).content.decode()
        seen += re.findall(r'dir="auto">(Brief \d+)</a>', html)
        more = re.search(r'rel="next" href="([^"]+)"', html)
        address = f"/verantwoording/stukken/{unescape(more[1])}" if more else ""

    assert len(seen) == 60
    assert set(seen) == {one.title for one in made}


@pytest.mark.parametrize("asked", ["woorden=proefregeling", "soort=antwoorden", "dossier=99123"])
def test_the_list_can_be_asked_by_words_genre_and_dossier(client: Client, asked: str) -> None:
    document(title="Dit stuk")
    document("Iets anders.", title="Dat stuk", genre="nota", dossier="11111", found=Reading("0"))

    said = words(client.get(f"/verantwoording/stukken/?{asked}").content.decode())

    assert ("Dit stuk" in said, "Dat stuk" in said) == (True, False)


@pytest.mark.parametrize(
    "asked", ["na=x", "na=2026-13-45.1", "na=0.999999999999999999999", "woorden=%00", "soort=x"]
)
def test_what_the_address_cannot_mean_is_left_out(client: Client, asked: str) -> None:
    document(title="Dit stuk")

    assert client.get(f"/verantwoording/stukken/?{asked}").status_code == 200


def test_an_empty_list_says_so(client: Client) -> None:
    assert "Er zijn nog geen openbare stukken" in words(
        client.get("/verantwoording/stukken/").content.decode()
    )
    assert "Niets gevonden" in words(client.get("/verantwoording/stukken/?dossier=1").content.decode())


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_costs_one_statement(
    client: Client, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(number):
        document()

    with django_assert_num_queries(1):
        client.get("/verantwoording/stukken/")


# Not public


@pytest.mark.parametrize(
    "address",
    [
        "stuk/{code}/",
        "stuk/{code}/vragen/",
        "stuk/{code}/woorden/0-5/",
        "stuk/{code}/bestand/",
        "stuk/{code}/tekst.txt",
        "stuk/{code}/vondsten.json",
        "vondst/{item}/",
    ],
)
def test_what_is_not_public_is_not_there_by_any_address(client: Client, made: Document, address: str) -> None:
    there = "/verantwoording/" + address.format(code=made.code, item=item(made, "motion").code)
    keep_file(made.file_sha256, b"proefregeling")
    seen = client.get(there).status_code
    publish_document(made.pk, is_public=False, by="test", now=NOW)

    answer = client.get(there)

    assert (seen in {200, 302}, answer.status_code) == (True, 404)
    assert "proefregeling" not in answer.content.decode()


def test_an_address_of_nothing_is_not_found(client: Client) -> None:
    assert client.get("/verantwoording/stuk/d00000000000/").status_code == 404
    assert client.get("/verantwoording/vondst/i000000000000/").status_code == 404
