# SPDX-License-Identifier: EUPL-1.2
"""Progress reports, recommendations and terms of answers: made by the pages, frozen, and the same in every file."""

import csv
import io
import re
from datetime import UTC, date, datetime
from zipfile import ZipFile

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from docx import Document as open_docx
from pytest_django import DjangoAssertNumQueries
from tests.builders import TryCounter

from gehoord.accountability.actions.register.keep_report import keep_report
from gehoord.accountability.actions.register.show_report import show_report
from gehoord.accountability.life.axes import WORDS_OF_PROOF
from gehoord.accountability.models import ProgressReport, Recommendation
from gehoord.accountability.queries.register.progress import digest_of, progress_rows
from gehoord.figures.models import Edition

from .builders_register import NOW, declared_done, document, entry, happens

pytestmark = pytest.mark.django_db
BASE, PUBLIC = "/loket/verantwoording/", "/verantwoording/"
FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)


@pytest.fixture
def registrar(central: TryCounter) -> Client:
    return central.member("registrar").client()


def report(*codes: str, title: str = "Voortgang zorg", is_public: bool = True) -> ProgressReport:
    reasons, made = keep_report(title, codes=codes, first=FIRST, last=LAST, by="test", now=NOW)
    assert (reasons, made is not None) == ([], True)
    assert made is not None
    show_report(made, is_public=is_public, by="test", now=NOW)
    return ProgressReport.objects.get(pk=made.pk)


def words(told: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", told))


def test_the_state_is_that_of_the_last_day_and_what_came_later_is_not_in_it():
    promise = entry(due_last=date(2026, 5, 31))
    declared_done(promise, on=date(2026, 6, 10))
    happens(promise, "evidence_seen", on=date(2026, 7, 2), document=document(title="Het latere bewijs"))

    (row,) = progress_rows([promise.code], first=FIRST, last=LAST)

    assert (row["declared"], row["proof_code"]) == (
        "afgedaan verklaard door de minister van VWS op 10 juni 2026",
        "none",
    )
    assert row["term"] == "de klok staat stil, 10 dagen na de laatste dag"
    assert [source["kind"] for source in row["sources"]] == ["made", "declared_done"]


def test_what_was_made_after_the_period_is_left_out():
    assert progress_rows([entry(on=date(2026, 7, 1)).code], first=FIRST, last=LAST) == []


def test_a_number_of_ours_says_from_which_edition_it_comes():
    Edition.objects.create(
        period="2026", number=1, why="", is_demo=True, built_at=datetime(2026, 5, 1, tzinfo=UTC), built_by="test",
        programme=1, seed=1, numbers={}, layouts=[], digest="0" * 64,
    )  # fmt: skip
    promise = entry()
    happens(promise, "evidence_seen", link="/cijfers/2026/")

    (row,) = progress_rows([promise.code], first=FIRST, last=LAST)

    assert row["sources"][-1]["link_words"] == "cijfer uit onze uitgave 2026"


def test_a_kept_report_never_changes():
    kept = report(entry().code)
    promise = entry("Later erbij.")
    declared_done(promise)

    assert digest_of(ProgressReport.objects.get(pk=kept.pk).rows) == kept.digest
    with pytest.raises(IntegrityError), transaction.atomic():
        ProgressReport.objects.filter(pk=kept.pk).update(rows=[])


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"title": " "}, ["Geef de rapportage een titel."]),
        ({"first": date(2026, 7, 1)}, ["De periode eindigt voor zij begint."]),
        ({"last": date(2027, 1, 1)}, ["De laatste dag moet nog komen."]),
        ({"codes": ["pbbbbbbbb"]}, ["Kies minstens één post die er op de laatste dag al was."]),
    ],
)
def test_a_report_that_cannot_be_says_why(given, expected):
    told = {"title": "Voortgang", "codes": [entry().code], "first": FIRST, "last": LAST} | given

    assert keep_report(told.pop("title"), by="test", now=NOW, **told) == (expected, None)


def test_page_and_files_say_the_same_and_call_nothing_proved_that_was_only_said(client: Client):
    promise = entry('=cmd|"/c calc"!A1', due_last=date(2026, 5, 31))
    declared_done(promise)
    kept = report(promise.code, title="Voortgang zorg 2026")

    page = client.get(f"{PUBLIC}voortgang/{kept.code}/").content.decode()
    rows = list(csv.reader(io.StringIO(client.get(f"{PUBLIC}voortgang/{kept.code}.csv").content.decode())))
    file = client.get(f"{PUBLIC}voortgang/{kept.code}.docx").content
    docx = open_docx(io.BytesIO(file))
    cells = [cell.text for row in docx.tables[0].rows for cell in row.cells]

    said = "afgedaan verklaard door de minister van VWS op 1 juni 2026"
    assert said in words(page)
    assert dict(zip(*rows, strict=True))["verklaard"] == said
    assert dict(zip(*rows, strict=True))["wat"] == '\'=cmd|"/c calc"!A1'
    assert said in cells[6]
    for told in (
        page.partition("<table")[2],
        str(rows),
        str(cells),
        " ".join(p.text for p in docx.paragraphs),
    ):
        assert [word for word in WORDS_OF_PROOF if word in told.lower()] == []


def test_the_word_file_has_headings_a_repeated_head_row_and_is_dutch(client: Client):
    kept = report(entry().code)

    file = client.get(f"{PUBLIC}voortgang/{kept.code}.docx").content
    docx = open_docx(io.BytesIO(file))
    inside = ZipFile(io.BytesIO(file))

    assert [p.style.name for p in docx.paragraphs if p.style.name.startswith(("Title", "Heading"))] == [
        "Title", "Heading 1", "Heading 1", "Heading 2", "Heading 1",
    ]  # fmt: skip
    assert "w:tblHeader" in inside.read("word/document.xml").decode()
    assert 'w:val="nl-NL"' in inside.read("word/styles.xml").decode()
    assert docx.core_properties.title == "Voortgang zorg"
    assert "test" not in inside.read("docProps/core.xml").decode()


def test_what_is_not_public_stays_out_of_the_report_and_the_report_out_of_sight(client: Client):
    closed = document("Een geheim concept over meldpunten.", is_public=False)
    promise = entry()
    happens(promise, "repeated", document=closed, words="geheim concept")
    hidden = entry("Niet openbaar.", is_public=False)
    kept = report(promise.code, hidden.code, is_public=False)

    assert "geheim" not in str(kept.rows)
    assert "Niet openbaar." not in str(kept.rows)
    for path in ("/", ".docx", ".csv"):
        assert client.get(f"{PUBLIC}voortgang/{kept.code}{path}").status_code == 404
    assert kept.title not in client.get(f"{PUBLIC}voortgang/").content.decode()


def test_a_report_is_chosen_looked_at_kept_and_made_public_by_the_pages(registrar: Client):
    first, second = entry("Eerste.", dossier="30950"), entry("Tweede.", dossier="30950")
    typed = {"post": [first.code], "title": "Voortgang", "first": "2026-01-01", "last": "2026-06-30"}

    choose = words(registrar.get(f"{BASE}voortgang/nieuw/?dossier=30950").content.decode())
    looked = registrar.post(
        f"{BASE}voortgang/nieuw/?dossier=30950", typed | {"does": "look"}
    ).content.decode()
    kept = registrar.post(f"{BASE}voortgang/nieuw/?dossier=30950", typed | {"does": "keep"})
    made = ProgressReport.objects.get()
    registrar.post(f"{BASE}voortgang/{made.code}/openbaar/", {"public": "yes"})

    assert ("Eerste." in choose, "Tweede." in choose) == (True, True)
    assert "Tweede." not in looked.partition("<table")[2]
    assert kept["Location"] == f"{BASE}voortgang/{made.code}/"
    assert [row["code"] for row in made.rows] == [first.code]
    assert second.code not in str(made.rows)
    assert ProgressReport.objects.get().is_public
    assert registrar.get(f"{BASE}voortgang/{made.code}.docx").status_code == 200
    assert registrar.get(f"{BASE}voortgang/{made.code}.csv").status_code == 200


def test_a_public_report_asks_once_however_many_rows(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
):
    one, three = report(entry().code), report(*(entry(str(number)).code for number in range(3)))

    for kept in (one, three):
        with django_assert_num_queries(1):
            client.get(f"{PUBLIC}voortgang/{kept.code}/")


def test_a_recommendation_is_written_down_answered_and_followed(registrar: Client, client: Client):
    letter, follows = document(), entry("Een meldpunt maken.")
    typed = {
        "report_title": "Een rapport",
        "number": "3",
        "text": "Maak een meldpunt.",
        "adopted": "unanswered",
    }

    registrar.post(f"{BASE}aanbevelingen/nieuw/", typed)
    code = Recommendation.objects.get().code
    before = words(client.get(f"{PUBLIC}aanbevelingen/").content.decode())
    refused = registrar.post(f"{BASE}aanbevelingen/{code}/", typed | {"adopted": "partly"})
    registrar.post(
        f"{BASE}aanbevelingen/{code}/",
        typed
        | {"adopted": "partly", "answer": letter.code, "words": "voor de zomer", "follows": follows.code},
    )
    after = words(client.get(f"{PUBLIC}aanbevelingen/").content.decode())

    assert "1 geen antwoord gevonden" in before
    assert refused.status_code == 422
    assert "1 deels overgenomen" in after
    assert ("voor de zomer" in after, "Een meldpunt maken." in after, letter.title in after) == (
        True,
        True,
        True,
    )
    assert Recommendation.objects.count() == 1


def test_recommendations_ask_as_often_for_three_as_for_one(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
):
    for number in range(3):
        Recommendation.objects.create(
            code=f"a{number}", report_title=f"Rapport {number}", text="Doe iets.", adopted="unanswered",
            follows=entry(f"Post {number}"), by="test", at=NOW,
        )  # fmt: skip
        if number in (0, 2):
            with django_assert_num_queries(1):
                client.get(f"{PUBLIC}aanbevelingen/")


def test_another_term_for_answers_is_set_on_the_page(registrar: Client, client: Client):
    letter = document(asked_on=date(2026, 4, 2), answered_on=date(2026, 5, 28), is_public=True)

    before = words(client.get(f"{PUBLIC}vragen/").content.decode())
    wrong = registrar.post(f"{BASE}vragen/{letter.code}/termijn/", {"days": "veel"})
    registrar.post(f"{BASE}vragen/{letter.code}/termijn/", {"days": "56"})
    after = words(client.get(f"{PUBLIC}vragen/").content.decode())

    assert "beantwoord na 56 dagen: 35 dagen te laat" in before
    assert wrong.status_code == 422
    assert "te laat" not in after
