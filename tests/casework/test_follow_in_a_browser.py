# SPDX-License-Identifier: EUPL-1.2
"""The reporter's page and the telephone in a real browser: narrow, mirrored, without script, and saved while talking."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from tests.builders import report
from tests.casework.test_in_a_browser import faults

from gehoord.casework.actions.take_in import take_in
from gehoord.casework.models import Case
from gehoord.foundation.people.fence import fenced

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
pytestmark = [
    pytest.mark.journey,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        not CHROMIUM.exists(),
        reason="NO BROWSER: these journeys need chromium (Debian: apt install chromium)",
    ),
]


@pytest.fixture
def browser(live_server, monkeypatch):
    # Playwright keeps a loop in this thread; the tests ask the database beside it, never inside it.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


def visit(browser, live_server, *, width=320, **given):
    context = browser.new_context(base_url=live_server.url, viewport={"width": width, "height": 800}, **given)
    context.set_default_timeout(10_000)
    return context.new_page()


def give_code(page, code, prefix=""):
    page.goto(f"{prefix}/volgen/")
    page.fill("#f-code", code.text)
    page.locator("main .button.primary").click()
    page.wait_for_url("**/lezen/")


@pytest.mark.parametrize("prefix", ["", "/ar"])
def test_no_page_of_the_reporter_has_an_accessibility_fault(
    browser, live_server, counter, caseworker, now, prefix
):
    late, ended = report(now=now, name="Noor"), report(now=now)
    with fenced(counter=counter.pk):
        for sent in (late, ended):
            take_in(sent.id, by=caseworker.staff(), now=now)
        Case.objects.filter(pk=late.id).update(due_on=now.date() - timedelta(days=9), alarm=2)
        Case.objects.filter(pk=ended.id).update(
            step="closed", closed_on=now.date(), due_on=None, due_for="", aftercare_on=now.date()
        )
    page = visit(browser, live_server)
    found = {}
    page.goto(f"{prefix}/volgen/")
    found["code"] = faults(page, "volgen-code")
    give_code(page, late.code, prefix)
    for name in ("lezen", "bestanden", "bekend", "contact", "stoppen"):
        page.goto(f"{prefix}/volgen/{name}/")
        found[name] = faults(page, f"volgen-{name}{prefix.strip('/')}")
    page.context.clear_cookies()
    give_code(page, ended.code, prefix)
    page.goto(f"{prefix}/volgen/hoe-gaat-het/")
    found["hoe-gaat-het"] = faults(page, "volgen-hoe-gaat-het")

    assert {name: broken for name, broken in found.items() if broken} == {}


def test_all_of_it_works_without_script(browser, live_server, counter, now):
    sent = report(now=now)
    page = visit(browser, live_server, java_script_enabled=False)
    give_code(page, sent.code)

    page.fill("#f-text", "Ik wil nog iets zeggen.")
    page.locator("#write .button.primary").click()
    page.wait_for_url("**klaar=bericht")
    said = page.locator("article").inner_text()
    page.goto("/volgen/stoppen/")
    page.locator("button[value=stop]").click()

    assert "Ik wil nog iets zeggen." in said
    assert page.locator("h1").inner_text() == "Het is weg."


def test_a_call_is_saved_while_it_is_typed(browser, live_server, counter):
    intaker = counter.member("intaker")
    page = visit(browser, live_server, width=1280)
    page.context.add_cookies(
        [
            {"name": name, "value": morsel.value, "url": live_server.url}
            for name, morsel in intaker.client().cookies.items()
        ]
    )
    page.goto("/loket/melding/nieuw/")
    empty = faults(page, "loket-melding")
    page.locator("#f-story").press_sequentially("De beller wil niet meer leven.")
    page.wait_for_selector("[data-said]:has-text('Bewaard om')")
    page.wait_for_selector("[data-danger]:not([hidden])")
    page.reload()
    kept = page.input_value("#f-story")
    page.goto("/loket/terugbellen/")

    assert kept == "De beller wil niet meer leven."
    assert (empty, faults(page, "loket-terugbellen")) == ([], [])
