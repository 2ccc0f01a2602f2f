# SPDX-License-Identifier: EUPL-1.2
"""The pages of a test of a process: who comes in, what they keep, what they refuse, and how often they ask."""

import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries
from tests.builders import Person
from tests.organisations.builders import TryOrganisation, organisation

from gehoord.foundation.people.fence import fenced
from gehoord.organisations.models import ProcessTest, Task, TestAnswer, TestPart

from .building import Trying

pytestmark = pytest.mark.django_db(transaction=True)
BASE = "/loket/organisatie/procestoets/"
CODE = "room-first-impression"
ROOM = "De assistent schat aan de telefoon in hoe dringend het is"


@pytest.fixture
def team() -> TryOrganisation:
    return organisation()


@pytest.fixture
def board(team: TryOrganisation) -> Person:
    return team.member("board")


def made(team: TryOrganisation, doing: Callable[[], Any]) -> Any:
    """Something done within the fence of the team."""
    with fenced(counter=team.pk):
        return doing()


def body(client: Client, path: str, **given: Any) -> str:
    answer = client.get(path, **given)
    assert answer.status_code == 200, (path, answer.status_code, answer.headers.get("Location"))
    return str(answer.content.decode())


def whole(team: TryOrganisation, *, finished: bool = False) -> Trying:
    def do() -> Trying:
        trying = Trying(team.pk).started("room", "work")
        trying.answered(0, room_first_impression="yes").answered(1, "unknown").told()
        trying.decided(trying.answer(0, CODE))
        return trying.finished() if finished else trying

    trying: Trying = made(team, do)
    return trying


def test_a_board_walks_from_picking_a_task_to_a_frozen_report(team: TryOrganisation, board: Person):
    client = board.client()
    due = (timezone.localdate() + timedelta(days=14)).isoformat()

    chosen = client.post(
        f"{BASE}nieuw/", {"task": "Intake aan de telefoon", "criteria": ["many", "room"], "why": "Signalen."}
    )
    [key] = made(team, lambda: list(ProcessTest.objects.values_list("pk", flat=True)))
    at = f"{BASE}{key}/"
    begun = client.post(f"{at}verder/", {"do": "start"})
    client.post(f"{at}onderdelen/", {"kind": "room", "text": ROOM, "source": "Protocol 2025"})
    [part] = made(team, lambda: list(TestPart.objects.values_list("pk", flat=True)))
    to_questions = client.get(f"{at}vragen/")
    questions = body(client, f"{at}vragen/{part}/")
    codes = [line.split('"')[0] for line in questions.split('name="text-')[1:]]
    given = {f"text-{code}": "" for code in codes} | {f"found-{code}": "no" for code in codes}
    onward = client.post(
        f"{at}vragen/{part}/",
        given | {f"found-{CODE}": "yes", f"text-{CODE}": "Wie boos klinkt, wacht langer", "do": "on"},
    )
    client.post(f"{at}medewerkers/", {"words": "Vier collega's zien dat ook."})
    client.post(f"{at}clienten/", {"words": "Niemand gevraagd: dat doen we in het voorjaar."})
    [risk] = made(team, lambda: list(TestAnswer.objects.filter(found="yes").values_list("pk", flat=True)))
    client.post(
        f"{at}plan/{risk}/",
        {"way": "new", "what": "Vaste vragen eerst", "owner": str(board.member.pk), "due_on": due},
    )
    finished = client.post(
        f"{at}afronden/", {"again": "yes", "again_on": "2030-11-01", "owner": str(board.member.pk)}
    )
    report = body(client, f"{at}verslag/")

    assert chosen["Location"] == f"{at}?klaar=nieuw"
    assert begun["Location"] == f"{at}onderdelen/"
    assert to_questions["Location"] == f"{at}vragen/{part}/"
    assert onward["Location"] == f"{at}medewerkers/"
    assert finished["Location"] == f"{at}?klaar=af"
    for words in (
        "Wie boos klinkt, wacht langer",
        "Vaste vragen eerst",
        "Protocol 2025",
        "Opnieuw op 1 november 2030",
    ):
        assert words in report
    assert made(team, Task.objects.count) == 2


@pytest.mark.parametrize("role", ["manager", "confidant", "editor", "complaints_officer"])
def test_who_neither_steers_nor_sees_results_does_not_get_in(team: TryOrganisation, role: str):
    client = team.member(role).client()

    assert client.get(BASE).status_code == 403


def test_the_works_council_reads_the_list_and_the_report_and_changes_nothing(team: TryOrganisation):
    trying, client = whole(team), team.member("council").client()
    at = f"{BASE}{trying.key}/"

    seen = [client.get(path).status_code for path in (BASE, at, f"{at}verslag/", f"{at}verslag.pdf")]
    kept_out = [
        client.get(f"{at}{page}").status_code
        for page in ("onderdelen/", "vragen/", "medewerkers/", "clienten/", "plan/", "afronden/")
    ]

    assert seen == [200] * 4
    assert kept_out == [403] * 6
    assert client.post(f"{at}verder/", {"do": "start"}).status_code == 403
    assert "Kies een taak om te toetsen" not in body(client, BASE)


def test_an_organisation_without_tests_is_told_how_to_begin(board: Person):
    assert "Er is nog geen procestoets" in body(board.client(), BASE)


def test_the_test_of_another_organisation_is_not_there(team: TryOrganisation):
    trying = whole(team)
    client = organisation("Sportclub De Lat", sector="sports_club").member("board").client()
    at = f"{BASE}{trying.key}/"

    paths = ("", "onderdelen/", "vragen/", "medewerkers/", "clienten/", "plan/", "afronden/", "verslag/")
    assert {client.get(f"{at}{path}").status_code for path in paths} == {404}


def test_a_sports_club_is_shown_tasks_of_sport():
    client = organisation("Sportclub De Lat", sector="sports_club").member("board").client()

    page = body(client, f"{BASE}nieuw/")

    assert "Selectie van spelers" in page
    assert "Pijn inschatten en behandelen" not in page


def test_a_task_of_ones_own_is_written_down(team: TryOrganisation, board: Person):
    board.client().post(f"{BASE}nieuw/", {"task": "own", "name": "Toewijzing van parkeerplekken"})

    row = made(team, ProcessTest.objects.get)
    assert (row.name, row.state, row.criteria) == ("Toewijzing van parkeerplekken", "candidate", [])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Kies een taak, of schrijf er zelf een op."),
        ({"task": "own"}, "Kies een taak, of schrijf er zelf een op."),
        ({"task": "own", "name": "x" * 121}, "Dit is te lang: hoogstens 120 tekens, het zijn er 121."),
        (
            {"task": "own", "name": "Balie", "why": "Bel 06-12345678"},
            "Haal het e-mailadres of telefoonnummer weg.",
        ),
    ],
)
def test_a_task_that_is_not_right_is_refused_and_kept_on_the_page(
    team: TryOrganisation, board: Person, typed: dict[str, str], said: str
):
    answer = board.client().post(f"{BASE}nieuw/", typed | {"criteria": ["big"]})

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert all(words in answer.content.decode() for words in typed.values())
    assert made(team, ProcessTest.objects.count) == 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"text": "Iets"}, "Kies wat voor onderdeel het is."),
        ({"kind": "room"}, "Schrijf op wat dit onderdeel is."),
        ({"kind": "room", "text": "x" * 1001}, "Dit is te lang"),
    ],
)
def test_a_part_that_is_not_right_is_refused(
    team: TryOrganisation, board: Person, typed: dict[str, str], said: str
):
    trying = made(team, lambda: Trying(team.pk).started())

    answer = board.client().post(f"{BASE}{trying.key}/onderdelen/", typed)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert made(team, TestPart.objects.count) == 0


def test_parts_move_change_and_go_from_the_page(team: TryOrganisation, board: Person):
    trying, client = made(team, lambda: Trying(team.pk).started("rules", "work")), board.client()
    at = f"{BASE}{trying.key}/onderdelen/"
    rules, work = (part.pk for part in made(team, lambda: trying.parts))

    client.post(at, {"up": str(work)})
    client.post(f"{at}{rules}/", {"kind": "rules", "text": "Anders", "source": "Wet"})
    moved = [part.text for part in made(team, lambda: trying.parts)]
    gone = client.post(f"{at}{work}/", {"do": "remove"})

    assert moved == ["Een onderdeel: work", "Anders"]
    assert gone["Location"] == f"{at}?klaar=weg"
    assert [part.pk for part in made(team, lambda: trying.parts)] == [rules]


def test_going_back_keeps_what_was_filled_in(team: TryOrganisation, board: Person):
    trying, client = made(team, lambda: Trying(team.pk).started("rules", "room")), board.client()
    first, second = (part.pk for part in made(team, lambda: trying.parts))
    at = f"{BASE}{trying.key}/vragen/"

    back = client.post(
        f"{at}{second}/", {f"found-{CODE}": "unknown", f"text-{CODE}": "Nooit gemeten", "do": "back"}
    )
    stay = client.post(f"{at}{first}/", {"do": "stay"})
    page = body(client, f"{at}{second}/")

    assert back["Location"] == f"{at}{first}/"
    assert stay["Location"] == f"{at}{first}/?klaar"
    assert "Nooit gemeten" in page
    assert "nog 10 vragen open" in page


def test_a_refused_page_of_questions_gives_back_all_that_was_typed(team: TryOrganisation, board: Person):
    trying = made(team, lambda: Trying(team.pk).started("room"))
    [part] = made(team, lambda: trying.parts)

    answer = board.client().post(
        f"{BASE}{trying.key}/vragen/{part.pk}/",
        {f"found-{CODE}": "yes", f"text-{CODE}": "Vraag het a.jansen@voorbeeld.nl", "do": "on"},
    )

    assert answer.status_code == 422
    assert "a.jansen@voorbeeld.nl" in answer.content.decode()
    assert made(team, TestAnswer.objects.count) == 0


def test_a_new_test_shows_what_was_found_before_beside_each_question(team: TryOrganisation, board: Person):
    before, client = whole(team, finished=True), board.client()

    again = client.post(f"{BASE}{before.key}/verder/", {"do": "again"})
    after = made(team, lambda: ProcessTest.objects.get(follows=before.key))
    part = made(team, lambda: TestPart.objects.filter(test=after).order_by("number").first())
    page = body(client, f"{BASE}{after.pk}/vragen/{part.pk}/")

    assert again["Location"] == f"{BASE}{after.pk}/?klaar=opnieuw"
    assert page.count("Vorige keer:") == 6


@pytest.mark.parametrize("page", ["medewerkers", "clienten"])
def test_a_pulse_for_the_test_begins_with_a_link_that_carries_it(
    team: TryOrganisation, board: Person, page: str
):
    trying = made(team, lambda: Trying(team.pk).started())
    code = {"medewerkers": "culture-1", "clienten": "clients-1"}[page]

    shown = body(board.client(), f"{BASE}{trying.key}/{page}/")

    assert f"/loket/organisatie/peiling/nieuw/?lijst={code}&amp;toets={trying.key}" in shown


def test_a_risk_that_staff_named_is_written_down_on_their_page_and_taken_away_in_the_plan(
    team: TryOrganisation, board: Person
):
    trying, client = made(team, lambda: Trying(team.pk).started()), board.client()
    at = f"{BASE}{trying.key}/"

    client.post(f"{at}medewerkers/", {"finding": "Niemand durft iets te zeggen"})
    shown = body(client, f"{at}plan/")
    [risk] = made(team, lambda: list(TestAnswer.objects.values_list("pk", flat=True)))
    client.post(f"{at}plan/", {"drop": str(risk)})

    assert "Niemand durft iets te zeggen" in shown
    assert made(team, TestAnswer.objects.count) == 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Kies wat je doet."),
        ({"way": "new", "what": "Iets"}, "Kies de dag waarop het klaar is."),
        ({"way": "new", "due_on": "2030-01-01", "what": "Iets"}, "Kies wie het doet"),
        ({"way": "new", "due_on": "2030-01-01", "owner_words": "teamleider"}, "Schrijf op wat er gebeurt."),
        ({"way": "new", "due_on": "2001-01-01", "owner_words": "hr", "what": "Iets"}, "Kies een dag vanaf vandaag."),
        ({"way": "new", "due_on": "2030-01-01", "owner": "0" * 32, "what": "x"}, "Kies iemand van jullie team."),
        ({"way": "same"}, "Kies de afspraak die ook hierbij hoort."),
        ({"way": "not"}, "Schrijf op waarom jullie hier niets aan doen."),
    ],
)  # fmt: skip
def test_half_a_decision_is_refused(team: TryOrganisation, board: Person, typed: dict[str, str], said: str):
    trying = whole(team)
    risk = made(team, lambda: trying.answer(0, CODE))
    tasks = made(team, Task.objects.count)

    answer = board.client().post(f"{BASE}{trying.key}/plan/{risk.pk}/", typed)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert made(team, Task.objects.count) == tasks


def test_what_is_still_open_is_said_before_the_end(team: TryOrganisation, board: Person):
    trying, client = made(team, lambda: Trying(team.pk).started("room")), board.client()
    at = f"{BASE}{trying.key}/afronden/"

    before = body(client, at)
    forced = client.post(at, {"again": "no"})

    assert "Er zijn nog vragen zonder antwoord." in before
    assert "Rond af" not in before.split("<form")[-1]
    assert forced.status_code == 422
    assert made(team, lambda: trying.row.state) == "open"


def test_a_finished_test_has_no_form_left_and_says_why(team: TryOrganisation, board: Person):
    trying, client = whole(team, finished=True), board.client()
    at = f"{BASE}{trying.key}/"
    [part, _other] = made(team, lambda: trying.parts)

    for path in ("onderdelen/", f"vragen/{part.pk}/", "medewerkers/", "clienten/", "plan/", "afronden/"):
        page = body(client, f"{at}{path}")
        assert "verandert niet meer" in page, path
        assert 'class="button primary"' not in page, path


def test_a_task_goes_from_the_list_and_a_test_that_began_does_not(team: TryOrganisation, board: Person):
    waits, runs, client = made(team, lambda: Trying(team.pk)), whole(team), board.client()

    gone = client.post(f"{BASE}{waits.key}/verder/", {"do": "drop"})
    stays = client.post(f"{BASE}{runs.key}/verder/", {"do": "drop"})

    assert gone["Location"] == f"{BASE}?weg"
    assert stays.status_code == 422
    assert "al begonnen" in stays.content.decode()


def test_the_pdf_can_be_read_by_a_screen_reader_and_says_the_same(team: TryOrganisation, board: Person):
    trying = whole(team, finished=True)

    answer = board.client().get(f"{BASE}{trying.key}/verslag.pdf")

    reader = PdfReader(io.BytesIO(answer.content))
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    assert answer["Content-Type"] == "application/pdf"
    assert "procestoets-intake-aan-de-telefoon.pdf" in answer["Content-Disposition"]
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "nl-NL"
    for words in ("De vragen in vaste volgorde zetten", "Wat nog niemand weet", "Staatscommissie"):
        assert words in text


def test_the_list_asks_the_database_as_often_for_three_tests_as_for_one(
    team: TryOrganisation, board: Person, django_assert_num_queries: DjangoAssertNumQueries
):
    client = board.client()
    whole(team)
    with django_assert_num_queries(9):
        client.get(BASE)
    whole(team)
    whole(team, finished=True)
    with django_assert_num_queries(9):
        client.get(BASE)


def test_a_page_of_one_test_asks_as_often_for_three_parts_as_for_one(
    team: TryOrganisation, board: Person, django_assert_num_queries: DjangoAssertNumQueries
):
    client = board.client()
    one = made(team, lambda: Trying(team.pk).started("room").answered(0))
    three = made(team, lambda: Trying(team.pk).started("room", "work", "rules").answered(0).answered(1))
    for trying in (one, three):
        with django_assert_num_queries(10):
            client.get(f"{BASE}{trying.key}/onderdelen/")


@pytest.mark.parametrize("page", ["medewerkers", "clienten"])
def test_the_note_of_what_people_told_begins_empty(team: TryOrganisation, board: Person, page: str):
    trying = made(team, lambda: Trying(team.pk).started())

    shown = body(board.client(), f"{BASE}{trying.key}/{page}/")

    field = shown.split('name="words"')[1].split("</textarea>")[0].split(">", 1)[1]
    assert field.strip() == ""


def test_the_place_of_a_risk_reads_as_one_sentence(team: TryOrganisation, board: Person):
    trying = whole(team)
    [part, _other] = made(team, lambda: trying.parts)
    made(team, lambda: TestPart.objects.filter(pk=part.pk).update(text="De assistent schat het in."))

    assert "1. De assistent schat het in: Telt een eerste indruk mee" in body(
        board.client(), f"{BASE}{trying.key}/plan/"
    )


def test_who_changes_an_answer_after_a_colleague_sees_both(team: TryOrganisation, board: Person):
    trying, client = made(team, lambda: Trying(team.pk).started("room")), board.client()
    [part] = made(team, lambda: trying.parts)
    at = f"{BASE}{trying.key}/vragen/{part.pk}/"
    seen = body(client, at).split(f'name="was-{CODE}" value="')[1].split('"')[0]

    first = {f"found-{CODE}": "yes", f"text-{CODE}": "Eerste blik", f"was-{CODE}": seen, "do": "stay"}
    second = {f"found-{CODE}": "no", f"text-{CODE}": "Tweede blik", f"was-{CODE}": seen, "do": "stay"}
    client.post(at, first)
    answer = client.post(at, second)
    page = answer.content.decode()
    again = page.split(f'name="was-{CODE}" value="')[1].split('"')[0]
    saved = client.post(at, second | {f"was-{CODE}": again})

    assert answer.status_code == 422
    assert "Nu staat er, van een collega: Ja, dat kan hier gebeuren. " in page
    assert ("Eerste blik" in page, "Tweede blik" in page) == (True, True)
    assert saved.status_code == 302
    assert made(team, lambda: trying.answer(0, CODE).text) == "Tweede blik"
