# SPDX-License-Identifier: EUPL-1.2
"""A practice of eight people goes from signing in to a poster, a policy and an open desk; a hospital consults its staff."""

from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from tests.journeys.at_the_counter import DESK, sign_in
from tests.journeys.conftest import Visitor
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]
NARROW = {"width": 320, "height": 700}
SAID = "Bij de balie roepen we achternamen om."


def screens(visit: Visit) -> int:
    """How many pages this visitor has seen since the sign-in page, that page included."""
    return visit.looked


def paper(visit: Visit, name: str) -> PdfReader:
    """A PDF of this page, fetched as the browser would open it."""
    address = visit.page.get_by_role("link", name=name).first.get_attribute("href")
    answer = visit.context.request.get(f"{visit.at}{address}")
    assert answer.headers["content-type"] == "application/pdf"
    return PdfReader(BytesIO(answer.body()))


def test_a_practice_of_eight_has_norms_a_poster_a_policy_and_a_desk_in_under_ten_screens(
    visitor: Visitor,
) -> None:
    owner = visitor("owner", viewport=NARROW)
    main = owner.page.locator("main")
    sign_in(owner, "Marja Lindeman")
    owner.go("/loket/organisatie/gedragsregels/")
    owner.press("Begin: alles op orde in vier stappen")
    main.get_by_label("We filmen of fotograferen iemand alleen").check()
    owner.press("Bewaar en ga verder")
    expect(main).to_contain_text("Wim Oosterhuis")
    owner.page.get_by_label("Iemand van buiten").fill("Vertrouwenspersoon van de zorggroep, 030-1234567")
    owner.press("Bewaar en ga verder")
    owner.page.get_by_label("We hebben er samen over gepraat").check()
    owner.press("Stel vast en open het meldpunt")
    expect(main).to_contain_text("Jullie meldpunt is open.")
    poster = paper(owner, "Poster in het Arabisch")
    owner.press("Bekijken, printen, of een klein blad (A5)")
    expect(main).to_contain_text("Vraag eerst. Film of fotografeer niemand zonder een ja.")
    owner.press("Beleid op één bladzijde")
    expect(main).to_contain_text("030-1234567")
    policy = paper(owner, "Nederlands, A4")

    assert screens(owner) < 10
    assert (len(poster.pages), len(policy.pages)) == (1, 1)

    owner.go("/loket/organisatie/gedragsregels/")
    owner.press("Begin een nieuwe versie")
    owner.press("Bewaar en ga verder")
    owner.click(main.get_by_role("button", name="Haal weg").first)
    owner.press("Zet terug")
    owner.press("Schrijf zelf een regel")
    owner.page.get_by_label("De regel").fill("Iedereen heeft respect.")
    owner.press("Bewaar")
    expect(main).to_contain_text("‘respect’ kan niemand zien.")
    owner.press("Zo bewaren")
    owner.press("Klaar: verder naar overleg en vaststellen")
    expect(main).to_contain_text("Versie 2 is in de maak")
    owner.press("Bekijk deze versie, en wat er anders is")
    expect(main.locator("ins")).to_have_text("Iedereen heeft respect.")


def test_a_hospital_hears_its_staff_without_names_and_says_what_it_did(visitor: Visitor) -> None:
    nurse = visitor("nurse", java_script_enabled=False, viewport=NARROW)
    nurse.go("/organisaties/rivierenland/gedragsregels/")
    nurse.press("Ik heb dit gelezen")
    expect(nurse.page.locator("main")).to_contain_text("We hebben je naam niet")
    nurse.press("Naar het overleg")
    nurse.page.get_by_text("Zeg iets over deze regel").first.click()
    nurse.page.get_by_label("Wat werkt wel of niet?").first.fill(SAID)
    nurse.press("Verstuur zonder naam")
    expect(nurse.page.locator("main")).to_contain_text("Dank je. Wat je schreef is bewaard, zonder naam.")
    for path in (
        "/ar/organisaties/rivierenland/gedragsregels/overleg/",
        "/ar/organisaties/rivierenland/gedragsregels/huisregels/",
    ):
        nurse.go(path)

    editor = visitor("editor", viewport=DESK, color_scheme="dark")
    main = editor.page.locator("main")
    sign_in(editor, "Lina Koster")
    editor.go("/loket/organisatie/gedragsregels/opmerkingen/")
    card = main.locator("section").filter(has_text=SAID)
    card.get_by_label("Niet aangepast").check()
    card.get_by_label("Wat en waarom, in één zin").fill("We oefenen dit in oktober.")
    editor.click(card.get_by_role("button", name="Bewaar dit antwoord"))
    expect(main).to_contain_text("Iedereen leest op de pagina van het overleg wat ermee gebeurde.")
    nurse.go("/organisaties/rivierenland/gedragsregels/overleg/")
    expect(nurse.page.locator("main")).to_contain_text("We oefenen dit in oktober.")

    editor.go("/loket/organisatie/gedragsregels/gebruik/")
    main.get_by_label("We groeten iedereen die binnenkomt").check()
    main.get_by_label("Een naaste of iemand uit het publiek").check()
    editor.press("Er volgde een gesprek")
    editor.press("Vergist? Haal het weg")
    expect(main).to_contain_text("Het telt niet mee.")
    for path in ("", "geteld/"):
        editor.go(f"/loket/organisatie/gedragsregels/{path}")
    for path in ("", "versie/1/", "beleid/"):
        editor.go(f"/organisaties/rivierenland/gedragsregels/{path}")
