# SPDX-License-Identifier: EUPL-1.2
"""Pages of who keeps the register: what they ask, what they refuse, and how often they ask the database."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.builders import TryCounter

from gehoord.accountability.models import Entry, Event, Mention

from .builders_register import declared_done, document, entry, item

pytestmark = pytest.mark.django_db
BASE = "/loket/verantwoording/"
TYPED = {"kind": "commitment", "what": "De Kamer informeren.", "made_on": "2026-03-05", "is_public": "on"}


@pytest.fixture
def registrar(central: TryCounter) -> Client:
    return central.member("registrar").client()


def test_who_does_not_keep_the_register_does_not_get_in(central: TryCounter):
    steward = central.member("steward").client()
    promise = entry()

    for path in ("", "posten/", "posten/nieuw/", f"posten/{promise.code}/", "opnemen/"):
        assert steward.get(BASE + path).status_code == 403, path


def test_an_entry_is_added_by_hand_with_the_words_of_a_document(registrar: Client):
    letter = document()
    typed = TYPED | {
        "document": f"{letter.code} Kamerbrief",
        "quote": "de Kamer voor de  zomer",
        "due_last": "2026-06-30",
    }

    answer = registrar.post(f"{BASE}posten/nieuw/", typed)

    made = Entry.objects.get()
    event = Event.objects.get()
    assert answer["Location"] == f"{BASE}posten/{made.code}/"
    assert (made.what, made.due_last, made.is_running) == ("De Kamer informeren.", date(2026, 6, 30), True)
    assert letter.text[event.start : event.end] == "de Kamer voor de zomer"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"what": ""}, "Schrijf op wat het is."),
        ({"made_on": "gisteren"}, "Dit is geen dag."),
        (
            {"due_first": "2026-06-30", "due_last": "2026-06-01"},
            "De laatste dag van de termijn ligt voor de eerste.",
        ),
        ({"document": "kst-1"}, "Dit stuk hebben we niet."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_kept(registrar: Client, typed: dict[str, str], said: str):
    answer = registrar.post(f"{BASE}posten/nieuw/", TYPED | typed)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Entry.objects.count() == 0


def test_an_event_is_written_down_and_undone_from_the_page(registrar: Client):
    promise, letter = entry(), document()
    typed = {"on": "2026-06-01", "who": "de minister", "document": letter.code, "words": "hiermee afgedaan"}

    registrar.post(f"{BASE}posten/{promise.code}/declared_done/", typed)
    event = Event.objects.get(kind="declared_done")
    during = registrar.get(f"{BASE}posten/{promise.code}/").content.decode()
    registrar.post(f"{BASE}posten/{promise.code}/gebeurtenis/{event.pk}/ongedaan/")

    assert "afgedaan verklaard door de minister op 1 juni 2026" in during
    assert Entry.objects.get().declared == "nothing"


def test_reasons_stand_above_what_was_typed(registrar: Client):
    promise = entry()

    answer = registrar.post(
        f"{BASE}posten/{promise.code}/verdict/", {"on": "2026-06-01", "verdict": "met", "note": "Zo."}
    )

    assert answer.status_code == 422
    assert "Een verklaring is niet genoeg." in answer.content.decode()
    assert ">\nZo.</textarea>" in answer.content.decode()


@pytest.mark.parametrize("kind", ["made", "merged", "iets"])
def test_what_cannot_be_written_down_by_hand_has_no_page(registrar: Client, kind: str):
    promise = entry()

    assert registrar.get(f"{BASE}posten/{promise.code}/{kind}/").status_code == 404


def test_each_event_of_the_table_has_a_form(registrar: Client):
    promise = entry(kind="motion")
    page = registrar.get(f"{BASE}posten/{promise.code}/").content.decode()

    for kind in ("repeated", "due_changed", "postponed", "partly_met", "declared_done", "evidence_seen", "verdict",
                 "handed_over", "stopped", "house", "noted"):  # fmt: skip
        assert f"{BASE}posten/{promise.code}/{kind}/" in page
        assert registrar.get(f"{BASE}posten/{promise.code}/{kind}/").status_code == 200


def test_findings_are_taken_in_together_and_undone_together(registrar: Client):
    letter = document()
    first, second = item(letter), item(letter, words="De toezegging is hiermee afgedaan.")
    chosen = {"item": [first.pk, second.pk], f"kind-{first.pk}": "commitment", f"kind-{second.pk}": "measure"}

    answer = registrar.post(f"{BASE}opnemen/{letter.code}/", chosen, follow=True)
    page = answer.content.decode()
    batch = Event.objects.values_list("batch", flat=True).first()
    registrar.post(f"{BASE}opnemen/{batch}/ongedaan/")

    assert "2 opgenomen in het register." in page
    assert "Alles is bekeken" in page
    assert Mention.objects.count() == 0
    assert Entry.objects.filter(stands=True).count() == 0


def test_taking_in_asks_as_often_for_three_findings_as_for_one(
    registrar: Client, django_assert_num_queries: DjangoAssertNumQueries
):
    letter = document()
    item(letter)
    entry("De minister informeert voor de zomer over de erfgoednota.")
    with django_assert_num_queries(10):
        registrar.get(f"{BASE}opnemen/{letter.code}/")
    item(letter, words="De toezegging is hiermee afgedaan.")
    item(letter, words="de Kamer voor de zomer")

    with django_assert_num_queries(10):
        registrar.get(f"{BASE}opnemen/{letter.code}/")


def test_merging_and_splitting_go_by_the_pages(registrar: Client):
    keep, double = (
        entry("De Kamer informeren over zorgkosten."),
        entry("De Kamer informeren over zorgkosten nu."),
    )

    page = registrar.get(f"{BASE}posten/{double.code}/samenvoegen/").content.decode()
    registrar.post(f"{BASE}posten/{double.code}/samenvoegen/", {"other": keep.code, "why": "Dezelfde zin."})
    merged = registrar.get(f"/verantwoording/post/{double.code}/").content.decode()
    registrar.post(f"{BASE}posten/{double.code}/losmaken/", {"why": "Toch niet."})

    assert keep.code in page
    assert "Deze post is samengevoegd" in merged
    assert f"/verantwoording/post/{keep.code}/" in merged
    assert Entry.objects.get(pk=double.pk).merged_into is None


def test_an_entry_is_put_right(registrar: Client):
    promise = entry()
    form = registrar.get(f"{BASE}posten/{promise.code}/verbeteren/").content.decode()

    registrar.post(f"{BASE}posten/{promise.code}/verbeteren/", TYPED | {"owner": "BZK", "dossier": "30950"})

    promise.refresh_from_db()
    assert "de minister van VWS" in form
    assert (promise.owner, promise.dossier, promise.what) == ("BZK", "30950", "De Kamer informeren.")


def test_the_start_asks_as_often_for_three_as_for_one(
    registrar: Client, django_assert_num_queries: DjangoAssertNumQueries
):
    entry("Te laat.", due_last=date(2026, 3, 31))
    declared_done(entry("Gezegd."))
    item(document())
    with django_assert_num_queries(16):
        registrar.get(BASE)
    for number in range(2):
        entry(f"Te laat {number}.", due_last=date(2026, 3, 31))
        declared_done(entry(f"Gezegd {number}."))
        item(document())

    with django_assert_num_queries(16):
        registrar.get(BASE)
