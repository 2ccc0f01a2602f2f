# SPDX-License-Identifier: EUPL-1.2
"""Telephone and desk: notes first, saved while talking, a code to read out; and who is to be called back."""

from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from tests.builders import Person, TryCounter

from gehoord.casework.models import CallBack
from gehoord.casework.pages.intake_send import spoken
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.models import Draft, Report
from gehoord.reporting.queries import dek_by_code, open_report

pytestmark = pytest.mark.django_db(transaction=True)

NEW = "/loket/melding/nieuw/"
TALK = {
    "story": "Beller vertelt dat de praktijk haar weigerde.",
    "need": "help",
    "channel": "phone",
    "identity": "counter_only",
    "name": "Samira",
    "phone": "06 12345678",
    "residence": "Utrecht",
    "grounds": ["race"],
}


@pytest.fixture
def intaker(counter: TryCounter) -> Person:
    return counter.member("intaker")


def page(answer) -> str:
    return unescape(answer.content.decode())


def code_on(shown: str) -> Code:
    """The code as somebody reads it from the page."""
    groups = shown.split('<p class="code">')[1].split("</p>")[0]
    return Code.parse("".join(part.split("<")[0] for part in groups.split("<bdi")[1].split(">")[1:]))


def test_a_call_becomes_a_report_with_a_code_that_works(intaker, counter):
    browser = intaker.client()
    before = code_on(page(browser.get(NEW)))

    answer = browser.post(NEW, TALK | {"do": "send"})
    after = page(browser.get(answer.headers["Location"]))

    assert answer.headers["Location"] == "/loket/melding/nieuw/verstuurd/"
    assert code_on(after) == before
    assert "Hij is bij Loket Utrecht." in after
    with fenced(lookup=before.lookup_hash):
        row = Report.objects.get()
        told = open_report(row, dek_by_code(row, before))
        assert Draft.objects.count() == 0
    assert (row.channel, row.identity, told.answers["story"]) == ("phone", "counter_only", TALK["story"])
    assert told.answers["residence"] == "GM0344"
    with fenced(counter=counter.pk):
        entry = Entry.objects.get(event="report.received")
    assert entry.by == intaker.by
    follower = Client().post("/volgen/", {"code": before.text})
    assert follower.headers["Location"] == "/volgen/lezen/"


def test_every_word_is_kept_while_people_talk_and_nobody_else_sees_it(intaker, counter):
    browser = intaker.client()
    code = code_on(page(browser.get(NEW)))

    answer = browser.post(NEW, {"story": "Nog midden in het gesprek", "do": "autosave"})
    shown = page(browser.get(NEW))

    assert answer.json()["said"].startswith("Bewaard om ")
    assert answer.json()["danger"] is False
    assert "Nog midden in het gesprek" in shown
    assert code_on(shown) == code
    with fenced(counter=counter.pk):
        assert (Report.objects.count(), Draft.objects.count()) == (0, 0)


def test_words_of_danger_are_noticed_while_typing(intaker):
    answer = intaker.client().post(NEW, {"story": "Ze wil niet meer leven", "do": "autosave"})

    assert answer.json()["danger"] is True


def test_the_caller_can_go_on_with_the_code_at_home(intaker):
    browser = intaker.client()
    code = code_on(page(browser.get(NEW)))
    browser.post(NEW, {"story": "Het gesprek viel weg", "need": "help", "do": "save"})

    caller = Client()
    answer = caller.post("/melden/verder/", {"code": code.text})

    assert answer.headers["Location"] == "/melden/controle/"
    assert "Het gesprek viel weg" in page(caller.get("/melden/controle/"))


def test_a_colleague_goes_on_with_the_code_of_somebody_who_began(intaker, counter):
    browser = intaker.client()
    code = code_on(page(browser.get(NEW)))
    browser.post(NEW, {"story": "Begonnen door een ander", "do": "save"})
    colleague = counter.member("intaker").client()

    answer = colleague.post(NEW, {"code": code.text, "do": "resume"})

    assert answer.headers["Location"] == NEW
    assert "Begonnen door een ander" in page(colleague.get(NEW))


@pytest.mark.parametrize(
    ("typed", "says"),
    [("K7QX", "Deze code is niet compleet."), (Code.new().text, "Met deze code is niets bewaard.")],
)
def test_a_code_that_does_not_fit_is_told(intaker, typed, says):
    answer = intaker.client().post(NEW, {"code": typed, "do": "resume"})

    assert answer.status_code == 422
    assert says in page(answer)


def test_what_is_missing_is_told_and_what_was_typed_is_kept(intaker, counter):
    browser = intaker.client()

    answer = browser.post(NEW, {"spot": "Aan de balie", "residence": "Utrech", "do": "send"})

    assert answer.status_code == 422
    for words in (
        "Schrijf in een paar woorden op wat er gebeurde",
        "Vraag wat de beller nu nodig heeft.",
        "Welke gemeente bedoel je?",
        'value="Utrech"',
        'value="Aan de balie"',
    ):
        assert words in page(answer)
    with fenced(counter=counter.pk):
        assert Report.objects.count() == 0


def test_a_name_is_not_lost_because_nobody_asked_how_known(intaker, counter):
    talk = {name: said for name, said in TALK.items() if name != "identity"}

    answer = intaker.client().post(NEW, talk | {"do": "send"})

    assert answer.status_code == 422
    assert "Vraag hoe bekend de beller wil zijn, of haal de gegevens weg." in page(answer)


def test_sending_twice_is_one_report(intaker, counter):
    browser = intaker.client()
    browser.get(NEW)
    browser.post(NEW, TALK | {"do": "send"})
    browser.get(f"{NEW}verstuurd/")

    fresh = browser.post(NEW, {"do": "new"})

    assert fresh.headers["Location"] == NEW
    assert browser.get(NEW).status_code == 200
    with fenced(counter=counter.pk):
        assert Report.objects.count() == 1


def test_a_caller_from_elsewhere_is_helped_by_the_counter_there(intaker, other_counter, counter):
    browser = intaker.client()
    browser.get(NEW)

    answer = browser.post(NEW, TALK | {"residence": "Groningen", "do": "send"})
    shown = page(browser.get(answer.headers["Location"]))

    assert "Hij is bij Loket Groningen." in shown
    assert "Jullie kunnen de melding niet lezen." in shown
    with fenced(counter=counter.pk):
        assert Report.objects.count() == 0


def test_the_way_it_came_in_is_recorded(intaker, counter):
    browser = intaker.client()
    browser.get(NEW)
    browser.post(NEW, TALK | {"channel": "desk", "do": "send"})

    with fenced(counter=counter.pk):
        assert Report.objects.get().channel == "desk"


def test_a_code_is_spelled_in_words_per_group():
    code = Code(bytes(13))

    assert spoken(code)[0] == ("0000", ["nul"] * 4)
    assert sum(len(words) for _group, words in spoken(code)) == 21


def test_only_who_takes_in_sees_these_pages(counter):
    analyst = counter.member("analyst").client()

    for address in (NEW, "/loket/terugbellen/"):
        assert analyst.get(address).status_code == 403
        assert Client().get(address).headers["Location"].startswith("/loket/inloggen/")


CALL = {"name": "Yusuf", "number": "030 7654321", "safe": "Na vijf uur", "about": "Over de sportclub"}


def test_a_call_back_is_sealed_listed_and_taken_off(intaker, counter):
    browser = intaker.client()

    browser.post("/loket/terugbellen/", CALL)
    shown = page(browser.get("/loket/terugbellen/"))

    for words in ("Yusuf", "030 7654321", "Na vijf uur", "Over de sportclub"):
        assert words in shown
    with fenced(counter=counter.pk):
        row = CallBack.objects.get()
        assert b"Yusuf" not in bytes(row.body)
    browser.post(f"/loket/terugbellen/{row.pk}/klaar/")
    assert "Niemand wacht op een telefoontje" in page(browser.get("/loket/terugbellen/"))


def test_the_earliest_day_stands_first_and_late_is_said_in_words(intaker, counter, now):
    browser = intaker.client()
    browser.post("/loket/terugbellen/", CALL | {"name": "Later", "due_on": (now + timedelta(days=9)).date()})
    browser.post("/loket/terugbellen/", CALL | {"name": "Eerder"})
    with fenced(counter=counter.pk):
        first = CallBack.objects.order_by("due_on").first()
        CallBack.objects.filter(pk=first.pk).update(due_on=now.date() - timedelta(days=9))

    shown = page(browser.get("/loket/terugbellen/"))

    assert shown.index("Eerder") < shown.index("Later")
    assert "werkdagen te laat" in shown


def test_a_call_back_without_a_number_or_on_a_day_gone_by_is_told(intaker, now):
    yesterday = (now - timedelta(days=1)).date()

    answer = intaker.client().post("/loket/terugbellen/", {"name": "Yusuf", "due_on": yesterday})

    assert answer.status_code == 422
    assert "Schrijf het nummer op" in page(answer)
    assert "Deze dag is al voorbij." in page(answer)
    assert 'value="Yusuf"' in page(answer)


def test_a_report_begun_from_a_call_back_takes_it_off_the_list_when_it_is_sent(intaker, counter):
    browser = intaker.client()
    browser.post("/loket/terugbellen/", CALL)
    with fenced(counter=counter.pk):
        key = CallBack.objects.get().pk

    started = browser.post(f"/loket/terugbellen/{key}/melding/")
    shown = page(browser.get(started.headers["Location"]))
    browser.post(NEW, TALK | {"do": "send"})

    assert 'value="030 7654321"' in shown
    with fenced(counter=counter.pk):
        assert CallBack.objects.get().done_on is not None


def test_another_counters_call_back_is_not_there(intaker, counter, other_counter):
    browser = intaker.client()
    browser.post("/loket/terugbellen/", CALL)
    with fenced(counter=counter.pk):
        key = CallBack.objects.get().pk
    stranger = other_counter.member("intaker").client()

    assert stranger.post(f"/loket/terugbellen/{key}/melding/").status_code == 404
    stranger.post(f"/loket/terugbellen/{key}/klaar/")
    with fenced(counter=counter.pk):
        assert CallBack.objects.get().done_on is None


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_database_as_often_for_three_as_for_one(intaker, count, django_assert_num_queries):
    browser = intaker.client()
    for _number in range(count):
        browser.post("/loket/terugbellen/", CALL)

    with django_assert_num_queries(7):
        browser.get("/loket/terugbellen/")


def test_two_colleagues_on_one_computer_do_not_share_a_call(intaker, counter):
    browser = intaker.client()
    browser.get(NEW)
    browser.post(NEW, {"story": "Van de eerste", "do": "save"})
    colleague = counter.member("intaker").client()
    colleague.cookies["aanname"] = browser.cookies["aanname"].value

    assert "Van de eerste" not in page(colleague.get(NEW))
