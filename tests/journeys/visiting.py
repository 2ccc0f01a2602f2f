# SPDX-License-Identifier: EUPL-1.2
"""A browser that is watched: each page it shows is held against what we promise of every page."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import axe_playwright_python
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

from .running import Running

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}
MEANT = {400, 403, 404, 409, 410, 422, 429}
"""Pages that say what is not right have these; anything else that is refused was not meant."""
SCRIPT = re.compile(r"<script.*?</script>", re.DOTALL)
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


class Visit:
    """One visitor with a browser of their own, at a running demo. `name`: for pictures.

    At the end (`good`) nothing may have gone to another host, nothing may have been said on the console, and no
    page may have been broken.
    """

    def __init__(
        self,
        context: BrowserContext,
        running: Running,
        name: str,
        *,
        scale: int = 100,
        mirror: Page | None = None,
    ) -> None:
        self.context = context
        self.at = running.at
        self.leave_to = running.leave_to
        self.name = name
        self.scale = scale
        self.trouble: list[str] = []
        self.looked = 0
        self.eyes_closed = False
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("response", self._response)
        context.on("weberror", lambda error: self.trouble.append(f"error: {error.error}"))
        self.page: Page = context.new_page()
        self.mirror = mirror

    def _ours(self, url: str) -> bool:
        return url.startswith(f"{self.at}/") or urlsplit(url).scheme in ("data", "blob", "about")

    def _request(self, request: Request) -> None:
        if not self._ours(request.url) and request.url != self.leave_to:
            self.trouble.append(f"a request to another host: {request.url}")

    def _response(self, response: Response) -> None:
        meant = response.request.is_navigation_request() and response.status in MEANT
        if response.status >= 400 and not meant:
            self.trouble.append(f"{response.status} for {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        # The browser repeats each refused page here; those are judged by _response.
        told = message.text.startswith("Failed to load resource: the server responded with")
        if message.type in ("error", "warning") and not told:
            self.trouble.append(f"{message.type} on {self.page.url}: {message.text}")

    def good(self) -> None:
        """Say what went wrong, if anything did."""
        assert self.trouble == [], self.trouble

    def go(self, path: str) -> Page:
        """Go to an address of the demo, and look at what is there."""
        self.page.goto(f"{self.at}{path}")
        self.look()
        return self.page

    def press(self, words: str, *, exact: bool = True, within: str = "main") -> None:
        """Press the button or link with these words, and look at the page that comes."""
        self.click(self.page.locator(within).get_by_role("button", name=words, exact=exact)
                   .or_(self.page.locator(within).get_by_role("link", name=words, exact=exact)).first)  # fmt: skip

    def click(self, where: Any) -> None:
        """Press this; look at the page that comes."""
        with self.page.expect_navigation():
            where.click()
        self.look()

    def look(self) -> None:
        """Hold this page against the rules: axe finds nothing, and nothing is wider than the screen."""
        page = self.page
        page.wait_for_load_state()
        if self.eyes_closed:
            return
        self.looked += 1
        if self.scale != 100:
            page.evaluate(f"document.documentElement.style.fontSize = '{self.scale}%'")
        # A heading that a link led to lies under the bar; axe would measure the half that shows.
        page.evaluate("scrollTo(0, 0)")
        self._picture()
        where = f"{self.name}: {page.url}"
        faults = [_fault(one) for one in self._found()["violations"]]
        assert faults == [], f"{where}: {faults}"
        # The picture of the whole page resizes the window; give its lines two seconds to settle.
        for _try in range(20):
            if (wider := page.evaluate(WIDER)) <= 0:
                break
            page.wait_for_timeout(100)
        assert wider <= 0, f"{where}: {wider} px wider than the screen"

    def _found(self) -> dict[str, Any]:
        page = self._mirrored() if self.mirror else self.page
        page.evaluate(_axe())
        found: dict[str, Any] = page.evaluate("rules => axe.run(document, rules)", RULES)
        return found

    def _mirrored(self) -> Page:
        # axe itself waits for timers, which a browser without script never gives: it looks at a copy.
        assert self.mirror
        copy = SCRIPT.sub("", self.page.content())
        self.mirror.route(self.page.url, lambda route: route.fulfill(content_type="text/html", body=copy))
        self.mirror.goto(self.page.url)
        self.mirror.unroute(self.page.url)
        return self.mirror

    def _picture(self) -> None:
        # For whoever wants to look at every page with their own eyes: GEHOORD_LOOK names a folder.
        if folder := os.environ.get("GEHOORD_LOOK"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            path = Path(folder) / f"{self.name}-{self.looked:02}.png"
            self.page.screenshot(path=path, full_page=True)

    @contextmanager
    def hurrying(self) -> Iterator[None]:
        """Walk through pages that other journeys look at already."""
        self.eyes_closed = True
        yield
        self.eyes_closed = False

    def focused(self) -> str:
        """The name or id of what has the focus, or its words."""
        return str(
            self.page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")
        )


def _fault(violation: dict[str, Any]) -> str:
    places = [f"{node['html'][:200]} ({node.get('failureSummary', '')[:300]})" for node in violation["nodes"]]
    return f"{violation['id']}: {'; '.join(places)}"
