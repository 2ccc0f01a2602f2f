# SPDX-License-Identifier: EUPL-1.2
"""The day of a handler: each of its pages held against the rules, with keys only, without script, and on paper."""

import pytest
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in
from tests.journeys.conftest import Visitor

pytestmark = [pytest.mark.journey, pytest.mark.server]

OWN = ["vandaag/", "afwezig/", "opleiding/", "belangen/", "sneltoetsen/", "keuzes/"]
COORDINATORS = ["overzicht/", "overzicht/open/", "overzicht/nobody/"]
SMALL = {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}


@pytest.mark.parametrize(("name", "options"), [("wide", {"viewport": DESK}), ("narrow and dark", SMALL)])
def test_each_page_of_the_day_keeps_the_rules(
    visitor: Visitor, name: str, options: dict[str, object]
) -> None:
    visit = visitor(name, **options)
    sign_in(visit, "Samir Bakker")
    for path in OWN + COORDINATORS:
        visit.go(f"/loket/{path}")
    page = visit.go("/loket/team/")
    visit.click(page.get_by_role("link", name="Noor de Wit"))
    visit.click(page.get_by_role("link", name="Alle zaken aan collega's geven"))
    visit.go("/loket/?bak=mine&stap=analysis")
    if name == "wide":
        header = page.locator("body > header").bounding_box()
        assert header is not None
        assert header["height"] < 70, "the header takes a second line at 1280 px"
    page.locator("header details summary").first.click()
    visit.look()


def test_with_keys_only_somebody_walks_through_the_day_after_turning_them_on(visitor: Visitor) -> None:
    visit = visitor(viewport=DESK)
    sign_in(visit)
    keys, page = visit.page.keyboard, visit.page
    expect(page.locator("h1")).to_have_text("Vandaag")
    keys.press("?")
    expect(page.locator("h1")).to_have_text("Vandaag")  # off is the rule

    visit.go("/loket/sneltoetsen/")
    visit.press("Zet ze aan")
    keys.press("g")
    with page.expect_navigation():
        keys.press("p")
    expect(page.locator("h1")).to_have_text("Postvak")
    visit.go("/loket/?bak=mine")
    keys.press("j")
    keys.press("j")
    keys.press("k")
    first = page.locator("main tbody th a").first
    assert page.evaluate("document.activeElement.href") == first.evaluate("one => one.href")
    with page.expect_navigation():
        keys.press("Enter")
    assert "/loket/zaak/" in page.url
    page.wait_for_load_state()
    keys.press("n")
    assert visit.focused() != ""
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    keys.type("gp?")
    assert page.evaluate("document.activeElement.value").endswith("gp?")
    visit.go("/loket/sneltoetsen/")
    visit.press("Zet ze uit")


def test_several_cases_go_to_a_colleague_and_back_without_script(visitor: Visitor) -> None:
    visit = visitor(viewport=DESK, java_script_enabled=False)
    with visit.hurrying():
        sign_in(visit)
    page = visit.go("/loket/?bak=mine")
    for box in page.locator("main .tick").all()[:2]:
        box.check()
    page.get_by_text("Iets doen met wat je aankruiste").click()
    page.get_by_label("Geef de zaken aan").select_option(label="Lotte Visser")
    visit.press("Kijk wat er gebeurt")
    expect(page.locator("main")).to_contain_text("Je geeft 2 zaken aan Lotte Visser.")
    visit.press("Geef 2 zaken door")
    expect(page.locator("main")).to_contain_text("2 zaken zijn doorgegeven.")
    visit.press("Maak ongedaan")
    expect(page.locator("main")).to_contain_text("2 zaken zijn weer van wie ze had.")


def test_a_card_for_intervision_is_checked_and_only_the_card_comes_on_paper(visitor: Visitor) -> None:
    visit = visitor(viewport=DESK)
    with visit.hurrying():
        sign_in(visit)
        page = visit.go("/loket/?bak=mine")
        visit.click(page.locator("main tbody a").first)
    page.get_by_text("Meer over deze zaak").click()
    visit.click(page.get_by_role("link", name="Intervisie"))
    page.get_by_label("Wat speelt er?").fill("Iemand belde op 12 maart uit Utrecht.")
    page.get_by_label("Waar wil je over praten?").fill("Hoe vertel ik dat dit lang duurt?")
    visit.press("Maak de kaart en kijk hem na")
    expect(page.locator("main")).to_contain_text("een precieze dag")
    expect(page.locator("main")).to_contain_text("een gemeente")
    page.emulate_media(media="print")
    assert page.locator("form.unprinted").is_hidden()
    assert page.locator("#kaart").is_visible()
    assert page.locator("body > header nav").is_hidden()
