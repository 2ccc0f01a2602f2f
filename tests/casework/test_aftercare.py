# SPDX-License-Identifier: EUPL-1.2
"""After closing: asked twice, answered or not, opened again; reprisal; a warm hand-over to a partner."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from tests.builders import NOW, Person, SentReport, TryCounter
from tests.casework.builders import at, set_case, taken

from gehoord.casework.actions.aftercare.hand_warm import ask_hand_warm, hand_warm, tell_of_partner
from gehoord.casework.actions.aftercare.note_needs import note_needs
from gehoord.casework.actions.aftercare.saw_alarm import saw_alarm
from gehoord.casework.actions.aftercare.tell_because import tell_because
from gehoord.casework.actions.answer_aftercare import answer_aftercare
from gehoord.casework.actions.ask_after_closing import ask_after_closing
from gehoord.casework.actions.consent.answer import answer_consent
from gehoord.casework.actions.keep_facts import keep_facts
from gehoord.casework.actions.move_case import move_case
from gehoord.casework.models import Alarm, Case, Consent, Happening, Term
from gehoord.casework.queries.opened import hold
from gehoord.casework.rules import Reason
from gehoord.foundation.counting.models import Countable
from gehoord.foundation.counting.shuffle import shuffle_pending
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.models import Absence, Member
from gehoord.reporting.queries import find_by_code, words_of

pytestmark = pytest.mark.django_db(transaction=True)
WELL = {"stopped": "yes", "reprisal": "no", "treated": "yes"}
TOLD = "Ik krijg sinds mijn melding alleen nog nachtdiensten."


def closed(by: Person, **answers: Any) -> SentReport:
    """A case that this person closed, after which we ask in two weeks."""
    sent = taken(by, **answers)
    staff = by.staff()
    with fenced(counter=staff.counter):
        set_case(sent.id, by=by, facts={"ways": {"information": "done"}}, step="aftercare")
        moved = move_case(sent.id, move="close", by=staff, now=NOW, words="Klaar.", outcome="resolved")
    assert moved.reasons == []
    return sent


def answer(sent: SentReport, given: dict[str, str], *, days: int = 14, **more: Any) -> bool:
    """The reporter answers some days after closing, with the code."""
    with fenced(lookup=sent.code.lookup_hash):
        report = find_by_code(sent.code)
        assert report is not None
        told = {"text": "", "now": NOW + timedelta(days=days), **more}
        return answer_aftercare(report, dek=sent.dek, answers=given, **told)


def case_of(sent: SentReport) -> Case:
    with fenced(counter=sent.counter):
        return Case.objects.get(pk=sent.id)


def lines(sent: SentReport) -> list[str]:
    with fenced(counter=sent.counter):
        return list(Happening.objects.filter(case=sent.id).order_by("number").values_list("name", flat=True))


def alarms(sent: SentReport) -> list[str]:
    with fenced(counter=sent.counter):
        return sorted(Alarm.objects.filter(subject=sent.id, ended_on=None).values_list("kind", flat=True))


def counted() -> tuple[str, str, str]:
    shuffle_pending()
    row = Countable.objects.get()
    return row.stopped, row.reprisal, row.treated


def test_we_ask_after_two_weeks_and_after_a_good_answer_once_more_after_three_months(caseworker):
    sent = closed(caseworker)
    first = case_of(sent).aftercare_on

    back = answer(sent, WELL)

    row = case_of(sent)
    assert (first, back, row.step, row.aftercare_on) == (
        date(2026, 12, 7),
        False,
        "closed",
        date(2027, 2, 23),
    )
    assert counted() == ("yes", "no", "yes")
    answer(sent, WELL, days=100)
    assert case_of(sent).aftercare_on is None


@pytest.mark.parametrize(
    ("given", "due_for", "kinds", "keeps"),
    [
        ({"stopped": "no"}, "talk_again", [], True),
        ({"stopped": "partly"}, "talk_again", [], True),
        ({"stopped": "yes", "reprisal": "yes"}, "reprisal_contact", ["reprisal"], True),
        ({"stopped": "yes", "treated": "no"}, "talk_again", ["treated"], False),
    ],
)
def test_an_answer_that_is_not_well_opens_the_case_with_a_handler_and_a_day(
    caseworker, given, due_for, kinds, keeps
):
    sent = closed(caseworker)

    back = answer(sent, given)

    row = case_of(sent)
    assert (back, row.step, row.closed_on, row.destroy_on, row.aftercare_on) == (
        True,
        "intake",
        None,
        None,
        None,
    )
    assert (row.due_for, row.handler_id) == (due_for, caseworker.member.pk if keeps else None)
    assert row.due_on == (date(2026, 12, 8) if kinds == ["reprisal"] else date(2026, 12, 9))
    assert alarms(sent) == kinds


@pytest.mark.parametrize("why", ["left", "away"])
def test_a_handler_who_is_not_there_leaves_it_to_the_team(counter, caseworker, why):
    sent = closed(caseworker)
    if why == "left":
        Member.objects.filter(pk=caseworker.member.pk).update(left_on=NOW.date())
    else:
        Absence.objects.create(member=caseworker.member, counter=counter.counter, since=NOW.date())

    answer(sent, {"stopped": "no"})

    assert (case_of(sent).step, case_of(sent).handler_id) == ("intake", None)


def test_how_it_ended_before_holds_no_more_once_the_counter_goes_on(caseworker):
    sent = closed(caseworker)
    answer(sent, {"stopped": "no"})
    staff = caseworker.staff()

    with fenced(counter=sent.counter):
        Case.objects.filter(pk=sent.id).update(step="aftercare")
        again = move_case(sent.id, move="close", by=staff, now=NOW, words="Klaar.")
        held = hold(sent.id, keys=staff.keys, lock=True)
        keep_facts(held, replace(held.facts, wants_help=True))

    shuffle_pending()
    row = Countable.objects.get()
    assert (row.outcome, row.days_to_close, row.stopped) == ("", None, "no")
    assert again.reasons == [Reason.NO_OUTCOME]


def test_who_does_not_want_to_be_asked_again_is_not_also_after_a_second_closing(caseworker):
    sent = closed(caseworker)

    back = answer(sent, {}, no_more=True)

    assert (back, case_of(sent).aftercare_on, lines(sent)[-1]) == (False, None, "aftercare_declined")
    assert counted() == ("declined", "", "")
    with fenced(counter=sent.counter):
        set_case(
            sent.id, by=caseworker, step="aftercare", closed_on=None, due_on=NOW.date(), due_for="aftercare"
        )
        moved = move_case(
            sent.id, move="close", by=caseworker.staff(), now=NOW, words="Klaar.", outcome="resolved"
        )
    assert (case_of(sent).aftercare_on, "vragen we of het gestopt is" in moved.letter) == (None, False)


def test_silence_is_let_go_after_its_term_and_never_counted_as_good(caseworker):
    sent = closed(caseworker)
    days = [14, 15, 43, 44, 92, 93, 130, 131]

    for day in days:
        with fenced(counter=sent.counter):
            ask_after_closing(sent.counter, now=NOW + timedelta(days=day))

    assert [name for name in lines(sent) if name.startswith("aftercare")] == [
        "aftercare_asked", "aftercare_silent", "aftercare_asked", "aftercare_silent",
    ]  # fmt: skip
    assert (case_of(sent).aftercare_on, counted()) == (None, ("", "", ""))


def because(sent: SentReport) -> date:
    with fenced(lookup=sent.code.lookup_hash):
        report = find_by_code(sent.code)
        assert report is not None
        return tell_because(report, dek=sent.dek, text=TOLD, now=NOW)


def test_reprisal_in_an_open_case_gives_one_working_day_and_a_line_for_the_coordinator(
    caseworker, coordinator
):
    sent = taken(caseworker)

    by = because(sent)
    because(sent)

    with fenced(counter=sent.counter):
        term = Term.objects.get(kind="reprisal_contact")
        said = words_of(sent.id, sent.dek)[-1].text
        refused = saw_alarm(sent.id, by=caseworker.staff(), now=NOW)
    assert (by, term.due_on, term.waits_for) == (date(2026, 11, 24), date(2026, 11, 24), "counter")
    assert said == f"Er gebeurde iets omdat ik dit vertelde.\n\n{TOLD}"
    assert (alarms(sent), refused) == (["reprisal"], [Reason.FOR_COORDINATOR])
    with fenced(counter=sent.counter):
        assert saw_alarm(sent.id, by=coordinator.staff(), now=NOW) == []
    assert alarms(sent) == []
    assert counted()[1] == "yes"


def test_reprisal_in_a_closed_case_opens_it(caseworker):
    sent = closed(caseworker)

    because(sent)

    assert (case_of(sent).step, case_of(sent).due_for, alarms(sent)) == (
        "intake",
        "reprisal_contact",
        ["reprisal"],
    )


def follower(sent: SentReport) -> Client:
    browser = Client()
    browser.post("/volgen/", {"code": sent.code.text})
    return browser


def test_a_new_report_about_reprisal_is_linked_sealed_and_answered_sooner(caseworker, now):
    sent = taken(caseworker)
    browser = follower(sent)

    started = browser.post("/volgen/omdat-je-het-vertelde/", {"do": "new", "text": TOLD})
    browser.post(started.headers["Location"], {"need": "help", "do": "next"})
    browser.post("/melden/controle/", {"do": "send"})
    shown = caseworker.client().get(at("inbox"), {"soort": "reprisal"}).content.decode()

    assert started.headers["Location"] == "/melden/"
    assert (TOLD in shown, "represaille" in shown) == (True, True)
    row = shuffled_kinds()
    assert row == ["experience", "reprisal"]
    with fenced(counter=sent.counter):
        from gehoord.reporting.models import Report
        from gehoord.reporting.queries import dek_by_team, open_summary

        new = Report.objects.exclude(pk=sent.id).get()
        assert open_summary(new, dek_by_team(new, caseworker.keys))["after"] == str(sent.id)


def shuffled_kinds() -> list[str]:
    shuffle_pending()
    return sorted(Countable.objects.values_list("kind", flat=True))


def test_a_report_that_was_begun_in_this_browser_is_not_thrown_away(caseworker):
    sent = taken(caseworker)
    browser = follower(sent)
    browser.post("/melden/", {"need": "tell", "do": "next"})

    answered = browser.post("/volgen/omdat-je-het-vertelde/", {"do": "new", "text": TOLD})

    assert (answered.status_code, "die je niet verstuurde" in answered.content.decode()) == (422, True)


def asked_to_hand(sent: SentReport, by: Person) -> tuple[str, Consent]:
    with fenced(counter=sent.counter):
        reasons = ask_hand_warm(
            sent.id, partner="Demohulp, 030-1", words="Bel haar na vijf uur.", who_calls="they_call",
            by=by.staff(), now=NOW,
        )  # fmt: skip
        assert reasons == []
        return str(Consent.objects.get().about), Consent.objects.get()


def test_nothing_goes_to_a_partner_before_the_reporter_says_yes_to_these_words(caseworker):
    sent = taken(caseworker)
    key, consent = asked_to_hand(sent, caseworker)
    with fenced(counter=sent.counter):
        assert hand_warm(sent.id, key=key, by=caseworker.staff(), now=NOW) == [Reason.NOT_AGREED]
    letter = at("letter", sent.id, key)
    assert "Print en verstuur per post" not in caseworker.client().get(letter).content.decode()
    with fenced(lookup=sent.code.lookup_hash):
        answer_consent(find_by_code(sent.code), dek=sent.dek, consent=consent.pk, yes=True, now=NOW)

    ready = caseworker.client().get(letter).content.decode()
    assert ("Bel haar na vijf uur." in ready, "Print en verstuur per post" in ready) == (True, True)
    with fenced(counter=sent.counter):
        assert hand_warm(sent.id, key=key, by=caseworker.staff(), now=NOW) == []
        term = Term.objects.get(kind="partner_contact")
        assert (term.waits_for, term.due_on, Consent.objects.get().state) == (
            "other",
            date(2026, 11, 30),
            "used",
        )
        assert words_of(sent.id, sent.dek)[-1].text == (
            "We gaven door wat jij goed vond aan: Demohulp, 030-1. De organisatie belt je."
        )


def test_a_partner_that_did_not_call_is_found_out_about_in_two_working_days(caseworker):
    sent = taken(caseworker)
    key, consent = asked_to_hand(sent, caseworker)
    with fenced(lookup=sent.code.lookup_hash):
        answer_consent(find_by_code(sent.code), dek=sent.dek, consent=consent.pk, yes=True, now=NOW)
    with fenced(counter=sent.counter):
        hand_warm(sent.id, key=key, by=caseworker.staff(), now=NOW)
    browser = follower(sent)
    asked = browser.get("/volgen/lezen/").content.decode()

    told = browser.post(f"/volgen/organisatie/{key}/", {"do": "no"})

    assert "Had de andere organisatie al contact met je?" in asked
    assert told.headers["Location"] == "/volgen/lezen/?klaar=uitzoeken"
    with fenced(counter=sent.counter):
        left = list(Term.objects.filter(done_on=None, about=UUID(key)).values_list("kind", "waits_for"))
    assert left == [("partner_asked", "counter")]
    with fenced(lookup=sent.code.lookup_hash):
        report = find_by_code(sent.code)
        again = tell_of_partner(report, dek=sent.dek, about=UUID(key), came=True, now=NOW)
    assert again is False


def test_what_somebody_needs_stands_on_the_page_of_aftercare(caseworker, counter: TryCounter):
    sent = taken(caseworker)
    browser = caseworker.client()

    saved = browser.post(
        at("aftercare_of_case", sent.id),
        {"do": "needs", "needs": ["talk", "none"], "with_talk": "De huisarts"},
    )

    shown = browser.get(saved.headers["Location"]).content.decode()
    assert ('value="De huisarts"' in shown, "Bewaard." in shown) == (True, True)
    with fenced(counter=counter.pk):
        assert hold(sent.id, keys=caseworker.keys).facts.aftercare == {"talk": "De huisarts"}
        with pytest.raises(ValueError, match="flying"):
            note_needs(sent.id, needs={"flying": ""}, by=caseworker.staff(), now=NOW)
