# SPDX-License-Identifier: EUPL-1.2
"""Keeping the register: write down, undo, take in, merge and split; what is kept beside an entry always follows."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.builders import TryCounter

from gehoord.accountability.actions.register.change_entry import change_entry
from gehoord.accountability.actions.register.keep_advice import Advice, keep_advice
from gehoord.accountability.actions.register.merge_entries import merge_entries
from gehoord.accountability.actions.register.note_event import note_event
from gehoord.accountability.actions.register.set_answer_term import set_answer_term
from gehoord.accountability.actions.register.split_entry import split_entry
from gehoord.accountability.actions.register.take_back import take_back
from gehoord.accountability.actions.register.take_into_register import Choice, take_into_register
from gehoord.accountability.actions.register.undo_event import undo_event
from gehoord.accountability.jobs import RegisterDiffersError, compare
from gehoord.accountability.models import Document, Entry, Event, Item, Mention, Recommendation
from gehoord.accountability.queries.documents.effective import effective
from gehoord.accountability.queries.register.differing import differing
from gehoord.accountability.queries.register.shown import shown
from gehoord.accountability.queries.register.suggestions import alike
from gehoord.accountability.rules.happening import Given
from gehoord.foundation.audit.models import Entry as Line
from gehoord.foundation.people.fence import set_fence

from .builders_register import NOW, TODAY, declared_done, document, entry, happens, item

pytestmark = pytest.mark.django_db


def kept(one: Entry) -> dict[str, Any]:
    """What stands beside the entry in the database."""
    row = Entry.objects.get(pk=one.pk)
    return {
        name: getattr(row, name)
        for name in ("declared", "proof", "due_last", "is_running", "stands", "owner")
    }


def kinds(one: Entry) -> list[str]:
    (told,) = shown([one], today=TODAY)
    return [event.kind for event in told.history]


def test_an_event_changes_the_state_and_undoing_it_changes_it_back():
    promise = entry(due_last=date(2026, 3, 31))
    before = kept(promise)

    event = declared_done(promise)
    during = kept(promise)
    undo_event(event, by="test", now=NOW)

    assert (during["declared"], during["is_running"], during["proof"]) == ("done", False, "none")
    assert kept(promise) == before
    assert undo_event(event, by="test", now=NOW) == ["Dit was al ongedaan gemaakt."]


def test_an_event_is_never_rewritten_or_removed():
    event = declared_done(entry())

    for change in (lambda: Event.objects.filter(pk=event.pk).update(words="anders"), lambda: event.delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_words_that_do_not_stand_in_the_document_are_refused():
    told = Given(on=date(2026, 6, 1), who="de minister", words="De motie is uitgevoerd.")

    reasons = note_event(entry(), kind="declared_done", given=told, document=document(), by="test", now=NOW)

    assert reasons == ["Deze woorden staan niet zo in het stuk. Neem ze letterlijk over."]


def test_words_are_kept_with_their_place():
    event = declared_done(entry())

    assert event.document is not None
    assert event.document.text[event.start : event.end] == "De toezegging is hiermee afgedaan."


def test_a_figure_that_is_not_there_is_no_evidence():
    told = Given(on=date(2026, 6, 1), link="/cijfers/2031/sectoren/")

    reasons = note_event(entry(), kind="evidence_seen", given=told, by="test", now=NOW)

    assert reasons == ["Dit cijfer is er niet. Kijk het adres na onder /cijfers/."]


@pytest.mark.parametrize("link", ["http://example.org/", "javascript:alert(1)", "//example.org", "/loket/"])
def test_a_link_is_an_address_that_can_be_trusted(link: str):
    told = Given(on=date(2026, 6, 1), link=link)

    reasons = note_event(entry(), kind="evidence_seen", given=told, by="test", now=NOW)

    assert reasons == ["Een adres begint met https:// of, voor ons eigen cijfer, met /cijfers/."]


def test_the_log_holds_codes_and_days_and_no_words():
    promise = entry("Een belofte met veel woorden.")
    declared_done(promise)

    set_fence(counter=None, national=True)
    bodies = " ".join(Line.objects.filter(subject=promise.code).values_list("body", flat=True))

    assert "register.added" in bodies
    assert '"kind":"declared_done"' in bodies
    assert "veel woorden" not in bodies
    assert "afgedaan." not in bodies


def test_merging_brings_what_happened_together_and_splitting_puts_it_back():
    keep, double = entry("De Kamer informeren."), entry("De Kamer inlichten.", due_last=date(2026, 3, 31))
    declared_done(double)
    before = kept(keep), kept(double)

    assert merge_entries(keep, duplicate=double, why="Dezelfde zin.", by="test", now=NOW) == []
    merged = kept(keep)
    assert split_entry(double, why="Toch een andere.", by="test", now=NOW) == []

    assert (merged["declared"], merged["due_last"]) == ("done", date(2026, 3, 31))
    assert (kept(keep), kept(double)) == before
    assert kinds(keep) == ["made", "merged", "split"]
    assert kinds(double) == ["made", "declared_done", "merged", "split"]


def test_a_duplicate_is_merged_once_and_says_why_not():
    keep, double, third = entry("Een."), entry("Twee."), entry("Drie.")
    merge_entries(keep, duplicate=double, why="Dezelfde.", by="test", now=NOW)

    assert merge_entries(third, duplicate=double, why="x", by="test", now=NOW) == [
        "Een van de twee is al samengevoegd. Maak die eerst los."
    ]
    assert merge_entries(third, duplicate=keep, why="x", by="test", now=NOW) == [
        "Met deze post is al een andere samengevoegd. Maak die eerst los, of voeg andersom samen."
    ]
    assert merge_entries(keep, duplicate=keep, why="x", by="test", now=NOW) == [
        "Kies een andere post om mee samen te voegen."
    ]
    assert split_entry(third, why="x", by="test", now=NOW) == ["Deze post is niet samengevoegd."]


def test_what_is_closed_is_not_merged_with_what_is_open():
    reasons = merge_entries(entry(), duplicate=entry(is_public=False), why="Dezelfde.", by="test", now=NOW)

    assert reasons == ["De ene is openbaar en de andere niet. Maak dat eerst gelijk."]


def test_what_happens_to_a_duplicate_is_written_down_with_the_entry_it_was_merged_into():
    keep, double = entry("Een."), entry("Twee.")
    merge_entries(keep, duplicate=double, why="Dezelfde.", by="test", now=NOW)
    double.refresh_from_db()

    told = Given(on=date(2026, 6, 1), note="Gebeld.")
    assert note_event(double, kind="noted", given=told, by="test", now=NOW) == []

    assert Event.objects.get(kind="noted").entry == keep


def taken(letter: Document, *items: Item, **choice: str) -> tuple[Any, list[Entry]]:
    return take_into_register(letter, [Choice(one.pk, **choice) for one in items], by="test", now=NOW)


@pytest.mark.parametrize(
    ("data", "kind", "expected"),
    [
        ({"kind": "toezegging"}, "commitment", ["made"]),
        ({"kind": "maatregel", "status": "lopend"}, "measure", ["made"]),
        ({"kind": "wetsvoorstel"}, "measure", ["made"]),
        ({"kind": "voornemen"}, "intention", ["made"]),
        ({"kind": "doorlopend"}, "intention", ["made"]),
        ({"kind": "afwijzing", "status": "afgewezen"}, "refusal", ["made"]),
        ({"kind": "toezegging", "status": "afgedaan", "self_declared": True}, "commitment",
         ["repeated", "declared_done"]),
        ({"kind": "toezegging", "status": "vertraagd", "due": {"raw": "eind 2026", "last": "2026-12-31"}},
         "commitment", ["repeated", "postponed"]),
    ],
)  # fmt: skip
def test_what_the_reader_found_becomes_an_entry_with_what_its_words_say(data, kind, expected):
    letter = document(sender="Minister van VWS")
    found = item(letter, data=data)

    _batch, (one,) = taken(letter, found)

    assert (one.kind, kinds(one), one.owner) == (kind, expected, "Minister van VWS")
    assert Mention.objects.get(entry=one).item == found


def test_a_motion_is_taken_with_its_movers_and_the_two_states_apart():
    letter = document(
        "De motie van de leden Jansen en De Vries is aangenomen en uitgevoerd.", sender="Minister"
    )
    data = {"raw": "motie van de leden Jansen en De Vries", "movers": [["Jansen", "ABC"], ["De Vries", ""]],
            "house": "aangenomen", "execution": "uitgevoerd", "canonical": "kst-36200-12"}  # fmt: skip

    _batch, (one,) = taken(letter, item(letter, "motion", data=data))

    assert (one.kind, one.house, one.declared, one.proof) == ("motion", "adopted", "done", "none")
    assert (one.movers, one.party, one.made_on) == ([["Jansen", "ABC"], ["De Vries", ""]], "ABC", None)


def test_many_are_taken_at_once_and_undone_at_once():
    letter = document()
    first, second = item(letter), item(letter, words="De toezegging is hiermee afgedaan.")
    there = entry("Bestaat al.")

    batch, _entries = take_into_register(
        letter, [Choice(first.pk), Choice(second.pk, into=there.code)], by="test", now=NOW
    )
    new = Mention.objects.get(item=first).entry
    assert kinds(there) == ["made", "repeated"]
    assert take_back(batch, by="test", now=NOW) == []

    assert (kept(new)["stands"], kept(there)["stands"], kinds(there)) == (False, True, ["made"])
    assert Mention.objects.count() == 0
    assert take_back(batch, by="test", now=NOW) == ["Dit was al ongedaan gemaakt."]
    assert len(taken(letter, first)[1]) == 1


def test_an_item_is_taken_in_once_and_only_from_its_own_document():
    letter, other = document(), document()
    found = item(letter)
    taken(letter, found)

    assert taken(letter, found)[1] == []
    assert taken(other, item(letter))[1] == []


def test_a_person_decides_what_kind_it_is():
    letter = document()

    _batch, (one,) = taken(letter, item(letter), kind="measure")

    assert one.kind == "measure"


def test_existing_entries_are_offered_and_never_chosen():
    letter = document("De minister zegt toe de erfgoednota over slavernijverleden te sturen.")
    there = entry("De minister stuurt de erfgoednota over slavernijverleden.")
    entry("Iets heel anders over tandartsen.")
    movers = entry("Motie over meldpunten.", kind="motion", movers=[["Sahla", ""], ["Kuzu", ""]])
    motion = item(letter, "motion", "slavernijverleden", data={"text": "", "raw": "motie Sahla en Kuzu over meldpunten",
                                                              "movers": [["Kuzu", "X"], ["Sahla", ""]]})  # fmt: skip

    found = effective([item(letter), motion])
    first, second = alike(found)

    assert [one.entry for one in first] == [there]
    assert [(one.entry, one.share) for one in second] == [(movers, 1.0)]
    assert Entry.objects.count() == 3


def test_a_corrected_beginning_leaves_the_old_one_in_the_history_and_later_events_over_it():
    promise = entry(due_last=date(2026, 3, 31))
    happens(promise, "postponed", document=document(), due_last=date(2026, 9, 30))

    change_entry(
        promise, {"owner": "BZK", "due_last": date(2026, 4, 30), "subject": "zorg"}, by="test", now=NOW
    )

    (told,) = shown([Entry.objects.get(pk=promise.pk)], today=TODAY)
    assert (told.entry.owner, told.entry.subject, told.state.due_before) == ("BZK", "zorg", date(2026, 4, 30))
    assert told.entry.due_last == date(2026, 9, 30)
    assert (
        Event.objects.filter(entry=promise, undone_at__isnull=False, who="de minister van VWS").count() == 1
    )


def test_changing_nothing_writes_nothing():
    promise = entry()

    change_entry(promise, {"what": promise.what, "owner": promise.owner}, by="test", now=NOW)

    assert Event.objects.filter(entry=promise).count() == 1


def test_that_a_recommendation_was_adopted_is_somebodys_word():
    advice = Advice("Een rapport", "Maak een meldpunt.", adopted="fully")

    assert keep_advice(advice, by="test", now=NOW) == [
        "Wijs aan waarin het kabinet dit zegt: het stuk, of de woorden."
    ]
    letter = document()
    said = Advice("Een rapport", "Maak een meldpunt.", adopted="fully", answer=letter, words="voor de zomer")
    assert keep_advice(said, by="test", now=NOW) == []
    kept_row = Recommendation.objects.get()
    assert letter.text[kept_row.start : kept_row.end] == "voor de zomer"


def test_a_term_of_answers_is_set_and_taken_back():
    letter = document(asked_on=date(2026, 2, 8))

    assert set_answer_term(letter, days=0, by="test", now=NOW) == ["Een termijn is 1 tot en met 730 dagen."]
    set_answer_term(letter, days=56, by="test", now=NOW)
    assert Document.objects.get(pk=letter.pk).term_days == 56
    set_answer_term(letter, days=None, by="test", now=NOW)
    assert Document.objects.get(pk=letter.pk).term_days is None


STEPS = st.lists(
    st.sampled_from(["declared_done", "evidence_seen", "postponed", "handed_over", "reopened", "verdict", "undo",
                     "merge", "split"]),
    max_size=8,
)  # fmt: skip


@given(STEPS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_happens_what_is_kept_is_what_the_events_say(steps: list[str]):
    with transaction.atomic():
        one, other, letter = entry("Een."), entry("Twee."), document()
        for number, step in enumerate(steps):
            told = Given(on=date(2026, 6, 1 + number), who="BZK", words="hiermee afgedaan", note="n",
                         verdict="met", due_last=date(2026, 9, 1 + number))  # fmt: skip
            if step == "undo":
                for last in Event.objects.filter(entry=one, undone_at=None).order_by("-id")[:1]:
                    undo_event(last, by="test", now=NOW)
            elif step == "merge":
                merge_entries(other, duplicate=one, why="w", by="test", now=NOW)
            elif step == "split":
                split_entry(one, why="w", by="test", now=NOW)
            else:
                one.refresh_from_db()
                note_event(one, kind=step, given=told, document=letter, by="test", now=NOW)

        assert list(differing()) == []
        transaction.set_rollback(True)


def test_the_check_finds_what_was_changed_behind_the_back_of_the_events():
    promise = entry()
    Entry.objects.filter(pk=promise.pk).update(proof="met", due_last=date(2026, 1, 1))

    assert list(differing()) == [(promise.code, {"proof": "none", "due_last": None})]
    with pytest.raises(RegisterDiffersError, match=promise.code):
        compare(0)


def test_the_keeper_finds_what_wants_a_look(central: TryCounter):
    letter = document("De minister zegt toe iets te doen.", title="Een nieuwe brief")
    item(letter)
    entry("Te laat en stil.", due_last=date(2026, 3, 31))
    declared_done(entry("Alleen gezegd."))

    told = central.member("registrar").client().get("/loket/verantwoording/").content.decode()

    for words in ("Een nieuwe brief", "1 vondst", "Te laat en stil.", "Alleen gezegd."):
        assert words in told
