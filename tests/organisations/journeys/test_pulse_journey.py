# SPDX-License-Identifier: EUPL-1.2
"""The pulse from question to plan: too small for numbers, then start, tickets, twelve answers, close, result, a promise."""

import re
import time
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.at_the_counter import DESK, sign_in
from tests.journeys.conftest import Visitor
from tests.journeys.telling import fill
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]
HOME, OPEN = "/loket/organisatie/peiling/", "/organisaties/peiling/"
WORDS_A_MINUTE, SECONDS_AN_INPUT, MOST_SECONDS = 180, 4, 120
RUNGS = ("Ken ik", "Ken ik", "We doen ernaar", "Ken ik niet", "Ken ik niet")


def test_the_pulse_from_question_to_plan(visitor: Visitor) -> None:
    board, carer = visitor("board", viewport=DESK), visitor("carer", viewport={"width": 320, "height": 640})
    with board.hurrying():
        sign_in(board, "Marja Lindeman")
    too_small_for_numbers(board)
    codes = start(board)

    walk_with_a_clock(carer, codes[0])
    in_arabic_and_dark(visitor("dark", color_scheme="dark"), codes[1])
    for code in codes[1:12]:
        answer(carer.page, code)
    with board.hurrying():
        board.go(HOME)
    board.click(board.page.get_by_role("link", name=re.compile("Van papier naar praktijk")))
    expect(board.page.locator("main")).to_contain_text("Genoeg antwoorden voor een uitslag?")
    with board.hurrying():
        board.press("Sluit de peiling")
    expect(board.page.locator("main")).to_contain_text("met 10 tot en met 19 antwoorden")

    board.go(f"{HOME}bestuur/norms/")
    board.page.get_by_label("Ja, het staat op papier").check()
    with board.hurrying():
        board.press("Bewaar")
        board.go(HOME)
    board.click(board.page.get_by_role("link", name=re.compile("Van papier naar praktijk")))
    expect(board.page.locator("main")).to_contain_text(
        "Op papier ja. 90% of meer van het team kent het, hooguit 10% zegt dat jullie ernaar doen."
    )
    board.click(board.page.get_by_role("link", name=re.compile("Maak er een afspraak van")).first)
    fill(board, {"what": "Elke maand één gedragsregel bespreken met een voorbeeld."})
    board.press("Zet in het plan")
    expect(board.page.locator("main")).to_contain_text("Elke maand één gedragsregel bespreken")
    board.page.set_viewport_size({"width": 320, "height": 800})
    board.look()


def too_small_for_numbers(board: Visit) -> None:
    """Eight people: the way is the talk card."""
    board.go(HOME)
    expect(board.page.locator("main")).to_contain_text("Een peiling kan vanaf tien mensen.")
    board.press("De gesprekskaart")
    expect(board.page.locator("main ol li")).to_have_count(5)


def start(board: Visit) -> list[str]:
    """A second location of twenty-two makes thirty; tickets for both, and it is open."""
    board.go(f"{HOME}onderdelen/")
    fill(board, {"name": "Thuiszorg", "people": "22"})
    with board.hurrying():
        board.press("Bewaar")
        board.go(HOME)
    board.press("Begin een peiling")
    board.press("Verder naar de kaartjes")
    address, codes = board.page.url, []
    for place in range(2):
        board.page.goto(address)
        board.eyes_closed = place > 0
        board.click(board.page.get_by_role("button", name="Toon").nth(place))
        board.eyes_closed = False
        expect(board.page.locator("main")).to_contain_text("Niemand noteert wie welk kaartje krijgt.")
        codes = re.findall(r"[0-9A-Z]{5}-[0-9A-Z]{5}", board.page.inner_text("main"))
    board.page.goto(address)
    with board.hurrying():
        board.press("Verder: de peiling openen")
    board.press("Open de peiling nu")
    expect(board.page.locator("main")).to_contain_text("De kaartjes werken nu.")
    return codes


def walk_with_a_clock(carer: Visit, code: str) -> None:
    """At a calm reading speed and with time for each input it takes less than two minutes; pressing twice is one answer."""
    began, words, inputs = time.monotonic(), 0, 1
    carer.go(OPEN)
    words += len(carer.page.inner_text("main").split())
    carer.page.get_by_label("De code op je kaartje").fill(code.lower().replace("-", " "))
    carer.press("Naar de vragen")
    words += len(carer.page.inner_text("main").split())
    groups = carer.page.locator("main fieldset")
    inputs += groups.count()
    for place, rung in enumerate(RUNGS):
        groups.nth(place).get_by_label(rung, exact=True).check()
    groups.nth(5).get_by_label("Meestal", exact=True).check()
    carer.press("Verstuur")
    assert carer.page.get_by_role("alert").inner_text().count("laatste half jaar") == 1
    groups.nth(6).get_by_label("Nee", exact=True).check()
    carer.press("Verstuur")
    walked = time.monotonic() - began
    expect(carer.page.locator("h1")).to_have_text("Dank je. Je antwoord is binnen.")
    reading = words / WORDS_A_MINUTE * 60 + inputs * SECONDS_AN_INPUT
    print(
        f"\npulse: {words} words, {inputs} inputs, {reading:.0f} s of reading and choosing, {walked:.1f} s walked"
    )
    assert inputs <= 8
    assert words <= 300
    assert reading + walked <= MOST_SECONDS
    answer(carer.page, code, expects="Dit kaartje is al gebruikt")
    assert carer.context.cookies() == []


def in_arabic_and_dark(visit: Visit, code: str) -> None:
    """The questions mirrored and in the dark; what was chosen stays at a switch of language."""
    visit.go(f"/ar{OPEN}")
    visit.page.locator("[name=code]").fill(code)
    visit.click(visit.page.locator("main button"))
    visit.page.locator("main fieldset").first.get_by_role("radio").nth(2).check()
    with visit.page.expect_navigation():
        visit.page.get_by_role("button", name="English").click()
    visit.look()
    expect(visit.page.locator("main fieldset").first.get_by_role("radio").nth(2)).to_be_checked()
    assert visit.page.url.endswith(f"/en{OPEN}")


def answer(page: Page, code: str, *, expects: str = "Dank je.") -> None:
    """A colleague, without looking at each page again."""
    given = {
        "q-norms": 1,
        "q-desk": 1,
        "q-confidant": 2,
        "q-house_rules": 0,
        "q-duty": 0,
        "q-safe": 4,
        "q-met": 2,
    }
    told = page.request.post(
        page.url.split("/organisaties/")[0] + OPEN,
        data=urlencode({"code": code, "do": "send", **given}),
        headers={
            "Content-Type": "application/x-www-form-urlencoded",
            "Origin": page.url.split("/organisaties/")[0],
        },
    )
    assert expects in told.text()
