# SPDX-License-Identifier: EUPL-1.2
"""The pages about norms, as their people and everybody else see them."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.organisations.builders import TryOrganisation, organisation
from tests.organisations.norms.test_norm_actions import in_force, move

from gehoord.foundation.papers import pdf
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.web import throttle
from gehoord.organisations.actions.norms.begin_with import begin_with
from gehoord.organisations.actions.norms.say_about import say_about
from gehoord.organisations.actions.norms.start_version import start_version
from gehoord.organisations.models import Acknowledgement, DeskSetting, NormComment, NormUse
from gehoord.organisations.queries.norms import on_its_way, published

pytestmark = pytest.mark.django_db(transaction=True)
STAFF, OPEN = "/loket/organisatie/gedragsregels/", "/organisaties/linde/gedragsregels/"
CHOSEN = ["own-name", "greet-all", "no-hurtful-words", "speak-up"]


def practice(size: str = "up_to_9") -> TryOrganisation:
    return organisation("Praktijk De Linde", code="linde", sector="general_practice", size=size)


def counts_now(team: TryOrganisation, now: datetime, codes: list[str] = CHOSEN) -> None:
    with fenced(counter=team.pk):
        in_force(team, codes, now=now)


def consulting(team: TryOrganisation, now: datetime) -> None:
    with fenced(counter=team.pk):
        begin_with(team.pk, CHOSEN, by="test", now=now)
        row = start_version(team.pk, by="test", now=now)
        assert move(row, "consult", now=now, day=now.date() + timedelta(days=14)) == []


def test_the_starter_goes_from_nothing_to_norms_and_a_desk_in_four_screens() -> None:
    team = practice()
    team.member("confidant")
    owner = team.member("board").client()

    first = owner.get(f"{STAFF}beginnen/", follow=True)
    second = owner.post(f"{STAFF}beginnen/regels/", {"block": first.context["chosen"]}, follow=True)
    third = owner.post(
        f"{STAFF}beginnen/meldpunt/",
        {"confirm_days": "3", "feedback_days": "30", "outside": "Anna"},
        follow=True,
    )
    fourth = owner.post(f"{STAFF}beginnen/samen/", {"talked": "on"}, follow=True)

    seen = [(page.context["number"], page.context["total"]) for page in (first, second, third, fourth)]
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]
    with fenced(counter=team.pk):
        setting = DeskSetting.objects.get()
        assert (setting.is_open, setting.confirm_days, setting.outside) == (True, 3, "Anna")
        assert published(team.pk) is not None


def test_the_starter_takes_up_where_somebody_left_off_and_lets_them_go_back() -> None:
    team = practice()
    owner = team.member("board").client()
    owner.post(f"{STAFF}beginnen/regels/", {"block": CHOSEN})

    again = owner.get(f"{STAFF}beginnen/", follow=True)
    back = owner.get(f"{STAFF}beginnen/regels/")

    assert again.redirect_chain[-1][0] == f"{STAFF}beginnen/meldpunt/"
    assert back.context["chosen"] == CHOSEN


def test_the_starter_says_what_is_missing_and_keeps_what_was_typed() -> None:
    team = practice()
    owner = team.member("board").client()

    none = owner.post(f"{STAFF}beginnen/regels/", {"block": ["own-name"]})
    owner.post(f"{STAFF}beginnen/regels/", {"block": CHOSEN})
    days = owner.post(
        f"{STAFF}beginnen/meldpunt/", {"confirm_days": "9", "feedback_days": "x", "outside": "Anna"}
    )
    owner.post(f"{STAFF}beginnen/meldpunt/", {"confirm_days": "3", "feedback_days": "30"})
    alone = owner.post(f"{STAFF}beginnen/samen/", {})

    assert (none.status_code, days.status_code, alone.status_code) == (422, 422, 422)
    assert days.context["typed"] == {"confirm_days": "9", "feedback_days": "x", "outside": "Anna"}
    assert [name for name, _said in days.context["errors"]] == ["confirm_days", "feedback_days"]
    assert "niemand kan lezen" in alone.context["errors"][0][1]


def test_with_ten_people_or_more_the_starter_asks_the_staff_first() -> None:
    team = practice("10_to_49")
    owner = team.member("board").client()
    owner.post(f"{STAFF}beginnen/regels/", {"block": CHOSEN})

    page = owner.get(f"{STAFF}beginnen/samen/")
    done = owner.post(f"{STAFF}beginnen/samen/", {"day": page.context["day"]})

    assert page.context["total"] == 2
    assert done["Location"] == f"{STAFF}?klaar=consult"


def test_an_editor_of_a_small_practice_is_sent_to_the_board() -> None:
    team = practice()
    team.member("confidant")
    editor = team.member("editor").client()
    editor.post(f"{STAFF}beginnen/regels/", {"block": CHOSEN})
    editor.post(f"{STAFF}beginnen/meldpunt/", {"confirm_days": "3", "feedback_days": "30"})

    answer = editor.post(f"{STAFF}beginnen/samen/", {"talked": "on"})

    assert answer.status_code == 422
    assert [said for _name, said in answer.context["errors"]] == [
        "Het bestuur stelt de gedragsregels vast. Vraag iemand van het bestuur dit te doen."
    ]


@pytest.mark.parametrize(
    "path", ["stap/", "nieuw/", "beginnen/", "bouwstenen/", "schrijven/", "schrijven/nieuw/", "opmerkingen/"]
)
def test_who_may_not_write_norms_is_refused(path: str) -> None:
    manager = practice().member("manager").client()

    assert manager.get(f"{STAFF}{path}").status_code == 403


def test_a_caseworker_of_a_counter_sees_nothing_of_it(counter: Any) -> None:
    caseworker = counter.member("caseworker").client()

    assert caseworker.get(STAFF).status_code == 403


def test_the_page_says_why_a_step_cannot_be_made_and_refuses_it_too(now: datetime) -> None:
    team = practice("250_up")
    editor = team.member("editor").client()
    consulting(team, now)

    page = editor.get(STAFF)
    answer = editor.post(f"{STAFF}stap/", {"do": "weigh"})

    assert [one["reasons"] for one in page.context["moves"]] == [
        ["Het overleg loopt nog. Tot en met de afgesproken dag mag iedereen reageren."]
    ]
    assert answer.status_code == 422
    assert answer.context["errors"][0][1].startswith("Het overleg loopt nog.")


def test_an_own_norm_that_speaks_of_an_opinion_gets_a_hint_and_may_be_kept() -> None:
    team = practice()
    editor = team.member("editor").client()
    editor.post(f"{STAFF}beginnen/regels/", {"block": CHOSEN})
    typed = {"text_nl": "Iedereen heeft respect.", "visitors": "on", "kind": "house", "do": "check"}

    first = editor.post(f"{STAFF}schrijven/nieuw/", typed)
    kept = editor.post(f"{STAFF}schrijven/nieuw/", typed | {"do": "keep"})

    assert (first.status_code, len(first.context["hints"])) == (200, 1)
    assert kept["Location"].startswith(f"{STAFF}schrijven/")
    with fenced(counter=team.pk):
        coming = on_its_way(team.pk)
        assert coming is not None
        assert (coming.norms[-1].code, coming.norms[-1].for_visitors) == ("own-1", True)


def test_a_norm_that_was_taken_out_can_be_put_back_in_its_place() -> None:
    team = practice()
    editor = team.member("editor").client()
    editor.post(f"{STAFF}beginnen/regels/", {"block": CHOSEN})

    out = editor.post(f"{STAFF}schrijven/", {"do": "out:greet-all"}, follow=True)
    back = editor.post(f"{STAFF}schrijven/", {"do": "back:"}, follow=True)
    editor.post(f"{STAFF}schrijven/", {"do": "back:"})

    assert [one["row"].code for one in out.context["norms"]] == ["own-name", "no-hurtful-words", "speak-up"]
    assert out.context["may_undo"] is True
    assert [one["row"].code for one in back.context["norms"]] == CHOSEN


def test_staff_comment_without_a_name_and_read_what_was_done(client: Client, now: datetime) -> None:
    team = practice("250_up")
    editor = team.member("editor").client()
    consulting(team, now)

    page = client.get(f"{OPEN}overleg/")
    empty = client.post(f"{OPEN}overleg/", {"r-whole": " "})
    sent = client.post(f"{OPEN}overleg/", {"r-own-name": "Lastig aan de balie."})
    with fenced(counter=team.pk):
        said = NormComment.objects.get()
    refused = editor.post(f"{STAFF}opmerkingen/", {"key": str(said.pk), "done": "kept", "answer": ""})
    editor.post(
        f"{STAFF}opmerkingen/", {"key": str(said.pk), "done": "kept", "answer": "Het geldt ook daar."}
    )
    after = client.get(f"{OPEN}overleg/")

    assert "Noem geen namen" in page.content.decode()
    assert (empty.status_code, refused.status_code) == (422, 422)
    assert sent["Location"] == f"{OPEN}overleg/?klaar"
    assert sent.cookies == {}
    assert [(one["text"], one["done"], one["answer"]) for one in after.context["said"]] == [
        ("Lastig aan de balie.", "Niet aangepast", "Het geldt ook daar.")
    ]


def test_before_an_answer_nobody_reads_what_others_said(client: Client, now: datetime) -> None:
    team = practice("250_up")
    consulting(team, now)
    with fenced(counter=team.pk):
        row = start_version(team.pk, by="test", now=now)
        say_about(row, {"": "Iets gevoeligs."}, today=now.date())

    page = client.get(f"{OPEN}overleg/").content.decode()

    assert "Iets gevoeligs." not in page
    assert "1 opmerking wacht nog op antwoord." in page


def test_too_many_comments_from_one_place_are_stopped(
    client: Client, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    consulting(practice("250_up"), now)
    monkeypatch.setitem(throttle.MOST, "norms", 2)

    codes = [client.post(f"{OPEN}overleg/", {"r-whole": "Goed."}).status_code for _time in range(3)]

    assert codes == [302, 302, 429]


def test_a_browser_counts_once_and_nobody_knows_whose(client: Client, now: datetime) -> None:
    team = practice()
    counts_now(team, now)

    client.post(f"{OPEN}gelezen/")
    client.post(f"{OPEN}gelezen/")
    client.post(f"/ar{OPEN}gelezen/")
    Client().post(f"{OPEN}gelezen/")

    with fenced(counter=team.pk):
        assert [one.times for one in Acknowledgement.objects.all()] == [2]
    assert client.get(OPEN).context["has_read"] is True


def test_a_norm_has_an_anchor_that_stays_and_old_versions_can_be_read(client: Client, now: datetime) -> None:
    team = practice()
    counts_now(team, now - timedelta(days=200))
    counts_now(team, now, [*CHOSEN[1:], "adapt"])

    page = client.get(OPEN).content.decode()
    older = client.get(f"{OPEN}versie/1/").content.decode()

    assert 'id="greet-all"' in page
    assert 'id="greet-all"' in older
    assert f'href="{OPEN}versie/1/"' in page
    assert "Versie 1 gold tot" in older


def test_a_draft_is_nobodys_to_read(client: Client, now: datetime) -> None:
    team = practice()
    with fenced(counter=team.pk):
        begin_with(team.pk, CHOSEN, by="test", now=now)

    answers = [
        client.get(f"{OPEN}{path}").status_code
        for path in ("versie/1/", "huisregels/", "huisregels-nl-a4.pdf")
    ]

    assert answers == [404, 404, 404]
    assert "Er zijn nog geen gedragsregels" in client.get(OPEN).content.decode()


def test_an_organisation_that_is_not_there_has_no_pages(client: Client) -> None:
    assert client.get("/organisaties/nergens/gedragsregels/").status_code == 404


@pytest.mark.parametrize("language", ["", "/en", "/ar"])
@pytest.mark.parametrize("path", ["", "overleg/", "huisregels/", "beleid/", "versie/1/"])
def test_open_pages_are_there_in_each_language(
    client: Client, now: datetime, language: str, path: str
) -> None:
    counts_now(practice(), now)

    assert client.get(f"{language}{OPEN}{path}").status_code == 200


def test_the_poster_is_a_pdf_with_a_name_one_can_find_again(client: Client, now: datetime) -> None:
    counts_now(practice(), now)

    answer = client.get(f"{OPEN}huisregels-ar-a5.pdf")

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'inline; filename="huisregels-linde-ar-a5.pdf"'
    assert answer.content[:5] == b"%PDF-"


@pytest.mark.parametrize(
    "name", ["huisregels-xx-a4.pdf", "huisregels-nl-a3.pdf", "beleid-nl-a5.pdf", "geheim-nl-a4.pdf"]
)
def test_a_paper_that_does_not_exist_is_not_found(client: Client, now: datetime, name: str) -> None:
    counts_now(practice(), now)

    assert client.get(f"{OPEN}{name}").status_code == 404


def test_without_a_font_the_page_says_so(
    client: Client, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    import typst

    counts_now(practice(), now)
    monkeypatch.setattr(pdf, "_fonts", lambda: typst.Fonts(include_system_fonts=False))

    answer = client.get(f"{OPEN}huisregels-ar-a4.pdf")

    assert answer.status_code == 409
    assert "mist een lettertype" in answer.content.decode()


def test_a_use_takes_three_taps_and_can_be_taken_back(now: datetime) -> None:
    team = practice()
    counts_now(team, now)
    manager = team.member("manager").client()

    wrong = manager.post(f"{STAFF}gebruik/", {"norm": "own-name", "followed": "talk"})
    done = manager.post(
        f"{STAFF}gebruik/", {"norm": "own-name", "toward": "staff", "followed": "talk"}, follow=True
    )
    with fenced(counter=team.pk):
        logged = NormUse.objects.count()
    back = manager.post(f"{STAFF}gebruik/terug/", follow=True)
    twice = manager.post(f"{STAFF}gebruik/terug/", follow=True)

    assert (wrong.status_code, wrong.context["norm"]) == (422, "own-name")
    assert done.context["done"] is True
    assert logged == 1
    assert (back.context["taken_back"], twice.context["taken_back"]) == (True, False)
    with fenced(counter=team.pk):
        assert NormUse.objects.count() == 0


def test_small_numbers_are_not_told(now: datetime) -> None:
    team = practice()
    counts_now(team, now - timedelta(days=30))
    manager = team.member("manager").client()
    for _time in range(3):
        manager.post(f"{STAFF}gebruik/", {"norm": "own-name", "toward": "staff", "followed": "talk"})

    page = manager.get(f"{STAFF}geteld/")

    assert {words for _text, words in page.context["by_norm"]} == {"minder dan 5"}


@pytest.mark.parametrize("size", [3, 4])
def test_the_pages_ask_the_database_as_often_for_many_norms_as_for_few(now: datetime, size: int) -> None:
    team = practice()
    counts_now(team, now, CHOSEN[:size])
    board = team.member("board").client()
    board.get(STAFF)

    with CaptureQueriesContext(
        connection,
    ) as staff:
        board.get(STAFF)
    with CaptureQueriesContext(connection) as anybody:
        Client().get(OPEN)

    assert (len(staff), len(anybody)) == (12, 9)


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ({"followed": "talk"}, ["norm", "toward"]),
        ({"norm": "own-name", "followed": "talk"}, ["toward"]),
        ({"norm": "own-name", "toward": "staff"}, ["followed"]),
    ],
)
def test_what_is_not_tapped_yet_is_said_at_its_question(
    now: datetime, told: dict[str, str], missing: list[str]
) -> None:
    team = practice()
    counts_now(team, now)

    page = team.member("manager").client().post(f"{STAFF}gebruik/", told)

    assert [name for name, _said in page.context["errors"]] == missing
    assert [f'id="f-{name}"' in page.content.decode() for name in missing] == [True] * len(missing)


def test_the_chapter_of_the_chosen_rule_stays_open(now: datetime) -> None:
    team = practice()
    counts_now(team, now)

    page = team.member("manager").client().post(f"{STAFF}gebruik/", {"norm": "speak-up", "followed": "talk"})

    chapters = page.context["chapters"]
    opened = [one["opened"] for one in chapters if "speak-up" in {norm.code for norm in one["norms"]}]
    assert opened == [True]
    assert page.content.decode().count("<details open>") == sum(one["opened"] for one in chapters)
