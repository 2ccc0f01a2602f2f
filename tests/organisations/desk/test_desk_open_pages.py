# SPDX-License-Identifier: EUPL-1.2
"""Telling at the own desk, without a sign-in: who reads, who is kept out, the code, and never a story lost."""

from datetime import datetime, timedelta
from html import unescape

import pytest
from django.test import Client
from tests.builders import TryCounter
from tests.organisations.builders import organisation
from tests.organisations.desk.telling import STORY, hospital, open_desk, seen_by, told

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.models import Member
from gehoord.foundation.vault.codes import Code
from gehoord.organisations.models import DeskReport
from gehoord.reporting.models import Destruction, Draft

pytestmark = pytest.mark.django_db(transaction=True)
READ = "/organisaties/meldpunt/melding/"


def _page(client: Client, address: str) -> str:
    return unescape(client.get(address).content.decode())


def _tell(client: Client, code: str, story: str = STORY, *, told_by: str = "employee") -> None:
    client.post(f"/organisaties/{code}/meldpunt/", {"told_by": told_by})
    client.post(f"/organisaties/{code}/meldpunt/vertel/", {"story": story, "wish": ["known"]})


def test_the_front_page_says_who_reads_who_never_does_and_by_which_day(now: datetime) -> None:
    team, _vera, _karim = hospital()

    page = _page(Client(), f"/organisaties/{team.code}/")

    assert page.count("Vera Simons") == 1
    assert page.count("De directie, je leidinggevende en je collega’s lezen het nooit.") == 1
    assert page.count("Niemand. Ga naar het landelijke loket.") == 1
    assert f'href="/organisaties/{team.code}/vastleggen/"' in page
    assert f'href="/organisaties/{team.code}/gedragsregels/"' in page


def test_a_nurse_tells_without_a_name_and_follows_with_the_code(now: datetime) -> None:
    team, vera, karim = hospital()
    nurse = Client()

    _tell(nurse, team.code, "Simons maakte een grap over mijn hoofddoek.")
    check = _page(nurse, f"/organisaties/{team.code}/meldpunt/controle/")
    sent = nurse.post(f"/organisaties/{team.code}/meldpunt/controle/", {"do": "send"})
    done = _page(nurse, sent["Location"])
    reading = _page(nurse, READ)

    assert "Deze naam staat in je verhaal" in check
    assert "Je verhaal is binnen" in done
    assert "Karim el Haddad" in reading
    assert "Vera Simons" not in reading
    assert [len(seen_by(person)) for person in (vera, karim)] == [0, 1]


def test_sending_twice_from_the_same_page_is_one_report(now: datetime) -> None:
    team, _vera, _karim = hospital()
    nurse = Client()
    _tell(nurse, team.code)
    carried = nurse.cookies.copy()

    nurse.post(f"/organisaties/{team.code}/meldpunt/controle/", {"do": "send"})
    nurse.cookies = carried
    again = nurse.post(f"/organisaties/{team.code}/meldpunt/controle/", {"do": "send"})

    assert again.status_code == 302
    with fenced(counter=team.pk):
        assert DeskReport.objects.count() == 1


def test_a_long_story_does_not_fit_the_cookie_and_is_not_lost_and_its_draft_goes_after_sending(
    now: datetime,
) -> None:
    team, _vera, karim = hospital()
    nurse, story = Client(), " ".join(f"Zin {number} over wat er gebeurde." for number in range(500))

    _tell(nurse, team.code, story)
    page = _page(nurse, f"/organisaties/{team.code}/meldpunt/controle/")
    nurse.post(f"/organisaties/{team.code}/meldpunt/controle/", {"do": "send"})

    assert "Zin 499 over wat er gebeurde." in page
    assert len(seen_by(karim)) == 1
    assert Draft.objects.count() == 0


def test_the_check_page_keeps_out_who_is_ticked(now: datetime) -> None:
    team, vera, karim = hospital()
    nurse = Client()
    _tell(nurse, team.code)

    nurse.post(
        f"/organisaties/{team.code}/meldpunt/controle/", {"do": "send", "keep_out": [str(karim.staff().id)]}
    )

    assert [len(seen_by(person)) for person in (vera, karim)] == [1, 0]


def test_a_first_name_alone_is_only_asked_about(now: datetime) -> None:
    team, vera, _karim = hospital()
    nurse = Client()

    _tell(nurse, team.code, "Vera was erbij.")
    page = _page(nurse, f"/organisaties/{team.code}/meldpunt/controle/")
    nurse.post(f"/organisaties/{team.code}/meldpunt/controle/", {"do": "send"})

    assert "Deze voornaam staat ook in je verhaal." in page
    assert len(seen_by(vera)) == 1


def test_when_the_only_adviser_is_the_accused_the_story_goes_along_to_the_national_counter(
    now: datetime, counter: TryCounter
) -> None:
    team = organisation("De Linde", size="up_to_9", sector="general_practice")
    wim = team.member("confidant", name="Wim Oosterhuis")
    open_desk(wim, outside="Bel Anna de Wit, 030-1234567")
    person, story = Client(), "Wim Oosterhuis zelf maakte die opmerking."

    _tell(person, team.code, story)
    refused = person.post(f"/organisaties/{team.code}/meldpunt/controle/", {"do": "send"})
    moved = person.post(f"/organisaties/{team.code}/meldpunt/controle/", {"do": "move"})
    there = _page(person, "/melden/verhaal/")

    assert refused.status_code == 422
    assert "Er is niets verstuurd en niets bewaard." in refused.content.decode()
    assert "Bel Anna de Wit, 030-1234567" in refused.content.decode()
    assert moved["Location"] == "/melden/"
    assert story in there
    with fenced(counter=team.pk):
        assert DeskReport.objects.count() == 0


def test_a_desk_without_people_says_so_and_offers_another_way(now: datetime) -> None:
    team = organisation()

    page = _page(Client(), f"/organisaties/{team.code}/meldpunt/")

    assert "Hier kan nu niemand het lezen" in page
    assert "We beloven niets wat niemand ziet." in page


def test_an_open_desk_whose_last_reader_left_says_so_on_the_open_page(now: datetime) -> None:
    team = organisation()
    vera = team.member("confidant")
    open_desk(vera)
    Member.objects.filter(pk=vera.member.pk).update(roles=["editor"])

    page = _page(Client(), f"/organisaties/{team.code}/")

    assert "Er is nu niemand die het hier leest." in page


def test_the_browser_that_forgot_gives_back_what_was_typed(now: datetime) -> None:
    team, _vera, _karim = hospital()

    answer = Client().post(f"/organisaties/{team.code}/meldpunt/vertel/", {"story": STORY})

    assert answer.status_code == 403
    assert STORY in unescape(answer.content.decode())


def _following(team_code: str) -> Client:
    person = Client()
    _tell(person, team_code)
    person.post(f"/organisaties/{team_code}/meldpunt/controle/", {"do": "send"})
    return person


def test_a_message_that_names_a_reader_is_not_sent_before_the_reporter_chose(now: datetime) -> None:
    team, vera, _karim = hospital()
    person = _following(team.code)

    asked = person.post(READ, {"text": "Nu weet ik: het was Simons."})
    sent = person.post(READ, {"text": "Nu weet ik: het was Simons.", "named": "out"})

    assert asked.status_code == 422
    assert "Mag die persoon dit lezen?" in unescape(asked.content.decode())
    assert sent["Location"] == f"{READ}?klaar=bericht"
    assert seen_by(vera) == []


def test_somebody_is_kept_out_later_by_a_tick(now: datetime) -> None:
    team, vera, karim = hospital()
    person = _following(team.code)

    refused = person.post("/organisaties/meldpunt/wie-leest/", {})
    person.post("/organisaties/meldpunt/wie-leest/", {"keep_out": [str(karim.staff().id)]})

    assert refused.status_code == 422
    assert [len(seen_by(one)) for one in (vera, karim)] == [1, 0]


def test_a_reporter_moves_on_and_lets_the_desk_go_on_or_stop(now: datetime, counter: TryCounter) -> None:
    team, _vera, _karim = hospital()
    first, second = _following(team.code), _following(team.code)

    first.post("/organisaties/meldpunt/verder/", {"do": "keep"})
    second.post("/organisaties/meldpunt/verder/", {"do": "close"})

    assert STORY in _page(first, "/melden/verhaal/")
    assert STORY in _page(second, "/melden/verhaal/")
    with fenced(counter=team.pk):
        assert sorted(DeskReport.objects.values_list("outcome", flat=True)) == ["", "moved"]


def test_withdrawing_destroys_it_and_the_code_leads_nowhere(now: datetime) -> None:
    team, _vera, karim = hospital()
    code, key = told(team)
    person = Client()
    person.post("/organisaties/meldpunt/volgen/", {"code": code.text})

    gone = person.post("/organisaties/meldpunt/intrekken/", {"do": "withdraw"})
    again = Client().post("/organisaties/meldpunt/volgen/", {"code": code.text})

    assert "Je melding is weg" in gone.content.decode()
    assert again.status_code == 422
    assert seen_by(karim) == []
    assert list(Destruction.objects.values_list("rule", "report")) == [("desk-withdrawn", key)]


def test_late_is_said_to_who_told_it(now: datetime) -> None:
    team, _vera, _karim = hospital()
    code, _key = told(team, now=now.replace(year=now.year - 1))
    person = Client()

    person.post("/organisaties/meldpunt/volgen/", {"code": code.text})

    assert "Dit duurt langer dan beloofd." in _page(person, READ)


def test_a_wrong_code_is_refused(now: datetime) -> None:
    assert Client().post("/organisaties/meldpunt/volgen/", {"code": "K7QX"}).status_code == 422


def test_the_terms_are_named_as_law_only_where_they_are_law(now: datetime) -> None:
    team, _vera, _karim = hospital()
    team.member("complaints_officer")
    small = organisation("De Linde", size="up_to_9", sector="sports_club")
    adviser = small.member("confidant", "complaints_officer")
    open_desk(adviser)

    large, little = (
        _page(Client(), f"/organisaties/{team.code}/"),
        _page(Client(), f"/organisaties/{small.code}/"),
    )

    assert ("Wet bescherming klokkenluiders" in large, "Wkkgz" in large) == (True, True)
    assert ("Wet bescherming klokkenluiders" in little, "Wkkgz" in little) == (False, False)
    assert little.count("Deze dagen zijn ons voorstel.") == 2


def test_a_reader_who_also_leads_is_not_hidden_behind_a_promise(now: datetime) -> None:
    team = organisation()
    open_desk(team.member("confidant", "manager", name="Wim Oosterhuis"))

    page = _page(Client(), f"/organisaties/{team.code}/")

    assert "Let op: Wim Oosterhuis geeft hier ook leiding." in page
    assert "De directie, je leidinggevende en je collega’s lezen het nooit." not in page


def test_a_client_where_only_staff_are_read_is_told_so_before_writing(now: datetime) -> None:
    team, _vera, _karim = hospital()
    person = Client()

    person.post(f"/organisaties/{team.code}/meldpunt/", {"told_by": "client"})
    page = _page(person, f"/organisaties/{team.code}/meldpunt/vertel/")

    assert "Hier kan nu niemand het lezen" in page


def test_writing_after_closing_opens_it_again(now: datetime) -> None:
    team, _vera, _karim = hospital()
    person = _following(team.code)
    person.post("/organisaties/meldpunt/verder/", {"do": "close"})

    person.post(READ, {"text": "Toch wil ik hier verder."})
    with fenced(counter=team.pk):
        row = DeskReport.objects.get()

    assert (row.closed_on, row.outcome, row.due_for) == (None, "", "news")
    assert row.due_on == now.date() + timedelta(days=7)


def test_codes_are_not_tried_without_end(now: datetime) -> None:
    person, codes = Client(), [Code.new().text for _each in range(121)]

    answers = [person.post("/organisaties/meldpunt/volgen/", {"code": code}).status_code for code in codes]

    assert answers == [422] * 120 + [429]


@pytest.mark.parametrize("many", [1, 3])
def test_following_costs_the_same_with_one_message_and_with_three(
    many: int, now: datetime, django_assert_num_queries: object
) -> None:
    team, _vera, _karim = hospital()
    person = _following(team.code)
    for number in range(many):
        person.post(READ, {"text": f"Bericht {number}"})

    with django_assert_num_queries(9):  # type: ignore[operator]
        person.get(READ)


def test_the_words_of_one_organisation_are_not_carried_to_another(now: datetime) -> None:
    team, _vera, _karim = hospital()
    other, _noor, _sam = hospital()
    person = Client()
    _tell(person, team.code)

    there = person.get(f"/organisaties/{other.code}/meldpunt/controle/")

    assert there["Location"] == f"/organisaties/{other.code}/meldpunt/"


def test_an_organisation_that_is_not_there_has_no_desk(now: datetime) -> None:
    assert Client().get("/organisaties/bestaat-niet/meldpunt/").status_code == 404
