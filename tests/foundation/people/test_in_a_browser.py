# SPDX-License-Identifier: EUPL-1.2
"""Signing in and the team in a real browser: on a small telephone, without script, without a fault."""

import os
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Page, sync_playwright
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer
from tests.builders import PASSPHRASE, TryCounter, local_counter

from gehoord.foundation.people.actions.ask_approval import ask_approval
from gehoord.foundation.people.actions.set_device import forget_device

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
pytestmark = [
    pytest.mark.journey,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        not CHROMIUM.exists(),
        reason="NO BROWSER: these journeys need chromium (Debian: apt install chromium)",
    ),
]
BEFORE = ["inloggen/", "welkom/", "herstel/"]
AFTER = ["team/", "team/nieuw/", "team/herstel/", "goedkeuren/", "logboek/", "taken/", "wachtzin/"]


@pytest.fixture
def demo(settings: Settings) -> TryCounter:
    settings.IS_DEMO = True
    made = local_counter("demo", name="Loket Demo", municipalities=["GM0344"], is_demo=True)
    made.member("coordinator", name="Cora Coördinator", login="cora")
    made.member("caseworker", name="Bo Behandelaar", login="bo")
    made.member("caseworker", name="Lee Zonder Telefoon", login="lee")
    forget_device(made.people[2].member, by="test", now=timezone.now())
    bo = made.people[1]
    ask_approval("export.cases", detail={}, counter=made.pk, by=bo.by, now=timezone.now())
    return made


def look(page: Page, found: dict[str, Any], name: str) -> None:
    """Note the faults of this page: rules that are broken, and whether it scrolls sideways."""
    rules = [one["id"] for one in Axe().run(page, options=RULES).response["violations"]]
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    if rules or wide:
        found[name] = (rules, wide)


def sign_in_as(page: Page, name: str) -> None:
    page.locator(".card", has_text=name).get_by_role("button", name="Vul in").click()
    page.locator("[name=passphrase]").fill(PASSPHRASE)
    page.get_by_role("button", name="Log in", exact=True).click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_an_accessibility_fault_or_scrolls_sideways(
    live_server: LiveServer, demo: TryCounter, scheme: Any
) -> None:
    found: dict[str, Any] = {}
    member = demo.people[1].member.pk
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
        for name in BEFORE:
            page.goto(f"{live_server.url}/loket/{name}")
            look(page, found, name)
        page.goto(f"{live_server.url}/loket/inloggen/")
        page.get_by_role("button", name="Log in", exact=True).click()
        look(page, found, "wrong")
        sign_in_as(page, "Cora Coördinator")
        for name in [*AFTER, f"team/{member}/", f"team/{member}/weg/"]:
            page.goto(f"{live_server.url}/loket/{name}")
            look(page, found, name)
        page.goto(f"{live_server.url}/loket/wachtzin/")
        page.get_by_role("button", name="Verander mijn wachtzin").click()
        look(page, found, "wachtzin: wrong")
        browser.close()

    assert found == {}


def test_without_script_somebody_new_to_the_demo_is_in_with_two_presses_and_sets_up_a_telephone(
    live_server: LiveServer, demo: TryCounter
) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"{live_server.url}/loket/logboek/")
        sign_in_as(page, "Cora Coördinator")
        arrived = page.url.removeprefix(live_server.url)
        page.get_by_role("button", name="Uitloggen").click()
        signed_out = page.get_by_text("Je bent uitgelogd.").is_visible()
        page.locator("[name=login]").fill("lee")
        page.locator("[name=passphrase]").fill(PASSPHRASE)
        page.get_by_role("button", name="Log in", exact=True).click()
        heading = page.get_by_role("heading", level=1).inner_text()
        browser.close()

    assert (arrived, signed_out, heading) == ("/loket/logboek/", True, "Koppel je telefoon")
