# SPDX-License-Identifier: EUPL-1.2
"""A mediation from both sides: a letter, an answer, two own yeses, agreements, looking back; and the other side's own copy."""

import re

import pytest
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in, take_in
from tests.journeys.conftest import Visitor
from tests.journeys.telling import fill, follow, send, tell
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]

STORY = "Bij de sportschool moest ik als enige mijn tas laten zien, elke keer weer."
SUBSTANCE = "Volgens de melder moest alleen zij haar tas laten zien, elke week in oktober."
OTHERS = "Wij doen steekproeven. Dat het steeds dezelfde was, wisten wij niet. Dat spijt ons."
PROMISE = "Steekproeven gaan voortaan op nummer, niet op gezicht."


def code_on(visit: Visit) -> str:
    """The code that this page shows large."""
    return re.sub(r"\s", "", visit.page.locator("main .code bdi").inner_text())


def yes(reporter: Visit) -> None:
    """Answer the newest question on the reporter's page with yes."""
    reporter.go("/volgen/lezen/")
    reporter.press("Lees en antwoord")
    reporter.press("Ja, dit mag")
    expect(reporter.page.locator("main")).to_contain_text("Je zei ja.")


def enter(visit: Visit, code: str) -> None:
    """Type a code on the other side's door."""
    visit.go("/wederpartij/")
    fill(visit, {"code": code})
    visit.press("Ga verder")


def test_a_mediation_is_asked_agreed_and_looked_back_on_by_both_sides(visitor: Visitor) -> None:
    reporter, counter = visitor("reporter"), visitor("counter", viewport=DESK)
    other = visitor("other", java_script_enabled=False)
    with reporter.hurrying():
        tell(
            reporter,
            verhaal={"story": STORY},
            hoe_bekend={"identity": "known"},
            contact={"name": "Samira", "phone": "06-00000000", "language": "nl"},
        )
        code = send(reporter)
        follow(reporter, code)
    with counter.hurrying():
        sign_in(counter)
        case = take_in(counter, STORY)
        counter.go(f"{case}toestemming/vragen/mediation/")
        counter.press("Vraag het, of leg het ja vast")
    with reporter.hurrying():
        yes(reporter)
    here, there = counter.page.locator("main"), other.page.locator("main")

    counter.go(f"{case}andere-kant/")
    fill(counter, {"name": "Sportschool Voorbeeld", "check": "3500 AA"})
    counter.press("Schrijf op")
    page = counter.page.url
    fill(counter, {"substance": SUBSTANCE})
    counter.page.get_by_label("Zet de naam van de melder erbij").check()
    counter.press("Leg dit voor aan de melder")
    expect(here).to_contain_text("De melder heeft nog geen ja gezegd tegen deze woorden.")
    with reporter.hurrying():
        yes(reporter)
        counter.page.goto(page)
    counter.press("Maak de uitnodiging")
    letter = code_on(counter)
    expect(here.locator("article.letter")).not_to_contain_text("tas")

    enter(other, letter)
    expect(there).to_contain_text("Is deze brief voor Sportschool Voorbeeld?")
    fill(other, {"check": "1000 AA"})
    other.press("Ja, dit is voor mij")
    expect(there).to_contain_text("U kunt het nog 4 keer proberen.")
    fill(other, {"check": "3500aa"})
    other.press("Ja, dit is voor mij")
    own = code_on(other)
    other.press("Ik heb hem opgeschreven, ga verder")
    expect(there).to_contain_text(
        "Samira heeft ons verteld wat er bij u gebeurde. Er is nog niets vastgesteld."
    )
    expect(there).to_contain_text(SUBSTANCE)
    expect(there).not_to_contain_text(STORY)
    other.press("Geef uw antwoord")
    fill(other, {"text": OTHERS})
    other.press("Bewaar, ik ga later verder")
    other.press("Vergeet mijn code hier")
    enter(other, letter)
    expect(other.page.locator("h1")).to_have_text("Deze uitnodiging is al gebruikt")
    enter(other, own)
    other.press("Geef uw antwoord")
    assert other.page.locator("main textarea").input_value() == OTHERS
    other.page.get_by_label("De melder mag mijn antwoord lezen").check()
    other.press("Verstuur mijn antwoord")
    expect(there).to_contain_text("Uw antwoord is verstuurd.")

    with counter.hurrying():
        counter.page.goto(page)
    counter.press("Ik heb dit gelezen")
    counter.press("Laat dit aan de melder lezen")
    reporter.go("/volgen/lezen/")
    reporter.press("Lees hun antwoord")
    expect(reporter.page.locator("main")).to_contain_text(OTHERS)

    counter.go(f"{case}bemiddeling/")
    fill(counter, {"outside": "Mara Midden, Buurtbemiddeling", "text": "Wilt u hierover samen praten?"})
    counter.press("Vraag het de andere kant")
    other.go("/wederpartij/lezen/")
    other.press("Lees en antwoord")
    other.press("Ja, ik wil bemiddeling")
    counter.go(f"{case}bemiddeling/")
    counter.page.get_by_label("Met beide kanten is apart gepraat").check()
    counter.press("Begin de bemiddeling")
    here.get_by_text("Schrijf de afspraken op").click()
    agree = here.locator("form").filter(has=counter.page.locator("[name=what_1]"))
    agree.locator("[name=text]").fill("Wij gaan hier anders mee om.")
    agree.locator("[name=what_1]").fill(PROMISE)
    agree.locator("[name=by_1]").fill("2099-01-05")
    counter.press("Leg dit aan beide kanten voor")
    expect(here).to_contain_text(PROMISE)
    other.go("/wederpartij/bemiddeling/")
    expect(there).to_contain_text(PROMISE)
    other.press("Ja, deze afspraken zijn goed")
    reporter.go("/volgen/lezen/")
    with reporter.hurrying():
        yes(reporter)
    counter.go(f"{case}bemiddeling/")
    here.get_by_label("Bericht aan beide kanten als het klaar is").fill("Mooi dat jullie eruit kwamen.")
    counter.press("Rond de bemiddeling af")
    here.get_by_label("hoe gaat het met de afspraken?").fill("Hoe gaat het nu met de steekproeven?")
    counter.press("Vraag het beide kanten")
    other.go("/wederpartij/bemiddeling/")
    there.get_by_label("Hoe gaat het met de afspraken?").fill("Goed. Niemand klaagde meer.")
    other.press("Verstuur")
    counter.go(f"{case}bemiddeling/")
    expect(here).to_contain_text("Goed. Niemand klaagde meer.")
    counter.press("Dit is nagekomen")

    counter.go(f"{case}wat-vaststaat/")
    counter.page.get_by_role("radio", name="Erkend").check()
    fill(
        counter,
        {"words": "De sportschool zei dat het haar speet.", "who": "De sportschool", "day": "2026-11-20"},
    )
    counter.press("Schrijf op")
    expect(here).to_contain_text("De sportschool zei dat het haar speet.")
    counter.go(f"{case}onderzoek/")

    for address in ("hulp", "bestanden", "meer-tijd", "gegevens", "kopie"):
        other.go(f"/wederpartij/{address}/")
    expect(there).to_contain_text(PROMISE)
    with counter.hurrying():
        counter.page.goto(page)
    here.get_by_text("Schrijf hun afsluitende brief").click()
    counter.page.get_by_role("radio", name="Er zijn afspraken gemaakt.").check()
    fill(counter, {"closing": "Dank u. Er zijn afspraken. Wij hebben verder niets vastgesteld."})
    counter.press("Sluit af en laat hen dit lezen")
    other.go("/wederpartij/lezen/")
    expect(there.locator("p").filter(has_text="vernietigen wij wat wij over u bewaren").first).to_be_visible()
    counter.go(f"{case}brieven/")
    for what in ("Uitnodiging", "Afspraken om te lezen", "Afsluitende brief"):
        expect(here.locator("li").filter(has_text=what).first).to_contain_text("Sportschool Voorbeeld")
    counter.press("Uitnodiging")
    expect(here).to_contain_text("(Hier stond de code. Wij bewaren de code niet.)")
    expect(here).to_contain_text("Die code bewaren wij nooit.")
    expect(here).not_to_contain_text(letter[:4])
