# SPDX-License-Identifier: EUPL-1.2
"""Two people and one report: told at home, handled at the counter, and each reads what the other did."""

import time
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in, take_in
from tests.journeys.conftest import Visitor
from tests.journeys.telling import fill, follow, send, tell
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]

STORY = "Aan de balie van de kliniek vroeg men of ik wel kon betalen. Dat vroegen ze niemand anders."


def move(counter: Visit, case: str, words: str, *, said: str = "") -> None:
    """Make a move of the procedure by its button, and send its letter."""
    with counter.hurrying():
        counter.go(case)
    counter.press(words)
    if said:
        fill(counter, {"words": said})
    counter.press("Verstuur de brief en zet de stap")
    assert urlsplit(counter.page.url).path == case, counter.page.inner_text("main")


def test_a_newcomer_is_signed_in_as_a_caseworker_within_a_minute(visitor: Visitor) -> None:
    counter = visitor(viewport=DESK)
    began = time.monotonic()
    sign_in(counter)
    assert time.monotonic() - began < 60
    expect(counter.page.locator("h1")).to_have_text("Vandaag")
    counter.press("Uitloggen", within="body")
    counter.go("/loket/")
    assert "/loket/inloggen/" in counter.page.url


def test_a_report_is_taken_in_talked_about_handled_and_closed(visitor: Visitor) -> None:
    reporter, counter = visitor("reporter"), visitor("counter", viewport=DESK)
    with reporter.hurrying():
        tell(reporter, verhaal={"story": STORY}, contact={"name": "Samira", "language": "nl"})
        code = send(reporter)

    sign_in(counter)
    case = take_in(counter, STORY)
    expect(counter.page.locator("main")).to_contain_text(STORY)

    follow(reporter, code)
    main = reporter.page.locator("main")
    expect(main).to_contain_text("We lezen je melding en kijken wat er kan.")
    expect(main).to_contain_text("Iemand van Loket Utrecht")
    expect(main.locator("article.note")).to_contain_text("Dank je dat je het ons vertelt.")

    counter.go(case)
    counter.page.locator("#bericht [name=text]").fill("Goed dat je dit vertelt. Wat wil je bereiken?")
    counter.press("Verstuur bericht")
    expect(counter.page.locator("main")).to_contain_text("nog niet gelezen")

    reporter.go("/volgen/lezen/")
    expect(main).to_contain_text("1 nieuw")
    expect(main).to_contain_text("Wat wil je bereiken?")
    fill(reporter, {"text": "Dat ze het niemand meer vragen."})
    reporter.press("Verstuur bericht")
    expect(main).to_contain_text("Je bericht is verstuurd.")

    counter.go("/loket/?bak=news")
    counter.go(case)
    expect(counter.page.locator("main")).to_contain_text("Dat ze het niemand meer vragen.")
    counter.page.locator("#notitie-nieuw [name=text]").fill("Rustige toon. Bellen na vijf uur.")
    counter.press("Bewaar notitie")
    expect(counter.page.locator("main")).to_contain_text("Notitie van Noor de Wit")

    move(counter, case, "Uitnodigen voor een gesprek")
    reporter.go("/volgen/lezen/")
    expect(main).to_contain_text("We horen graag meer van je.")
    expect(main).to_contain_text("Uiterlijk")
    move(counter, case, "Plan maken")

    expect(counter.page.locator("details[open] summary", has_text="Wat nu nog niet kan")).to_be_visible()
    counter.go(f"{case}stap/start/")
    expect(counter.page.locator(".note.warning li")).to_have_count(2)
    counter.press("Terug naar de zaak")

    counter.press("Plan en afspraken vastleggen")
    fill(counter, {"plan": "We schrijven de kliniek een brief, zonder je naam."})
    counter.press("Bewaar")
    counter.press("Vraag het, of leg het ja vast")
    reporter.go("/volgen/lezen/")
    reporter.press("Lees en antwoord")
    expect(main.locator("blockquote")).to_have_text("We schrijven de kliniek een brief, zonder je naam.")
    reporter.press("Ja, dit mag")
    move(counter, case, "Aanpak starten")

    counter.go(f"{case}wijze/information/")
    fill(counter, {"words": "Hier staat wat je rechten zijn."})
    counter.press("Dit is al gedaan")
    reporter.go("/volgen/lezen/")
    expect(main).to_contain_text("We zijn bezig met wat we met je afspraken.")
    expect(main).to_contain_text("Hier staat wat je rechten zijn.")

    move(counter, case, "Naar nazorg")
    counter.go(case)
    counter.press("Afsluiten")
    counter.press("Verstuur de brief en zet de stap")
    expect(counter.page.locator("#errors")).to_be_visible()
    fill(
        counter,
        {"outcome": "partly_resolved", "words": "De kliniek vraagt het niet meer.", "not_done": "Excuses."},
    )
    counter.press("Bekijk de brief met deze woorden")
    expect(counter.page.locator(".note.info")).to_contain_text("De kliniek vraagt het niet meer.")
    counter.press("Verstuur de brief en zet de stap")
    expect(counter.page.locator("main")).to_contain_text("Afgesloten")

    reporter.go("/volgen/lezen/")
    expect(main).to_contain_text("Je melding is afgesloten.")
    expect(main).to_contain_text("De kliniek vraagt het niet meer.")


def test_a_call_becomes_a_report_that_the_caller_opens_with_the_code_read_out(visitor: Visitor) -> None:
    desk, caller = visitor("desk", viewport=DESK), visitor("caller")
    sign_in(desk, "Kim Jansen")
    desk.go("/loket/terugbellen/")
    fill(desk, {"name": "Mevrouw Bel", "number": "06-00000099", "safe": "Alleen overdag", "about": "Balie"})
    desk.press("Zet op de lijst")
    expect(desk.page.locator("main")).to_contain_text("Mevrouw Bel")
    desk.page.locator("article", has_text="Mevrouw Bel").get_by_role(
        "button", name="Begin een melding"
    ).first.click()
    desk.page.wait_for_url("**/loket/melding/nieuw/")
    desk.look()
    words = "Belde zojuist: bij de fysiotherapeut werd er om haar hoofddoek gelachen."
    with desk.page.expect_response(lambda answer: answer.request.method == "POST"):
        fill(desk, {"story": words})
    desk.page.reload()
    assert desk.page.input_value("[name=story]") == words
    fill(
        desk, {"need": "advice", "grounds": ["religion"], "residence": "Utrecht", "identity": "counter_only"}
    )
    desk.press("Verstuur naar het loket")
    assert urlsplit(desk.page.url).path == "/loket/melding/nieuw/verstuurd/"
    code = "".join(desk.page.locator("main .code bdi").first.inner_text().split())

    follow(caller, code)
    caller.page.locator("summary", has_text="Wat je vertelde").click()
    expect(caller.page.locator("main")).to_contain_text(words)
