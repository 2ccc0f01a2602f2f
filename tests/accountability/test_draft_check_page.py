# SPDX-License-Identifier: EUPL-1.2
"""Checking a draft: each finding with its place, beside what the register says; and nothing of it is stored."""

import re
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from docx import Document as new_docx
from pytest_django import DjangoAssertNumQueries
from tests.builders import TryCounter

from gehoord.accountability.pages.notes.check_words import CHECKS, OTHER
from gehoord.accountability.pages.notes.draft_words import shown_report
from gehoord.accountability.queries.notes.draft import Report, claims, draft_report
from gehoord.accountability.reading.shapes import (
    Check,
    Commitment,
    Demand,
    Motion,
    Pair,
    Reading,
    Reference,
    Span,
)
from gehoord.accountability.rules.showing import alike, sentence, stems, what_shows_it

from .builders_register import entry

DRAFT = """Geachte Voorzitter,

De motie Verzonnen c.s. over gesprekken met artsenorganisaties is hiermee afgedaan.

De toezegging over een overzicht van acties per maatregel is afgedaan, zie bijlage 2.

Vraag 1
Klopt het dat de proefregeling stopt? En wanneer hoort de Kamer hoeveel mensen meededen?

Antwoord op vraag 1
Ja, de proefregeling stopt.

Zie Kamerstuk 36 410 XVI, nr. 75.
"""


@pytest.fixture
def client(central: TryCounter) -> Client:
    return central.member("registrar").client()


def plain(page: HttpResponse) -> str:
    """The words of a page without tags, spaces as one."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.content.decode()).split())


def at(words: str) -> tuple[int, int]:
    """Where these words stand in the draft."""
    start = DRAFT.index(words)
    return start, start + len(words)


def reading(**found: Any) -> Reading:
    """A reading by hand, so that these tests do not wait for the reader's grammar."""
    return Reading("1", **found)


def report(**found: Any) -> Report:
    checks = found.pop("checks", [])
    return Report(DRAFT, date(2026, 5, 28), reading(**found), checks, [])


def done(words: str) -> Commitment:
    start, end = at(words)
    return Commitment(
        "toezegging", start, end, words, 0.95, "Met dat woord.", status="afgedaan", self_declared=True
    )


MOTION = Motion(*at("motie Verzonnen c.s."), "motie Verzonnen c.s.", (), 0.95, "", execution="afgedaan")
OVERVIEW = done("De toezegging over een overzicht van acties per maatregel is afgedaan")


# Each finding in words


def test_each_finding_has_its_line_its_words_its_reason_and_how_sure() -> None:
    check = Check("dead_date", *at("Ja, de proefregeling stopt."), "Deze dag is al voorbij.", 0.95)

    told = shown_report(report(checks=[check]))

    (group,) = told["groups"]
    assert (group["kind"], told["count"]) == (CHECKS["dead_date"], 1)
    (row,) = group["rows"]
    assert (row["line"], row["words"], row["says"], row["sure"]) == (
        11,
        "Ja, de proefregeling stopt.",
        "Deze dag is al voorbij.",
        "zeker",
    )
    assert "- regel 11: “Ja, de proefregeling stopt.”. Deze dag is al voorbij. (zeker)" in told["copy"]


def test_findings_of_a_kind_stand_together_what_matters_most_first() -> None:
    place = at("Ja,")
    checks = [
        Check(kind, *place, "x", 0.5)
        for kind in ("note_without_mark", "iets_nieuws", "dead_date", "open_demand")
    ]

    told = shown_report(report(checks=checks))

    assert [group["kind"] for group in told["groups"]] == [
        CHECKS["dead_date"],
        CHECKS["open_demand"],
        CHECKS["note_without_mark"],
        OTHER,
    ]


def test_demands_stand_beside_the_sentences_that_share_their_words() -> None:
    first, second = (
        at("Klopt het dat de proefregeling stopt?"),
        at("En wanneer hoort de Kamer hoeveel mensen meededen?"),
    )
    answer = at("Ja, de proefregeling stopt.")
    pair = Pair(
        (1,),
        "PVV-X",
        Span(first[0], second[1]),
        Span(*answer),
        0.95,
        "",
        demands=(
            Demand(*first, DRAFT[slice(*first)], ((*answer, 0.8),)),
            Demand(*second, DRAFT[slice(*second)]),
        ),
    )

    (told,) = shown_report(report(qa=[pair]))["pairs"]

    assert (told["title"], told["party"]) == ("Vraag 1", "PVV-X")
    assert [[match["words"] for match in one["matches"]] for one in told["demands"]] == [
        ["Ja, de proefregeling stopt."],
        [],
    ]


def test_one_document_is_one_row_with_how_often_it_is_named() -> None:
    place = at("Kamerstuk 36 410 XVI, nr. 75")
    found = [
        Reference("kst-36410-XVI-75", *place, DRAFT[slice(*place)], 0.97, "Met een cue.", repaired=True)
    ] * 2

    (told,) = shown_report(report(references=found))["references"]

    assert (told["canonical"], told["count"], told["repaired"], told["line"]) == (
        "kst-36410-XVI-75",
        2,
        True,
        13,
    )


# Beside the register


@pytest.mark.django_db
def test_what_a_letter_calls_done_stands_beside_the_entry_it_may_be_about() -> None:
    asked = entry(what="Gesprekken met artsenorganisaties over beleid")
    overview = entry(what="Een overzicht van acties per maatregel rondom de nota")
    entry(what="Iets heel anders over scholen en sport")

    told = claims(DRAFT, reading(motions=[MOTION], commitments=[OVERVIEW]))

    assert [[match.entry for match in one.matches] for one in told] == [[asked], [overview]]
    assert [one.words for one in told] == [
        "De motie Verzonnen c.s. over gesprekken met artsenorganisaties is hiermee afgedaan.",
        "De toezegging over een overzicht van acties per maatregel is afgedaan, zie bijlage 2.",
    ]
    assert [one.shown_by for one in told] == [[], ["bijlage"]]


@pytest.mark.django_db
def test_a_merged_entry_and_one_that_was_undone_are_not_suggested() -> None:
    there = entry(what="Gesprekken met artsenorganisaties over beleid")
    double = entry(what="Gesprekken met artsenorganisaties over het beleid")
    double.__class__.objects.filter(pk=double.pk).update(merged_into=there)

    (told,) = claims(DRAFT, reading(motions=[MOTION]))

    assert [match.entry for match in told.matches] == [there]


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3])
def test_the_register_is_asked_twice_for_one_claim_or_three(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    entry(what="Gesprekken met artsenorganisaties over beleid")
    said = [MOTION, OVERVIEW, done("Ja, de proefregeling stopt.")][:count]

    with django_assert_num_queries(2):
        told = claims(
            DRAFT,
            reading(
                motions=[one for one in said if isinstance(one, Motion)],
                commitments=[one for one in said if isinstance(one, Commitment)],
            ),
        )

    assert len(told) == count


def test_what_shows_it_is_looked_for_in_the_same_paragraph_only() -> None:
    first, second = at("motie Verzonnen"), at("overzicht van acties")

    assert (what_shows_it(DRAFT, first, []), what_shows_it(DRAFT, second, [])) == ([], ["bijlage"])


def test_a_sentence_does_not_end_in_an_abbreviation() -> None:
    start, end = sentence(DRAFT, at("Verzonnen"))

    assert (
        DRAFT[start:end]
        == "De motie Verzonnen c.s. over gesprekken met artsenorganisaties is hiermee afgedaan."
    )


def test_words_are_alike_by_what_they_share() -> None:
    one, other = stems("Een overzicht van maatregelen"), stems("Overzicht maatregel scholen")

    assert (alike(one, other), alike(one, stems("")), alike(one, one)) == (1.0, 0.0, 1.0)


# The page


def test_the_page_reads_what_was_pasted_and_stores_nothing(client: Client) -> None:
    with connection.cursor() as sql:
        sql.execute("select count(*) from accountability_document")
        before = sql.fetchone()
    page = client.post(reverse("register:draft_check"), {"text": DRAFT, "on": "2026-05-28"})
    with connection.cursor() as sql:
        sql.execute("select count(*) from accountability_document")
        after = sql.fetchone()

    words = plain(page)
    assert (page.status_code, before == after) == (200, True)
    assert "Gelezen alsof de brief op 28 mei 2026 wordt verstuurd. Er is niets bewaard." in words
    assert "kst-36410-XVI-75" in words


@pytest.mark.parametrize("ending", ["docx", "txt", "html"])
def test_a_file_is_read_too(client: Client, ending: str) -> None:
    out = BytesIO()
    document = new_docx()
    for line in DRAFT.split("\n\n"):
        document.add_paragraph(line)
    document.save(out)
    data = {"docx": out.getvalue(), "txt": DRAFT.encode(), "html": f"<p>{DRAFT}</p>".encode()}[ending]

    page = client.post(
        reverse("register:draft_check"), {"file": SimpleUploadedFile(f"brief.{ending}", data), "text": ""}
    )

    assert page.status_code == 200
    assert "kst-36410-XVI-75" in plain(page)


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"text": "  "}, "Kies een bestand, of plak de tekst van je concept."),
        ({"text": "a " * 300_000}, "Dit is te lang voor één concept. Splits het."),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7 kapot"), "text": ""}, ""),
    ],
)
def test_what_cannot_be_read_says_why(client: Client, sent: dict[str, Any], says: str) -> None:
    page = client.post(reverse("register:draft_check"), sent)

    assert (page.status_code, says in plain(page)) == (422, True)


def test_a_text_without_findings_is_not_called_right(client: Client) -> None:
    page = plain(client.post(reverse("register:draft_check"), {"text": "Geachte Voorzitter,\n\nDank u.\n"}))

    assert "Geen bevindingen. Dat betekent niet dat de brief klopt." in page


def test_a_post_without_its_token_is_refused(central: TryCounter) -> None:
    strict = central.member("registrar").client(enforce_csrf_checks=True)

    page = strict.post(reverse("register:draft_check"), {"text": DRAFT})

    assert page.status_code == 403


def test_who_reads_cases_does_not_check_drafts(counter: TryCounter) -> None:
    page = counter.member("caseworker").client().get(reverse("register:draft_check"))

    assert page.status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_as_many_queries_for_one_entry_as_for_three(
    client: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _number in range(count):
        entry(what="Gesprekken met artsenorganisaties over de motie Verzonnen")

    with django_assert_num_queries(7):
        page = client.post(reverse("register:draft_check"), {"text": DRAFT})

    assert plain(page).count("Gesprekken met artsenorganisaties over de motie Verzonnen") == count


@pytest.mark.django_db
def test_the_day_of_sending_is_the_letters_own_unless_given() -> None:
    text = "Den Haag, 28 mei 2026\n\nGeachte Voorzitter,\n\nDank u.\n"

    assert draft_report(text, on=date(2026, 6, 1)).on == date(2026, 6, 1)
