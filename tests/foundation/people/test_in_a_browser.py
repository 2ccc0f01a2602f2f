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

from gehoord.foundation.people.actions.add_demo_member import add_demo_member
from gehoord.foundation.people.actions.ask_approval import ask_approval
from gehoord.foundation.people.actions.open_counter import Opened, open_counter
from gehoord.foundation.people.actions.set_device import forget_device
from gehoord.foundation.people.demo_people import DEMO_PASSPHRASE
from gehoord.foundation.people.models import Member

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
PEOPLE = (
    ("cora", "Cora Coördinator", ("coordinator", "steward")),
    ("bo", "Bo Behandelaar", ("caseworker",)),
    ("lee", "Lee Zonder Telefoon", ("caseworker",)),
)
BEFORE = ["inloggen/", "welkom/", "herstel/"]
AFTER = ["team/", "team/nieuw/", "team/herstel/", "goedkeuren/", "logboek/", "taken/", "wachtzin/"]
COUNTERS = ["loketten/", "loketten/nieuw/", "loketten/demo/", "loketten/demo/sluiten/"]


@pytest.fixture
def demo(settings: Settings) -> Opened:
    settings.IS_DEMO = True
    now = timezone.now()
    made = open_counter(
        "demo", name="Loket Demo", municipalities=["GM0344"], by="test", now=now, is_demo=True
    )
    for login, name, roles in PEOPLE:
        add_demo_member(made, login=login, name=name, roles=list(roles), now=now)
    forget_device(Member.objects.get(login="lee"), by="test", now=now)
    bo = str(Member.objects.get(login="bo").pk)
    ask_approval("export.cases", detail={}, counter=made.counter.pk, by=bo, now=now)
    return made


def look(page: Page, found: dict[str, Any], name: str) -> None:
    """Note the faults of this page: rules that are broken, and whether it scrolls sideways."""
    rules = [one["id"] for one in Axe().run(page, options=RULES).response["violations"]]
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    if rules or wide:
        found[name] = (rules, wide)


def sign_in_as(page: Page, name: str) -> None:
    page.get_by_role("button", name=f"Log in als {name}").click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_an_accessibility_fault_or_scrolls_sideways(
    live_server: LiveServer, demo: Opened, scheme: Any
) -> None:
    found: dict[str, Any] = {}
    member = Member.objects.get(login="bo").pk
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
        for name in [*AFTER, *COUNTERS, f"team/{member}/", f"team/{member}/weg/"]:
            page.goto(f"{live_server.url}/loket/{name}")
            look(page, found, name)
        page.goto(f"{live_server.url}/loket/wachtzin/")
        page.get_by_role("button", name="Verander mijn wachtzin").click()
        look(page, found, "wachtzin: wrong")
        browser.close()

    assert found == {}


def test_without_script_somebody_new_to_the_demo_is_in_with_one_press_and_sets_up_a_telephone(
    live_server: LiveServer, demo: Opened
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
        page.locator("[name=passphrase]").fill(DEMO_PASSPHRASE)
        page.get_by_role("button", name="Log in", exact=True).click()
        heading = page.get_by_role("heading", level=1).inner_text()
        browser.close()

    assert (arrived, signed_out, heading) == ("/loket/logboek/", True, "Koppel je telefoon")
