# SPDX-License-Identifier: EUPL-1.2
"""The counter's pages in a real browser: no accessibility fault, narrow or wide, and notes that save themselves."""

import os
import time
import uuid
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from tests.builders import NOW, report
from tests.casework.builders import at, set_case, taken
from tests.casework.test_evidence import photo, with_file

from gehoord.casework.actions.write_note import write_note
from gehoord.casework.queries.opened import hold, notes_of
from gehoord.foundation.people.fence import fenced

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


@pytest.fixture
def page(live_server, caseworker, monkeypatch):
    """A browser that is signed in as the caseworker, at the live server."""
    # Playwright keeps a loop in this thread; the tests ask the database beside it, never inside it.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    cookies = [
        {"name": name, "value": morsel.value, "url": live_server.url}
        for name, morsel in caseworker.client().cookies.items()
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(base_url=live_server.url, viewport={"width": 1280, "height": 900})
        context.add_cookies(cookies)
        context.set_default_timeout(10_000)
        yield context.new_page()
        browser.close()


def faults(page, name):
    """Rules that this page breaks, and whether it scrolls sideways; a picture where GEHOORD_LOOK names a folder."""
    if folder := os.environ.get("GEHOORD_LOOK"):
        page.screenshot(path=Path(folder) / f"{name}-{page.viewport_size['width']}.png", full_page=True)
    broken = [
        (one["id"], one["nodes"][0]["html"][:120])
        for one in Axe().run(page, options=RULES).response["violations"]
    ]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*broken, *([("wider than the screen", wide)] if wide > 0 else [])]


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_has_an_accessibility_fault_or_scrolls_sideways(page, counter, caseworker, width):
    page.set_viewport_size({"width": width, "height": 800})
    sent, file = with_file(caseworker, photo())
    waits, other = report(), taken(counter.member("caseworker"))
    with fenced(counter=counter.pk):
        set_case(sent.id, by=caseworker, facts={"flagged": True, "ways": {"letter": "going"}})
    taken(
        caseworker,
        story="Bij de receptie moest ik mijn pas laten zien " * 4,
        who=["professional"],
        identity="known",
    )
    near = taken(caseworker, story="Bij de receptie moest ik mijn pas laten zien " * 4)
    addresses = {
        "inbox": at("inbox"),
        "inbox-filtered": f"{at('inbox')}?grond=age",
        "take": at("take", waits.id),
        "case": at("case", near.id),
        "case-flagged": at("case", sent.id),
        "case-reason": at("case", other.id),
        "move": at("move", near.id, "heard"),
        "move-refused": at("move", near.id, "start"),
        "flag": at("move", near.id, "flag_abuse"),
        "way": at("way", near.id, "mediation"),
        "agreed": at("agreed", near.id),
        "code": at("code", near.id),
        "evidence": at("evidence", sent.id, file),
        "search": at("search"),
    }
    found = {}
    for name, address in addresses.items():
        page.goto(address)
        found[name] = faults(page, name)
    page.locator("#f-words").fill("receptie")
    page.get_by_role("button", name="Zoek", exact=True).click()
    found["search-found"] = faults(page, "search-found")

    assert {name: list_ for name, list_ in found.items() if list_} == {}


def test_a_note_saves_itself_while_it_is_typed_and_says_so(page, counter, caseworker):
    sent = taken(caseworker)
    page.goto(at("case", sent.id))

    page.locator("#n-nieuw").fill("Morgen bellen.")
    page.locator("#notitie-nieuw [data-said]", has_text="Bewaard").wait_for()
    page.locator("#n-nieuw").fill("Morgen bellen, na tien uur.")
    _until(lambda: _notes(counter, caseworker, sent) == ["Morgen bellen, na tien uur."])

    assert page.locator("#notitie-nieuw [name=version]").input_value() == "2"


def test_somebody_who_writes_in_the_same_note_is_named_and_both_texts_come_on_the_page(
    page, counter, caseworker
):
    sent, key, bo = taken(caseworker), uuid.uuid4(), counter.member("caseworker", name="Bo")
    with fenced(counter=counter.pk):
        write_note(sent.id, note=key, text="Begin.", version=0, by=caseworker.staff(), now=NOW)
    page.goto(at("case", sent.id))
    with fenced(counter=counter.pk):
        write_note(sent.id, note=key, text="Begin. En Bo.", version=1, by=bo.staff(), now=NOW)

    page.locator(f"#n-{key}").fill("Begin. En ik.")
    page.locator(f"#notitie-{key} [data-said]", has_text="Bo schreef hier net ook.").wait_for()
    page.locator(f"#notitie-{key}").get_by_role("button", name="Bewaar notitie").click()

    assert page.get_by_role("heading", level=1).inner_text() == "Jullie schreven tegelijk"
    assert page.locator("#f-text").input_value() == "Begin. En ik."
    assert page.get_by_text("Begin. En Bo.").is_visible()
    assert _notes(counter, caseworker, sent) == ["Begin. En Bo."]


def test_a_report_is_taken_and_moved_without_script(live_server, caseworker):
    sent = report(story="Zonder script.")
    cookies = caseworker.client().cookies
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
        context.add_cookies(
            [{"name": n, "value": m.value, "url": live_server.url} for n, m in cookies.items()]
        )
        page = context.new_page()
        page.goto(at("inbox"))
        page.get_by_role("link", name="Zonder script.").click()
        page.get_by_role("button", name="Pak deze melding op").click()
        page.get_by_role("link", name="Uitnodigen voor een gesprek").click()
        page.locator("#f-words").fill("Kun je donderdag?")
        page.get_by_role("button", name="Bekijk de brief met deze woorden").click()
        preview = page.get_by_text("Kun je donderdag?").last.is_visible()
        page.get_by_role("button", name="Verstuur de brief en zet de stap").click()
        arrived = page.url.removeprefix(live_server.url)
        browser.close()

    assert (preview, arrived) == (True, at("case", sent.id))


def _notes(counter, person, sent):
    with fenced(counter=counter.pk):
        return [note.text for note in notes_of(hold(sent.id, keys=person.keys))]


def _until(true, *, seconds=10):
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.1)
    assert true()
