# SPDX-License-Identifier: EUPL-1.2
"""The pages of decision notes, from an empty list to a signed note."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.builders import Person, TryCounter
from tests.conftest import close_connections

from gehoord.accountability.actions.notes.save_part import save_part
from gehoord.accountability.models import Body, Note, NoteVersion, Signature
from gehoord.accountability.note_parts import PARTS

from .builders_notes import DG, FULL, MINISTER, NOW, A, agreed, asked, newest, note, signed
from .builders_register import document


@pytest.fixture
def writer(central: TryCounter) -> Person:
    return central.member("note_writer", name="Noor Schrijver")


@pytest.fixture
def client(writer: Person) -> Client:
    return writer.client()


def plain(page: HttpResponse) -> str:
    """The words of a page without tags, spaces as one."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.content.decode()).split())


def test_a_note_is_begun_written_and_signed_by_its_pages(client: Client, writer: Person) -> None:
    begun = client.post(
        reverse("register:note_new"),
        {"title": "Nota over de proef", "to_whom": MINISTER, "due_on": "2027-01-10", "offices": f"{DG}\n{MINISTER}"},
    )  # fmt: skip
    made = Note.objects.get()
    for base, (part, text) in enumerate(FULL.items(), start=1):
        done = client.post(
            reverse("register:note_part", args=[made.code, part]), {"text": text, "base": base}
        )
        assert done.status_code == 302
    for office in (DG, MINISTER):
        client.post(
            reverse("register:note_sign", args=[made.code]),
            {"version": newest(made), "office": office, "agrees": "yes"},
        )

    page = client.get(reverse("register:note", args=[made.code]))

    assert begun.headers["Location"] == reverse("register:note", args=[made.code])
    assert "Iedereen die moet tekenen, is akkoord met deze versie." in plain(page)
    assert "Elk onderdeel is er. Dat zegt niet dat het klopt." in plain(page)
    assert list(Signature.objects.values_list("office", "agrees", "by")) == [
        (DG, True, writer.by),
        (MINISTER, True, writer.by),
    ]


def test_a_note_without_a_title_is_asked_for_and_nothing_typed_is_lost(client: Client) -> None:
    page = client.post(reverse("register:note_new"), {"to_whom": MINISTER, "offices": DG, "letter": "weg"})

    assert page.status_code == 422
    assert ("Geef de nota een titel." in plain(page), DG in plain(page)) == (True, True)
    assert "Dit stuk is er niet." in plain(page)
    assert not Note.objects.exists()


def test_who_only_keeps_the_register_does_not_see_notes(central: TryCounter) -> None:
    made = note({})

    page = central.member("registrar").client().get(reverse("register:note", args=[made.code]))

    assert page.status_code == 403


def test_two_who_write_at_once_both_keep_their_text(client: Client, central: TryCounter) -> None:
    made = note({"occasion": FULL["occasion"]})
    address = reverse("register:note_part", args=[made.code, "occasion"])
    base = newest(made)
    first = {"text": "Wat Anna schreef over de motie van maart.", "base": base, "why": "feit"}
    second = {"text": "Wat Bilal schreef over het debat van april.", "base": base, "why": "ander feit"}
    client.post(address, first)

    page = central.member("note_writer").client().post(address, second)

    assert page.status_code == 409
    assert (first["text"] in plain(page), second["text"] in plain(page)) == (True, True)
    assert made.versions.latest("number").parts["occasion"] == first["text"]


def test_changing_what_was_written_asks_why(client: Client) -> None:
    made = note({"occasion": FULL["occasion"]})

    page = client.post(
        reverse("register:note_part", args=[made.code, "occasion"]),
        {"text": "Iets heel anders dan wat er stond.", "base": newest(made)},
    )

    assert page.status_code == 422
    assert "Schrijf in een paar woorden wat je verandert, of waarom." in plain(page)
    assert "Iets heel anders dan wat er stond." in plain(page)


def test_a_part_that_does_not_exist_is_not_found(client: Client) -> None:
    made = note({})

    assert client.get(reverse("register:note_part", args=[made.code, "iets"])).status_code == 404


def test_signing_waits_for_what_is_missing_and_says_so(client: Client) -> None:
    made = note({"occasion": FULL["occasion"]})

    page = client.post(
        reverse("register:note_sign", args=[made.code]),
        {"version": newest(made), "office": DG, "agrees": "yes"},
    )

    assert page.status_code == 422
    assert "De nota is nog niet compleet: er mist nog iets, of er staat bezwaar open." in plain(page)
    assert not Signature.objects.exists()


def test_differences_are_said_in_words(client: Client) -> None:
    made = note({"key_points": "De eerste zin blijft. De tweede zin verdwijnt."})
    client.post(
        reverse("register:note_part", args=[made.code, "key_points"]),
        {"text": "De eerste zin blijft. De derde zin is nieuw.", "base": newest(made), "why": "nieuw feit"},
    )

    page = plain(client.get(reverse("register:note_versions", args=[made.code])))

    assert "weg: De tweede zin verdwijnt. erbij: De derde zin is nieuw." in page
    assert "nieuw feit" in page


def test_the_sceptics_question_is_answered_on_one_screen(client: Client, now: datetime) -> None:
    made = note()
    passage = "Drie maatregelen zijn klaar, twee lopen door in 2027."
    agreed(made, "ministerie van BZK", passage=passage, now=now)
    agreed(made, "bureau NCDR", part="legal", now=now)

    page = plain(client.get(reverse("register:note_bodies", args=[made.code]) + "?over=maatregelen klaar"))

    table = page[page.index("Gevraagde partijen") : page.index("Vraag een partij")]
    assert ("ministerie van BZK" in table, passage in table, "akkoord" in table) == (True, True, True)
    assert "bureau NCDR" not in table


def test_a_body_is_asked_and_its_answer_written_down(client: Client, now: datetime) -> None:
    made = note()
    address = reverse("register:note_bodies", args=[made.code])
    asks = {"do": "ask", "body": "ministerie van BZK", "part": "key_points", "passage": "twee lopen door"}

    refused = client.post(address, asks | {"passage": "staat er niet"})
    client.post(address, asks)
    row = Body.objects.get()
    answers = {"do": "answer", "row": row.pk, "answer": "agreed_with_change", "on": now.date().isoformat()}
    without = client.post(address, answers)
    client.post(address, answers | {"change": "‘lopen door’ wordt ‘gaan door’"})

    row.refresh_from_db()
    assert (refused.status_code, without.status_code) == (422, 422)
    assert "Schrijf op welke wijziging of welk bezwaar het is." in plain(without)
    assert (row.answer, row.change) == ("agreed_with_change", "‘lopen door’ wordt ‘gaan door’")


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_as_many_queries_for_one_as_for_three(
    client: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _number in range(count):
        asked(note())

    with django_assert_num_queries(7):
        page = client.get(reverse("register:notes"))

    assert plain(page).count("versie 13") == count


@pytest.mark.parametrize("count", [1, 3])
def test_a_note_takes_as_many_queries_for_one_body_as_for_three(
    client: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = note(letter=document())
    for number in range(count):
        agreed(made, f"directie {number}")
    signed(made)

    with django_assert_num_queries(12):
        page = client.get(reverse("register:note", args=[made.code]))

    assert plain(page).count("directie ") == count


def test_the_parts_of_a_real_note_are_all_there(client: Client) -> None:
    page = plain(client.get(reverse("register:note", args=[note().code])))

    assert [f"{number}. {part.title}" in page for number, part in enumerate(PARTS.values(), start=1)] == [
        True
    ] * 12
    assert NoteVersion.objects.count() == 13


@pytest.mark.parametrize(("kind", "begins"), [("docx", b"PK"), ("pdf", b"%PDF")])
def test_the_newest_version_is_taken_along_as_a_file(client: Client, kind: str, begins: bytes) -> None:
    made = signed(note())

    page = client.get(reverse("register:note_file", args=[made.code, kind]))

    assert page.content.startswith(begins)
    assert page.headers["Content-Disposition"] == f'attachment; filename="nota-{made.code}-versie-13.{kind}"'


def test_another_kind_of_file_is_not_there(client: Client) -> None:
    made = note({})

    assert client.get(reverse("register:note_file", args=[made.code, "exe"])).status_code == 404


def test_a_long_list_goes_on_at_a_next_page(client: Client) -> None:
    for number in range(51):
        note({}, title=f"Nota {number:02}")

    first, second = (plain(client.get(reverse("register:notes"), {"bladzijde": page})) for page in (1, 2))

    assert (first.count("versie 1"), second.count("versie 1")) == (50, 1)
    assert ("Volgende" in first, "Vorige" in first, "Vorige" in second) == (True, False, True)


@pytest.mark.django_db(transaction=True)
def test_of_two_threads_that_save_the_same_part_one_is_told_and_nothing_is_lost() -> None:
    made = note({"occasion": FULL["occasion"]})
    ready = Barrier(2)

    def save(text: str) -> bool:
        ready.wait()
        try:
            return save_part(made, part="occasion", text=text, base=2, by=A, now=NOW).overtaken
        finally:
            close_connections()

    with ThreadPoolExecutor(2) as pool:
        overtaken = list(pool.map(save, ["Van Anna.", "Van Bilal."]))

    assert sorted(overtaken) == [False, True]
    kept = "Van Anna." if overtaken == [False, True] else "Van Bilal."
    assert list(made.versions.order_by("number").values_list("parts__occasion", flat=True)) == [
        None,
        FULL["occasion"],
        kept,
    ]


@pytest.mark.parametrize(
    ("page", "sent", "kept"),
    [
        (
            "note_bodies",
            {"do": "ask", "body": "BZK", "part": "legal", "passage": "woord " * 200},
            "woord woord",
        ),
        ("note_closes", {"do": "add", "entry": "p", "words": "zin " * 300}, "zin zin"),
        ("note_sign", {"office": DG, "agrees": "no", "why": "reden " * 200}, "reden reden"),
    ],
)
def test_what_is_too_long_is_refused_and_not_cut_off(
    client: Client, page: str, sent: dict[str, str], kept: str
) -> None:
    answer = client.post(reverse(f"register:{page}", args=[note().code]), sent)

    assert (answer.status_code, kept in plain(answer) or kept in answer.content.decode()) == (422, True)
    assert "Dit is te lang: hoogstens" in plain(answer)


def test_signs_that_no_database_takes_are_left_out(client: Client) -> None:
    made = note({})

    client.post(
        reverse("register:note_part", args=[made.code, "legal"]),
        {"text": "Een\x00 wet\u202e staat dit toe.", "base": 1},
    )

    assert made.versions.latest("number").parts == {"legal": "Een wet staat dit toe."}
