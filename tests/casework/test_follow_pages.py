# SPDX-License-Identifier: EUPL-1.2
"""The reporter's pages: with the code only, what is going on, and what a reporter can do there."""

from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.builders import NOW, STORY, Person, SentReport, TryCounter, report

from gehoord.casework.actions.move_case import move_case
from gehoord.casework.actions.raise_alarms import raise_alarms
from gehoord.casework.actions.take_in import take_in
from gehoord.casework.actions.write_to_reporter import write_to_reporter
from gehoord.casework.models import Case
from gehoord.casework.pages import code_cookie, follow_cookie
from gehoord.foundation.counting.models import Pending
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.models import Destruction, Evidence, Message, Report
from gehoord.reporting.queries import open_report, words_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def sent(counter: TryCounter, now) -> SentReport:
    return report(now=now, name="Noor", phone="0612345678")


def follower(sent: SentReport) -> Client:
    """A browser in which the code was given."""
    browser = Client()
    answer = browser.post("/volgen/", {"code": sent.code.text})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/volgen/lezen/")
    return browser


def page(answer) -> str:
    return unescape(answer.content.decode())


def messages(sent: SentReport) -> list[tuple[str, bool, str]]:
    with fenced(lookup=sent.code.lookup_hash):
        return [(each.text, each.from_reporter, each.kind) for each in words_of(sent.id, sent.dek)]


def test_a_right_code_opens_the_page_and_stands_nowhere_on_it(sent):
    browser = follower(sent)

    shown = page(browser.get("/volgen/lezen/"))

    assert STORY in shown
    assert "Iemand van ons gaat hem lezen." in shown
    assert "Loket Utrecht" in shown
    assert "Je leest een eerste antwoord." in shown
    assert sent.code.text not in shown
    cookie = browser.cookies[follow_cookie.COOKIE]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/")
    assert sent.code.text not in cookie.value


def test_titles_tell_nobody_what_the_page_is_about(sent):
    browser = follower(sent)
    for address in ("lezen", "bestanden", "bekend", "contact", "stoppen"):
        shown = page(browser.get(f"/volgen/{address}/"))
        title = shown.split("<title>")[1].split("</title>")[0]
        assert "discriminatie" not in title.lower()
        assert "melding" not in title.lower()
        assert '<meta name="robots" content="noindex">' in shown


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("K7QX-9M2D", "Deze code is niet compleet."),
        ("", "Deze code is niet compleet."),
        ("K7QX-9M2D-4RTV-8WNB-3HPU?", "In deze code staat een teken dat niet kan."),
        ("0000-0000-0000-0000-00001", "In deze code zit een tikfout."),
    ],
)
def test_a_slip_is_said_at_once_without_asking_the_database(typed, says, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = Client().post("/volgen/", {"code": typed})

    assert answer.status_code == 422
    assert says in page(answer)


def test_a_code_that_leads_nowhere_says_what_that_can_mean(counter):
    answer = Client().post("/volgen/", {"code": Code.new().text})

    assert answer.status_code == 422
    assert "Met deze code vinden we niets." in page(answer)
    assert follow_cookie.COOKIE not in answer.cookies


def test_a_report_that_was_saved_but_not_sent_can_be_taken_up_from_here(counter, now):
    from gehoord.reporting.actions.keep_draft import keep_draft

    code = Code.new()
    keep_draft(b"{}", code=code, today=now.date())

    answer = Client().post("/volgen/", {"code": code.text})

    assert "Dit is nog niet verstuurd" in page(answer)
    assert "/melden/verder/" in page(answer)


def test_after_half_an_hour_the_code_is_asked_again_and_no_word_is_lost(sent, monkeypatch):
    browser = follower(sent)
    monkeypatch.setattr(code_cookie, "IDLE_SECONDS", -1)

    answer = browser.post("/volgen/schrijven/", {"text": "Het is vandaag weer gebeurd."})

    assert answer.status_code == 403
    assert "Na een half uur vergeet je browser de code." in page(answer)
    assert "Het is vandaag weer gebeurd." in page(answer)
    assert messages(sent) == []
    assert browser.get("/volgen/lezen/").headers["Location"] == "/volgen/"


def test_a_cookie_that_was_changed_opens_nothing(sent):
    browser = follower(sent)
    value = browser.cookies[follow_cookie.COOKIE].value
    browser.cookies[follow_cookie.COOKIE] = value[:-6] + ("A" if value[-6] != "A" else "B") + value[-5:]

    assert browser.get("/volgen/lezen/").headers["Location"] == "/volgen/"


def test_words_are_sent_once_however_often_the_button_is_pressed(sent):
    browser = follower(sent)

    for _press in range(3):
        answer = browser.post("/volgen/schrijven/", {"text": "Ik wil nog iets zeggen.", "do": "send"})

    assert answer.headers["Location"] == "/volgen/lezen/?klaar=bericht"
    assert messages(sent) == [("Ik wil nog iets zeggen.", True, "message")]
    assert "Je bericht is verstuurd." in page(browser.get(answer.headers["Location"]))


def test_an_empty_or_too_long_text_is_told_and_kept(sent):
    browser = follower(sent)

    empty = browser.post("/volgen/schrijven/", {"text": " \n "})
    long = browser.post("/volgen/schrijven/", {"text": "a" * 20_001})

    assert (empty.status_code, long.status_code) == (422, 422)
    assert "Schrijf eerst wat je wilt zeggen." in page(empty)
    assert "Je tekst is 20001 tekens lang; hier passen er 20000." in page(long)
    assert "a" * 20_001 in page(long)
    assert messages(sent) == []


def test_a_language_switch_keeps_what_was_typed(sent):
    browser = follower(sent)

    first = browser.post("/volgen/schrijven/", {"text": "Nog niet klaar", "_language": "ar"})
    second = browser.post(first.headers["Location"], {"text": "Nog niet klaar", "_language": "ar"})

    assert (first.status_code, first.headers["Location"]) == (307, "/ar/volgen/schrijven/")
    assert 'dir="rtl"' in page(second)
    assert "Nog niet klaar" in page(second)
    assert messages(sent) == []


def test_the_counters_words_are_shown_and_marked_as_read_when_looked_at(sent, caseworker: Person, now):
    with fenced(counter=sent.counter):
        take_in(sent.id, by=caseworker.staff(), now=now)
        write_to_reporter(sent.id, text="We hebben een vraag.", by=caseworker.staff(), now=now)
    browser = follower(sent)

    first, second = page(browser.get("/volgen/lezen/")), page(browser.get("/volgen/lezen/"))

    assert "We hebben een vraag." in first
    assert "2 nieuw" in first
    assert "2 nieuw" not in second
    assert "We lezen je melding en kijken wat er kan." in second
    assert "We laten je weten hoe we je melding behandelen." in second
    assert caseworker.member.name not in second
    with fenced(counter=sent.counter):
        assert Message.objects.filter(report=sent.id, read_on=None).count() == 0


def test_what_is_late_is_said_in_words_and_the_coordinator_only_when_told(sent, caseworker: Person, now):
    with fenced(counter=sent.counter):
        take_in(sent.id, by=caseworker.staff(), now=now)
        Case.objects.filter(pk=sent.id).update(due_on=min(now.date(), NOW.date()) - timedelta(days=14))
    browser = follower(sent)

    before = page(browser.get("/volgen/lezen/"))
    with fenced(counter=sent.counter):
        raise_alarms(sent.counter, now=NOW)
    after = page(browser.get("/volgen/lezen/"))

    assert "Dit duurt langer dan we beloofden. We vertelden je nog niet waarom. Je wacht nu" in before
    assert "De coördinator" not in before
    assert "De coördinator van het loket weet het sinds maandag 23 november 2026." in after
    assert "De landelijke organisatie weet het sinds maandag 23 november 2026." in after


def test_a_file_can_be_added_later_and_comes_back_as_a_download(sent, settings):
    browser = follower(sent)
    picture = b"\x89PNG\r\n\x1a\n" + b"beeld" * 4000

    answer = browser.post(
        "/volgen/bestanden/",
        {"files": [SimpleUploadedFile("bewijs.png", picture), SimpleUploadedFile("x.exe", b"MZ")]},
    )

    assert answer.status_code == 422
    assert "‘x.exe’ kunnen we niet aannemen." in page(answer)
    with fenced(counter=sent.counter):
        row = Evidence.objects.get(report=sent.id)
        assert row.counter_id == sent.counter
    back = browser.get(f"/volgen/bestanden/{row.pk}/")
    assert b"".join(back.streaming_content) == picture
    assert back.headers["Content-Disposition"] == "attachment; filename*=UTF-8''bewijs.png"


def test_a_file_of_another_report_is_not_there(sent, now):
    other = report(now=now)
    browser, stranger = follower(sent), follower(other)
    browser.post("/volgen/bestanden/", {"files": SimpleUploadedFile("brief.txt", b"tekst")})
    with fenced(counter=sent.counter):
        key = Evidence.objects.get(report=sent.id).pk

    assert stranger.get(f"/volgen/bestanden/{key}/").status_code == 404


def test_less_known_takes_effect_at_once_and_takes_the_contact_details_out(sent):
    browser = follower(sent)

    answer = browser.post("/volgen/bekend/", {"identity": "anonymous"})

    assert answer.headers["Location"] == "/volgen/lezen/?klaar=minder"
    with fenced(lookup=sent.code.lookup_hash):
        row = Report.objects.get()
        told = open_report(row, sent.dek)
    assert (row.identity, told.answers["identity"]) == ("anonymous", "anonymous")
    assert {"name", "phone"} & told.answers.keys() == set()
    assert told.answers["story"] == STORY
    assert [kind for _text, _mine, kind in messages(sent)] == ["identity"]
    assert Pending.objects.order_by("version").last().facts == {"identity": "anonymous"}


def test_more_known_changes_nothing_before_we_talked(sent):
    browser = follower(sent)

    answer = browser.post("/volgen/bekend/", {"identity": "known"})

    assert answer.headers["Location"] == "/volgen/lezen/?klaar=meer"
    with fenced(lookup=sent.code.lookup_hash):
        assert Report.objects.get().identity == "counter_only"
    assert messages(sent)[0][2] == "identity"
    assert "Praat eerst met mij." in messages(sent)[0][0]


def test_somebody_anonymous_is_not_asked_for_a_number_and_none_is_stored(counter, now):
    sent = report(now=now, identity="anonymous")
    browser = follower(sent)

    shown = page(browser.get("/volgen/contact/"))
    browser.post("/volgen/contact/", {"text": "Hoe nu verder?", "phone": "0612345678"})

    assert 'name="phone"' not in shown
    assert messages(sent) == [("Ik wil graag contact.\n\nHoe nu verder?", True, "contact")]


def test_contact_is_asked_with_a_number_and_when_it_is_safe(sent):
    browser = follower(sent)

    shown = page(browser.get("/volgen/contact/"))
    browser.post("/volgen/contact/", {"phone": "0612345678", "safe": "Alleen overdag", "text": ""})

    assert 'value="0612345678"' in shown
    assert messages(sent) == [
        (
            "Ik wil graag contact.\nTelefoonnummer — 0612345678\nWanneer en hoe het veilig is — Alleen overdag",
            True,
            "contact",
        )
    ]


def test_withdrawing_destroys_everything_and_the_count_stays(sent, caseworker: Person, now):
    from django.core.files.storage import storages

    with fenced(counter=sent.counter):
        take_in(sent.id, by=caseworker.staff(), now=now)
    browser = follower(sent)
    browser.post("/volgen/bestanden/", {"files": SimpleUploadedFile("brief.txt", b"tekst")})
    with fenced(counter=sent.counter):
        key = str(Evidence.objects.get(report=sent.id).pk)
    asked = page(browser.get("/volgen/stoppen/"))
    assert storages["sealed"].exists(key)

    answer = browser.post("/volgen/stoppen/", {"do": "stop"})

    assert "Dit is dan meteen weg" in asked
    assert "Dit blijft" in asked
    assert "Het is weg." in page(answer)
    with fenced(counter=sent.counter):
        counts = [model.objects.count() for model in (Report, Case, Evidence, Message)]
    assert counts == [0, 0, 0, 0]
    assert not storages["sealed"].exists(key)
    assert list(Destruction.objects.values_list("rule", "report")) == [("withdrawn", sent.id)]
    assert Pending.objects.order_by("version").last().facts == {"outcome": "withdrawn", "days_to_close": 0}
    again = Client().post("/volgen/", {"code": sent.code.text})
    assert "Met deze code vinden we niets." in page(again)
    assert browser.get("/volgen/lezen/").headers["Location"] == "/volgen/"


def test_another_window_notices_that_the_report_is_gone(sent):
    one, two = follower(sent), follower(sent)
    one.post("/volgen/stoppen/", {"do": "stop"})

    answer = two.post("/volgen/schrijven/", {"text": "Nog iets"})

    assert answer.headers["Location"] == "/volgen/?klaar=weg"
    assert "Met deze code vinden we niets." in page(two.get(answer.headers["Location"]))


def closed(sent: SentReport, caseworker: Person, now, *, asked_on) -> None:
    with fenced(counter=sent.counter):
        take_in(sent.id, by=caseworker.staff(), now=now)
        Case.objects.filter(pk=sent.id).update(
            step="closed", closed_on=now.date(), due_on=None, due_for="", aftercare_on=asked_on
        )


def test_three_months_after_closing_we_ask_and_a_bad_answer_brings_the_case_back(sent, caseworker, now):
    closed(sent, caseworker, now, asked_on=now.date())
    browser = follower(sent)

    asked = page(browser.get("/volgen/lezen/"))
    answer = browser.post(
        "/volgen/hoe-gaat-het/", {"stopped": "no", "reprisal": "no", "treated": "yes", "text": ""}
    )

    assert "Hoe gaat het nu met je?" in asked
    assert answer.headers["Location"] == "/volgen/lezen/?klaar=terug"
    assert messages(sent)[-1] == (
        "Is het gestopt? — Nee\nDeed iemand vervelend tegen je omdat je het vertelde? — Nee\n"
        "Zijn wij goed met je omgegaan? — Ja",
        True,
        "aftercare",
    )
    with fenced(counter=sent.counter):
        case = Case.objects.get()
    assert (case.step, case.due_for, case.alarm) == ("intake", "talk_again", 0)
    after = page(browser.get("/volgen/lezen/"))
    assert "We nemen weer contact met je op." in after
    assert "Naar de vragen" not in after
    assert "Is het gestopt? Nee" in after


def test_a_good_answer_leaves_the_case_closed(sent, caseworker, now):
    closed(sent, caseworker, now, asked_on=now.date())
    browser = follower(sent)

    answer = browser.post("/volgen/hoe-gaat-het/", {"stopped": "yes", "reprisal": "no"})

    assert answer.headers["Location"] == "/volgen/lezen/?klaar=dank"
    with fenced(counter=sent.counter):
        assert Case.objects.get().due_on is None


def test_the_question_is_not_asked_before_its_day(sent, caseworker, now):
    closed(sent, caseworker, now, asked_on=now.date() + timedelta(days=1))
    browser = follower(sent)

    shown = page(browser.get("/volgen/lezen/"))

    assert "We vragen hoe het nu met je gaat." in shown
    assert "Naar de vragen" not in shown
    assert browser.get("/volgen/hoe-gaat-het/").headers["Location"] == "/volgen/lezen/"


def test_words_after_closing_bring_the_case_back_in_the_lists(sent, caseworker, now):
    closed(sent, caseworker, now, asked_on=None)
    browser = follower(sent)

    browser.post("/volgen/schrijven/", {"text": "Het begint weer."})

    with fenced(counter=sent.counter):
        assert Case.objects.get().due_for == "talk_again"


def test_while_we_wait_for_an_answer_the_page_says_so_until_it_came(sent, caseworker, now):
    with fenced(counter=sent.counter):
        take_in(sent.id, by=caseworker.staff(), now=now)
        moved = move_case(
            sent.id, move="pause", by=caseworker.staff(), now=now, words="Wat zeiden ze precies?"
        )
        assert moved.reasons == []
    browser = follower(sent)

    before = page(browser.get("/volgen/lezen/"))
    browser.post("/volgen/schrijven/", {"text": "Dat ik niet moest zeuren."})
    after = page(browser.get("/volgen/lezen/"))

    assert "We wachten op jouw antwoord." in before
    assert "Je antwoord is binnen." in after


def test_words_that_sound_like_danger_show_the_way_to_people_who_answer_tonight(sent):
    browser = follower(sent)
    browser.post("/volgen/schrijven/", {"text": "Hij wil me met een mes pakken, hij bedreigt me."})

    assert "Ben je nu in gevaar?" in page(browser.get("/volgen/lezen/"))


def test_ready_means_that_the_browser_forgets(sent):
    browser = follower(sent)

    browser.post("/volgen/klaar/")

    assert browser.get("/volgen/lezen/").headers["Location"] == "/volgen/"


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_the_database_as_often_for_three_messages_as_for_one(
    sent, count, django_assert_num_queries
):
    browser = follower(sent)
    for number in range(count):
        browser.post("/volgen/schrijven/", {"text": f"Bericht {number}"})

    with django_assert_num_queries(7):
        browser.get("/volgen/lezen/")


def test_too_many_tries_from_one_place_have_to_wait(counter):
    browser = Client()
    answers = [browser.post("/volgen/", {"code": Code.new().text}).status_code for _try in range(122)]

    assert set(answers[:120]) == {422}
    assert answers[121] == 429
