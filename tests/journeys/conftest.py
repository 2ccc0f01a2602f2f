# SPDX-License-Identifier: EUPL-1.2
"""A running demo and a real browser for the journeys; both are there once and gone after the last journey."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from .running import Running
from .visiting import Visit

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NO_BROWSER = "NO BROWSER: the journeys were NOT walked. They need chromium. On Debian and Ubuntu: sudo apt install chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}


def chromium() -> str | None:
    """The browser of this machine."""
    names = (os.environ["CHROMIUM"],) if "CHROMIUM" in os.environ else NAMES
    return next((path for name in names if (path := shutil.which(name))), None)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, or a loud skip that says how to get it (GEHOORD_REFUSE_SKIPS=1 makes it a failure)."""
    path = chromium()
    if path is None:
        if os.environ.get("GEHOORD_REFUSE_SKIPS") == "1":
            pytest.fail(NO_BROWSER)
        pytest.skip(NO_BROWSER)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield started
        started.close()


@pytest.fixture(scope="package")
def demo_site() -> Iterator[Running]:
    """`gehoord demo` with its people, cases and figures."""
    running = Running()
    running.start()
    yield running
    running.remove()


Visitor = Callable[..., Visit]


@pytest.fixture
def visitor(browser: Browser, demo_site: Running, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Opens a watched browser: visitor() on a telephone, visitor(viewport=…), visitor(java_script_enabled=False)…

    At the end of the test each of them is asked whether something went wrong on the way.
    """
    visits: list[Visit] = []

    def visit(name: str = "", *, scale: int = 100, **options: Any) -> Visit:
        given = {"viewport": PHONE, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"} | options
        context = browser.new_context(**given)
        context.set_default_timeout(15_000)
        short = request.node.name.removeprefix("test_")[:50]
        mirror = None
        if not given.get("java_script_enabled", True):
            mirror = browser.new_context(**given | {"java_script_enabled": True}).new_page()
        full = f"{short}-{name}" if name else short
        visits.append(Visit(context, demo_site, full, scale=scale, mirror=mirror))
        return visits[-1]

    yield visit
    for each in visits:
        each.context.close()
        if each.mirror:
            each.mirror.context.close()
    for each in visits:
        each.good()
