# SPDX-License-Identifier: EUPL-1.2
"""A board picks a task, takes it apart, answers, hears people, decides, ends; and begins again. axe on each page."""

import re

import pytest
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in
from tests.journeys.conftest import Visitor
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]
BASE = "/loket/organisatie/procestoets/"
ROOM = "De assistent schat aan de telefoon in hoe dringend het is"
ALL_NO = """() => document.querySelectorAll('input[type=radio][value=no]').forEach(one => { one.checked = true })"""


def add_part(visit: Visit, kind: str, text: str) -> None:
    main = visit.page.locator("main")
    main.get_by_label(kind).check()
    main.get_by_label("Hoe gaat het, in een paar zinnen").fill(text)
    visit.press("Voeg toe")


def test_a_test_of_a_process_from_picking_a_task_to_a_plan_and_once_more(visitor: Visitor) -> None:
    board = visitor("board", viewport=DESK)
    page, main = board.page, board.page.locator("main")
    sign_in(board, "Olga Terpstra")
    board.go(BASE)
    board.press("Kies een taak om te toetsen")
    main.get_by_label("Intake aan de telefoon").check()
    main.get_by_label("Veel mensen hebben ermee te maken").check()
    board.press("Zet op de lijst")
    board.press("Begin deze toets")

    add_part(board, "Ruimte van medewerkers", ROOM)
    add_part(board, "Stap in het werk", "Inschrijven gaat via de website")
    board.press("Verder naar de vragen")
    page.evaluate(ALL_NO)
    first = main.get_by_role("group", name=re.compile("^Telt een eerste indruk mee"))
    first.get_by_label("Ja, dat kan hier gebeuren").check()
    main.get_by_label("Waaraan zie je dat?").first.fill("Wie boos klinkt, wacht langer")
    board.press("Bewaar en ga naar het volgende onderdeel")
    page.evaluate(ALL_NO)
    board.press("Bewaar en ga terug")
    expect(first.get_by_label("Ja, dat kan hier gebeuren")).to_be_checked()
    with board.hurrying():
        board.press("Bewaar en ga naar het volgende onderdeel")
        board.press("Bewaar en ga door")

    board.look()
    main.get_by_label("Wat medewerkers vertelden").fill("Vier collega's herkennen dit.")
    board.press("Bewaar")
    board.press("Verder naar de volgende stap")
    main.get_by_label("Wat cliënten, bezoekers of leden vertelden").fill("Twee mensen belden drie keer.")
    board.press("Bewaar")
    board.press("Verder naar de volgende stap")

    board.press("Verder naar afronden")
    expect(main).to_contain_text("Bij elk risico hoort een afspraak met een dag")
    board.press("Terug naar de stappen")
    board.press("Verder: Beslis wat je doet")
    board.click(main.get_by_role("link", name=re.compile("^Beslis")).first)
    main.get_by_label("We spreken iets nieuws af").check()
    main.get_by_label("Wat gebeurt er?").fill("De vaste vragen eerst, dan pas inschatten")
    main.get_by_label("Wie doet het?").select_option(label="Henk Jonker")
    board.press("Bewaar de beslissing")
    board.press("Verder naar afronden")
    board.press("Rond af")
    board.press("Lees het verslag")
    expect(main).to_contain_text("Wie boos klinkt, wacht langer")
    expect(main).to_contain_text("De vaste vragen eerst, dan pas inschatten")
    with page.expect_download() as download:
        main.get_by_role("link", name="Als PDF").click()
    assert download.value.suggested_filename == "procestoets-intake-aan-de-telefoon.pdf"

    page.go_back()
    board.press("Doe deze toets opnieuw")
    board.press("Verder: Beantwoord de vragen per onderdeel")
    expect(main).to_contain_text("Vorige keer: Ja, dat kan hier gebeuren")


def test_the_same_pages_fit_a_small_dark_telephone(visitor: Visitor) -> None:
    council = visitor("small", viewport={"width": 320, "height": 640}, color_scheme="dark")
    main = council.page.locator("main")
    with council.hurrying():
        sign_in(council, "Olga Terpstra")
    council.go(BASE)
    council.click(main.get_by_role("link", name="Taal en tolken"))
    council.press("Verder: Beantwoord de vragen per onderdeel")
    council.go(BASE)
    council.click(main.get_by_role("link", name="Regels bij niet verschijnen").first)
    council.press("Lees het verslag")
