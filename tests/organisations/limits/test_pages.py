# SPDX-License-Identifier: EUPL-1.2
"""The pages of limits for who decides: the list, a new file, a step with its letter, objections, counts."""

import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.builders import Person
from tests.organisations.builders import organisation
from tests.organisations.limits.filling import TOLD, a_file, seen, take

from gehoord.foundation.people.fence import fenced
from gehoord.organisations.models import FloorNote
from gehoord.organisations.queries.floor_counts import first_day

pytestmark = pytest.mark.django_db(transaction=True)
HOME = "/loket/organisatie/grenzen/"
FORM = {name: getattr(TOLD, name) for name in TOLD.__dataclass_fields__}


def step_form(step: str, **given: Any) -> dict[str, Any]:
    """What somebody fills in for this step."""
    from tests.organisations.limits.filling import decided

    decision = decided(step, **given)
    form = {name: getattr(decision, name) for name in decision.__dataclass_fields__}
    form |= {"ticked": sorted(decision.ticked), "offers": sorted(decision.offers)}
    skipped = form.pop("skipped")
    return form | {f"skip_{code}": why for code, why in skipped.items()}


def words(page: Any) -> str:
    """The words of a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def test_a_manager_begins_a_file_and_finds_it_in_the_list() -> None:
    team = organisation()
    manager = team.member("manager")
    client = manager.client()

    page = client.post(f"{HOME}nieuw/", FORM, follow=True)
    listed = client.get(HOME)

    assert page.redirect_chain[0][0].endswith("?klaar=nieuw")
    assert "Het dossier is begonnen" in words(page)
    assert "C-2041" in words(listed)


def test_a_new_file_says_what_is_still_needed_and_keeps_what_was_typed() -> None:
    team = organisation()
    client = team.member("manager").client()

    page = client.post(f"{HOME}nieuw/", {"what": "Hij schold.", "keep_out": "nobody"})

    assert page.status_code == 422
    assert "Kies hoe nodig de zorg is" in words(page)
    assert "Hij schold." in words(page)


def test_swapping_at_the_demand_of_the_client_is_refused_at_once() -> None:
    team = organisation()
    client = team.member("manager").client()

    page = client.post(f"{HOME}nieuw/", FORM | {"protection": "demanded"})

    assert page.status_code == 422
    assert "dan doet de organisatie mee aan het vooroordeel" in words(page)


@pytest.mark.parametrize("role", ["confidant", "council", "editor"])
def test_who_does_not_decide_sees_no_file(role: str) -> None:
    team = organisation()
    manager, other = team.member("manager"), team.member(role)
    limit = a_file(manager)

    pages = [other.client().get(path) for path in (HOME, f"{HOME}nieuw/", f"{HOME}{limit}/")]

    assert [page.status_code for page in pages] == [403, 403, 403]


def test_a_file_of_another_circle_is_not_there() -> None:
    team = organisation()
    manager, involved = team.member("manager"), team.member("manager")
    limit = a_file(manager, keep_out=(involved.member.pk,))

    pages = [
        involved.client().get(path)
        for path in (f"{HOME}{limit}/", f"{HOME}{limit}/stap/talk/", f"{HOME}{limit}/brief/1/")
    ]

    assert [page.status_code for page in pages] == [404, 404, 404]


def test_ending_care_that_is_needed_now_is_refused_with_the_norm_and_with_what_can_be_done() -> None:
    team = organisation()
    manager = team.member("manager")
    limit = a_file(manager, care="now")

    page = manager.client().get(f"{HOME}{limit}/stap/ending/")
    posted = manager.client().post(f"{HOME}{limit}/stap/ending/", step_form("ending", care="now"))

    assert "Noodzakelijke zorg gaat altijd door (zorgplicht)" in words(page)
    assert "met twee mensen, met beveiliging, ergens anders of aan de telefoon" in words(page)
    assert posted.status_code == 422
    assert seen(limit, by=manager).steps == []


def test_when_the_situation_changed_the_form_is_there() -> None:
    team = organisation()
    manager = team.member("manager")
    limit = a_file(manager, care="now")

    page = manager.client().get(f"{HOME}{limit}/stap/ending/?zorg=planned")

    assert "Wie neemt de zorg of hulp over?" in words(page)


def _mark(page: Any) -> str:
    found = re.search(r'name="seen" value="([0-9a-f]+)"', page.content.decode())
    assert found
    return found.group(1)


def with_talk() -> tuple[Person, Any, Client]:
    """A manager with a file in which was talked."""
    team = organisation()
    manager = team.member("manager")
    limit = a_file(manager)
    for step in ("norms", "talk"):
        take(step, limit, by=manager)
    return manager, limit, manager.client()


def test_the_letter_that_was_looked_at_is_the_letter_that_goes_out() -> None:
    _manager, limit, client = with_talk()
    address, form = f"{HOME}{limit}/stap/warning/", step_form("warning")

    looked = client.post(address, form | {"do": "look"})
    done = client.post(address, form | {"do": "decide", "seen": _mark(looked)})

    letter = client.get(f"{HOME}{limit}/brief/3/")
    assert "Zo gaat de brief de deur uit" in words(looked)
    assert done.status_code == 302
    shown = re.search(r'<div lang="nl" dir="ltr">.*?</div>', looked.content.decode(), re.DOTALL)
    assert shown
    assert shown.group(0) in letter.content.decode()


def test_a_letter_that_changed_after_it_was_looked_at_is_shown_again_and_not_sent() -> None:
    manager, limit, client = with_talk()
    address, form = f"{HOME}{limit}/stap/warning/", step_form("warning")
    looked = client.post(address, form | {"do": "look"})

    page = client.post(address, form | {"do": "decide", "seen": _mark(looked), "asked": "Iets heel anders."})

    assert page.status_code == 200
    assert "Iets heel anders." in words(page)
    assert len(seen(limit, by=manager).steps) == 2


def test_the_letter_says_what_how_to_object_by_whom_and_until_when() -> None:
    manager, limit, client = with_talk()
    take("warning", limit, by=manager)

    said = words(client.get(f"{HOME}{limit}/brief/3/"))

    assert "Hij zegt dat hij pijn had" not in said  # the note of the talk stays in the file
    for part in (
        "riep u iets tegen een verpleegkundige",
        "om dat niet meer te doen",
        "U zei dat u pijn had en boos was.",
        "bezwaar maken tot en met maandag 7 december 2026",
        "Uw bezwaar gaat naar het bestuur, 030-0000000",
        "antwoordt binnen 14 dagen",
        "klachtenfunctionaris",
        "Zorg die nodig is, gaat altijd door",
    ):
        assert part in said, part


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_the_letter_is_a_tagged_pdf_without_a_name_in_its_own_name(language: str) -> None:
    manager, limit, client = with_talk()
    take("warning", limit, by=manager, language=language)

    page = client.get(f"{HOME}{limit}/brief/3/brief.pdf")

    assert page["Content-Disposition"] == 'attachment; filename="brief.pdf"'
    assert page.content.startswith(b"%PDF")
    assert b"/StructTreeRoot" in page.content


def test_welfare_and_sport_get_no_law_that_does_not_count_there() -> None:
    team = organisation("Buurthuis", sector="community_centre")
    manager = team.member("manager")
    limit = a_file(manager)
    for step in ("norms", "talk", "warning"):
        take(step, limit, by=manager)

    said = words(manager.client().get(f"{HOME}{limit}/brief/3/"))

    assert "Wkkgz" not in said
    assert "klacht indienen bij het bestuur van Buurthuis" in said


def test_a_letter_to_a_relative_says_that_the_care_of_the_client_goes_on() -> None:
    team = organisation()
    manager = team.member("manager")
    limit = a_file(manager, toward="relative")
    for step in ("norms", "talk", "warning"):
        take(step, limit, by=manager)

    said = words(manager.client().get(f"{HOME}{limit}/brief/3/"))

    assert "Beste naaste of bezoeker," in said
    assert "Iemand die u kent, krijgt zorg of hulp van Ziekenhuis Rivierenland. Die gaat gewoon door." in said


def test_an_objection_goes_its_way_on_the_page(now: datetime) -> None:
    team = organisation()
    manager, board = team.member("manager"), team.member("board")
    limit = a_file(manager, now=now)
    for step in ("norms", "talk", "warning"):
        take(step, limit, by=manager, now=now)
    address, answer = f"{HOME}{limit}/", {"do": "answer", "number": "3", "words": "U krijgt gelijk."}

    kept = manager.client().post(
        address, {"do": "object", "number": "3", "words": "Dat klopt niet."}, follow=True
    )
    own = manager.client().post(address, answer | {"outcome": "changed"})
    done = board.client().post(address, answer | {"outcome": "changed"}, follow=True)

    assert "Binnen twee weken komt er een antwoord" in words(kept)
    assert own.status_code == 422
    assert "Het besluit verandert" in words(done)
    assert manager.client().post(address, answer | {"number": "9"}).status_code == 404


def test_a_second_board_member_agrees_on_the_page(now: datetime) -> None:
    team = organisation()
    manager, board = team.member("manager"), team.member("board")
    limit = a_file(manager, now=now)
    for step in ("norms", "talk", "warning", "arrangement", "ending"):
        assert take(step, limit, by=manager, now=now) == []
    address = f"{HOME}{limit}/"

    refused = board.client().post(address, {"do": "agree", "agrees": "yes", "care": "now"})
    done = board.client().post(address, {"do": "agree", "agrees": "yes", "care": "none"}, follow=True)

    assert refused.status_code == 422
    assert "Je antwoord staat in het dossier" in words(done)


def test_support_and_closing_go_from_the_page_and_a_wrong_word_is_not_found() -> None:
    _manager, limit, client = with_talk()
    address = f"{HOME}{limit}/"

    early = client.post(address, {"do": "close", "outcome": "stopped"})
    supported = client.post(
        address,
        {
            "do": "support",
            "support": ["again"],
            "due_on": (timezone.localdate() + timedelta(days=9)).isoformat(),
        },
    )
    closed = client.post(address, {"do": "close", "outcome": "stopped"}, follow=True)

    assert early.status_code == 422
    assert supported.status_code == 302
    assert "Over twee jaar wordt het vernietigd" in words(closed)
    assert client.post(address, {"do": "dance"}).status_code == 404


def test_who_is_involved_steps_out_on_the_page_and_lands_in_the_list() -> None:
    team = organisation()
    manager, involved = team.member("manager"), team.member("manager")
    limit = a_file(manager)
    client = involved.client()

    wrong = client.post(f"{HOME}{limit}/", {"do": "out", "who": "nobody"})
    page = client.post(f"{HOME}{limit}/", {"do": "out", "who": str(involved.member.pk)}, follow=True)

    assert wrong.status_code == 422
    assert "Je houdt je buiten dit dossier" in words(page)
    assert "C-2041" not in words(page)
    assert client.get(f"{HOME}{limit}/").status_code == 404


def test_the_list_asks_the_database_as_often_for_three_files_as_for_one() -> None:
    team = organisation()
    manager = team.member("manager")
    client = manager.client()
    a_file(manager)
    client.get(HOME)
    with CaptureQueriesContext(connection) as one:
        client.get(HOME)
    a_file(manager)
    a_file(manager)
    with CaptureQueriesContext(connection) as three:
        client.get(HOME)

    assert (len(one), len(three)) == (8, 8)


def test_the_steps_are_there_for_everybody_who_works_there() -> None:
    team = organisation()

    page = team.member("editor").client().get(f"{HOME}stappen/")

    assert "Een tweede bestuurder moet akkoord gaan" in words(page)


def _notes(team: int, number: int, *, what: str, week: date) -> None:
    with fenced(counter=team):
        FloorNote.objects.bulk_create(
            FloorNote(counter_id=team, week=week, what=what, by_whom="client", did="left")
            for _each in range(number)
        )


def test_counts_tell_no_small_number_and_nothing_of_the_running_quarter() -> None:
    team = organisation()
    before = first_day(timezone.localdate()) - timedelta(days=20)
    _notes(team.pk, 31, what="abuse", week=before)
    _notes(team.pk, 3, what="threat", week=before)
    _notes(team.pk, 77, what="remark", week=timezone.localdate())

    said = words(team.member("board").client().get(f"{HOME}hoe-vaak/"))

    assert "Schelden" in said
    assert "77" not in re.sub(r"&#?\w+;", "", said)
    assert re.search(r"Bedreigd of geduwd\s+minder dan 5", said)


@pytest.mark.parametrize(("role", "status"), [("council", 200), ("manager", 200), ("confidant", 403)])
def test_who_sees_results_or_decides_sees_the_counts(role: str, status: int) -> None:
    team = organisation()

    page = team.member(role).client().get(f"{HOME}hoe-vaak/")

    assert page.status_code == status
