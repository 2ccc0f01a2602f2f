# SPDX-License-Identifier: EUPL-1.2
"""An outsider is refused; a practice joins with the code of the letter and signs in."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in
from tests.journeys.conftest import Visitor
from tests.journeys.telling import fill
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]
PASSPHRASE = "zeven groene fietsen in de regen"


def code_on(visit: Visit, number: int = 0) -> str:
    return str(visit.page.locator(".code bdi").nth(number).inner_text())


def test_an_outsider_is_refused_and_a_practice_joins_with_the_letter(visitor: Visitor) -> None:
    outsider, practice, desk = visitor("outsider"), visitor("practice"), visitor("desk", viewport=DESK)

    # Somebody says to speak for a hospital that joined already.
    outsider.go("/organisaties/?naam=ziekenhuis+rievierenland")
    expect(outsider.page.locator("main")).to_contain_text("Naar de pagina van deze organisatie")
    sign_in(desk, "Els van Dijk")
    desk.go("/loket/organisaties/?naam=rivierenland")
    desk.click(desk.page.locator("main ol a").first)
    hospital = urlsplit(desk.page.url).path.rstrip("/").rsplit("/", 1)[-1]
    outsider.go(f"/organisaties/meedoen/{hospital}/")
    outsider.press("Laat de organisatie weten dat ik het vroeg")
    expect(outsider.page.locator("main")).to_contain_text("heeft haar eigen mensen")

    # A practice finds itself, spelled wrong, and asks.
    practice.go("/organisaties/")
    practice.page.locator("[name=naam]").fill("tandarts kornelisen")
    practice.press("Zoek")
    practice.press("Meedoen met deze organisatie")
    practice.press("Vraag om mee te doen")
    expect(practice.page.locator("main")).to_contain_text("Vul je naam in.")
    fill(practice, {"name": "Eva Cornelissen", "function": "tandarts", "mail": "eva@cornelissen.invalid"})
    practice.press("Vraag om mee te doen")
    practice.press("Volg je aanvraag")

    # The letter goes to the address in the register, and only there.
    desk.go("/loket/organisaties/aanvragen/")
    desk.press("Tandartsenpraktijk Cornelissen (demo)")
    desk.press("Maak de brief")
    expect(desk.page.locator("#errors")).to_contain_text("nog geen postadres")
    desk.press("In het register")
    desk.press("Andere naam of verbetering")
    fill(desk, {"post_address": "Molenweg 3, Utrecht"})
    desk.press("Bewaar")
    desk.go("/loket/organisaties/aanvragen/")
    desk.press("Tandartsenpraktijk Cornelissen (demo)")
    expect(desk.page.locator("main")).to_contain_text("Let op: het postadres is op")
    desk.press("Maak de brief")
    letter = code_on(desk)
    desk.press("Terug naar de aanvraag")

    practice.go("/organisaties/meedoen/volgen/")
    fill(practice, {"letter": "AAAA-AAAA-AAAA-AAAA-AAAAA"})
    practice.press("Dit is de code")
    expect(practice.page.locator("main")).to_contain_text("Deze code klopt niet.")
    fill(practice, {"letter": letter})
    practice.press("Dit is de code")
    expect(practice.page.locator("main")).to_contain_text("Je liet zien dat je de organisatie bent.")

    desk.go("/loket/organisaties/aanvragen/")
    desk.press("Tandartsenpraktijk Cornelissen (demo)")
    desk.press("Laat de organisatie toe")
    practice.go("/organisaties/meedoen/volgen/")
    practice.press("Open het team")
    fill(practice, {"login_1": "eva-cornelissen", "name_2": "Bo Vink", "login_2": "bo-vink"})
    practice.press("Open het team")
    invitation = code_on(practice)
    assert practice.page.locator("section.sheet").count() == 3
    practice.press("Ik heb alles bewaard: ga naar welkom")
    fill(
        practice,
        {"login": "eva-cornelissen", "code": invitation, "passphrase": PASSPHRASE, "again": PASSPHRASE},
    )
    practice.click(practice.page.locator("main form button[type=submit]").last)
    expect(practice.page.locator("h1")).to_have_text(re.compile("[Ii]nlog"))
    fill(practice, {"login": "eva-cornelissen", "passphrase": PASSPHRASE})
    practice.click(practice.page.locator("main form button[type=submit]").last)
    assert urlsplit(practice.page.url).path == "/loket/toestel/"
