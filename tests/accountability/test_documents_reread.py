# SPDX-License-Identifier: EUPL-1.2
"""A newer reader adds and corrects, and never overwrites what a person said or what stands in the register."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from tests.builders import NOW

from gehoord.accountability import jobs
from gehoord.accountability.actions.documents.add_item import add_item
from gehoord.accountability.actions.documents.as_items import as_found
from gehoord.accountability.actions.documents.edit_document import edit_document
from gehoord.accountability.actions.documents.lay_reading import lay_reading
from gehoord.accountability.actions.documents.reread_document import reread_document
from gehoord.accountability.actions.documents.say_of_items import say_of_items
from gehoord.accountability.actions.documents.undo_said import undo_said
from gehoord.accountability.models import Document, Entry, Item, Mention
from gehoord.accountability.queries.documents.effective import effective_items
from gehoord.accountability.queries.documents.find import read_by_another
from gehoord.accountability.reading import VERSION, read
from gehoord.accountability.reading.shapes import Reading
from gehoord.accountability.terms import Word

from .builders_documents import LETTER, at, commitment, document, item, pair, reading, reference

pytestmark = pytest.mark.django_db
OLD = reference(confidence=0.4, reason="Ouder.", page="9")
NEW = reference(confidence=0.99, reason="Nieuwer.")


def newer(made: Document, *, version: str = "1", **found: Any) -> tuple[int, int, int]:
    """Lay a newer reading over it; returns how many are new, kept and gone."""
    told = lay_reading(made, Reading(version, **found), now=NOW)
    return told.new, told.kept, told.gone


def old_one() -> tuple[Document, Item]:
    """A document in which version 0 found one reference, not surely."""
    made = document(found=Reading("0", references=[OLD]))
    return made, item(made, "reference")


def words_of(row: Item) -> tuple[float, str, str]:
    again = Item.objects.get(pk=row.pk)
    return again.confidence, again.reason, again.data["page"]


def shown(made: Document) -> list[tuple[str, str]]:
    return [(one.item.key, one.status) for one in effective_items([made.pk])]


def test_new_findings_come_beside_the_old_ones() -> None:
    made, row = old_one()
    other = reference("kst-99123-50", words="Kamerstuk 99 123, nr. 50")

    numbers = newer(made, references=[NEW, other], qa=[pair()])

    assert numbers == (4, 1, 0)
    assert made.items.count() == 5
    assert {part.parent for part in made.items.filter(kind="demand")} == {item(made, "pair")}
    assert Item.objects.get(pk=row.pk).code == row.code


def test_a_finding_about_which_nobody_spoke_gets_the_newer_words_and_keeps_its_address() -> None:
    made, row = old_one()

    newer(made, references=[NEW])

    again = Item.objects.get(pk=row.pk)
    assert (again.code, again.key, again.reader_version) == (row.code, row.key, "1")
    assert words_of(row) == (0.99, "Nieuwer.", "")


def test_a_finding_about_which_a_person_spoke_keeps_the_words_that_person_saw() -> None:
    made, row = old_one()
    say_of_items([row], word=Word.CORRECTED, corrected={"canonical": "kst-99123-46"}, by="test", now=NOW)

    newer(made, references=[NEW])

    assert words_of(row) == (0.4, "Ouder.", "9")
    assert [one.canonical for one in effective_items([made.pk])] == ["kst-99123-46"]


def test_a_finding_that_stands_in_the_register_keeps_the_words_it_had() -> None:
    made, row = old_one()
    entry = Entry.objects.create(code="e1", kind="commitment", what="Iets", added_at=NOW, added_by="test")
    Mention.objects.create(entry=entry, item=row, by="test", at=NOW)

    newer(made, references=[NEW])

    assert words_of(row) == (0.4, "Ouder.", "9")


def test_a_word_that_was_taken_back_holds_nothing_back() -> None:
    made, row = old_one()
    batch = say_of_items([row], word=Word.CONFIRMED, by="test", now=NOW)
    undo_said(batch, document_id=made.pk, by="test", now=NOW)

    newer(made, references=[NEW])

    assert words_of(row) == (0.99, "Nieuwer.", "")


def test_what_the_newer_reader_does_not_find_is_out_of_sight_but_its_row_stays() -> None:
    made, row = old_one()

    numbers = newer(made)

    assert numbers == (0, 0, 1)
    assert Item.objects.get(pk=row.pk).gone_in == "1"
    assert shown(made) == []


def test_what_a_person_confirmed_stays_in_sight_also_when_no_reader_finds_it() -> None:
    made, row = old_one()
    say_of_items([row], word=Word.CONFIRMED, by="test", now=NOW)

    newer(made)

    (kept,) = effective_items([made.pk])
    assert (kept.item.pk, kept.status, kept.is_gone, kept.is_certain) == (row.pk, "confirmed", True, True)


def test_what_was_gone_and_is_found_again_is_back_with_its_address() -> None:
    made, row = old_one()
    newer(made)

    numbers = newer(made, version="2", references=[NEW])

    again = Item.objects.get(pk=row.pk)
    assert (numbers, again.gone_in, again.code) == ((0, 1, 0), "", row.code)


def test_the_same_reading_once_more_changes_nothing() -> None:
    made = document(found=reading())
    newer(made, **{name: getattr(reading("1"), name) for name in ("references", "qa", "motions")})
    before = list(made.items.order_by("id").values())

    numbers = newer(made, **{name: getattr(reading("1"), name) for name in ("references", "qa", "motions")})

    assert numbers == (0, 6, 0)
    assert list(made.items.order_by("id").values()) == before


def test_what_was_marked_by_hand_is_never_gone() -> None:
    made, _row = old_one()
    start, end = at("De motie-Bedacht c.s.")
    by_hand, _batch = add_item(
        made, kind="recommendation", start=start, end=end, words=made.text[start:end], by="test", now=NOW
    )

    newer(made)

    assert [one.item.pk for one in effective_items([made.pk])] == [by_hand.pk]
    assert Item.objects.get(pk=by_hand.pk).gone_in == ""


def test_what_was_marked_by_hand_and_is_found_later_is_one_finding() -> None:
    made = document(found=Reading("0"))
    found = replace(NEW, start=OLD.start)
    by_hand, _batch = add_item(
        made,
        kind="reference",
        start=OLD.start,
        end=OLD.end,
        words=OLD.raw,
        canonical=OLD.canonical,
        by="test",
        now=NOW,
    )

    numbers = newer(made, references=[found])

    assert numbers == (0, 1, 0)
    assert [one.item.pk for one in effective_items([made.pk])] == [by_hand.pk]


def test_the_same_words_judged_otherwise_are_the_same_finding() -> None:
    made = document(found=Reading("0", commitments=[commitment()]))
    row = item(made, "commitment")

    numbers = newer(made, commitments=[replace(commitment(), kind="maatregel", owner="Minister")])

    again = Item.objects.get(pk=row.pk)
    assert (numbers, again.data["kind"], again.data["owner"]) == ((0, 1, 0), "maatregel", "Minister")


def test_demands_that_are_found_again_go_along_to_the_pair_with_another_number() -> None:
    made = document(found=Reading("0", qa=[pair()]))

    numbers = newer(made, qa=[replace(pair(), nrs=(2,))])

    new = made.items.get(kind="pair", gone_in="")
    assert (numbers, new.data["nrs"]) == ((1, 2, 1), [2])
    assert {part.parent for part in made.items.filter(kind="demand")} == {new}


# The whole way, with the reader as it is today


def test_reading_again_leaves_what_todays_reader_finds() -> None:
    made = document(found=Reading("0"))

    told = reread_document(made.pk, by="test", now=NOW)

    expected = as_found(read(LETTER, name="brief.txt"))
    assert (told.new, told.kept, told.gone) == (len(expected), 0, 0)
    assert {row.key for row in made.items.all()} == {one.key for one in expected}
    assert Document.objects.get(pk=made.pk).reader_version == VERSION
    assert list(made.rereads.values_list("reader_version", "read_at")) == [(VERSION, NOW)]


def test_a_title_that_a_person_gave_stays_and_one_that_nobody_touched_is_read_anew() -> None:
    touched, untouched = document(title="Oud"), document(title="Oud")
    edit_document(touched.pk, changes={"title": "Van een mens"}, by="test", now=NOW)

    for made in (touched, untouched):
        reread_document(made.pk, by="test", now=NOW)

    assert Document.objects.get(pk=touched.pk).title == "Van een mens"
    assert Document.objects.get(pk=untouched.pk).title != "Oud"


def test_each_night_what_another_version_read_is_read_again(now: datetime) -> None:
    old, new = document(found=Reading("0")), document(found=Reading(VERSION))
    assert read_by_another(VERSION) == [old.pk]

    jobs.reread(0)
    jobs.reread_one(old.pk)
    jobs.reread_one(new.pk)

    assert read_by_another(VERSION) == []
    assert (old.rereads.count(), new.rereads.count()) == (1, 0)
