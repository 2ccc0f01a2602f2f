# SPDX-License-Identifier: EUPL-1.2
"""The pages of a pulse: from the first unit to a promise in the plan; and who may not."""

import re
from datetime import datetime, timedelta
from html import unescape
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.organisations.builders import TryOrganisation, organisation
from tests.organisations.pulse.builders import LADDER, answered, closed, started, units, whole_round

from gehoord.foundation.people.fence import fenced
from gehoord.organisations.models import Answer, BoardView, Pulse, Task, Unit
from gehoord.organisations.tables.pulse import LANGUAGES, instruments, question_lists

pytestmark = pytest.mark.django_db(transaction=True)
HOME = "/loket/organisatie/peiling/"
OPEN = "/organisaties/peiling/"
MOST_INPUTS, MOST_WORDS = 8, 300


def main_of(page: str) -> str:
    found = re.search(r"<main.*?</main>", page, re.DOTALL)
    assert found
    return found.group()


def text_of(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main_of(page))).split())


def before(now: datetime) -> datetime:
    """So long ago that a pulse which then began is over today."""
    return now - timedelta(days=20)


def form_of(**given: int) -> dict[str, str]:
    return {f"q-{name}": str(value) for name, value in (LADDER | given).items()}


@pytest.fixture
def hospital() -> TryOrganisation:
    team = organisation()
    team.member("board")
    return team


def board(team: TryOrganisation) -> Client:
    return team.people[0].client()


def test_a_unit_is_added_changed_and_taken_away(hospital: TryOrganisation) -> None:
    client = board(hospital)

    client.post(f"{HOME}onderdelen/", {"name": "Afdeling 3", "people": "24", "moved": "0", "parent": ""})
    with fenced(counter=hospital.pk):
        unit = Unit.objects.get()
    changed = client.post(
        f"{HOME}onderdelen/{unit.pk}/", {"name": "Afdeling 3", "people": "30", "do": "keep"}
    )
    page = client.get(changed.headers["Location"]).content.decode()
    client.post(f"{HOME}onderdelen/{unit.pk}/", {"do": "end"})

    assert "30" in text_of(page)
    with fenced(counter=hospital.pk):
        assert Unit.objects.get().ended_on is not None


def test_a_unit_without_a_name_says_so_and_keeps_what_was_typed(hospital: TryOrganisation) -> None:
    answer = board(hospital).post(f"{HOME}onderdelen/", {"name": "", "people": "24"})

    assert answer.status_code == 422
    assert "Geef het onderdeel een naam." in answer.content.decode()
    assert 'value="24"' in answer.content.decode()


def test_eight_people_get_the_talk_card(now: datetime) -> None:
    team = organisation(size="up_to_9")
    team.member("board")
    ward = units(team, {"Iedereen": 8}, now=now)["Iedereen"]
    tomorrow = (now + timedelta(days=1)).date()
    told = {"questions": "practice-1", "units": [str(ward)], "opens_on": str(tomorrow)}

    answer = board(team).post(f"{HOME}nieuw/", told | {"closes_on": str(tomorrow + timedelta(days=14))})
    card = board(team).get(f"{HOME}gesprekskaart/")
    paper = board(team).get(f"{HOME}gesprekskaart.pdf")

    assert answer.status_code == 422
    assert "minder dan tien mensen" in answer.content.decode()
    assert main_of(card.content.decode()).count("<li><p>") == 5
    assert paper.content.startswith(b"%PDF")


def test_from_start_to_an_open_pulse_in_three_steps(hospital: TryOrganisation, now: datetime) -> None:
    ward = units(hospital, {"Afdeling": 12}, now=now)["Afdeling"]
    client, tomorrow = board(hospital), now.date() + timedelta(days=1)
    told = {"questions": "practice-1", "units": [str(ward)], "opens_on": str(tomorrow)}

    begun = client.post(f"{HOME}nieuw/", told | {"closes_on": str(tomorrow + timedelta(days=14))})
    shown = client.post(begun.headers["Location"], {"unit": str(ward), "do": "show"}).content.decode()
    codes = re.findall(r"[0-9A-Z]{5}-[0-9A-Z]{5}", main_of(shown))
    key = begun.headers["Location"].split("/")[-3]
    client.post(f"{HOME}{key}/sturen/", {"do": "open"})
    page = Client().post(OPEN, {"code": codes[0], "do": "open"})

    assert len(codes) == len(set(codes)) == 12
    assert "Ziekenhuis Rivierenland" in text_of(page.content.decode())
    assert "niemand noteert" in text_of(shown).lower()


def test_tickets_can_be_had_as_pdf_and_are_in_no_later_page(hospital: TryOrganisation, now: datetime) -> None:
    ward = units(hospital, {"Afdeling": 14}, now=now)["Afdeling"]
    pulse, _tickets = started(hospital, now=now)
    client = board(hospital)

    paper = client.post(f"{HOME}{pulse.pk}/kaartjes/", {"unit": str(ward), "do": "pdf"})
    later = client.get(f"{HOME}{pulse.pk}/kaartjes/").content.decode()

    assert paper.content.startswith(b"%PDF")
    assert paper.headers["Cache-Control"] == "no-store"
    assert re.findall(r"[0-9A-Z]{5}-[0-9A-Z]{5}", main_of(later)) == []


def test_while_it_runs_nobody_sees_more_than_enough_or_not_yet(
    hospital: TryOrganisation, now: datetime
) -> None:
    units(hospital, {"Afdeling": 30, "Nacht": 30}, now=now)
    pulse, tickets = started(hospital, now=now - timedelta(days=2))
    page = f"{HOME}{pulse.pk}/"
    at = now - timedelta(days=2)

    none = text_of(board(hospital).get(page).content.decode())
    for code in tickets["Afdeling"][:9]:
        answered(code, now=at)
    nine = text_of(board(hospital).get(page).content.decode())
    answered(tickets["Nacht"][0], now=at)
    ten = text_of(board(hospital).get(page).content.decode())

    assert none == nine
    assert "Genoeg antwoorden voor een uitslag? Nog niet" in nine
    assert "Genoeg antwoorden voor een uitslag? Ja" in ten


def test_answering_takes_a_code_one_page_and_no_cookie(hospital: TryOrganisation, now: datetime) -> None:
    units(hospital, {"Afdeling": 12}, now=now)
    _pulse, tickets = started(hospital, now=now - timedelta(days=2))
    person, code = Client(), tickets["Afdeling"][0]

    person.get(OPEN)
    person.post(OPEN, {"code": code.lower(), "do": "open"})
    sent = person.post(OPEN, {"code": code, "do": "send", **form_of()})
    again = person.post(OPEN, {"code": code, "do": "send", **form_of()})

    assert sent.headers["Location"] == f"{OPEN}bedankt/"
    assert "Dit kaartje is al gebruikt" in text_of(again.content.decode())
    assert dict(person.cookies) == {}
    assert person.get(sent.headers["Location"]).status_code == 200


def test_a_lacking_answer_is_asked_for_and_the_others_are_kept(
    hospital: TryOrganisation, now: datetime
) -> None:
    units(hospital, {"Afdeling": 12}, now=now)
    _pulse, tickets = started(hospital, now=now - timedelta(days=2))
    told = form_of()
    del told["q-desk"]

    page = Client().post(OPEN, {"code": tickets["Afdeling"][0], "do": "send", **told})

    assert page.status_code == 422
    assert page.content.decode().count(" checked") == 6
    with fenced(counter=hospital.pk):
        assert Answer.objects.count() == 0


def test_a_digit_that_is_no_number_is_a_lacking_answer(hospital: TryOrganisation, now: datetime) -> None:
    units(hospital, {"Afdeling": 12}, now=now)
    _pulse, tickets = started(hospital, now=now - timedelta(days=2))

    page = Client().post(OPEN, form_of() | {"code": tickets["Afdeling"][0], "do": "send", "q-norms": "²"})

    assert page.status_code == 422


def test_an_unknown_code_and_one_that_is_too_early_are_told_what_to_do(
    hospital: TryOrganisation, now: datetime
) -> None:
    units(hospital, {"Afdeling": 12}, now=now)
    _pulse, tickets = started(hospital, now=now)

    unknown = Client().post(OPEN, {"code": "AAAAA-22222", "do": "open"})
    early = Client().post(OPEN, {"code": tickets["Afdeling"][0], "do": "open"})

    assert unknown.status_code == 422
    assert "We kennen deze code niet" in text_of(unknown.content.decode())
    assert "De peiling is nog niet open" in text_of(early.content.decode())


def test_another_language_keeps_the_answers(hospital: TryOrganisation, now: datetime) -> None:
    units(hospital, {"Afdeling": 12}, now=now)
    _pulse, tickets = started(hospital, now=now - timedelta(days=2))
    told = {"code": tickets["Afdeling"][0], "_language": "en", **form_of()}

    turned = Client().post(OPEN, told)
    page = Client().post(turned.headers["Location"], told).content.decode()

    assert turned.status_code == 307
    assert "Our code of conduct" in text_of(page)
    assert page.count(" checked") == 7


@pytest.mark.parametrize("questions", list(question_lists()))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_has_at_most_eight_inputs_and_three_hundred_words(
    hospital: TryOrganisation, now: datetime, questions: str, language: str
) -> None:
    units(hospital, {"Afdeling": 12}, now=now)
    _pulse, tickets = started(hospital, now=now - timedelta(days=2), questions=questions)
    address = OPEN if language == "nl" else f"/{language}{OPEN}"

    code = Client().get(address).content.decode()
    form = Client().post(address, {"code": tickets["Afdeling"][0], "do": "open"}).content.decode()
    inputs = len(set(re.findall(r'<input[^>]* name="((?:code|q-)[^"]*)"', main_of(code) + main_of(form))))
    words = len(text_of(code).split()) + len(text_of(form).split())

    assert inputs <= MOST_INPUTS
    assert words <= MOST_WORDS
    # 180 words a minute and four seconds an input, the code included.
    assert words / 180 * 60 + inputs * 4 <= 120


def test_the_result_sets_paper_staff_and_facts_beside_each_other(
    hospital: TryOrganisation, now: datetime
) -> None:
    units(hospital, {"Afdeling": 40}, now=now)
    pulse = whole_round(hospital, {"Afdeling": 15}, now=before(now), norms=1)
    client = board(hospital)
    client.post(
        f"{HOME}bestuur/norms/", {"exists": "yes", "known": "4", "practised": "3", "words": "Op intranet."}
    )

    page = text_of(client.get(f"{HOME}{pulse.pk}/").content.decode())

    assert "Op papier ja. 90% of meer van het team kent het, hooguit 10% zegt dat jullie ernaar doen." in page
    assert "Op intranet." in page
    assert "In dit programma zijn geen gedragsregels vastgesteld. Ze kunnen elders staan." in page
    assert "10 tot en met 19 antwoorden" in page


def test_no_document_is_no_lack_of_practice(hospital: TryOrganisation, now: datetime) -> None:
    units(hospital, {"Afdeling": 40}, now=now)
    pulse = whole_round(hospital, {"Afdeling": 15}, now=before(now), norms=3)
    client = board(hospital)
    client.post(f"{HOME}bestuur/norms/", {"exists": "no"})

    page = text_of(client.get(f"{HOME}{pulse.pk}/").content.decode())

    assert "Op papier niet. Toch zegt 90% of meer van het team dat jullie ernaar doen." in page


def test_the_works_council_reads_the_result_and_steers_nothing(
    hospital: TryOrganisation, now: datetime
) -> None:
    units(hospital, {"Afdeling": 40}, now=now)
    pulse = whole_round(hospital, {"Afdeling": 15}, now=before(now))
    council = hospital.member("council").client()

    page = council.get(f"{HOME}{pulse.pk}/")
    refused = [
        council.get(f"{HOME}nieuw/").status_code,
        council.get(f"{HOME}{pulse.pk}/plan/norms/").status_code,
        council.post(f"{HOME}{pulse.pk}/sturen/", {"do": "close"}).status_code,
    ]

    assert page.status_code == 200
    assert "Maak er een afspraak van" not in page.content.decode()
    assert refused == [403, 403, 403]


def test_a_manager_and_an_adviser_see_no_result(hospital: TryOrganisation, now: datetime) -> None:
    units(hospital, {"Afdeling": 40}, now=now)
    pulse = whole_round(hospital, {"Afdeling": 15}, now=before(now))

    seen = [
        hospital.member(role).client().get(f"{HOME}{pulse.pk}/").status_code
        for role in ("manager", "confidant")
    ]

    assert seen == [403, 403]


def test_another_organisation_finds_nothing(hospital: TryOrganisation, now: datetime) -> None:
    units(hospital, {"Afdeling": 40}, now=now)
    pulse = whole_round(hospital, {"Afdeling": 15}, now=before(now))
    other = organisation("Ander huis")
    other.member("board")

    assert board(other).get(f"{HOME}{pulse.pk}/").status_code == 404


def test_a_gap_becomes_a_promise_with_an_owner_and_a_day(hospital: TryOrganisation, now: datetime) -> None:
    units(hospital, {"Afdeling": 40}, now=now)
    pulse = whole_round(hospital, {"Afdeling": 15}, now=before(now))
    client, day = board(hospital), now.date() + timedelta(days=30)
    told = {"what": "Elke maand één regel bespreken", "owner": "", "owner_words": "", "due_on": str(day)}

    refused = client.post(f"{HOME}{pulse.pk}/plan/norms/", told)
    made = client.post(f"{HOME}{pulse.pk}/plan/norms/", told | {"owner_words": "teamleider"})
    page = text_of(client.get(made.headers["Location"]).content.decode())

    assert refused.status_code == 422
    assert "Een afspraak zonder eigenaar is van niemand." in text_of(refused.content.decode())
    assert "Elke maand één regel bespreken teamleider" in page
    with fenced(counter=hospital.pk):
        assert list(Task.objects.values_list("kind", "code", "source", "due_on")) == [
            ("plan", "pulse-norms", pulse.pk, day)
        ]


def test_stopping_asks_once_more_and_then_leaves_nothing(hospital: TryOrganisation, now: datetime) -> None:
    units(hospital, {"Afdeling": 40}, now=now)
    pulse, _tickets = started(hospital, now=now)
    client = board(hospital)

    client.post(f"{HOME}{pulse.pk}/sturen/", {"do": "stop"})
    with fenced(counter=hospital.pk):
        still = Pulse.objects.count()
    client.post(f"{HOME}{pulse.pk}/sturen/", {"do": "stop", "sure": "on"})

    with fenced(counter=hospital.pk):
        assert (still, Pulse.objects.count()) == (1, 0)


def test_each_instrument_has_a_self_check_of_six_inputs(hospital: TryOrganisation) -> None:
    client = board(hospital)

    pages = [client.get(f"{HOME}bestuur/{code}/") for code in instruments()]
    lacking = client.post(f"{HOME}bestuur/norms/", {"known": "2"})

    assert [page.status_code for page in pages] == [200] * 5
    assert lacking.status_code == 422
    with fenced(counter=hospital.pk):
        assert BoardView.objects.count() == 0


def test_the_open_national_page_says_that_there_is_nothing_yet(now: datetime) -> None:
    page = text_of(Client().get("/organisaties/werkvloer/").content.decode())

    assert "Er is nog geen beeld" in page
    assert "staat uit tot zij het zelf aanzetten" in page


def test_answering_asks_seven_questions_of_the_database(hospital: TryOrganisation, now: datetime) -> None:
    units(hospital, {"Afdeling": 12}, now=now)
    _pulse, tickets = started(hospital, now=now - timedelta(days=2))

    with CaptureQueriesContext(connection) as seen:
        Client().post(OPEN, {"code": tickets["Afdeling"][0], "do": "send", **form_of()})

    assert len([one for one in seen if "BEGIN" not in one["sql"] and "COMMIT" not in one["sql"]]) == 7


def queries_of(client: Client, address: str) -> int:
    client.get(address)  # the second visit of a session is what counts
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


def test_pages_ask_as_much_for_three_as_for_one(hospital: TryOrganisation, now: datetime) -> None:
    client = board(hospital)
    units(hospital, {"Een": 40}, now=now)
    one_unit = queries_of(client, f"{HOME}onderdelen/")
    first = whole_round(hospital, {"Een": 15}, now=before(now))
    one_list, one_result = queries_of(client, HOME), queries_of(client, f"{HOME}{first.pk}/")
    units(hospital, {"Twee": 40, "Drie": 40}, now=now)
    for questions in ("clients-1", "culture-1"):
        pulse, tickets = started(hospital, now=before(now), questions=questions)
        for code in tickets["Een"][:12] + tickets["Twee"][:12] + tickets["Drie"][:12]:
            answered(code, now=before(now), questions=questions)
        three = closed(hospital, pulse, now=before(now))

    assert (one_unit, queries_of(client, f"{HOME}onderdelen/")) == (UNITS, UNITS)
    assert (one_list, queries_of(client, HOME)) == (LIST, LIST)
    assert (one_result, queries_of(client, f"{HOME}{three.pk}/")) == (RESULT, RESULT)
    assert isinstance(three.pk, UUID)


UNITS, LIST, RESULT = 6, 8, 15
