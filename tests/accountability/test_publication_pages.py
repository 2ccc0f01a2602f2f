# SPDX-License-Identifier: EUPL-1.2
"""Publishing by its pages, what everybody then sees, and asking for a correction."""

import re
import zipfile
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.storage import storages
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.builders import Person, TryCounter

from gehoord.accountability.actions.published.ask_correction import answer_correction, ask_correction
from gehoord.accountability.actions.published.forget_corrections import forget_corrections
from gehoord.accountability.actions.published.publish import publish
from gehoord.accountability.models import CorrectionRequest, Publication
from gehoord.foundation.reference.holidays import add_working_days

from .builders_notes import A, B, looked_at, note, publication, removed, signed
from .builders_register import document

TEXT = """Geachte Voorzitter,

Deze brief is geschreven met mevrouw Zoë Verzonnen-Bedacht. Bel haar op 070-999 12 34.

- Verzonnen-Bedacht's eerste punt
- een tweede punt
"""
FORMS = ("verzonnen", "bedacht", "zoë", "999 12 34", "9991234")


@pytest.fixture(autouse=True)
def own_storage(settings: Any, tmp_path: Any) -> None:
    settings.STORAGES = settings.STORAGES | {
        "documents": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        }
    }


@pytest.fixture
def first(central: TryCounter) -> Person:
    return central.member("note_writer", name="Noor Schrijver")


@pytest.fixture
def second(central: TryCounter, first: Person) -> Person:
    return central.member("note_writer", name="Bas Nalezer")


def plain(page: HttpResponse) -> str:
    """The words of a page without tags, spaces as one."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.content.decode()).split())


def published(
    now: datetime, *, text: str = TEXT, title: str = "Brief over de proef", **given: Any
) -> Publication:
    """A published letter without its person."""
    made = publication(document(text), title=title, now=now, **given)
    for words in ("Zoë Verzonnen-Bedacht", "Verzonnen-Bedacht", "070-999 12 34"):
        removed(made, words, now=now)
    looked_at(made, now=now)
    assert publish(made, has_read_rest=True, by=B, now=now).reasons == ()
    made.refresh_from_db()
    return made


def work(of: Publication) -> str:
    return reverse("register:publication_work", args=[of.code])


# By two people on their pages


def test_two_people_publish_a_letter_by_its_pages(first: Person, second: Person) -> None:
    letter = document(TEXT, title="Brief van Verzonnen")
    one, other = first.client(), second.client()
    one.post(f"{reverse('register:publication_new')}?stuk={letter.code}", {"title": "Brief over de proef"})
    made = Publication.objects.get()
    places = re.findall(r'name="place" value="(\d+-\d+)"', one.get(work(made)).content.decode())
    one.post(work(made), {"do": "follow", "place": places, "ground": "5.1.2e"})
    one.post(work(made), {"do": "remove", "words": "Verzonnen-Bedacht", "ground": "5.1.2e"})
    keys = list(made.removals.values_list("pk", flat=True))
    early = other.post(work(made), {"do": "publish", "read_rest": "on"})
    other.post(work(made), {"do": "agrees", "removal": keys})
    own = one.post(work(made), {"do": "publish", "read_rest": "on"})

    done = other.post(work(made), {"do": "publish", "read_rest": "on"})

    made.refresh_from_db()
    assert (early.status_code, own.status_code, done.status_code) == (422, 422, 302)
    assert (made.begun_by, made.second_reader, made.removals.count()) == (first.by, second.by, 3)
    assert "Wie eraan begon, kan het niet zelf publiceren." in plain(own)
    assert "Dit is nu openbaar." in plain(other.get(done.headers["Location"]))


def test_publishing_is_for_who_writes_notes(central: TryCounter) -> None:
    made = publication(document(TEXT))

    page = central.member("registrar").client().get(work(made))

    assert page.status_code == 403


def test_the_newest_version_of_a_note_is_published_from_its_page(first: Person) -> None:
    made = signed(note())

    page = first.client().post(
        f"{reverse('register:publication_new')}?nota={made.code}", {"title": "Nota bij de voortgang"}
    )

    begun = Publication.objects.get()
    assert page.headers["Location"] == work(begun)
    assert (begun.version, begun.text.count("\n\n") > 20) == (made.versions.latest("number"), True)


@pytest.mark.parametrize("text", ["", "https://example.invalid/stuk/d0/"])
def test_an_unknown_document_is_asked_again(first: Person, text: str) -> None:
    page = first.client().get(reverse("register:publication_new"), {"stuk": text})

    assert page.status_code == (422 if text else 200)


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_the_work_takes_as_many_queries_for_one_removal_as_for_three(
    first: Person, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    names = ["Verzonnen-Bedacht", "Tweede", "Derde"][:count]
    made = publication(document("\n".join(f"Ook {name} las mee." for name in names)))
    for name in names:
        removed(made, name)
    client = first.client()

    with django_assert_num_queries(8):
        page = client.get(work(made))

    assert page.content.decode().count('name="removal"') == count


# What everybody sees


@pytest.mark.django_db
def test_the_page_its_headers_and_the_storage_hold_no_removed_name(
    client: Client, now: datetime, tmp_path: Any
) -> None:
    made = published(now)

    page = client.get(reverse("accountability:publication", args=[made.code]))
    listed = client.get(reverse("accountability:publications"))
    files = [
        client.get(reverse("accountability:publication_file", args=[made.code, name])) for name in made.files
    ]

    said = [page.content, listed.content, repr(page.headers).encode()]
    said += [repr(one.headers).encode() for one in files]
    said += [b"".join(one.streaming_content) for one in files]  # type: ignore[attr-defined]
    stored = [path for path in tmp_path.rglob("*") if path.is_file()]
    said += [path.read_bytes() + path.name.encode() for path in stored]
    with zipfile.ZipFile(BytesIO(next(one for one in said if one[:2] == b"PK"))) as word:
        said += [word.read(name) for name in word.namelist()]
    held = [form for form in FORMS for one in said if form.encode() in one.lower()]
    assert (len(stored), held) == (3, [])
    assert plain(page).count("[weggelakt: 5.1.2e]") == 3


@pytest.mark.django_db
def test_the_page_says_what_was_removed_how_often_and_who_corrects_it(client: Client, now: datetime) -> None:
    made = published(now)

    page = client.get(reverse("accountability:publication", args=[made.code]))

    words = plain(page)
    assert "5.1.2e 3 keer" in words
    assert "Woo art. 5.1, lid 2, onder e" in words
    assert (
        f"{reverse('accountability:correction')}?over=/verantwoording/publicatie/{made.code}/"
        in page.content.decode()
    )
    assert "noindex" not in page.content.decode()


@pytest.mark.django_db
def test_a_file_is_a_download_with_nothing_but_the_code_in_its_name(client: Client, now: datetime) -> None:
    made = published(now)

    page = client.get(reverse("accountability:publication_file", args=[made.code, f"{made.code}.pdf"]))

    assert page.headers["Content-Disposition"] == f'attachment; filename="{made.code}.pdf"'
    assert page.headers["Content-Type"] == "application/pdf"
    assert "set-cookie" not in {name.lower() for name in page.headers}


@pytest.mark.django_db
def test_what_is_on_its_way_is_nobodys_to_see(client: Client, now: datetime) -> None:
    made = publication(document(TEXT), now=now)

    page = client.get(reverse("accountability:publication", args=[made.code]))

    assert page.status_code == 404
    assert made.title not in client.get(reverse("accountability:publications")).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["ander.pdf", "../x", "o.txt"])
def test_a_file_that_is_not_there_is_not_found(client: Client, now: datetime, name: str) -> None:
    made = published(now)

    assert client.get(f"/verantwoording/publicatie/{made.code}/{name}").status_code == 404


def test_withdrawn_the_address_stays_and_says_why(client: Client, first: Person, now: datetime) -> None:
    made = published(now)
    address = reverse("accountability:publication", args=[made.code])
    file = reverse("accountability:publication_file", args=[made.code, f"{made.code}.txt"])

    first.client().post(work(made), {"do": "withdraw", "withdraw_why": "Er komt een betere versie."})

    page = client.get(address)
    assert (page.status_code, client.get(file).status_code) == (410, 404)
    assert "Er komt een betere versie." in plain(page)
    assert "Geachte Voorzitter" not in plain(page)


@pytest.mark.django_db
def test_a_newer_publication_is_pointed_to_and_points_back(client: Client, now: datetime) -> None:
    old = published(now)
    new = published(now, title="Brief over de proef, verbeterd", replaces=old)

    pages = [plain(client.get(reverse("accountability:publication", args=[one.code]))) for one in (old, new)]

    assert "Er is een nieuwere publicatie: Brief over de proef, verbeterd" in pages[0]
    assert "Dit vervangt de publicatie van" in pages[1]


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3])
def test_the_public_list_takes_one_query(
    client: Client, now: datetime, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _number in range(count):
        published(now)

    with django_assert_num_queries(1):
        page = client.get(reverse("accountability:publications"))

    assert page.content.decode().count("Brief over de proef") == count


@pytest.mark.django_db
def test_a_public_page_takes_three_queries(
    client: Client, now: datetime, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = published(now)

    with django_assert_num_queries(3):
        client.get(reverse("accountability:publication", args=[made.code]))


# Klopt dit niet?


@pytest.mark.django_db
def test_everybody_may_ask_for_a_correction_and_gets_a_code_and_a_day(client: Client, now: datetime) -> None:
    asked = client.post(
        reverse("accountability:correction"),
        {"about": "/verantwoording/post/p1/", "what": "Mijn naam Verzonnen staat er.", "contact": "ik@proef.invalid"},
    )  # fmt: skip
    page = client.get(asked.headers["Location"])

    row = CorrectionRequest.objects.get()
    assert (asked.status_code, row.due_on) == (302, add_working_days(row.received_at.date(), 10))
    assert row.code in asked.headers["Location"]
    assert "Je verzoek is binnen" in plain(page)
    assert [words in plain(page) for words in ("Verzonnen", "ik@proef.invalid")] == [False, False]
    assert "noindex" in page.content.decode()


@pytest.mark.django_db
def test_an_empty_request_is_asked_again_and_loses_nothing(client: Client) -> None:
    page = client.post(reverse("accountability:correction"), {"what": " ", "contact": "ik@proef.invalid"})

    assert page.status_code == 422
    assert ("Vertel wat er niet klopt." in plain(page), "ik@proef.invalid" in page.content.decode()) == (
        True,
        True,
    )
    assert not CorrectionRequest.objects.exists()


@pytest.mark.django_db
def test_asking_too_often_from_one_place_is_stopped(client: Client) -> None:
    pages = [
        client.post(reverse("accountability:correction"), {"what": f"Fout {number}."}) for number in range(22)
    ]

    assert [page.status_code for page in pages] == [302] * 20 + [429] * 2


@pytest.mark.django_db
def test_an_unknown_code_says_so(client: Client) -> None:
    page = client.get(reverse("accountability:correction_status", args=["c0"]))

    assert (page.status_code, "Deze code kennen we niet" in plain(page)) == (404, True)


@pytest.mark.django_db
def test_a_code_that_was_typed_leads_to_the_answer(client: Client) -> None:
    page = client.get(reverse("accountability:correction"), {"code": " CABC123 "})

    assert page.headers["Location"] == reverse("accountability:correction_status", args=["cabc123"])


def test_the_late_ones_stand_first_and_are_answered_once(
    client: Client, central: TryCounter, now: datetime
) -> None:
    fresh, _none = ask_correction("Dit is nieuw.", now=now)
    late, _none = ask_correction("Dit is oud.", contact="ik@proef.invalid", now=now - timedelta(days=30))
    assert fresh
    assert late
    staff = central.member("registrar").client()
    listed = plain(staff.get(reverse("register:corrections")))
    address = reverse("register:correction_answer", args=[late.pk])
    empty = staff.post(address, {"done": "corrected", "answer": " "})
    staff.post(address, {"done": "corrected", "answer": "De dag is verbeterd."})
    again = staff.post(address, {"done": "removed", "answer": "Nog eens."})

    page = plain(client.get(reverse("accountability:correction_status", args=[late.code])))

    assert listed.index("Dit is oud.") < listed.index("Dit is nieuw.")
    assert (empty.status_code, again.status_code) == (422, 422)
    assert "Verbeterd De dag is verbeterd." in page
    assert ("Dit is oud." in page, "ik@proef.invalid" in page) == (False, False)


@pytest.mark.django_db
def test_a_request_that_is_late_says_so_to_who_asked(client: Client, now: datetime) -> None:
    late, _none = ask_correction("Dit is oud.", now=now - timedelta(days=30))
    assert late

    page = plain(client.get(reverse("accountability:correction_status", args=[late.code])))

    assert "Dit duurt langer dan we beloofden." in page


@pytest.mark.django_db
def test_a_year_after_the_answer_it_is_forgotten_who_asked_and_what(now: datetime) -> None:
    old, _none = ask_correction("Mijn naam staat er.", contact="ik@proef.invalid", now=now)
    new, _none = ask_correction("Deze ook.", contact="jij@proef.invalid", now=now)
    assert old
    assert new
    answer_correction(old, done="removed", answer="Weggehaald.", by=A, now=now)
    answer_correction(new, done="removed", answer="Weggehaald.", by=A, now=now + timedelta(days=2))

    first = forget_corrections(now=now + timedelta(days=366))
    again = forget_corrections(now=now + timedelta(days=366))

    old.refresh_from_db()
    new.refresh_from_db()
    assert (first, again) == (1, 0)
    assert (old.what, old.contact, old.answer) == ("", "", "Weggehaald.")
    assert (new.what, new.contact) == ("Deze ook.", "jij@proef.invalid")


@pytest.mark.parametrize(
    ("about", "is_link"),
    [
        ("/verantwoording/post/p1/", True),
        ("//elders.invalid/", False),
        ("/\\elders.invalid/", False),
        ("javascript:alert(1)", False),
        ("<script>", False),
    ],
)
def test_only_an_address_of_ours_becomes_a_link(
    central: TryCounter, now: datetime, about: str, is_link: bool
) -> None:
    made, _none = ask_correction("Dit klopt niet.", about=about, now=now)
    assert made

    page = central.member("registrar").client().get(reverse("register:correction_answer", args=[made.pk]))

    assert (f'<a href="{about}">' in page.content.decode()) is is_link


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_requests_takes_as_many_queries_for_one_as_for_three(
    central: TryCounter, now: datetime, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        ask_correction(f"Fout {number}.", now=now)
    client = central.member("registrar").client()

    with django_assert_num_queries(7):
        page = client.get(reverse("register:corrections"))

    assert plain(page).count("Fout ") == count


def test_storage_of_publications_is_apart_from_that_of_documents() -> None:
    from gehoord.accountability.actions.documents.keep_file import FOLDER as DOCUMENTS
    from gehoord.accountability.actions.published.keep_files import FOLDER

    assert (FOLDER, DOCUMENTS) == ("publicaties/", "stukken/")
    assert storages["documents"] is not None
