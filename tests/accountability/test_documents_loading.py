# SPDX-License-Identifier: EUPL-1.2
"""Loading a document: all of it is stored or nothing, and the same bytes twice are one document."""

import hashlib
import os
import threading
from datetime import date, datetime, timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import IntegrityError, connection
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django.fixtures import Settings
from tests.conftest import close_connections

from gehoord.accountability import jobs
from gehoord.accountability.actions.documents.as_items import as_found
from gehoord.accountability.actions.documents.codes import document_code, item_code
from gehoord.accountability.actions.documents.edit_document import edit_document
from gehoord.accountability.actions.documents.heads import PASTED, dossier_of, term_of, title_of
from gehoord.accountability.actions.documents.keep_file import FOLDER, keep_file, read_file, sweep_files
from gehoord.accountability.actions.documents.load_document import READ_JOB, load_document
from gehoord.accountability.actions.documents.mark_copy import mark_copy
from gehoord.accountability.actions.documents.publish_document import publish_document
from gehoord.accountability.actions.documents.store_items import store_items
from gehoord.accountability.models import Document, Item, Reread
from gehoord.accountability.reading import VERSION, read
from gehoord.accountability.reading.opening import CannotOpen
from gehoord.accountability.reading.shapes import Head, Reading, Reference
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import set_fence

from .builders_documents import LETTER, document, item, reading

pytestmark = pytest.mark.django_db


def own(words: str = "") -> bytes:
    """Bytes that no other test has, so that their file was not there before."""
    return f"{LETTER}\n{words}{os.urandom(8).hex()}".encode()


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def has_file(data: bytes) -> bool:
    return storages["documents"].exists(FOLDER + sha(data))


def logged(event: str) -> list[tuple[str, str]]:
    set_fence(national=True)
    return list(Entry.objects.filter(event=event).order_by("at").values_list("subject", "by"))


def test_a_letter_is_stored_with_its_file_its_text_and_what_was_read(monday: datetime) -> None:
    data = own()

    loaded = load_document(data, name="brief.txt", by="test", now=monday)

    made = Document.objects.get(pk=loaded.document.pk)
    assert loaded.is_new
    assert (made.code, made.text, made.file_kind, made.file_bytes, made.file_name) == (
        document_code(sha(data)),
        data.decode(),
        "text",
        len(data),
        "brief.txt",
    )
    assert b"".join(read_file(made.file_sha256)) == data
    assert (made.is_public, made.loaded_by, made.reader_version) == (False, "test", VERSION)
    assert list(made.rereads.values_list("reader_version", "new")) == [(VERSION, made.items.count())]
    assert logged("document.loaded") == [(made.code, "test")]


def test_a_long_text_is_stored_at_once_and_read_in_the_background(
    monday: datetime, settings: Settings
) -> None:
    settings.DOCUMENT_READ_AT_ONCE = 100

    made = load_document(own(), name="brief.txt", by="test", now=monday).document
    waiting = list(ProcrastinateJob.objects.filter(task_name=READ_JOB).values_list("args", flat=True))
    unread = (made.reader_version, made.items.count(), made.rereads.count())
    jobs.reread_one(**waiting[0])

    again = Document.objects.get(pk=made.pk)
    assert (unread, waiting) == (("", 0, 0), [{"document": made.pk}])
    assert (again.reader_version, again.rereads.count()) == (VERSION, 1)
    assert again.items.count() == len(as_found(read(again.text, name="brief.txt")))


def test_the_same_bytes_again_are_the_same_document(monday: datetime) -> None:
    data = own()
    first = load_document(data, name="brief.txt", by="test", now=monday)

    second = load_document(data, name="dezelfde brief.txt", by="test", now=monday)

    assert (second.document.pk, second.is_new) == (first.document.pk, False)
    assert Document.objects.count() == 1
    assert len(logged("document.loaded")) == 1


def test_when_the_database_refuses_neither_rows_nor_file_stay(monday: datetime) -> None:
    data = own()
    # Another document has the code that this one would get: the database itself refuses the row.
    document(code=document_code(sha(data)))

    with pytest.raises(IntegrityError):
        load_document(data, name="brief.txt", by="test", now=monday)

    assert (Document.objects.count(), Reread.objects.count(), has_file(data)) == (1, 0, False)


def test_what_cannot_be_read_is_not_stored(monday: datetime) -> None:
    data = b"%PDF-1.4 kapot " + os.urandom(8)

    with pytest.raises(CannotOpen):
        load_document(data, name="brief.pdf", by="test", now=monday)

    assert (Document.objects.count(), has_file(data)) == (0, False)


def test_a_file_past_the_limit_of_the_web_is_refused_with_a_sentence(
    monday: datetime, settings: Settings
) -> None:
    settings.DOCUMENT_MAX_BYTES = 100

    with pytest.raises(CannotOpen, match="te groot") as refused:
        load_document(own(), name="brief.txt", by="test", now=monday)

    assert refused.value.why == "too_large"
    assert Document.objects.count() == 0


def test_a_text_past_the_limit_of_the_web_is_refused(monday: datetime, settings: Settings) -> None:
    settings.DOCUMENT_MAX_TEXT = 100

    with pytest.raises(CannotOpen, match="te veel tekst"):
        load_document(own(), name="brief.txt", by="test", now=monday)

    assert Document.objects.count() == 0


def test_a_file_that_was_written_by_halves_is_written_anew() -> None:
    data = own()
    storages["documents"].save(FOLDER + sha(data), ContentFile(data[:10]))

    keep_file(sha(data), data)

    assert b"".join(read_file(sha(data))) == data


def test_a_file_that_no_document_has_goes_after_a_day(now: datetime) -> None:
    lost, kept = own("kwijt"), own("houd")
    keep_file(sha(lost), lost)
    load_document(kept, name="brief.txt", by="test", now=now)

    young = sweep_files(now=now)
    sweep_files(now=now + timedelta(hours=25))

    assert young == 0
    assert (has_file(lost), has_file(kept)) == (False, True)


@pytest.mark.django_db(transaction=True)
def test_two_people_who_load_the_same_file_at_once_get_one_document(monday: datetime) -> None:
    data, made = own(), list[tuple[int, bool]]()

    def load() -> None:
        loaded = load_document(data, name="brief.txt", by="test", now=monday)
        made.append((loaded.document.pk, loaded.is_new))
        close_connections()

    threads = [threading.Thread(target=load) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(is_new for _pk, is_new in made) == [False, True]
    assert len({pk for pk, _is_new in made}) == 1
    assert has_file(data)


# Codes and heads


def test_a_code_is_concluded_from_the_bytes_and_has_no_look_alikes() -> None:
    code = document_code("00" * 31 + "ff")

    assert code == "d00000000000"
    assert document_code("ff" * 32) == "dzzzzzzzzzzz"
    assert (
        item_code(code, "reference:1:x")
        == item_code(code, "reference:1:x")
        != item_code(code, "reference:2:x")
    )
    assert len(item_code(code, "reference:1:x")) == 13


@pytest.mark.parametrize(
    ("canonical", "dossier"),
    [
        ("kst-36800-XVI-70", "36800-XVI"),
        ("kst-30950-455", "30950"),
        ("kst-21501-02-2733", "21501-02"),
        ("dossier-36800-XVI", "36800-XVI"),
        ("ah-tk-20222023-1944", ""),
        ("", ""),
    ],
)
def test_the_dossier_is_in_the_number(canonical: str, dossier: str) -> None:
    assert dossier_of(canonical) == dossier


def test_the_title_is_the_subject_or_else_the_name_or_the_first_line() -> None:
    assert title_of(Head(subject="Over\n de proef"), name="a.txt", text="x") == "Over de proef"
    assert title_of(Head(), name="a.txt", text="\n\nEerste regel\nTweede") == "a.txt"
    assert title_of(Head(), name=PASTED, text="\n\nEerste regel\nTweede") == "Eerste regel"
    assert title_of(Head(), name="", text="") == "?"


def test_three_weeks_or_six_when_postponed() -> None:
    day = date(2026, 4, 2)

    assert term_of(Head("antwoorden", asked_on=day)) == 21
    assert term_of(Head("antwoorden", asked_on=day, postponed_on=day)) == 42
    assert term_of(Head("antwoorden")) is None
    assert term_of(Head("nota", asked_on=day)) is None


# Items


def test_each_finding_is_a_row_and_demands_belong_to_their_pair() -> None:
    made = document()

    rows = list(made.items.order_by("start", "id").values_list("kind", "confidence"))

    assert sorted(kind for kind, _sure in rows) == [
        "check",
        "commitment",
        "deadline",
        "demand",
        "demand",
        "motion",
        "note",
        "pair",
        "person",
        "reference",
        "reference",
    ]
    assert {part.parent for part in made.items.filter(kind="demand")} == {item(made, "pair")}
    assert made.text[item(made, "motion").start : item(made, "motion").end] == "motie-Bedacht c.s."


def test_two_findings_that_say_the_same_at_one_place_are_both_kept() -> None:
    twice = Reference("kst-1-2", 0, 4, "Geac", 0.5, "")

    made = document(found=reading(references=[twice, twice]))

    assert made.items.filter(kind="reference").count() == 2


def test_twenty_thousand_findings_cost_a_handful_of_statements(
    django_assert_max_num_queries: pytest.FixtureRequest,
) -> None:
    made = document(found=Reading("0"))
    many = [Reference(f"kst-1-{n}", n, n + 1, "x", 0.9, "") for n in range(20_000)]
    found = as_found(Reading("0", references=many))

    with django_assert_max_num_queries(25):  # type: ignore[operator]
        stored = store_items(made, found)

    assert (stored, Item.objects.filter(document=made).count()) == (20_000, 20_000)


# Copies, publicity, fields


def test_a_copy_points_to_the_main_document_and_can_be_loosened(monday: datetime) -> None:
    main, copy, third = document(), document(), document()
    mark_copy(third.pk, of=copy, by="test", now=monday)

    reasons = mark_copy(copy.pk, of=main, by="test", now=monday)
    pointed = [Document.objects.get(pk=one.pk).duplicate_of for one in (copy, third)]
    loosened = mark_copy(copy.pk, of=None, by="test", now=monday)

    assert (reasons, pointed, loosened) == ([], [main, main], [])
    assert Document.objects.get(pk=copy.pk).duplicate_of is None
    assert logged("document.copy") == [(third.code, "test"), (copy.code, "test")]
    assert logged("document.loosened") == [(copy.code, "test")]


def test_a_document_is_no_copy_of_itself_nor_of_its_own_copy(monday: datetime) -> None:
    main, copy = document(), document()
    mark_copy(copy.pk, of=main, by="test", now=monday)
    copy.refresh_from_db(fields=["duplicate_of"])

    assert mark_copy(main.pk, of=main, by="test", now=monday) == ["Een stuk is geen kopie van zichzelf."]
    assert mark_copy(main.pk, of=copy, by="test", now=monday) == [
        "Dat stuk is al een kopie van dit stuk. Maak het eerst los."
    ]
    assert mark_copy(copy.pk, of=main, by="test", now=monday) == ["Dit stuk staat al als kopie daarvan."]
    assert mark_copy(main.pk, of=None, by="test", now=monday) == ["Dit stuk is geen kopie."]


def test_publishing_twice_is_logged_once(monday: datetime) -> None:
    made = document(is_public=False)

    answers = [publish_document(made.pk, is_public=True, by="test", now=monday) for _ in range(2)]

    assert answers == [True, False]
    assert Document.objects.get(pk=made.pk).is_public
    assert logged("document.published") == [(made.code, "test")]


def test_changed_fields_are_logged_by_their_names_only(monday: datetime) -> None:
    made = document()

    changed = edit_document(
        made.pk, changes={"title": "Een andere titel", "genre": made.genre}, by="test", now=monday
    )

    again = Document.objects.get(pk=made.pk)
    assert (changed, again.title, again.edited_at) == (["title"], "Een andere titel", monday)
    set_fence(national=True)
    body = Entry.objects.get(event="document.edited").body
    assert ("Een andere titel" in body, '"fields":["title"]' in body) == (False, True)


def test_the_text_of_a_document_never_changes() -> None:
    made = document()

    with pytest.raises(IntegrityError, match="never change"), connection.cursor() as cursor:
        cursor.execute("UPDATE accountability_document SET text = 'anders' WHERE id = %s", [made.pk])
