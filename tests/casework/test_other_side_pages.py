# SPDX-License-Identifier: EUPL-1.2
"""The other side's own pages, in a browser without script: from the letter to an answer, and every way it goes wrong."""

import json
import re
from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.formats import date_format
from tests.builders import Person
from tests.casework.builders import at, taken
from tests.casework.other_side import SUBSTANCE, agreed, come_in, invited

from gehoord.casework.actions.respondent.accept_invitation import accept_invitation
from gehoord.casework.actions.respondent.close_respondent import close_respondent
from gehoord.casework.actions.respondent.recall_invitation import recall_invitation
from gehoord.casework.models import Piece, Respondent, Term
from gehoord.casework.pages.other_side import cookie
from gehoord.casework.queries.respondents import pieces_of
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(caseworker: Person):
    return taken(caseworker)


def words(answer) -> str:
    return unescape(answer.content.decode())


def gives(code: Code) -> tuple[Client, object]:
    """A browser in which this code was typed, and what came of it."""
    browser = Client()
    return browser, browser.post("/wederpartij/", {"code": code.text})


def inside(own: Code) -> Client:
    browser, answer = gives(own)
    assert answer.headers["Location"] == "/wederpartij/lezen/"
    return browser


def test_from_the_letter_to_their_own_page_without_a_code_in_any_address(caseworker, sent, now):
    side, letter = invited(caseworker, sent, now=now)
    browser, answer = gives(letter)
    assert answer.headers["Location"] == "/wederpartij/uitnodiging/"
    asks = words(browser.get("/wederpartij/uitnodiging/"))
    assert "Is deze brief voor Huisartsenpraktijk De Linde?" in asks
    assert SUBSTANCE not in asks

    wrong = browser.post("/wederpartij/uitnodiging/", {"check": "9999 XX", "do": "yes"})
    assert "U kunt het nog 4 keer proberen." in words(wrong)
    right = browser.post("/wederpartij/uitnodiging/", {"check": "3511 lx", "do": "yes"})
    assert right.headers["Location"] == "/wederpartij/code/"
    once, again = (words(browser.get("/wederpartij/code/")) for _look in range(2))
    shown = once[once.index('<bdi dir="ltr">') : once.index("</bdi>")]
    assert shown in again
    assert side.row().state == "invited"

    for _press in range(2):
        into = browser.post("/wederpartij/code/", {"do": "written"})
    assert into.headers["Location"] in ("/wederpartij/lezen/", "/wederpartij/")
    page = words(browser.get("/wederpartij/lezen/"))
    assert SUBSTANCE in page
    assert "Er is nog niets vastgesteld." in page
    assert "Wie het is, zeggen wij niet." in page
    assert side.row().state == "opened"
    assert letter.text not in page


@pytest.mark.parametrize(
    ("does", "says"),
    [
        ("used", "Deze uitnodiging is al gebruikt"),
        ("late", "Deze uitnodiging is verlopen"),
        ("recalled", "Deze uitnodiging is ingetrokken"),
        ("locked", "Deze uitnodiging zit op slot"),
        ("not_mine", "De brief is ongelezen gesloten"),
        ("closed", "Dit is afgesloten"),
    ],
)
def test_an_invitation_that_opens_nothing_says_why_what_to_do_and_nothing_else(
    caseworker, sent, now, does, says
):
    side, letter = invited(caseworker, sent, now=now)
    match does:
        case "used":
            with fenced(lookup=letter.lookup_hash):
                accept_invitation(letter, own=Code.new(), now=now)
        case "late":
            with fenced(counter=caseworker.member.counter_id):
                Respondent.objects.update(invited_until=now.date() - timedelta(days=1))
        case "recalled":
            side.do(recall_invitation, now=now)
        case "locked":
            browser, _answer = gives(letter)
            for _try in range(5):
                browser.post("/wederpartij/uitnodiging/", {"check": "1", "do": "yes"})
        case "not_mine":
            browser, _answer = gives(letter)
            browser.post("/wederpartij/uitnodiging/", {"do": "not_mine"})
        case "closed":
            with fenced(counter=caseworker.member.counter_id):
                Respondent.objects.update(state="untested")

    browser, answer = gives(letter)

    assert answer.status_code == 410
    assert says in words(answer)
    assert SUBSTANCE not in words(answer)
    assert "Linde" not in words(answer)
    assert cookie.COOKIE not in answer.cookies
    assert browser.get("/wederpartij/lezen/").headers["Location"] == "/wederpartij/"


def test_an_unknown_code_and_a_reporters_code_look_the_same(caseworker, sent):
    unknown, reporters = words(gives(Code.new())[1]), words(gives(sent.code)[1])

    assert "Met deze code vinden we niets" in unknown
    assert reporters.replace(sent.code.text, "").count("Met deze code vinden we niets") == unknown.count(
        "Met deze code vinden we niets"
    )


def test_a_respondents_code_opens_no_page_of_the_reporter(caseworker, sent, now):
    _side, own = come_in(caseworker, sent, now=now)
    answer = Client().post("/volgen/", {"code": own.text})
    assert answer.status_code == 422


def test_an_answer_is_kept_sent_and_read_by_the_counter(caseworker, sent, now):
    side, own = come_in(caseworker, sent, now=now)
    browser = inside(own)
    kept = browser.post("/wederpartij/antwoorden/", {"text": "Zo ging het niet.", "do": "keep"})
    assert kept.headers["Location"] == "/wederpartij/lezen/?klaar=bewaard"
    assert "Zo ging het niet." in words(browser.get("/wederpartij/antwoorden/"))
    assert "Zo ging het niet." not in words(browser.get("/wederpartij/lezen/"))

    given = {"text": "Zo ging het niet.", "may_share": "on", "do": "send"}
    for _press in range(2):
        browser.post("/wederpartij/antwoorden/", given)
    page = words(browser.get("/wederpartij/lezen/"))
    assert page.count("Zo ging het niet.") == 1
    counters = words(caseworker.client().get(at("respondent", side.case, side.id)))
    assert "Zo ging het niet." in counters
    assert "Laat dit aan de melder lezen" in counters


def test_an_empty_answer_is_told_and_a_session_that_ended_loses_no_word(caseworker, sent, now, monkeypatch):
    _side, own = come_in(caseworker, sent, now=now)
    browser = inside(own)
    empty = browser.post("/wederpartij/antwoorden/", {"text": " ", "do": "send"})
    assert (empty.status_code, "Schrijf eerst uw antwoord." in words(empty)) == (422, True)
    monkeypatch.setattr(cookie, "IDLE_SECONDS", -1)
    late = browser.post("/wederpartij/antwoorden/", {"text": "Een heel verhaal.", "do": "send"})
    assert late.status_code == 403
    assert "Een heel verhaal." in words(late)


def test_documents_are_sealed_come_back_and_go_to_the_counter_only(caseworker, sent, now, settings, tmp_path):
    sealed = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"sealed": sealed}
    side, own = come_in(caseworker, sent, now=now)
    browser = inside(own)
    file = SimpleUploadedFile("verklaring.txt", b"Wij waren die dag dicht.")
    browser.post("/wederpartij/bestanden/", {"files": file, "do": "add"})
    with fenced(counter=caseworker.member.counter_id):
        key = Piece.objects.get(kind="file").pk
    stored = (tmp_path / "wederpartij" / str(key)).read_bytes()
    assert b"Wij waren" not in stored
    back = browser.get(f"/wederpartij/bestanden/{key}/")
    assert b"".join(back.streaming_content) == b"Wij waren die dag dicht."
    counters = caseworker.client().get(at("respondent_file", side.case, side.id, key))
    assert counters.content == b"Wij waren die dag dicht."
    assert Client().get(f"/wederpartij/bestanden/{key}/").status_code == 302


def test_the_own_copy_has_everything_and_the_notice_says_what_the_law_asks(caseworker, sent, now):
    _side, own = come_in(caseworker, sent, now=now)
    browser = inside(own)
    browser.post("/wederpartij/antwoorden/", {"text": "Onze kant.", "do": "send"})
    copy = json.loads(browser.get("/wederpartij/kopie/?vorm=json").content)
    assert (copy["substance"], copy["reporter"]) == (SUBSTANCE, "")
    assert [one["kind"] for one in copy["pieces"]] == ["invitation", "answer"]
    assert "Onze kant." in words(browser.get("/wederpartij/kopie/"))
    notice = words(browser.get("/wederpartij/gegevens/"))
    for heading in (
        "Wie is verantwoordelijk",
        "Waarvoor",
        "Op welke grond",
        "Van wie",
        "Tot wanneer",
        "Uw rechten",
    ):
        assert heading in notice
    assert "Autoriteit Persoonsgegevens" in notice


def test_an_adviser_reads_along_and_is_refused_when_writing(caseworker, sent, now):
    side, own = come_in(caseworker, sent, now=now)
    browser = inside(own)
    shown = words(browser.post("/wederpartij/hulp/", {"do": "adviser"}))
    groups = shown.split('class="code"')[1].split('<bdi dir="ltr">')[1].split("</bdi>")[0]
    code = Code.parse(re.sub("<[^>]*>", "", groups))
    adviser = inside(code)
    assert "U leest mee als adviseur." in words(adviser.get("/wederpartij/lezen/"))
    assert adviser.post("/wederpartij/antwoorden/", {"text": "Ik ook", "do": "send"}).status_code == 403
    one = side.opened()
    with fenced(counter=caseworker.member.counter_id):
        assert [piece.kind for piece in pieces_of(one.id, one.key)] == ["invitation"]


def test_help_with_language_reaches_the_counter(caseworker, sent, now):
    side, own = come_in(caseworker, sent, now=now)
    inside(own).post("/wederpartij/hulp/", {"do": "language", "language": "ar", "why": "Graag een tolk."})
    assert side.row().language == "ar"
    assert "Graag een tolk." in words(caseworker.client().get(at("respondent", side.case, side.id)))


def test_the_page_of_the_other_side_costs_the_same_with_one_and_with_three_answers(
    caseworker, sent, now, django_assert_num_queries
):
    _side, own = come_in(caseworker, sent, now=now)
    browser = inside(own)
    browser.get("/wederpartij/lezen/")
    with django_assert_num_queries(READING):
        browser.get("/wederpartij/lezen/")
    for number in range(3):
        browser.post("/wederpartij/antwoorden/", {"text": f"Antwoord {number}", "do": "send"})
    with django_assert_num_queries(READING):
        browser.get("/wederpartij/lezen/")


READING = 6
"""Two of the transaction, the fence, the record, its pieces, what comes next."""


def test_who_answered_reads_what_comes_next_and_by_which_day(caseworker, sent, now):
    side, own = come_in(caseworker, sent, now=now)
    browser = inside(own)
    assert "Wij lezen wat u schreef." not in words(browser.get("/wederpartij/lezen/"))
    browser.post("/wederpartij/antwoorden/", {"text": "Zo was het niet.", "do": "send"})

    shown = words(browser.get("/wederpartij/lezen/"))

    with fenced(counter=caseworker.member.counter_id):
        day = Term.objects.get(about=side.id, kind="answer_read", done_on=None).due_on
    assert f'Wij lezen wat u schreef.</p><p class="quiet">Uiterlijk {date_format(day, "l j F Y")}' in shown


def test_what_is_sent_after_closing_is_not_called_sent(caseworker, sent, now):
    side, own = come_in(caseworker, sent, now=now)
    browser = inside(own)
    side.do(close_respondent, outcome="nothing_found", text="Niets gevonden.", now=now)
    before = len(pieces_of(side.id, side.opened().key))

    for does in ("send", "keep"):
        answer = browser.post("/wederpartij/antwoorden/", {"text": "Nog iets.", "do": does})
        assert answer.status_code == 422
        assert "Wat u nu stuurde, is niet aangekomen." in words(answer)
        assert "Nog iets." in words(answer)
    file = browser.post("/wederpartij/bestanden/", {"files": [SimpleUploadedFile("a.txt", b"words")]})
    assert (file.status_code, len(pieces_of(side.id, side.opened().key))) == (422, before)


# -- the counter's pages ------------------------------------------------------------------------------


def test_the_counter_writes_somebody_down_and_prints_one_letter(caseworker, sent, now):
    client = caseworker.client()
    given = {"kind": "organisation", "name": "De Linde", "check": "3511 LX"}
    into = client.post(at("respondents", sent.id), given)
    page = words(client.get(into.headers["Location"]))
    assert "Schrijf eerst op wat de andere kant te lezen krijgt." in page

    side = agreed(caseworker, sent, now=now)
    address = at("respondent_invite", sent.id, side.id)
    letter = words(client.post(address, {"channel": "print", "seen": ""}))
    assert "Deze code zie je maar één keer" in letter
    assert SUBSTANCE not in letter
    twice = client.post(address, {"channel": "print", "seen": ""})
    assert twice.status_code == 422
    assert "Er is net al een uitnodiging gemaakt." in words(twice)
    assert client.get(address).status_code == 302


def test_a_respondent_of_another_case_or_counter_is_not_there(caseworker, other_counter, sent, now):
    side, _own = come_in(caseworker, sent, now=now)
    another = taken(caseworker)
    stranger = other_counter.member("caseworker")
    assert caseworker.client().get(at("respondent", another.id, side.id)).status_code == 404
    assert stranger.client().get(at("respondent", sent.id, side.id)).status_code == 404
    assert stranger.client().get(at("findings", sent.id)).status_code == 404
