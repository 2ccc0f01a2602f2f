# SPDX-License-Identifier: EUPL-1.2
"""The pages of who keeps the register: loading, confirming, correcting, rejecting, undoing, publishing."""

import os
import re
from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings
from tests.builders import NOW, Person, TryCounter

from gehoord.accountability.actions.documents.load_document import load_document
from gehoord.accountability.actions.documents.mark_copy import mark_copy
from gehoord.accountability.actions.documents.say_of_items import say_of_items
from gehoord.accountability.models import Document, Item, Said
from gehoord.accountability.queries.documents.effective import Effective, effective
from gehoord.accountability.reading.shapes import Reading
from gehoord.accountability.terms import Word

from .builders_documents import LETTER, at, document, item, pair, reading, reference

pytestmark = pytest.mark.django_db


@pytest.fixture
def registrar(central: TryCounter) -> Person:
    return central.member("registrar", name="Rika Register")


@pytest.fixture
def client(registrar: Person) -> Client:
    return registrar.client()


@pytest.fixture
def made() -> Document:
    return document(is_public=False)


def words(answer: HttpResponse) -> str:
    """What a person reads, folded to single spaces."""
    text = re.sub(r"<title>.*?</title>|<[^>]+>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", unescape(text))


def page(name: str, *args: object) -> str:
    return reverse(f"register:{name}", args=args)


def now_of(row: Item) -> Effective:
    return effective([Item.objects.get(pk=row.pk)], with_rejected=True)[0]


def text_file(name: str = "brief.txt", data: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, f"{LETTER}{os.urandom(8).hex()}".encode() if data is None else data)


# Who may


PAGES = (
    "documents", "document_load", "doubtful", "document", "questions", "span", "document_file", "document_text",
    "document_findings", "document_edit", "document_history", "document_add", "finding",
)  # fmt: skip
POSTS = ("document_publish", "document_reread", "document_copy", "document_say", "document_undo")


def args_of(name: str, made: Document) -> list[object]:
    return {
        "documents": [],
        "document_load": [],
        "doubtful": [],
        "span": [made.code, 0, 5],
        "finding": [item(made, "motion").code],
    }.get(name, [made.code])


@pytest.mark.parametrize("name", PAGES + POSTS)
def test_who_does_not_keep_the_register_sees_none_of_it(
    name: str, made: Document, central: TryCounter, counter: TryCounter
) -> None:
    address = page(name, *args_of(name, made))

    for person in (central.member("steward"), counter.member("caseworker")):
        browser = person.client()
        assert (browser.get(address).status_code, browser.post(address).status_code) == (403, 403)
    signed_out = Client()
    assert signed_out.get(address).headers["Location"].startswith("/loket/inloggen/")
    assert Document.objects.filter(is_public=True).count() == Said.objects.count() == 0


@pytest.mark.parametrize("name", PAGES)
def test_who_keeps_the_register_sees_all_of_it(name: str, made: Document, client: Client) -> None:
    answer = client.get(page(name, *args_of(name, made)))

    # The file of a made-up document was never stored.
    assert answer.status_code == (404 if name == "document_file" else 200)


@pytest.mark.parametrize("name", POSTS)
def test_what_changes_something_cannot_be_opened(name: str, made: Document, client: Client) -> None:
    assert client.get(page(name, made.code)).status_code == 405


@pytest.mark.parametrize("name", PAGES[3:-1] + POSTS)
def test_a_document_that_is_not_there_is_not_found(name: str, client: Client) -> None:
    args = ["d00000000000", 0, 5] if name == "span" else ["d00000000000"]

    assert client.post(page(name, *args)).status_code == 404 or name in {
        "questions", "span", "document_file", "document_text", "document_findings", "document_history", "document"
    }  # fmt: skip
    if name not in POSTS:
        assert client.get(page(name, *args)).status_code == 404


# Loading


def test_files_and_pasted_text_are_loaded_together_each_with_its_result(client: Client) -> None:
    known = f"{LETTER}{os.urandom(8).hex()}".encode()
    load_document(known, name="eerder.txt", by="test", now=NOW)

    answer = client.post(
        page("document_load"),
        {
            "files": [
                text_file("een.txt"),
                text_file("twee.txt", known),
                text_file("drie.pdf", b"%PDF-1.4 kapot"),
            ],
            "text": f"Geplakte brief\r\n\r\nMet tekst {os.urandom(8).hex()}",
        },
    )

    said = words(answer)
    assert answer.status_code == 200
    assert "een.txt · ingelezen, nog niet openbaar" in said
    assert "twee.txt · stond er al: hetzelfde bestand" in said
    assert "drie.pdf · Deze PDF is niet heel" in said
    assert "Geplakte brief geplakte-tekst.txt · ingelezen" in said
    assert Document.objects.count() == 3
    pasted = Document.objects.get(file_name="geplakte-tekst.txt")
    assert ("\r" in pasted.text, pasted.text.startswith("Geplakte brief\n\n")) == (False, True)


def test_a_file_past_the_limit_is_refused_while_it_streams_in_and_the_others_go_on(
    client: Client, settings: Settings
) -> None:
    settings.DOCUMENT_MAX_BYTES = 100_000

    answer = client.post(
        page("document_load"), {"files": [text_file("groot.txt", b"x" * 100_001), text_file("klein.txt")]}
    )

    assert "groot.txt · Dit bestand is te groot." in words(answer)
    assert "klein.txt · ingelezen" in words(answer)


def test_files_that_are_too_large_together_are_refused_one_by_one(client: Client, settings: Settings) -> None:
    settings.DOCUMENT_MAX_TOGETHER = 1000

    answer = client.post(
        page("document_load"), {"files": [text_file("een.txt"), text_file("twee.txt"), text_file("drie.txt")]}
    )

    assert "twee.txt · ingelezen" in words(answer)
    assert "drie.txt · De bestanden zijn samen te groot. Stuur dit bestand apart." in words(answer)


def test_more_than_ten_files_at_once_are_refused(client: Client) -> None:
    answer = client.post(page("document_load"), {"files": [text_file(f"{n}.txt") for n in range(11)]})

    assert answer.status_code == 413
    assert Document.objects.count() == 0


def test_nothing_sent_is_said_and_nothing_readable_too(client: Client) -> None:
    nothing = client.post(page("document_load"), {"text": "   "})
    broken = client.post(page("document_load"), {"files": [text_file("a.pdf", b"%PDF-1.4 kapot")]})

    assert (nothing.status_code, broken.status_code) == (422, 422)
    assert "Kies een bestand, of plak een tekst." in words(nothing)


def test_a_hostile_name_is_a_name_and_nothing_more(client: Client) -> None:
    answer = client.post(
        page("document_load"), {"files": [text_file("<img src=x onerror=alert(1)>.txt", b"%PDF-1 kapot")]}
    )

    assert "<img src=x" not in answer.content.decode()


def test_an_upload_from_elsewhere_is_refused(registrar: Person) -> None:
    browser = registrar.client(enforce_csrf_checks=True)

    answer = browser.post(page("document_load"), {"files": [text_file()]})

    assert answer.status_code == 403
    assert Document.objects.count() == 0


def test_an_upload_with_its_token_is_taken(registrar: Person) -> None:
    browser = registrar.client(enforce_csrf_checks=True)
    form = browser.get(page("document_load")).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)
    assert token is not None

    answer = browser.post(page("document_load"), {"files": [text_file()], "csrfmiddlewaretoken": token[1]})

    assert "ingelezen" in words(answer)


# Saying


def test_what_is_ticked_is_confirmed_and_can_be_undone_at_once(client: Client, made: Document) -> None:
    rows = list(made.items.filter(kind="reference"))
    back = "vanaf=3&soort=reference&gezegd=oud&iets=anders"

    said = client.post(
        page("document_say", made.code), {"do": "confirm", "item": [row.code for row in rows], "back": back}
    )
    shown = client.get(said.headers["Location"])
    batch = Said.objects.values_list("batch", flat=True).distinct().get()
    undone = client.post(page("document_undo", made.code), {"batch": batch, "back": back})

    assert said.headers["Location"] == f"{page('document', made.code)}?vanaf=3&soort=reference&gezegd={batch}"
    assert "2 vondsten bevestigd. Ongedaan maken" in words(shown)
    assert undone.headers["Location"] == f"{page('document', made.code)}?vanaf=3&soort=reference"
    assert [now_of(row).status for row in rows] == ["unseen", "unseen"]
    assert "Ongedaan maken" not in words(client.get(said.headers["Location"]))


def test_what_is_ticked_is_rejected_with_a_reason(client: Client, made: Document) -> None:
    row = item(made, "motion")
    asked = {"do": "reject", "item": [row.code]}

    without = client.post(page("document_say", made.code), asked)
    with_one = client.post(page("document_say", made.code), asked | {"why": "Geen motie."})

    assert (without.status_code, "Schrijf waarom het niet klopt." in words(without)) == (422, True)
    assert (with_one.status_code, now_of(row).status, now_of(row).said.why) == (
        302,
        "rejected",
        "Geen motie.",
    )  # type: ignore[union-attr]


def test_everything_that_is_sure_of_one_kind_is_confirmed_at_once(client: Client, made: Document) -> None:
    say_of_items([item(made, "reference")], word=Word.REJECTED, why="x", by="test", now=NOW)

    client.post(page("document_say", made.code), {"do": "certain", "kind": "motion"})
    nothing = client.post(page("document_say", made.code), {"do": "certain", "kind": "reference"})

    assert now_of(item(made, "motion")).status == "confirmed"
    assert nothing.status_code == 422
    assert [now_of(row).status for row in made.items.filter(kind="reference").order_by("start")] == [
        "rejected",
        "unseen",
    ]


def test_findings_of_another_document_are_not_touched(client: Client, made: Document) -> None:
    other = document()

    answer = client.post(
        page("document_say", made.code), {"do": "confirm", "item": [item(other, "motion").code]}
    )

    assert (answer.status_code, Said.objects.count()) == (422, 0)


def test_a_colleague_who_spoke_meanwhile_is_told_and_kept(
    client: Client, made: Document, central: TryCounter
) -> None:
    row, seen = item(made, "motion"), timezone.now() - timedelta(minutes=2)
    other = central.member("registrar", name="Bram Bij")
    say_of_items([row], word=Word.REJECTED, why="Nee.", by=other.by, now=seen + timedelta(minutes=1))

    said = client.post(page("finding", row.code), {"do": "confirm", "seen": seen.isoformat()})
    shown = words(client.get(said.headers["Location"]))

    assert now_of(row).status == "confirmed"
    assert "Een collega had hier intussen ook iets over gezegd." in shown
    assert "bevestigd · Rika Register" in shown
    assert "afgewezen · Bram Bij" in shown


@pytest.mark.parametrize("seen", ["", "gisteren", "2026-13-99T00:00:00Z", "2026-01-01T00:00:00"])
def test_a_moment_that_is_none_is_now(client: Client, made: Document, seen: str) -> None:
    answer = client.post(page("finding", item(made, "motion").code), {"do": "confirm", "seen": seen})

    assert answer.status_code == 302


def test_undoing_is_possible_later_from_the_history(client: Client, made: Document) -> None:
    row = item(made, "motion")
    batch = say_of_items([row], word=Word.CONFIRMED, by="test", now=NOW)

    before = words(client.get(page("document_history", made.code)))
    undone = client.post(page("document_undo", made.code), {"batch": batch, "history": "1"})
    after = words(client.get(undone.headers["Location"]))

    assert "motie bevestigd Ongedaan maken" in before
    assert undone.headers["Location"] == page("document_history", made.code)
    assert "teruggenomen door Rika Register" in after
    assert now_of(row).status == "unseen"


def test_undoing_nothing_is_not_found(client: Client, made: Document) -> None:
    assert client.post(page("document_undo", made.code), {"batch": "x"}).status_code == 404


# Correcting


def correct(client: Client, row: Item, **typed: str) -> HttpResponse:
    """Fill in the form as it stands, with some fields otherwise."""
    form = client.get(page("finding", row.code)).context["form"]
    return client.post(
        page("finding", row.code),
        {name: form[name].value() for name in form.fields} | typed | {"do": "correct"},
    )


def test_a_number_is_corrected_and_what_the_reader_said_stays_beside_it(
    client: Client, made: Document
) -> None:
    row = item(made, "reference")

    answer = correct(client, row, canonical="kst-99123-54", page="3")

    one, shown = now_of(row), words(client.get(answer.headers["Location"]))
    assert (one.status, one.canonical) == ("corrected", "kst-99123-54")
    assert Said.objects.get().corrected == {"canonical": "kst-99123-54", "page": "3"}
    assert "Wat de lezer zei zeker : Het woord Kamerstuk staat ervoor." in shown
    assert "Nummer kst-99123-45" in shown


def test_words_are_chosen_anew_by_quoting_them(client: Client, made: Document) -> None:
    row = item(made, "reference")

    correct(client, row, quote="(Kamerstuk  99 123,\nnr. 45)")

    one = now_of(row)
    assert made.text[one.start : one.end] == "(Kamerstuk 99 123, nr. 45)"
    assert one.data["raw"] == "(Kamerstuk 99 123, nr. 45)"
    assert (one.item.start, one.item.end) == at("Kamerstuk 99 123, nr. 45")


def test_words_that_are_not_in_the_document_are_refused(client: Client, made: Document) -> None:
    answer = correct(client, item(made, "reference"), quote="Dit staat er niet")

    assert answer.status_code == 422
    assert "Deze woorden staan niet zo in het stuk." in words(answer)
    assert Said.objects.count() == 0


def test_nothing_changed_is_no_correction(client: Client, made: Document) -> None:
    for kind in (
        "reference",
        "pair",
        "commitment",
        "motion",
        "deadline",
        "person",
        "note",
        "check",
        "demand",
    ):
        answer = correct(client, item(made, kind))
        assert (kind, answer.status_code) == (kind, 422)
        assert "Er is niets veranderd." in words(answer)
    assert Said.objects.count() == 0


def test_a_commitment_gets_an_owner_a_kind_and_another_term(client: Client, made: Document) -> None:
    row = item(made, "commitment")

    correct(
        client, row, kind="afwijzing", owner="Minister van Proefzaken", due_raw="najaar 2026",
        due_first="2026-09-22", due_last="2026-12-21",
    )  # fmt: skip

    data = now_of(row).data
    assert (data["kind"], data["owner"]) == ("afwijzing", "Minister van Proefzaken")
    assert (data["due"]["raw"], data["due"]["first"], data["due"]["last"]) == (
        "najaar 2026",
        "2026-09-22",
        "2026-12-21",
    )
    assert set(Said.objects.get().corrected) == {"kind", "owner", "due"}


def test_a_second_correction_keeps_what_the_first_one_said(client: Client, made: Document) -> None:
    row = item(made, "commitment")
    correct(client, row, owner="Minister van Proefzaken")

    correct(client, row, to_whom="Eerste Kamer")

    data = now_of(row).data
    assert (data["owner"], data["to_whom"]) == ("Minister van Proefzaken", "Eerste Kamer")


def test_confirming_what_was_corrected_keeps_the_correction(client: Client, made: Document) -> None:
    row = item(made, "reference")
    correct(client, row, canonical="kst-9-9")

    client.post(page("finding", row.code), {"do": "confirm"})

    assert (now_of(row).canonical, Said.objects.count()) == ("kst-9-9", 2)


def test_a_day_that_is_none_is_refused(client: Client, made: Document) -> None:
    answer = correct(client, item(made, "deadline"), last="31 februari")

    assert (answer.status_code, "Dit lezen we niet. Kijk naar het voorbeeld." in words(answer)) == (422, True)


def test_question_and_answer_are_chosen_anew_each(client: Client, made: Document) -> None:
    row = item(made, "pair")

    correct(client, row, question="Klopt het dat de proefregeling stopt?", answer="", nrs="1, 2", party="Z")

    one = now_of(row)
    assert (made.text[one.start : one.end], one.data["answer"]) == (
        "Klopt het dat de proefregeling stopt?",
        None,
    )
    assert (one.data["nrs"], one.data["party"]) == ([1, 2], "Z")


def test_the_movers_of_a_motion_are_one_a_line(client: Client, made: Document) -> None:
    row = item(made, "motion")

    correct(client, row, movers="Bedacht (PVV-X)\n Ander (ABC)\nZonder")

    assert now_of(row).data["movers"] == [["Bedacht", "PVV-X"], ["Ander", "ABC"], ["Zonder", ""]]


def test_a_rejection_needs_a_reason_and_shows_it(client: Client, made: Document) -> None:
    row = item(made, "motion")

    without = client.post(page("finding", row.code), {"do": "reject"})
    client.post(page("finding", row.code), {"do": "reject", "why": "Het is een amendement."})

    assert (without.status_code, now_of(row).status) == (422, "rejected")
    assert "een mens zegt: dit klopt niet" in words(client.get(page("finding", row.code)))
    assert "Het is een amendement." in words(client.get(page("document", made.code)))


def test_a_rejected_finding_can_be_confirmed_after_all(client: Client, made: Document) -> None:
    row = item(made, "motion")
    say_of_items([row], word=Word.REJECTED, why="x", by="test", now=NOW)

    client.post(page("finding", row.code), {"do": "confirm"})

    assert now_of(row).status == "confirmed"


# By hand


def test_missed_words_are_marked_and_lead_to_their_details(client: Client, made: Document) -> None:
    answer = client.post(
        page("document_add", made.code), {"quote": "De Minister van Proefzaken", "kind": "person"}
    )

    row = made.items.get(by_hand__gt="")
    assert answer.headers["Location"].startswith(page("finding", row.code))
    assert (row.start, row.end) == at("De Minister van Proefzaken")
    assert "Met de hand aangewezen" in words(client.get(answer.headers["Location"]))


def test_words_that_stand_there_twice_are_asked_about(client: Client, made: Document) -> None:
    typed = {"quote": "de proefregeling stopt", "kind": "recommendation"}

    which = client.post(page("document_add", made.code), typed)
    places = re.findall(r'name="place" value="(\d+)"', which.content.decode())
    client.post(page("document_add", made.code), typed | {"place": places[1]})

    assert (which.status_code, len(places)) == (422, 2)
    assert made.items.get(kind="recommendation").start == int(places[1])


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"quote": "staat er niet", "kind": "person"}, "Deze woorden staan niet zo in het stuk."),
        ({"quote": "", "kind": "person"}, "Neem de woorden over uit het stuk."),
        ({"quote": "Geachte", "kind": "reference"}, "Schrijf het nummer waar deze woorden naar verwijzen."),
        ({"quote": "motie-Bedacht c.s.", "kind": "motion"}, "Dit staat er al bij."),
    ],
)
def test_what_cannot_be_marked_says_why(
    client: Client, made: Document, typed: dict[str, str], says: str
) -> None:
    answer = client.post(page("document_add", made.code), typed)

    assert (answer.status_code, says in words(answer)) == (422, True)
    assert not made.items.filter(by_hand__gt="").exists()


def test_words_by_their_place_are_ready_to_be_marked(client: Client, made: Document) -> None:
    start, end = at("A. Voorbeeld")
    span = client.get(page("span", made.code, start, end)).content.decode()
    link = re.search(r'href="([^"]+erbij/[^"]+)"', span)
    assert link is not None

    form = client.get(unescape(link[1])).content.decode()

    assert "A. Voorbeeld</textarea>" in form
    assert f'name="place" value="{start}"' in form


# The whole document


def test_a_document_is_opened_to_everybody_and_closed_again(client: Client, made: Document) -> None:
    everybody, there = Client(), f"/verantwoording/stuk/{made.code}/"

    client.post(page("document_publish", made.code), {"do": "open"})
    opened = everybody.get(there).status_code
    client.post(page("document_publish", made.code), {"do": "close"})

    assert (opened, everybody.get(there).status_code) == (200, 404)


def test_its_own_words_are_changed_by_a_person(client: Client, made: Document) -> None:
    typed = {
        "title": "Beter zo",
        "genre": "nota",
        "canonical": "",
        "dated_on": "2026-05-28",
        "term_days": "21",
    }

    answer = client.post(page("document_edit", made.code), typed)

    again = Document.objects.get(pk=made.pk)
    assert answer.status_code == 302
    assert (again.title, again.genre, again.canonical, again.dossier, again.term_days) == (
        "Beter zo",
        "nota",
        "",
        "",
        21,
    )
    assert (str(again.dated_on), again.edited_at is not None) == ("2026-05-28", True)


@pytest.mark.parametrize(
    "typed", [{"title": ""}, {"genre": "iets"}, {"canonical": "kst 1 2"}, {"dated_on": "gisteren"}]
)
def test_what_is_not_well_formed_is_refused(client: Client, made: Document, typed: dict[str, str]) -> None:
    answer = client.post(page("document_edit", made.code), {"title": "x", "genre": "nota"} | typed)

    assert answer.status_code == 422
    assert Document.objects.get(pk=made.pk).edited_at is None


@pytest.mark.parametrize(
    "form", ["{code}", "https://example.org/verantwoording/stuk/{code}/", "/stuk/{code}/?x#y"]
)
def test_a_copy_is_marked_by_code_or_address_and_loosened(client: Client, made: Document, form: str) -> None:
    main = document()

    client.post(page("document_copy", made.code), {"main": form.format(code=main.code), "do": "copy"})
    marked = Document.objects.get(pk=made.pk).duplicate_of
    client.post(page("document_copy", made.code), {"do": "loosen"})

    assert (marked, Document.objects.get(pk=made.pk).duplicate_of) == (main, None)


@pytest.mark.parametrize("main", ["", "iets", "d00000000000"])
def test_a_copy_of_nothing_is_refused(client: Client, made: Document, main: str) -> None:
    answer = client.post(page("document_copy", made.code), {"main": main})

    assert (answer.status_code, "Dat stuk is er niet." in words(answer)) == (422, True)


def test_a_document_of_an_older_reader_can_be_read_again(client: Client, made: Document) -> None:
    before = words(client.get(page("document", made.code)))

    answer = client.post(page("document_reread", made.code))
    after = words(client.get(answer.headers["Location"]))

    assert "gelezen met een oudere versie van het programma" in before
    assert ("Opnieuw gelezen:" in after, "gelezen met een oudere versie" in after) == (True, False)


# The lists


def test_the_list_tells_what_still_needs_a_look(client: Client, made: Document) -> None:
    say_of_items(list(made.items.filter(kind="demand")), word=Word.CONFIRMED, by="test", now=NOW)
    copy = document(title="Nog een keer")
    mark_copy(copy.pk, of=made, by="test", now=NOW)

    said = words(client.get(page("documents")))

    assert "Antwoorden over de proefregeling Antwoorden op Kamervragen 2 nov 2026 nog niet" in said
    assert "9, waarvan 3 onzeker twijfel: kijk zelf" in said
    assert "Nog een keer (kopie)" in said


def test_the_least_sure_findings_stand_first(client: Client, made: Document) -> None:
    found = re.findall(
        r'href="/loket/verantwoording/vondst/(\w+)/"', client.get(page("doubtful")).content.decode()
    )

    assert found[0] == item(made, "reference", number=1).code
    assert item(made, "note").code not in found


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    ("name", "statements"),
    [
        ("documents", 7),
        ("doubtful", 7),
        ("document", 11),
        ("finding", 10),
        ("document_history", 8),
        ("questions", 11),
    ],
)
def test_the_number_of_statements_does_not_grow(
    client: Client, number: int, name: str, statements: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(number):
        made = document(
            found=reading(references=[reference(f"kst-1-{n}") for n in range(number)], qa=[pair()] * number)
        )
    for row in made.items.all()[:number]:
        say_of_items([row], word=Word.CONFIRMED, by="test", now=NOW)
    args = args_of(name, made)
    client.get(page("document_load"))

    with django_assert_num_queries(statements):
        client.get(page(name, *args))


def test_an_empty_register_says_what_to_do(client: Client) -> None:
    assert "Lees een brief, nota of bijlage in." in words(client.get(page("documents")))
    assert "Alles is bekeken" in words(client.get(page("doubtful")))


def test_a_document_in_which_nothing_was_found_has_its_page(client: Client) -> None:
    made = document(found=Reading("0"))

    assert "In dit deel is niets van deze soort gevonden." in words(client.get(page("document", made.code)))
