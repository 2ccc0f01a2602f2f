# SPDX-License-Identifier: EUPL-1.2
"""Limits in the browser: a ladder that stops at urgent care and ends in another arrangement; a wish and a note of the floor."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in
from tests.journeys.conftest import Visitor
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]
HOME = "/loket/organisatie/grenzen/"
DESK_OF = "/organisaties/rivierenland/"


def tick(visit: Visit, *words: str) -> None:
    """Choose these answers."""
    for each in words:
        visit.page.locator("main").get_by_label(each).first.check()


def begin(visit: Visit) -> str:
    """Open a file about somebody who needs care now; its address."""
    visit.go(HOME)
    visit.press("Nieuw: er is iets gebeurd")
    visit.page.locator("[name=reference]").fill("C-5150")
    visit.page.locator("[name=what]").fill("Hij riep dat hij niet door een zwarte arts geholpen wil worden.")
    tick(visit, "Een cliënt of patiënt", "Wil niet door deze medewerker geholpen worden", "Nu: spoed")
    visit.page.locator("[name=cause][value=no]").check()
    visit.page.locator("[name=wants][value=together]").check()
    tick(visit, "Gewisseld omdat de cliënt of naaste dat eist")
    visit.press("Begin het dossier")
    expect(visit.page.locator("#errors")).to_contain_text("doet de organisatie mee aan het vooroordeel")
    tick(visit, "Niet gewisseld: een collega gaat mee")
    visit.press("Begin het dossier")
    return urlsplit(visit.page.url).path


def test_ending_is_refused_for_urgent_care_and_another_arrangement_comes_with_a_letter_and_an_objection(
    visitor: Visitor,
) -> None:
    manager, board = visitor("manager", viewport=DESK), visitor("board", viewport=DESK)
    with manager.hurrying():
        sign_in(manager, "Henk Jonker")
    file = begin(manager)

    manager.go(f"{file}stap/ending/")
    expect(manager.page.locator("main")).to_contain_text("Noodzakelijke zorg gaat altijd door (zorgplicht)")
    manager.press("Andere regeling")
    manager.page.locator("[name=reason]").fill("Hij is net binnen, de arts staat er en hij scheldt.")
    manager.page.locator("[name=skip_talk]").select_option(label="Er was gevaar voor iemand")
    manager.page.locator("[name=skip_words]").fill("Hij hief zijn hand op.")
    for box in manager.page.locator("[name=ticked]").all():
        box.check()
    manager.page.locator("[name=side][value=heard]").check()
    manager.page.locator("[name=side_words]").fill("Hij zegt dat hij bang is.")
    tick(manager, "Met twee mensen helpen", "Beveiliging erbij")
    manager.page.locator("[name=happened]").fill(
        "U wilde niet geholpen worden door onze arts, om zijn huidskleur."
    )
    manager.page.locator("[name=asked]").fill("Wij vragen u om onze arts met respect te behandelen.")
    manager.page.locator("[name=to]").fill("het bestuur, telefoon 030-0000000")
    manager.page.locator("[name=signed]").fill("Henk Jonker, afdelingshoofd")
    manager.press("Bekijk de brief")
    expect(manager.page.locator("main")).to_contain_text("Zo gaat de brief de deur uit")
    expect(manager.page.locator("main")).to_contain_text("Twee mensen helpen u samen.")
    manager.press("Neem deze stap")
    expect(manager.page.locator("main")).to_contain_text("De stap staat in het dossier.")
    manager.press("Lees en druk de brief af")
    expect(manager.page.locator("main")).to_contain_text("bezwaar maken tot en met")

    manager.go(file)
    manager.page.get_by_text("De cliënt of naaste is het er niet mee eens").click()
    manager.page.locator("article [name=words]").fill("Ik wil geen beveiliger naast mijn bed.")
    manager.press("Bewaar het bezwaar")
    with board.hurrying():
        sign_in(board, "Olga Terpstra")
    board.go(file)
    tick(board, "Het besluit verandert")
    board.page.locator("article [name=words]").fill("De beveiliger blijft op de gang.")
    board.press("Bewaar het antwoord")
    expect(board.page.locator("article")).to_contain_text("De beveiliger blijft op de gang.")


def test_a_wish_for_a_woman_has_three_outcomes_and_one_for_another_origin_has_none(visitor: Visitor) -> None:
    desk = visitor("reception")

    for moment, can, says in (
        ("Bij het maken van een afspraak", "Ja", "Regel het"),
        ("Op de dag zelf, aan de balie", "Nee", "Leg uit waarom het niet kan"),
        ("Bij spoed", "", "De zorg gaat voor"),
    ):
        with desk.hurrying():
            desk.go(f"{DESK_OF}wens/")
            desk.press(moment)
            desk.press("Een vrouw of juist een man")
            if can:
                desk.press(can)
        desk.look()
        expect(desk.page.locator("h1")).to_have_text(says)
    desk.go(f"{DESK_OF}wens/")
    desk.press("Op de dag zelf, aan de balie")
    desk.press("Om afkomst of huidskleur")
    expect(desk.page.locator("h1")).to_have_text("Hier doe je niet aan mee")
    desk.press("Maak dit ongedaan")
    expect(desk.page.locator("main")).to_contain_text("Het telt niet mee.")


def test_the_pages_of_a_manager_fit_a_small_dark_screen(visitor: Visitor) -> None:
    manager = visitor("small", viewport={"width": 320, "height": 640}, color_scheme="dark")
    with manager.hurrying():
        sign_in(manager, "Henk Jonker")
    for place in ("", "nieuw/", "stappen/", "hoe-vaak/"):
        manager.go(f"{HOME}{place}")
    manager.go(HOME)
    manager.press("C-2041")
    manager.go(f"{urlsplit(manager.page.url).path}stap/warning/")


def test_a_carer_notes_it_in_three_taps_on_a_small_dark_telephone_without_script(visitor: Visitor) -> None:
    carer = visitor(
        "carer", viewport={"width": 320, "height": 640}, color_scheme="dark", java_script_enabled=False
    )

    carer.go(f"{DESK_OF}vastleggen/")
    for tap in ("Schelden", "Een cliënt of patiënt", "Ik ging door met mijn werk"):
        carer.press(tap)
    expect(carer.page.locator("main")).to_contain_text("Dit hoort er niet bij")
    carer.go(f"/ar{DESK_OF}grenzen/")
    carer.go(f"/en{DESK_OF}wens/")
