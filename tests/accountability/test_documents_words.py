# SPDX-License-Identifier: EUPL-1.2
"""What people say of findings: kept beside the reader's word, the newest counts, and all of it can be undone."""

from datetime import UTC, timedelta

import pytest
from django.db import IntegrityError, connection
from pytest_django import DjangoAssertNumQueries
from tests.builders import NOW

from gehoord.accountability.actions.documents.add_item import add_item
from gehoord.accountability.actions.documents.say_of_items import CannotSay, say_of_items
from gehoord.accountability.actions.documents.undo_said import undo_said
from gehoord.accountability.models import Document, Item, Said
from gehoord.accountability.queries.documents.effective import Effective, effective_items
from gehoord.accountability.queries.documents.history import batches
from gehoord.accountability.queries.documents.needs_look import (
    certain_by_kind,
    least_sure,
    next_unseen,
    said_meanwhile,
)
from gehoord.accountability.queries.documents.open_data import findings_of, said_in
from gehoord.accountability.queries.documents.quotes import nearest, occurrences
from gehoord.accountability.terms import Word
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import set_fence

from .builders_documents import at, document, item, reference
from .builders_documents import reading as everything

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=1)


@pytest.fixture
def made() -> Document:
    return document()


def counts(made: Document, kind: str = "reference") -> list[tuple[str, str, bool]]:
    return [(one.canonical, one.status, one.is_certain) for one in effective_items([made.pk], {kind})]


def now_of(row: Item) -> Effective:
    return next(
        one for one in effective_items([row.document_id], with_rejected=True) if one.item.pk == row.pk
    )


def test_unseen_findings_count_as_the_reader_gave_them(made: Document) -> None:
    assert counts(made) == [("kst-99123-45", "unseen", True), ("kst-99123-50", "unseen", False)]


def test_a_confirmed_finding_is_certain_whatever_the_reader_thought(made: Document) -> None:
    say_of_items([item(made, "reference", number=1)], word=Word.CONFIRMED, by="test", now=NOW)

    assert counts(made)[1] == ("kst-99123-50", "confirmed", True)


def test_a_corrected_finding_counts_as_corrected_and_the_row_stays_as_it_was_read(made: Document) -> None:
    row = item(made, "reference")

    say_of_items(
        [row],
        word=Word.CORRECTED,
        corrected={"canonical": "kst-99123-54", "start": 3, "end": 9},
        by="test",
        now=NOW,
    )

    one = now_of(row)
    assert (one.canonical, one.start, one.end, one.data["canonical"]) == (
        "kst-99123-54",
        3,
        9,
        "kst-99123-54",
    )
    assert (one.item.canonical, one.item.data["canonical"]) == ("kst-99123-45", "kst-99123-45")
    assert (one.status, one.is_certain) == ("corrected", True)


def test_a_rejected_finding_does_not_count(made: Document) -> None:
    row = item(made, "reference")

    say_of_items([row], word=Word.REJECTED, why="Dit is een postbus.", by="test", now=NOW)

    assert [one.item.pk for one in effective_items([made.pk], {"reference"})] == [
        item(made, "reference", number=1).pk
    ]
    assert (now_of(row).status, now_of(row).is_certain) == ("rejected", False)


@pytest.mark.parametrize(
    ("word", "given", "reason"),
    [
        (Word.REJECTED, {"why": "  "}, "Schrijf waarom het niet klopt."),
        (Word.CORRECTED, {}, "Er is niets veranderd. Klopt het zo? Bevestig het dan."),
    ],
)
def test_a_word_without_what_it_needs_is_refused(
    made: Document, word: Word, given: dict[str, str], reason: str
) -> None:
    with pytest.raises(CannotSay) as refused:
        say_of_items([item(made, "reference")], word=word, by="test", now=NOW, **given)

    assert refused.value.reasons == [reason]
    assert Said.objects.count() == 0


def test_nothing_and_several_corrections_at_once_are_refused(made: Document) -> None:
    both = list(made.items.filter(kind="reference"))

    with pytest.raises(CannotSay) as nothing:
        say_of_items([], word=Word.CONFIRMED, by="test", now=NOW)
    with pytest.raises(CannotSay) as several:
        say_of_items(both, word=Word.CORRECTED, corrected={"page": "1"}, by="test", now=NOW)

    assert nothing.value.reasons == ["Kies eerst een vondst."]
    assert several.value.reasons == ["Verbeteren gaat één voor één."]


def test_of_two_people_the_newest_word_counts_and_both_are_kept(made: Document) -> None:
    row = item(made, "reference")
    say_of_items([row], word=Word.CONFIRMED, by="anna", now=NOW)

    say_of_items([row], word=Word.REJECTED, why="Postbus.", by="bram", now=LATER)

    assert now_of(row).status == "rejected"
    assert list(Said.objects.order_by("at").values_list("word", "by")) == [
        ("confirmed", "anna"),
        ("rejected", "bram"),
    ]
    assert said_meanwhile([row], since=NOW, by="anna") == 1
    assert said_meanwhile([row], since=NOW, by="bram") == 0


def test_undoing_brings_back_the_word_before_it(made: Document) -> None:
    row = item(made, "reference")
    say_of_items([row], word=Word.CONFIRMED, by="anna", now=NOW)
    batch = say_of_items([row], word=Word.REJECTED, why="Postbus.", by="bram", now=LATER)

    undone = undo_said(batch, document_id=made.pk, by="anna", now=LATER)

    assert (undone, now_of(row).status) == (1, "confirmed")
    assert list(Said.objects.filter(batch=batch).values_list("undone_by", "undone_at")) == [("anna", LATER)]
    assert undo_said(batch, document_id=made.pk, by="bram", now=LATER) == 0


def test_many_at_once_are_undone_at_once_and_only_in_their_own_document(made: Document) -> None:
    rows = list(made.items.filter(kind="reference"))
    batch = say_of_items(rows, word=Word.CONFIRMED, by="anna", now=NOW)

    elsewhere = undo_said(batch, document_id=document().pk, by="anna", now=LATER)
    here = undo_said(batch, document_id=made.pk, by="anna", now=LATER)

    assert (elsewhere, here) == (0, 2)
    assert [status for _canonical, status, _sure in counts(made)] == ["unseen", "unseen"]
    assert [(one.items, one.undone_by) for one in batches(made.pk)] == [(2, "anna")]


def test_a_word_is_never_rewritten(made: Document) -> None:
    say_of_items([item(made, "reference")], word=Word.CONFIRMED, by="anna", now=NOW)

    with pytest.raises(IntegrityError, match="added and never changed"), connection.cursor() as cursor:
        cursor.execute("UPDATE accountability_said SET word = 'rejected'")


def test_the_log_holds_codes_and_no_words(made: Document) -> None:
    row = item(made, "reference")

    say_of_items([row], word=Word.REJECTED, why="Geheim.", by="anna", now=NOW)

    set_fence(national=True)
    entry = Entry.objects.get(event="document.said")
    assert (entry.subject, "Geheim" in entry.body) == (row.code, False)


# By hand


def test_what_was_marked_by_hand_counts_and_is_gone_once_it_is_undone(made: Document) -> None:
    start, end = at("De Minister van Proefzaken")
    row, batch = add_item(
        made, kind="person", start=start, end=end, words=made.text[start:end], by="anna", now=NOW
    )
    counted = now_of(row).status

    undo_said(batch, document_id=made.pk, by="anna", now=LATER)

    assert counted == "confirmed"
    assert row.pk not in {one.item.pk for one in effective_items([made.pk])}
    again, _batch = add_item(
        made, kind="person", start=start, end=end, words=made.text[start:end], by="anna", now=LATER
    )
    assert (again.pk, now_of(again).status) == (row.pk, "confirmed")


@pytest.mark.parametrize(
    "kind", ["reference", "commitment", "motion", "deadline", "person", "check", "recommendation"]
)
def test_each_kind_by_hand_has_the_shape_that_the_reader_gives(made: Document, kind: str) -> None:
    row, _batch = add_item(
        made, kind=kind, start=0, end=8, words="Geachte ", canonical="kst-1-2", by="anna", now=NOW
    )

    read = made.items.filter(kind=kind, by_hand="").first()
    assert set(row.data) == (
        set(read.data) if read else {"start", "end", "text", "number", "confidence", "reason"}
    )
    assert (row.start, row.end, row.data["start"], row.data["end"]) == (0, 8, 0, 8)


def test_what_the_reader_found_already_is_not_marked_again(made: Document) -> None:
    row = item(made, "motion")

    with pytest.raises(CannotSay) as refused:
        add_item(made, kind="motion", start=row.start, end=row.end, words="x", by="anna", now=NOW)

    assert refused.value.reasons == ["Dit staat er al bij. Bevestig of verbeter die vondst."]


@pytest.mark.parametrize(
    ("kind", "start", "end", "reason"),
    [
        ("iets", 0, 3, "Kies wat het is."),
        ("pair", 0, 3, "Kies wat het is."),
        ("motion", 3, 3, "Kies de woorden in het stuk."),
        ("reference", 0, 3, "Schrijf het nummer waar deze woorden naar verwijzen."),
    ],
)
def test_what_is_no_finding_is_not_marked(
    made: Document, kind: str, start: int, end: int, reason: str
) -> None:
    with pytest.raises(CannotSay) as refused:
        add_item(made, kind=kind, start=start, end=end, words="x", by="anna", now=NOW)

    assert refused.value.reasons == [reason]


# Questions


@pytest.mark.parametrize("number", [1, 3])
def test_what_counts_takes_two_statements(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = document(found=everything(references=[reference(f"kst-1-{n}") for n in range(number)]))
    say_of_items(list(made.items.all()), word=Word.CONFIRMED, by="anna", now=NOW)

    with django_assert_num_queries(2):
        found = effective_items([made.pk], {"reference"})

    assert len(found) == number


def test_what_counts_can_be_asked_of_a_queryset_of_documents(made: Document) -> None:
    document()

    found = effective_items(Document.objects.filter(pk=made.pk), {"motion"})

    assert [one.item.document_id for one in found] == [made.pk]


def test_what_the_reader_is_sure_of_is_counted_by_kind_until_somebody_spoke(made: Document) -> None:
    before = certain_by_kind(made.pk)
    say_of_items([item(made, "motion")], word=Word.CONFIRMED, by="anna", now=NOW)

    assert before == {
        "check": 1, "deadline": 1, "demand": 2, "motion": 1, "pair": 1, "person": 1, "reference": 1
    }  # fmt: skip
    assert "motion" not in certain_by_kind(made.pk)


def test_the_least_sure_findings_come_first_and_go_on_behind_the_last(made: Document) -> None:
    rows, _more = least_sure()
    behind, _more = least_sure(after=f"{rows[0][0].confidence!r}_{rows[0][0].pk}")

    assert [row.confidence for row, _words in rows] == sorted(row.confidence for row, _words in rows)
    assert rows[0] == (item(made, "reference", number=1), "Kamerstuk 99 123, nr. 50")
    assert dict(rows)[item(made, "pair")].startswith("Klopt het dat")
    assert behind == rows[1:]


@pytest.mark.parametrize("key", ["", "x", "0.5", "0.5_x", "nan_1", "0.5_" + "9" * 30])
def test_a_key_that_is_none_begins_at_the_first(made: Document, key: str) -> None:
    assert isinstance(least_sure(after=key)[0], list)


def test_the_next_unseen_finding_is_behind_this_one(made: Document) -> None:
    first, second = list(made.items.order_by("start", "id"))[:2]

    assert next_unseen(first) == second
    assert next_unseen(list(made.items.order_by("start", "id"))[-1]) is None


def test_open_data_holds_the_readers_words_and_apart_from_it_those_of_people(made: Document) -> None:
    row = item(made, "reference")
    say_of_items([row], word=Word.CORRECTED, corrected={"canonical": "kst-9-9"}, by="anna", now=NOW)

    found, said = findings_of(made.pk), said_in(made.pk)

    assert found["references"][0] == row.data | {"code": row.code}
    assert [one["nrs"] for one in found["qa"]] == [[1]]
    assert len(found["qa"][0]["demands"]) == 2
    assert said == [
        {
            "item": row.code,
            "kind": "reference",
            "word": "corrected",
            "corrected": {"canonical": "kst-9-9"},
            "why": "",
            "at": NOW.astimezone(UTC).isoformat(),
            "by_hand": None,
        }
    ]


# Quotes


def test_quoted_words_are_found_however_the_lines_are_broken() -> None:
    text = "een twee\n   drie. een twee drie."

    assert occurrences(text, " een  twee drie ") == [(0, 16), (18, 31)]
    assert nearest(text, "een twee drie", place=20) == (18, 31)
    assert nearest(text, "een twee drie", place=0) == (0, 16)
    assert nearest(text, "vier", place=0) is None
    assert occurrences(text, "   ") == []


def test_a_quote_far_from_its_old_place_is_still_found() -> None:
    text = "x " * 100_000 + "hier staat het" + " y" * 10

    assert nearest(text, "hier staat het", place=0) == (200_000, 200_014)
