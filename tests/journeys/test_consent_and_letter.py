# SPDX-License-Identifier: EUPL-1.2
"""A letter that leaves only with the reporter's yes: no, later yes, taken back in the middle, and yes again."""

import pytest
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in, take_in
from tests.journeys.conftest import Visitor
from tests.journeys.telling import fill, follow, press_below, send, tell

pytestmark = [pytest.mark.journey, pytest.mark.server]

STORY = "Bij de praktijk zeiden ze dat er voor mensen met mijn naam geen plek was."
ADDRESS = "Praktijk De Linde\nLindelaan 1\n3500 AA Utrecht"


def test_a_letter_is_asked_refused_allowed_taken_back_sent_and_proven(visitor: Visitor) -> None:
    reporter, counter = visitor("reporter"), visitor("counter", viewport=DESK)
    with reporter.hurrying():
        tell(reporter, verhaal={"story": STORY}, contact={"language": "nl"})
        code = send(reporter)
        follow(reporter, code)
    with counter.hurrying():
        sign_in(counter)
        case = take_in(counter, STORY)
    here, there = counter.page.locator("main"), reporter.page.locator("main")

    counter.go(f"{case}brieven/")
    counter.press("Brief aan de andere kant: wat is uw kant?")
    fill(counter, {"substance": "Iemand hoorde dat er geen plek was.", "address": ADDRESS})
    counter.press("Laat de brief zien")
    draft = counter.page.url
    expect(here).to_contain_text("Zo gaat de brief weg, woord voor woord.")
    expect(here).not_to_contain_text("Print en verstuur per post")
    read = here.locator("article.letter div").inner_text()
    counter.press("Vraag de melder, of leg het ja vast")

    reporter.go("/volgen/lezen/")
    reporter.press("Lees en antwoord")
    assert there.locator("blockquote").inner_text() == read
    reporter.press("Nee, dit wil ik niet")
    expect(there).to_contain_text("Je zei nee. Dan gebeurt het niet.")
    press_below(reporter, "Bekijk waar je ja of nee tegen zei")
    reporter.press("Een brief aan de andere kant")
    fill(reporter, {"text": "Als mijn naam er maar niet in staat."})
    reporter.press("Ja, dit mag")
    expect(there).to_contain_text("Je zei ja.")

    with counter.hurrying():
        counter.page.goto(draft)
    expect(here).to_contain_text("Print en verstuur per post")
    with reporter.hurrying():
        press_below(reporter, "Bekijk waar je ja of nee tegen zei")
        reporter.press("Een brief aan de andere kant")
        reporter.press("Dit mag niet meer")
    expect(there).to_contain_text("Dit mag niet meer. Er gaat niets nieuws weg.")
    counter.page.get_by_label("Nagekeken: niemand kan de melder hierin herkennen").check()
    with counter.hurrying():
        counter.press("Print en verstuur per post")
    expect(counter.page.locator("#errors")).to_contain_text("De melder heeft nog niet gezegd dat dit mag.")
    expect(here).to_contain_text("ingetrokken")

    counter.page.get_by_label("De melder las deze brief en zei ja, aan de telefoon").check()
    counter.press("Vraag de melder, of leg het ja vast")
    counter.page.get_by_label("Nagekeken: niemand kan de melder hierin herkennen").check()
    counter.press("Print en verstuur per post")
    expect(counter.page.locator("article.letter address")).to_contain_text("Lindelaan 1")
    assert counter.page.locator("article.letter .text").inner_text() == read
    counter.press("Terug naar de brief")
    expect(here).to_contain_text("Deze woorden zijn precies de woorden die op")
    counter.go(f"{case}toestemmingen/")
    expect(here).to_contain_text("Een brief aan de andere kant: gebruikt")

    reporter.go("/volgen/toestemming/")
    reporter.press("Een brief aan de andere kant", exact=False)
    expect(there).to_contain_text("Dat kunnen we niet terughalen.")
