# SPDX-License-Identifier: EUPL-1.2
"""A case goes to another counter: offered with the reporter's yes, accepted or given back, and opened by nobody else."""

import threading
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from tests.builders import NOW, report
from tests.casework.builders import taken
from tests.conftest import close_connections

from gehoord.casework.actions.consent.answer import hear_consent
from gehoord.casework.actions.consent.ask import ask_consent
from gehoord.casework.actions.consent.withdraw import withdraw_consent
from gehoord.casework.actions.hand_over.accept import accept
from gehoord.casework.actions.hand_over.give_back import give_back
from gehoord.casework.actions.hand_over.offer import offer
from gehoord.casework.actions.hand_over.withdraw import withdraw_offer
from gehoord.casework.actions.move_case import move_case
from gehoord.casework.actions.open_case import open_case
from gehoord.casework.actions.raise_alarms import raise_alarms
from gehoord.casework.actions.take_in import take_in
from gehoord.casework.actions.write_note import write_note
from gehoord.casework.models import Alarm, Case, HandOver, Letter, Term
from gehoord.casework.pages.follow_door import open_followed
from gehoord.casework.queries.hand_overs import about_counter, offers_of, offers_to, open_offer
from gehoord.casework.queries.letters import PROVEN, WHOLE, WRONG, letter_of, letters_of, proof_of
from gehoord.casework.queries.open_work import open_work
from gehoord.casework.queries.opened import hold
from gehoord.casework.rules import Reason
from gehoord.foundation.counting.models import Countable
from gehoord.foundation.counting.shuffle import shuffle_pending
from gehoord.foundation.people.actions.remove_member import key_holders
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault import team_keys
from gehoord.foundation.vault.keyring import new_epoch
from gehoord.reporting.queries import by_id, words_of

LIST_QUERIES = 6
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def there(other_counter):
    """Somebody of the counter of Groningen."""
    other_counter.member("coordinator")
    return other_counter.member("caseworker", name="Gea van Groningen")


def yes_to(sent, counter, *, by):
    """The reporter says that this counter may take the case over."""
    with fenced(counter=by.member.counter_id):
        held = hold(sent.id, keys=by.keys, lock=True)
        asked = ask_consent(
            held, use="hand_over", about=about_counter(counter.code), words=counter.counter.name,
            by=by.staff(), now=NOW,
        )  # fmt: skip
        assert hear_consent(held, consent=asked.id, yes=True, heard="phone", by=by.staff(), now=NOW) == []
    return asked.id


def offered(sent, to, *, by, why="De melder woont nu daar."):
    """Offer the case; the id of the offer."""
    yes_to(sent, to, by=by)
    with fenced(counter=by.member.counter_id):
        assert offer(sent.id, to=to.pk, why=why, by=by.staff(), now=NOW) == []
        return HandOver.objects.get(case=sent.id, state="offered").pk


def accepted(key, *, by, now=NOW):
    with fenced(counter=by.member.counter_id, member=by.member.pk):
        return accept(key, by=by.staff(), now=now)


def test_a_case_goes_with_everything_in_it_and_its_days(counter, other_counter, caseworker, there):
    sent = taken(caseworker)
    with fenced(counter=counter.pk):
        write_note(sent.id, note=uuid4(), text="Rustig bellen.", version=0, by=caseworker.staff(), now=NOW)
    key = offered(sent, other_counter, by=caseworker)
    with fenced(counter=counter.pk):
        before = open_case(sent.id, by=caseworker.staff(), now=NOW)

    done = accepted(key, by=there)

    assert (done.reasons, done.case) == ([], sent.id)
    with fenced(counter=other_counter.pk):
        after = open_case(sent.id, by=there.staff(), now=NOW)
    assert (after.report.answers, after.words, [note.text for note in after.notes]) == (
        before.report.answers,
        before.words,
        ["Rustig bellen."],
    )
    assert (after.row.due_on, after.row.due_for, after.row.step) == (
        before.row.due_on,
        before.row.due_for,
        before.row.step,
    )
    assert (after.row.counter_id, after.row.handler_id, after.row.report.epoch) == (
        other_counter.pk,
        there.member.pk,
        2,
    )
    assert [line.name for line in after.happenings][-2:] == ["hand_over_offered", "handed_over"]


def test_the_proof_of_a_letter_goes_along_and_says_which_part_was_checked(
    counter, other_counter, caseworker, there
):
    sent = taken(caseworker)
    with fenced(counter=counter.pk):
        held = hold(sent.id, keys=caseworker.keys)
        letter = letters_of(held)[-1]
        before = proof_of(held, letter)

    accepted(offered(sent, other_counter, by=caseworker), by=there)

    with fenced(counter=other_counter.pk):
        held = hold(sent.id, keys=there.keys)
        after = letter_of(held, letter.id)
        proof = proof_of(held, after)
        Letter.objects.filter(pk=letter.id).update(proof=bytes(32))
        changed = proof_of(held, letter_of(held, letter.id))
    assert (before, proof, changed, after.words, after.seal) == (
        PROVEN,
        WHOLE,
        WRONG,
        letter.words,
        letter.seal,
    )


def test_until_it_is_accepted_the_first_counter_answers_for_it(counter, other_counter, caseworker, there):
    sent = taken(caseworker)
    key = offered(sent, other_counter, by=caseworker)

    with fenced(counter=counter.pk):
        case = Case.objects.get(pk=sent.id)
        (term,) = Term.objects.filter(case=case, done_on=None, kind="hand_over")
    with fenced(counter=other_counter.pk):
        assert not Case.objects.filter(pk=sent.id).exists()
        (seen,) = offers_to(other_counter.pk)
        opened = open_offer(key, counter=other_counter.pk, keys=there.keys)

    assert (case.handler_id, term.due_on, term.waits_for) == (
        caseworker.member.pk,
        date(2026, 11, 30),
        "other",
    )
    assert (seen.id, seen.from_name, opened.words) == (key, "Loket Utrecht", "De melder woont nu daar.")
    assert (opened.short.sector, opened.short.grounds) == ("general_practice", ("race",))


def test_without_a_yes_to_this_counter_nothing_is_offered(counter, other_counter, central, caseworker, there):
    central.member("coordinator"), central.member("caseworker")
    sent = taken(caseworker)
    yes_to(sent, central, by=caseworker)

    with fenced(counter=counter.pk):
        reasons = offer(sent.id, to=other_counter.pk, why="Daar", by=caseworker.staff(), now=NOW)

    assert reasons == [Reason.NOT_AGREED]


def test_a_yes_that_is_taken_back_stops_what_was_offered(counter, other_counter, caseworker, there):
    sent = taken(caseworker)
    key = offered(sent, other_counter, by=caseworker)
    with fenced(lookup=sent.code.lookup_hash):
        row = by_id(sent.id)
        consent = HandOver.objects.get(pk=key).consent_id
        assert withdraw_consent(row, dek=sent.dek, consent=consent, now=NOW) == []

    done = accepted(key, by=there)

    assert done.reasons == [Reason.CONSENT_WITHDRAWN]
    with fenced(counter=counter.pk):
        assert Case.objects.get(pk=sent.id).handler_id == caseworker.member.pk


def test_a_counter_that_the_reporter_keeps_out_is_never_offered_it(counter, other_counter, central, there):
    central.member("caseworker")
    person = central.member("coordinator")
    sent = report(residence="GM0014", keep_out="groningen")
    assert sent.counter == central.pk
    with fenced(counter=central.pk):
        take_in(sent.id, by=person.staff(), now=NOW)
    yes_to(sent, other_counter, by=person)

    with fenced(counter=central.pk):
        reasons = offer(sent.id, to=other_counter.pk, why="Daar", by=person.staff(), now=NOW)

    assert reasons == [Reason.COUNTER_KEPT_OUT]


def test_the_other_counter_gives_it_back_with_a_reason_and_a_day(counter, other_counter, caseworker, there):
    sent = taken(caseworker)
    key = offered(sent, other_counter, by=caseworker)

    with fenced(counter=other_counter.pk, member=there.member.pk):
        assert give_back(key, why="Dit is niet ons gebied.", by=there.staff(), now=NOW) == []
        again = give_back(key, why="Nog eens", by=there.staff(), now=NOW)

    with fenced(counter=counter.pk):
        (seen,) = offers_of(hold(sent.id, keys=caseworker.keys), keys=caseworker.keys)
        terms = list(Term.objects.filter(case=sent.id, done_on=None).values_list("kind", "due_on"))
        row = HandOver.objects.get(pk=key)
    assert (again, seen.state, seen.answer) == ([Reason.OFFER_GONE], "returned", "Dit is niet ons gebied.")
    assert terms == [("hand_over_back", date(2026, 11, 25))]
    assert (bytes(row.parcel), bytes(row.words)) == (b"", b"")


def test_an_offer_that_was_withdrawn_is_there_for_nobody(counter, other_counter, caseworker, there):
    sent = taken(caseworker)
    key = offered(sent, other_counter, by=caseworker)

    with fenced(counter=counter.pk):
        assert withdraw_offer(sent.id, by=caseworker.staff(), now=NOW) == []
    done = accepted(key, by=there)

    assert done.reasons == [Reason.OFFER_GONE]
    with fenced(counter=other_counter.pk):
        assert offers_to(other_counter.pk) == []


def test_closing_a_case_takes_its_open_offer_back(counter, other_counter, caseworker, there):
    sent = taken(caseworker)
    key = offered(sent, other_counter, by=caseworker)

    with fenced(counter=counter.pk):
        moved = move_case(sent.id, move="refer", by=caseworker.staff(), now=NOW, words="Ga naar de huisarts.")
    with fenced(counter=other_counter.pk):
        late = give_back(key, why="Dit is niet ons gebied.", by=there.staff(), now=NOW)

    assert (moved.reasons, late, accepted(key, by=there).reasons) == (
        [],
        [Reason.OFFER_GONE],
        [Reason.OFFER_GONE],
    )
    with fenced(counter=counter.pk):
        assert HandOver.objects.get(pk=key).state == "withdrawn"
        assert not Term.objects.filter(case=sent.id, done_on=None, kind="hand_over_back").exists()


def test_keys_that_were_renewed_between_offer_and_answer_do_no_harm(
    counter, other_counter, caseworker, there
):
    sent = taken(caseworker)
    key = offered(sent, other_counter, by=caseworker)
    with transaction.atomic():
        new_epoch(other_counter.pk, [one.key for one in key_holders(other_counter.pk)], today=NOW.date())
    team_keys.forget()

    done = accepted(key, by=there)

    assert done.reasons == []
    with fenced(counter=other_counter.pk):
        assert Case.objects.get(pk=sent.id).team_id == team_keys.newest(other_counter.pk).team


def test_of_accepting_and_withdrawing_at_once_one_wins_and_the_other_is_told(
    counter, other_counter, caseworker, there
):
    sent = taken(caseworker)
    key = offered(sent, other_counter, by=caseworker)
    start, told = threading.Barrier(2), {}

    def take():
        start.wait()
        told["accept"] = accepted(key, by=there).reasons
        close_connections()

    def withdraw():
        start.wait()
        try:
            with fenced(counter=counter.pk):
                told["withdraw"] = withdraw_offer(sent.id, by=caseworker.staff(), now=NOW)
        except ObjectDoesNotExist:
            told["withdraw"] = ["gone"]
        close_connections()

    threads = [threading.Thread(target=one) for one in (take, withdraw)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted([told["accept"] == [], told["withdraw"] == []]) == [False, True]


def test_the_reporter_reads_on_with_the_same_code(counter, other_counter, caseworker, there):
    sent = taken(caseworker)
    key = offered(sent, other_counter, by=caseworker)
    with fenced(lookup=sent.code.lookup_hash):
        before = [one.text for one in words_of(sent.id, open_followed(sent.code).dek)]

    accepted(key, by=there)

    with fenced(lookup=sent.code.lookup_hash):
        here = open_followed(sent.code)
        assert here.dek != sent.dek
        assert here.report.counter_id == other_counter.pk
        assert [one.text for one in words_of(sent.id, here.dek)] == before


def test_it_is_counted_once_at_the_counter_that_has_it_now(counter, other_counter, caseworker, there):
    sent = taken(caseworker)
    shuffle_pending()

    accepted(offered(sent, other_counter, by=caseworker), by=there)
    with fenced(counter=other_counter.pk):
        move_case(sent.id, move="counted", by=there.staff(), now=NOW)
        outcome = open_case(sent.id, by=there.staff(), now=NOW).facts.outcome
    shuffle_pending()

    assert list(Countable.objects.values_list("counter", "outcome")) == [("groningen", outcome)]


def test_both_counters_are_warned_when_nobody_answers(counter, other_counter, caseworker, there):
    sent = taken(caseworker)
    key = offered(sent, other_counter, by=caseworker)
    later = NOW + timedelta(days=9)

    for one in (counter, other_counter):
        with fenced(counter=one.pk):
            raise_alarms(one.pk, now=later)

    found = {}
    for one in (counter, other_counter):
        with fenced(counter=one.pk):
            found[one.code] = set(Alarm.objects.filter(ended_on=None).values_list("kind", flat=True))
    with fenced(counter=counter.pk):
        about = set(Alarm.objects.filter(kind="term").values_list("subject", flat=True))
        assert about == set(Term.objects.filter(case=sent.id, about=key).values_list("pk", flat=True))
    assert found == {"utrecht": {"term"}, "groningen": {"hand_over"}}


def test_what_was_late_there_is_no_alarm_there_any_more_and_rises_here(
    counter, other_counter, caseworker, there
):
    sent, late = taken(caseworker), NOW + timedelta(days=30)
    key = offered(sent, other_counter, by=caseworker)
    with fenced(counter=counter.pk):
        raise_alarms(counter.pk, now=late)

    accepted(key, by=there, now=late)

    with fenced(counter=other_counter.pk):
        raise_alarms(other_counter.pk, now=late)
        here = set(Alarm.objects.filter(subject=sent.id, ended_on=None).values_list("kind", flat=True))
    with fenced(counter=counter.pk):
        assert not Alarm.objects.filter(ended_on=None).exists()
    assert here == {"step"}


def test_a_counter_with_an_offer_to_answer_does_not_close(counter, other_counter, caseworker, there):
    offered(taken(caseworker), other_counter, by=caseworker)

    with fenced(counter=other_counter.pk):
        assert open_work(other_counter.pk) == [
            "Er is nog 1 zaak van een ander loket aangeboden, die geen antwoord kreeg."
        ]


def test_the_receiving_counter_reads_answers_and_takes_over_on_its_pages(
    counter, other_counter, caseworker, there
):
    sent = taken(caseworker)
    key = offered(sent, other_counter, by=caseworker)
    client, outsider = there.client(), caseworker.client()

    listed = client.get("/loket/aangeboden/").content.decode()
    page = client.get(f"/loket/aangeboden/{key}/").content.decode()
    no_words = client.post(f"/loket/aangeboden/{key}/", {"do": "give_back"})
    refused = outsider.get(f"/loket/aangeboden/{key}/")
    done = client.post(f"/loket/aangeboden/{key}/", {"do": "accept"})
    again = client.post(f"/loket/aangeboden/{key}/", {"do": "accept"})

    assert ("Loket Utrecht" in listed, "De melder woont nu daar." in page) == (True, True)
    assert (no_words.status_code, refused.status_code) == (409, 404)
    assert (done.status_code, done.headers["Location"]) == (302, f"/loket/zaak/{sent.id}/")
    assert (again.status_code, "Dit aanbod is er niet meer" in again.content.decode()) == (409, True)


@pytest.mark.parametrize("offers", [1, 3])
def test_the_list_of_offers_asks_the_database_as_often_for_one_as_for_three(
    counter, other_counter, caseworker, there, offers, django_assert_num_queries
):
    for _number in range(offers):
        offered(taken(caseworker), other_counter, by=caseworker)
    client = there.client()
    client.get("/loket/aangeboden/")

    with django_assert_num_queries(LIST_QUERIES):
        client.get("/loket/aangeboden/")
