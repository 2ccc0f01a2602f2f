# SPDX-License-Identifier: EUPL-1.2
"""How long what is kept: per outcome, never longer than two people look at, and never while it must wait."""

import json
from datetime import date, timedelta
from html import unescape
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone
from tests.builders import STORY, case
from tests.casework.builders import at, set_case
from tests.casework.test_follow_pages import follower

from gehoord.casework import jobs
from gehoord.casework.actions.move_case import move_case
from gehoord.casework.actions.retention.ask_to_destroy import WHAT, ask_for_list, ask_to_destroy, carry_out
from gehoord.casework.actions.retention.destroy_listed import destroy_listed
from gehoord.casework.actions.retention.hold_back import end_hold, hold_back
from gehoord.casework.actions.write_note import write_note
from gehoord.casework.models import Case, Term
from gehoord.casework.queries.retention import over_time_count
from gehoord.casework.retention import KEEPS, LONGEST, destroy_on, keep_for, years_after
from gehoord.casework.rules import Reason
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.counting.models import Pending
from gehoord.foundation.people.actions.ask_approval import agree, open_requests
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.reference import terms
from gehoord.reporting.models import Destruction, Evidence, Report

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.filterwarnings("ignore:No directory at"),
]
CLOSED = date(2024, 2, 29)


def closed(by, *, now, days_over: int = 0):
    """A closed case whose time is over since so many days (before today when negative)."""
    sent = case(by, now=now)
    day = now.date() - timedelta(days=days_over)
    with fenced(counter=sent.counter):
        set_case(
            sent.id,
            by=by,
            facts={"outcome": "resolved"},
            step="closed",
            closed_on=day - timedelta(days=1),
            destroy_on=day,
            due_on=None,
            due_for="",
        )
    return sent


def page(answer) -> str:
    return unescape(answer.content.decode())


def test_every_outcome_has_one_row_with_a_reason():
    listed = [outcome for keep in KEEPS for outcome in keep.outcomes]

    assert sorted(listed) == sorted(terms.outcomes)
    assert all(keep.says.endswith((".", "komen.")) for keep in KEEPS)


@pytest.mark.parametrize(
    ("outcome", "most", "day"),
    [
        ("heard", 5, date(2025, 2, 28)),
        ("advised", 5, date(2026, 2, 28)),
        ("agreement", 5, date(2029, 2, 28)),
        ("agreement", 3, date(2027, 2, 28)),
        ("withdrawn", 5, date(2024, 3, 30)),
    ],
)
def test_the_day_follows_from_the_outcome_and_from_the_longest_that_is_kept(outcome, most, day):
    assert destroy_on(outcome, closed_on=CLOSED, most_years=most) == day


def test_an_unknown_outcome_is_kept_longest():
    assert keep_for("made up") is LONGEST


def test_a_leap_day_has_a_day_some_years_on():
    assert years_after(date(2028, 2, 29), 5) == date(2033, 2, 28)


def test_closing_sets_the_day_and_opening_again_takes_it_away(counter, caseworker, now):
    sent = case(caseworker, now=now)
    with fenced(counter=counter.pk):
        set_case(sent.id, by=caseworker, facts={"wants_help": False})
        moved = move_case(sent.id, move="counted", by=caseworker.staff(), now=now)
        ends = Case.objects.get(pk=sent.id).destroy_on
        set_case(sent.id, by=caseworker, facts={"said": {"came_back": "2026-11-23"}})
        again = move_case(sent.id, move="reopen", by=caseworker.staff(), now=now)
        after = Case.objects.get(pk=sent.id).destroy_on

    assert (moved.reasons, again.reasons) == ([], [])
    assert (ends, after) == (years_after(now.date(), 1), None)


def test_two_people_destroy_a_list_and_its_files_and_the_count_stays(counter, coordinator, now):
    old, young = closed(coordinator, now=now, days_over=1), closed(coordinator, now=now, days_over=-1)
    with fenced(counter=counter.pk):
        row = Evidence.objects.create(
            lookup=old.code.lookup_hash,
            report_id=old.id,
            counter_id=counter.pk,
            label=b"",
            added_on=now.date(),
        )
    storages["sealed"].save(str(row.pk), ContentFile(b"verzegeld"))
    counted = Pending.objects.count()

    with fenced(counter=counter.pk):
        alone = carry_out(by=coordinator.staff(), now=now)
        asked = ask_to_destroy(by=coordinator.staff(), now=now)
        not_agreed = carry_out(by=coordinator.staff(), now=now)
        (request,) = open_requests(counter.pk, now=now)
        own = agree(request, by=coordinator.by, now=now)
        other = agree(request, by=counter.member("coordinator").by, now=now)
        done = carry_out(by=coordinator.staff(), now=now)
        twice = carry_out(by=coordinator.staff(), now=now)
    jobs.destroy_listed(counter=counter.pk, cases=[str(old.id), str(young.id)])
    jobs.destroy_listed(counter=counter.pk, cases=[str(old.id), str(young.id)])

    assert (alone, asked, not_agreed, len(own), other, done, twice) == (None, 1, None, 1, [], 1, None)
    with fenced(counter=counter.pk):
        assert set(Report.objects.values_list("pk", flat=True)) == {young.id}
        assert Entry.objects.filter(event="retention.carried_out").count() == 1
    assert list(Destruction.objects.values_list("rule", "report")) == [("retention", old.id)]
    assert not storages["sealed"].exists(str(row.pk))
    assert Pending.objects.count() == counted


def test_what_is_held_back_or_asked_for_again_is_left_out_of_a_list_that_was_agreed(
    counter, coordinator, now
):
    kept, back, gone = (closed(coordinator, now=now, days_over=3) for _number in range(3))
    with fenced(counter=counter.pk):
        assert (
            hold_back(kept.id, why="Er loopt een zaak bij de rechter.", by=coordinator.staff(), now=now) == []
        )
        Case.objects.filter(pk=back.id).update(due_on=now.date(), due_for="talk_again")
        count = destroy_listed(counter.pk, [kept.id, back.id, gone.id], now=now)
        left = set(Case.objects.values_list("pk", flat=True))

    assert count == 1
    assert left == {kept.id, back.id}


def test_only_the_coordinator_holds_back_and_says_why(counter, caseworker, coordinator, now):
    sent = closed(coordinator, now=now, days_over=1)
    with fenced(counter=counter.pk):
        assert hold_back(sent.id, why="Daarom.", by=caseworker.staff(), now=now) == [Reason.FOR_COORDINATOR]
        assert hold_back(sent.id, why=" ", by=coordinator.staff(), now=now) == [Reason.NO_WORDS]
        assert hold_back(sent.id, why="Daarom.", by=coordinator.staff(), now=now) == []
        assert over_time_count(counter.pk, today=now.date()) == 0
        assert end_hold(sent.id, why="Voorbij.", by=coordinator.staff(), now=now) == []
        assert over_time_count(counter.pk, today=now.date()) == 1


def test_a_counter_is_told_only_when_something_is_over_its_time(counter, coordinator, now):
    with fenced(counter=counter.pk):
        nothing = ask_for_list(counter.pk, today=now.date())
    closed(coordinator, now=now)
    with fenced(counter=counter.pk):
        something = ask_for_list(counter.pk, today=now.date())

    assert (nothing, something) == (False, True)


def test_the_list_is_asked_for_agreed_to_and_carried_out_on_the_page(counter, coordinator):
    now = timezone.localtime()
    sent = closed(coordinator, now=now, days_over=2)
    colleague = counter.member("caseworker")
    client = coordinator.client()
    shown = page(client.get(at("destruction")))
    refused = client.post(at("destruction"), {"do": "destroy"})
    asked = client.post(at("destruction"), {"do": "ask"}, follow=True)
    others = page(colleague.client().get("/loket/goedkeuren/"))
    by_caseworker = colleague.client().post(at("destruction"), {"do": "ask"})
    with fenced(counter=counter.pk):
        (request,) = open_requests(counter.pk, now=timezone.now())
    colleague.client().post(f"/loket/goedkeuren/{request.pk}/")
    done = client.post(at("destruction"), {"do": "destroy"}, follow=True)

    assert ("Opgelost" in shown, "1 zaak" in shown, refused.status_code) == (True, True, 409)
    assert "De lijst met 1 zaak staat klaar." in page(asked)
    assert "Kijk eerst de lijst na" in others
    assert str(sent.id) not in others
    assert (by_caseworker.status_code, request.what) == (200, WHAT)
    assert "1 zaak wordt nu vernietigd." in page(done)


def test_a_reporter_reads_and_takes_along_all_that_the_code_opens(counter, caseworker, now):
    sent = case(caseworker, now=now)
    browser = follower(sent)

    shown, told = page(browser.get("/volgen/kopie/")), browser.get("/volgen/kopie/?als=json")

    kept = json.loads(told.content)
    assert STORY in shown
    assert sent.code.text not in shown + told.content.decode()
    assert STORY in dict(kept["told"]).values()
    assert [message["from_us"] for message in kept["messages"]] == [True]
    assert told.headers["Content-Disposition"] == 'attachment; filename="kopie.json"'


def test_a_reporter_asks_for_the_notes_and_gets_the_chosen_ones_within_a_term(counter, caseworker, now):
    sent = case(caseworker, now=now)
    with fenced(counter=counter.pk):
        for text in ("Belde over de balie.", "Over een ander."):
            write_note(sent.id, note=uuid4(), version=0, text=text, by=caseworker.staff(), now=now)
    browser = follower(sent)
    browser.post("/volgen/kopie/", {"do": "ask"})
    browser.post("/volgen/kopie/", {"do": "ask"})
    with fenced(counter=counter.pk):
        terms_open = list(Term.objects.filter(done_on=None).values_list("kind", "waits_for"))
    client = caseworker.client()
    shown = page(client.get(at("keeping", sent.id)))
    first = shown.split('name="notes" value="')[1].split('"')[0]
    looked = page(
        client.post(at("keeping", sent.id), {"do": "look", "notes": [first], "words": "Hier is het."})
    )
    client.post(at("keeping", sent.id), {"do": "give", "notes": [first], "words": "Hier is het."})

    read = page(browser.get("/volgen/lezen/"))
    assert terms_open == [("access", "counter")]
    assert "De melder vroeg om inzage" in shown
    assert "Hier is het." in looked
    assert ("Belde over de balie." in read, "Over een ander." in read) == (True, False)
    with fenced(counter=counter.pk):
        assert not Term.objects.filter(done_on=None).exists()


def test_who_says_that_something_is_wrong_gets_an_answer(counter, caseworker, now):
    sent = case(caseworker, now=now)
    browser = follower(sent)
    empty = browser.post("/volgen/klopt-niet/", {"do": "send", "text": " "})
    browser.post("/volgen/klopt-niet/", {"do": "send", "text": "Het was dinsdag."})
    client = caseworker.client()
    shown = page(client.get(at("keeping", sent.id)))
    refused = client.post(at("keeping", sent.id), {"do": "answer", "answer": ""})
    client.post(at("keeping", sent.id), {"do": "answer", "answer": "Dinsdag staat er nu."})

    assert (empty.status_code, refused.status_code) == (422, 422)
    assert "De melder zegt dat er iets niet klopt" in shown
    assert "Dinsdag staat er nu." in page(browser.get("/volgen/lezen/"))
    assert "De melder zegt dat er iets niet klopt" not in page(client.get(at("keeping", sent.id)))
