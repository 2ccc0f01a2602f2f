# SPDX-License-Identifier: EUPL-1.2
"""A hospital's desk with an anonymous nurse and a named colleague; a practice whose only adviser is the accused."""

import pytest
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in
from tests.journeys.conftest import Visitor
from tests.journeys.telling import fill

pytestmark = [pytest.mark.journey, pytest.mark.server]
NAMED = "In de pauze zei Vera Simons dat mijn accent niet bij dit ziekenhuis past."
CALLED = "De planner zei dat mijn naam te moeilijk is en zette iemand anders op mijn dienst."
ACCUSED = "Wim Oosterhuis zei aan de balie dat mensen zoals ik het altijd op geloof gooien."


def test_an_anonymous_nurse_tells_and_the_named_colleague_cannot_see_it(visitor: Visitor) -> None:
    nurse = visitor("nurse", java_script_enabled=False, viewport={"width": 320, "height": 700})
    named, other = visitor("named", viewport=DESK), visitor("other", viewport=DESK, color_scheme="dark")
    nurse.go("/organisaties/rivierenland/")
    nurse.press("Vertel het hier")
    nurse.page.get_by_label("Ik werk hier, of heb hier gewerkt").check()
    nurse.press("Verder")
    nurse.press("Verder naar de controle")
    expect(nurse.page.locator("main")).to_contain_text("Schrijf in een paar woorden wat er gebeurde.")
    fill(nurse, {"story": NAMED})
    nurse.press("Verder naar de controle")
    expect(nurse.page.locator("main")).to_contain_text("Deze naam staat in je verhaal")
    nurse.press("Verstuur")
    nurse.press("Bekijk hoe het staat")

    sign_in(named, "Vera Simons")
    named.go("/loket/organisatie/meldpunt/")
    sign_in(other, "Karim Haddad")
    other.go("/loket/organisatie/meldpunt/")
    theirs = named.page.locator("tbody tr").count()
    rows = other.page.locator("tbody tr")
    assert rows.count() >= theirs + 1
    address = ""
    for number in range(rows.count()):
        other.go("/loket/organisatie/meldpunt/")
        other.click(other.page.locator("tbody tr").nth(number).get_by_role("link"))
        if NAMED in other.page.inner_text("main"):
            address = other.page.url.removeprefix(other.at)
            break
    assert address
    named.go(address)
    expect(named.page.locator("h1")).to_have_text("Deze bladzijde is er niet")

    other.page.locator("#words-confirm").fill("Ik ben Karim. Ik las het. Dit hoort hier niet.")
    other.page.locator("#f-confirm button").click()
    other.look()
    other.go("/loket/organisatie/meldpunt/instellingen/")
    nurse.page.reload()
    nurse.look()
    expect(nurse.page.locator("main")).to_contain_text("Ik ben Karim. Ik las het.")
    fill(nurse, {"text": "Dank je. Ik wil eerst nog wachten."})
    nurse.press("Verstuur bericht")
    expect(nurse.page.locator("main")).to_contain_text("Je bericht is verstuurd.")
    nurse.press("Ga met je verhaal naar het landelijke loket")


def test_somebody_calls_the_desk_and_reads_on_with_the_code_that_was_read_out(visitor: Visitor) -> None:
    adviser, caller = (
        visitor("adviser", viewport=DESK),
        visitor("caller", viewport={"width": 320, "height": 700}),
    )
    sign_in(adviser, "Karim Haddad")
    adviser.go("/loket/organisatie/meldpunt/")
    adviser.press("Schrijf op wat iemand vertelt")
    adviser.press("Verder: wie leest dit?")
    expect(adviser.page.locator("main")).to_contain_text("Schrijf in een paar woorden op wat er gebeurde.")
    adviser.page.get_by_label("Ik werk hier, of heb hier gewerkt").check()
    fill(adviser, {"story": CALLED})
    adviser.press("Verder: wie leest dit?")
    expect(adviser.page.locator("main")).to_contain_text("Zeg dit hardop:")
    adviser.page.get_by_label("Ik heb gezegd dat ik dit lees en dat ik het behandel").check()
    adviser.press("Bewaar het")
    expect(adviser.page.locator("h1")).to_have_text("Het is bewaard")
    code = adviser.page.locator("p.code bdi").inner_text()

    caller.go("/organisaties/meldpunt/volgen/")
    fill(caller, {"code": code})
    caller.press("Lees verder")
    expect(caller.page.locator("main")).to_contain_text("Ik schreef op wat je vertelde.")
    adviser.press("Open de melding")
    expect(adviser.page.locator("main")).to_contain_text("Aan de telefoon")


def test_the_practice_whose_only_adviser_is_the_accused_leads_to_the_national_counter(
    visitor: Visitor,
) -> None:
    person = visitor("person", color_scheme="dark")
    person.go("/organisaties/de-linde/meldpunt/")
    person.page.get_by_label("Ik krijg hier zorg, hulp of training").check()
    person.press("Verder")
    fill(person, {"story": ACCUSED})
    person.press("Verder naar de controle")
    person.press("Verstuur")
    expect(person.page.locator("h1")).to_have_text("Hier kan nu niemand het lezen")
    expect(person.page.locator("main")).to_contain_text("Anna de Wit")
    person.press("Neem mijn verhaal mee")
    person.go("/melden/verhaal/")
    expect(person.page.locator("[name=story]")).to_have_value(ACCUSED)
    person.go("/organisaties/hulp/")
    person.press("Ik geef leiding: wat doe ik nu?")
    person.go("/ar/organisaties/hulp/")
