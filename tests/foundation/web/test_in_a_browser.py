# SPDX-License-Identifier: EUPL-1.2
"""The pages in a real browser: what only a browser can show."""

import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.wsgi import get_wsgi_application
from playwright.sync_api import Browser, Page, expect, sync_playwright
from whitenoise import WhiteNoise

import gehoord.foundation.web as web
from gehoord.foundation.web.components.numbers import code

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
STATIC = Path(web.__file__).parent / "static"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PAGES = ["/", "/hulp-nu/", "/privacy/", "/toegankelijkheid/", "/vorm/", "/nergens/"]

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(
        not CHROMIUM.exists(),
        reason="NO BROWSER: these journeys need chromium (Debian: apt install chromium)",
    ),
]


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    request_queue_size = 64


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        return None


@pytest.fixture
def place(web_alone: Any) -> Iterator[str]:
    web_alone.ALLOWED_HOSTS = ["127.0.0.1"]
    web_alone.LEAVE_TO = "/robots.txt"
    application = WhiteNoise(get_wsgi_application(), root=STATIC, prefix="static/")
    server = make_server("127.0.0.1", 0, application, Server, Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


def visit(browser: Browser, **options: Any) -> Page:
    return browser.new_context(**options).new_page()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_an_accessibility_fault_or_scrolls_sideways_on_a_small_telephone(
    browser: Browser, place: str, scheme: Any
) -> None:
    page = visit(browser, viewport={"width": 320, "height": 640}, color_scheme=scheme)

    for prefix in ("", "/en", "/ar"):
        for address in PAGES:
            page.goto(place + prefix + address)
            found = Axe().run(page, options=RULES)
            assert found.violations_count == 0, f"{prefix}{address}: {found.generate_report()}"
            assert page.evaluate("document.documentElement.scrollWidth") == 320, prefix + address


def test_nothing_is_lost_at_twice_the_text_size(browser: Browser, place: str) -> None:
    page = visit(browser, viewport={"width": 640, "height": 900})

    for address in PAGES:
        page.goto(place + address)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") == 640, address


def test_things_to_touch_are_large_enough(browser: Browser, place: str) -> None:
    page = visit(browser, viewport={"width": 320, "height": 640})

    for address in PAGES:
        page.goto(place + address)
        small = page.evaluate(
            """[...document.querySelectorAll('button, .button, .bar .phone, .leave, .languages a, footer a, summary, input:not([type=checkbox]), select')]
               .filter(one => one.getClientRects().length && one.getBoundingClientRect().height < 43.9).map(one => one.outerHTML)"""
        )
        assert small == [], address


def test_a_form_posts_from_our_own_page_and_says_where_it_comes_from(browser: Browser, place: str) -> None:
    page = visit(browser)
    page.goto(f"{place}/vorm/")
    page.fill("textarea", "zo was het")
    page.get_by_role("button", name="Verder").click()

    assert page.inner_text("body") == f"said zo was het {place}"


def test_the_error_summary_has_the_focus_without_script_too(browser: Browser, place: str) -> None:
    for script in (True, False):
        page = visit(browser, java_script_enabled=script)
        page.goto(f"{place}/vorm/")
        expect(page.locator("#errors")).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert re.search(r"#f-story$", page.url), script


def test_leaving_blanks_the_page_and_takes_it_out_of_the_history(browser: Browser, place: str) -> None:
    page = visit(browser)
    page.goto(f"{place}/privacy/")
    page.goto(f"{place}/vorm/")
    page.context.add_cookies([{"name": "vertel", "value": "x", "url": place}])
    page.click("[data-leave]")
    page.wait_for_url("**/robots.txt")

    assert page.context.cookies() == []
    page.go_back()
    assert page.url == f"{place}/privacy/"


def test_escape_three_times_leaves_and_twice_does_not(browser: Browser, place: str) -> None:
    page = visit(browser)
    page.goto(f"{place}/vorm/")
    page.focus("textarea")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.is_visible("textarea")
    page.keyboard.press("Escape")
    page.wait_for_url("**/robots.txt")


def test_leaving_works_as_a_mere_link(browser: Browser, place: str) -> None:
    page = visit(browser, java_script_enabled=False)
    page.goto(f"{place}/ar/")
    page.click("[data-leave]")

    assert page.url == f"{place}/robots.txt"


def test_not_knowing_goes_with_no_other_answer(browser: Browser, place: str) -> None:
    page = visit(browser)
    page.goto(f"{place}/vorm/")
    page.check("text=Geloof")
    page.check("text=Leeftijd")
    page.check("text=Weet ik niet")
    assert [box.is_checked() for box in page.query_selector_all("[type=checkbox]")] == [False, False, True]
    page.check("text=Geloof")
    assert [box.is_checked() for box in page.query_selector_all("[type=checkbox]")] == [True, False, False]


def test_a_second_press_sends_nothing_and_after_coming_back_one_can_send_again(
    browser: Browser, place: str
) -> None:
    page = visit(browser)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.goto(f"{place}/vorm/")
    with page.expect_navigation():
        page.dblclick("main .button.primary")
    assert len(sent) == 1
    page.go_back()
    with page.expect_navigation():
        page.click("main .button.primary")
    assert len(sent) == 2


def test_nothing_is_refused_by_our_own_policy_and_nobody_else_is_asked(browser: Browser, place: str) -> None:
    page = visit(browser)
    said: list[str] = []
    asked: set[str] = set()
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.add(request.url.removeprefix(place)))
    for address in PAGES[:-1]:
        page.goto(place + address)

    assert [words for words in said if "Security Policy" in words] == []
    assert asked - set(PAGES) == {
        f"/static/web/{name}" for name in ("style.css", "leave.js", "form.js", "icon.svg")
    }


def test_a_code_whose_groups_begin_with_digits_fits_a_small_screen(browser: Browser, place: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{place}/")
    shown = str(code("J74Z-4YFT-101Y-03Y0-3PJKY"))

    # In a grid, as on the counter's pages, what cannot be broken makes the column wider than the screen.
    page.evaluate(
        "html => { const main = document.querySelector('main'); main.innerHTML = html; main.style.display = 'grid' }",
        shown,
    )

    assert page.locator(".code").inner_text() == "J74Z-4YFT-101Y-03Y0-3PJKY"
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()
