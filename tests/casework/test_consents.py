# SPDX-License-Identifier: EUPL-1.2
"""Consents: asked, answered on the own page or aloud, taken back, and used in the transaction of what leaves."""

from datetime import date
from threading import Event, Thread

import pytest
from django.test import Client
from django.urls import reverse
from tests.builders import NOW
from tests.casework.builders import allow, at, taken
from tests.conftest import close_connections

from gehoord.casework.actions.consent.answer import answer_consent
from gehoord.casework.actions.consent.ask import ask_consent
from gehoord.casework.actions.consent.use import use_consent
from gehoord.casework.actions.consent.withdraw import withdraw_consent, withdraw_heard
from gehoord.casework.actions.record_way import record_way
from gehoord.casework.models import Consent, Term
from gehoord.casework.pages import follow_cookie
from gehoord.casework.queries.consents import allowed_in, consents_of, live
from gehoord.casework.queries.opened import hold
from gehoord.casework.rules import Reason
from gehoord.casework.uses import BY_USE, USES
from gehoord.foundation.people.fence import fenced, set_fence
from gehoord.reporting.queries import find_by_code, words_of

TODAY = NOW.date()


def held_by(person, sent):
    return hold(sent.id, keys=person.staff().keys, lock=True)


def asked(sent, *, by, use="conversation", **more):
    """A question on the reporter's page; its id."""
    set_fence(counter=by.member.counter_id)
    done = ask_consent(held_by(by, sent), use=use, by=by.staff(), now=NOW, **more)
    assert done.reasons == []
    return done.id


def says(sent, consent, *, yes, why=""):
    """The reporter answers with the code."""
    set_fence(lookup=sent.code.lookup_hash)
    row = find_by_code(sent.code)
    return answer_consent(row, dek=sent.dek, consent=consent, yes=yes, why=why, now=NOW)


def reporter(sent):
    """A browser that follows this report."""
    client = Client()
    client.get(reverse("follow:code"))
    response = client.get("/")
    follow_cookie.store(response, sent.code)
    client.cookies[follow_cookie.COOKIE] = response.cookies[follow_cookie.COOKIE].value
    return client


# -- the table ---------------------------------------------------------------------------------------


def test_each_way_that_asks_for_a_yes_names_a_use_of_the_table():
    from gehoord.casework.handling import WAYS

    assert {way.use for way in WAYS if way.use} <= set(BY_USE)


@pytest.mark.parametrize("use", USES, ids=lambda use: use.name)
def test_each_use_says_who_will_see_what_and_what_can_go_wrong_in_short_sentences(use):
    for words in (use.will_see, use.risk):
        sentences = [one for one in words.replace("?", ".").split(".") if one.strip()]
        assert max(len(one.split()) for one in sentences) <= 22
    assert use.asks.endswith("?")


# -- asking and answering ----------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_question_waits_for_the_reporter_with_a_day_and_both_read_the_same_words(caseworker):
    sent = taken(caseworker)

    key = asked(
        sent, by=caseworker, will_see="De zorginstelling.", risk="Klein dorp.", words="Alleen praten."
    )

    term = Term.objects.get(about=key)
    assert (term.kind, term.waits_for, term.due_on) == ("consent", "reporter", date(2026, 12, 7))
    theirs = consents_of(sent.id, dek=held_by(caseworker, sent).keys.dek)
    set_fence(lookup=sent.code.lookup_hash)
    assert consents_of(sent.id, dek=sent.dek) == [
        one.__class__(**{**vars(one), "asked_by": theirs[0].asked_by}) for one in theirs
    ]
    assert (theirs[0].will_see, theirs[0].risk_more, theirs[0].words) == (
        BY_USE["conversation"].will_see,
        "Klein dorp.",
        "Alleen praten.",
    )


@pytest.mark.django_db
def test_the_reporter_says_no_and_later_yes_and_the_handler_sees_both(caseworker):
    sent = taken(caseworker)
    key = asked(sent, by=caseworker)

    no = says(sent, key, yes=False, why="Nog niet.")
    after_no = live(sent.id, "conversation")
    yes = says(sent, key, yes=True)

    set_fence(counter=caseworker.member.counter_id)
    assert (no, after_no, yes) == ([], None, [])
    assert live(sent.id, "conversation").pk == key
    assert Term.objects.get(about=key).done_on == TODAY
    told = [(one.text, one.read_on) for one in words_of(sent.id, sent.dek) if one.from_reporter]
    assert told == [
        ("Een gesprek met de andere kant — Nee, dit wil ik niet\n\nNog niet.", None),
        ("Een gesprek met de andere kant — Ja, dit mag", None),
    ]


@pytest.mark.django_db
def test_the_same_answer_twice_is_one_answer(caseworker):
    sent = taken(caseworker)
    key = asked(sent, by=caseworker)

    assert (says(sent, key, yes=True), says(sent, key, yes=True)) == ([], [])

    assert len([one for one in words_of(sent.id, sent.dek) if one.from_reporter]) == 1


@pytest.mark.django_db
def test_a_new_question_about_the_same_replaces_the_old_one(caseworker):
    sent = taken(caseworker)
    first = asked(sent, by=caseworker)
    second = asked(sent, by=caseworker, words="Nu anders.")

    assert says(sent, first, yes=True) == [Reason.CONSENT_OVERTAKEN]
    assert says(sent, second, yes=True) == []
    assert [one.state for one in consents_of(sent.id, dek=sent.dek)].count("given") == 1


@pytest.mark.django_db
def test_what_must_be_exact_is_not_asked_without_words(caseworker):
    sent = taken(caseworker)
    set_fence(counter=caseworker.member.counter_id)

    done = ask_consent(held_by(caseworker, sent), use="referral", by=caseworker.staff(), now=NOW)

    assert (done.reasons, done.id, Consent.objects.count()) == ([Reason.NO_CONSENT_WORDS], None, 0)


@pytest.mark.django_db
@pytest.mark.parametrize("identity", ["anonymous", "counter_only"])
@pytest.mark.parametrize("use", ["investigation", "mediation"])
def test_who_stays_anonymous_is_not_asked_for_what_the_other_side_must_know(caseworker, identity, use):
    sent = taken(caseworker, identity=identity)
    set_fence(counter=caseworker.member.counter_id)

    done = ask_consent(held_by(caseworker, sent), use=use, by=caseworker.staff(), now=NOW)

    assert done.reasons == [Reason.ANONYMOUS]


@pytest.mark.django_db
def test_another_reporter_neither_sees_nor_answers(caseworker):
    sent, other = taken(caseworker), taken(caseworker)
    key = asked(sent, by=caseworker)
    set_fence(lookup=other.code.lookup_hash)
    row = find_by_code(other.code)

    with pytest.raises(Consent.DoesNotExist):
        answer_consent(row, dek=other.dek, consent=key, yes=True, now=NOW)
    assert list(Consent.objects.all()) == []


# -- using and taking back ---------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_yes_is_used_once_for_exactly_the_words_that_were_read(caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    set_fence(counter=staff.counter)
    allow(sent.id, "referral", by=caseworker, words="Naam en nummer.")
    held, yes = held_by(caseworker, sent), live(sent.id, "referral")

    other = use_consent(yes, held=held, by=staff, now=NOW, words="Naam, nummer en adres.")
    first = use_consent(
        yes, held=held, by=staff, now=NOW, words="Naam en nummer.", used_for="Slachtofferhulp"
    )
    again = use_consent(yes, held=held, by=staff, now=NOW, words="Naam en nummer.")
    back = withdraw_heard(held, consent=yes.pk, by=staff, now=NOW)

    assert (other, first, again, back) == (
        [Reason.OTHER_WORDS],
        [],
        [Reason.CONSENT_USED],
        [Reason.CONSENT_USED],
    )
    assert live(sent.id, "referral") is None
    assert consents_of(sent.id, dek=sent.dek)[0].used_for == (("2026-11-23", "Slachtofferhulp"),)


@pytest.mark.django_db
def test_without_a_yes_nothing_is_used(caseworker):
    sent = taken(caseworker)
    set_fence(counter=caseworker.member.counter_id)

    reasons = use_consent(None, held=held_by(caseworker, sent), by=caseworker.staff(), now=NOW)

    assert reasons == [Reason.NOT_AGREED]


@pytest.mark.django_db
def test_a_yes_taken_back_stops_its_way_tells_the_handler_and_gives_a_day(caseworker):
    sent, staff = taken(caseworker, identity="known"), caseworker.staff()
    set_fence(counter=staff.counter)
    allow(sent.id, "procedure", by=caseworker)
    begun = record_way(sent.id, way="procedure", state="going", by=staff, now=NOW)
    key = live(sent.id, "procedure").pk
    set_fence(lookup=sent.code.lookup_hash)

    back = withdraw_consent(find_by_code(sent.code), dek=sent.dek, consent=key, why="Ik durf niet.", now=NOW)

    set_fence(counter=staff.counter)
    term = Term.objects.get(kind="consent_withdrawn")
    assert (begun, back, term.due_on, term.waits_for) == ([], [], date(2026, 11, 25), "counter")
    assert record_way(sent.id, way="procedure", state="done", by=staff, now=NOW) == [Reason.TOOK_BACK]
    assert words_of(sent.id, sent.dek)[-1].text.endswith("Dit mag niet meer\n\nIk durf niet.")


@pytest.mark.django_db
def test_what_was_done_before_it_was_taken_back_can_still_be_recorded_as_done(caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    set_fence(counter=staff.counter)
    allow(sent.id, "procedure", by=caseworker)
    held, yes = held_by(caseworker, sent), live(sent.id, "procedure")
    used = use_consent(yes, held=held, by=staff, now=NOW, used_for="Klachtbrief")
    withdraw_heard(held, consent=yes.pk, by=staff, now=NOW)

    again = use_consent(yes, held=held, by=staff, now=NOW)
    done = record_way(sent.id, way="procedure", state="done", by=staff, now=NOW)

    assert (used, again, done) == ([], [Reason.CONSENT_WITHDRAWN], [])


@pytest.mark.django_db
def test_the_rules_know_that_somebody_was_told_about_their_identity_from_the_answer(caseworker):
    sent = taken(caseworker, identity="known")
    key = asked(sent, by=caseworker, use="mediation")
    before = allowed_in(sent.id)
    says(sent, key, yes=False)

    after = allowed_in(sent.id)

    assert (before.told_who, after.told_who, after.covers("mediation")) == (False, True, False)


@pytest.mark.django_db(transaction=True)
def test_taken_back_while_a_letter_leaves_waits_and_then_says_that_it_left(caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    with fenced(counter=staff.counter):
        allow(sent.id, "referral", by=caseworker, words="Naam.")
    key, found, going = None, [], Event()

    def takes_back():
        going.wait(5)
        with fenced(lookup=sent.code.lookup_hash):
            row = find_by_code(sent.code)
            found.extend(withdraw_consent(row, dek=sent.dek, consent=key, now=NOW))
        close_connections()

    with fenced(counter=staff.counter):
        key = live(sent.id, "referral").pk
    other = Thread(target=takes_back)
    other.start()
    with fenced(counter=staff.counter):
        held = held_by(caseworker, sent)
        used = use_consent(live(sent.id, "referral"), held=held, by=staff, now=NOW, words="Naam.")
        going.set()
        other.join(0.5)
        waits = other.is_alive()
    other.join(5)

    assert (used, waits, found) == ([], True, [Reason.CONSENT_USED])


@pytest.mark.django_db(transaction=True)
def test_taken_back_a_moment_before_stops_the_letter(caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    with fenced(counter=staff.counter):
        allow(sent.id, "referral", by=caseworker, words="Naam.")
        seen = live(sent.id, "referral")
    with fenced(lookup=sent.code.lookup_hash):
        withdraw_consent(find_by_code(sent.code), dek=sent.dek, consent=seen.pk, now=NOW)

    with fenced(counter=staff.counter):
        reasons = use_consent(seen, held=held_by(caseworker, sent), by=staff, now=NOW, words="Naam.")

    assert reasons == [Reason.CONSENT_WITHDRAWN]


# -- the pages ---------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_the_counter_asks_and_the_reporter_reads_and_answers(caseworker):
    sent, client = taken(caseworker), caseworker.client()
    page = client.get(at("consent_ask", sent.id, "conversation")).content.decode()
    seen = page.split('name="seen" value="')[1].split('"')[0]

    client.post(
        at("consent_ask", sent.id, "conversation"),
        {"how": "page", "seen": seen, "will_see": "De directeur.", "words": "Of ze dit herkennen."},
    )
    them = reporter(sent)
    top = them.get(reverse("follow:report")).content.decode()
    with fenced(lookup=sent.code.lookup_hash):
        key = Consent.objects.get().pk
    question = them.get(reverse("follow:consent", args=[key])).content.decode()
    answer = them.post(reverse("follow:consent", args=[key]), {"do": "yes", "text": "Graag."})
    after = client.get(at("consents", sent.id)).content.decode()

    assert "Mogen we met de andere kant praten?" in top
    assert f'href="{reverse("follow:consents")}"' in top
    for words in ("De directeur.", "Of ze dit herkennen.", "Wat er mis kan gaan", "Nee, dit wil ik niet"):
        assert words in question
    assert answer.headers["Location"] == f"{reverse('follow:report')}?klaar=ja"
    for words in ("Een gesprek met de andere kant: ja", "op de eigen pagina van de melder", "Graag."):
        assert words in after


@pytest.mark.django_db(transaction=True)
def test_of_two_who_ask_at_once_the_second_hears_it_and_keeps_the_text(counter, caseworker):
    sent, client = taken(caseworker), caseworker.client()
    with fenced(counter=counter.pk):
        ask_consent(held_by(caseworker, sent), use="conversation", by=caseworker.staff(), now=NOW)

    answer = client.post(
        at("consent_ask", sent.id, "conversation"), {"how": "page", "seen": "1", "words": "Mijn lange tekst."}
    )

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Gevraagd of het mag: Een gesprek met de andere kant" in page
    assert "Mijn lange tekst." in page
    with fenced(counter=counter.pk):
        assert Consent.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_answer_heard_aloud_asks_how_it_was_heard(caseworker):
    sent, client = taken(caseworker), caseworker.client()
    with fenced(counter=caseworker.member.counter_id):
        key = ask_consent(held_by(caseworker, sent), use="conversation", by=caseworker.staff(), now=NOW).id

    without = client.post(at("consent_heard", sent.id, key), {"said": "yes", "why": "Zei ja."})
    noted = client.post(at("consent_heard", sent.id, key), {"said": "yes", "heard": "phone"})
    with fenced(counter=caseworker.member.counter_id):
        yes = live(sent.id, "conversation")

    assert (without.status_code, "Kies hoe je het hoorde." in without.content.decode()) == (409, True)
    assert (noted.status_code, yes.pk, yes.answered_by_id) == (302, key, caseworker.member.pk)


@pytest.mark.django_db(transaction=True)
def test_a_used_yes_cannot_be_taken_back_and_the_reporter_reads_why(caseworker):
    sent, staff = taken(caseworker), caseworker.staff()
    with fenced(counter=staff.counter):
        allow(sent.id, "referral", by=caseworker, words="Naam.")
        yes = live(sent.id, "referral")
        use_consent(yes, held=held_by(caseworker, sent), by=staff, now=NOW, words="Naam.")

    answer = reporter(sent).post(reverse("follow:consent", args=[yes.pk]), {"do": "back"})

    assert answer.status_code == 409
    assert "Dit is al verstuurd. Wat weg is, kunnen we niet terughalen." in answer.content.decode()


@pytest.mark.django_db(transaction=True)
def test_of_two_who_write_a_plan_or_begin_a_way_at_once_the_second_keeps_the_text(counter, caseworker):
    sent, colleague = taken(caseworker), counter.member("caseworker")
    first, second = caseworker.client(), colleague.client()

    first.post(at("agreed", sent.id), {"plan": "Eerst praten.", "seen": "1"})
    plan = second.post(at("agreed", sent.id), {"plan": "Meteen een brief.", "seen": "1"})
    way = second.post(
        at("way", sent.id, "information"), {"state": "done", "words": "Dit zijn je rechten.", "seen": "1"}
    )

    assert (plan.status_code, way.status_code) == (409, 409)
    for words in ("Meteen een brief.", "Eerst praten.", "Plan opgeschreven"):
        assert words in plan.content.decode()
    assert "Dit zijn je rechten." in way.content.decode()
    with fenced(counter=counter.pk):
        held = held_by(caseworker, sent)
        assert held.facts.ways == {}


@pytest.mark.django_db(transaction=True)
def test_a_reporter_takes_a_yes_back_on_the_own_page_and_may_say_why(caseworker):
    sent = taken(caseworker)
    with fenced(counter=caseworker.member.counter_id):
        allow(sent.id, "conversation", by=caseworker)
        yes = live(sent.id, "conversation")

    answer = reporter(sent).post(reverse("follow:consent", args=[yes.pk]), {"do": "back", "text": "Te eng."})

    with fenced(counter=caseworker.member.counter_id):
        assert Consent.objects.get(pk=yes.pk).state == "withdrawn"
    assert answer.headers["Location"] == f"{reverse('follow:report')}?klaar=terugnemen"
