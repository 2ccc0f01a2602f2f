# SPDX-License-Identifier: EUPL-1.2
"""The inbox and the search of a counter with 10,000 sealed open cases, through the real server.

Aims: inbox p95 at most 100 ms warm, search at most 300 ms warm. Cold is the first page of a sign-in in a web
process (it opens every summary) and the first search (it opens every story); stated apart.
"""

import re
import sys
import time
from urllib.parse import quote_plus

from benchmarks.installation import installation, server
from benchmarks.load import Browser
from benchmarks.results import percentile, show

CASES = 10_000
WARM = 60


def main() -> int:
    """Measure, print, append."""
    with installation():
        import django

        django.setup()
        from django.utils import timezone

        from benchmarks.many_cases import make_cases
        from gehoord.config.demo.people import add_people, open_counters

        now = timezone.localtime()
        staff = add_people(open_counters(now=now), now=now)["noor"]
        print(f"  making {CASES} sealed cases", flush=True)
        make_cases(CASES, staff=staff, today=now.date())
        with server(workers=1) as real:
            _measure(real, staff)
    return 0


def _measure(real: object, staff: object) -> None:
    browser = Browser(real.port)  # type: ignore[attr-defined]
    browser.cookies |= cookies_of(staff)
    before = real.memory()[-1]  # type: ignore[attr-defined]
    cold, page = timed(browser, "/loket/")
    inbox = [timed(browser, "/loket/")[0] for _number in range(WARM)]
    late = [timed(browser, "/loket/?bak=late")[0] for _number in range(WARM)]
    cold_search, _page = search(browser, "kenmerk77", page)
    searches = [search(browser, f"kenmerk{number * 131}", page)[0] for number in range(1, WARM)]
    common = [search(browser, "afdeling", page)[0] for _number in range(20)]
    memory = real.memory()[-1]  # type: ignore[attr-defined]
    show(
        "inbox",
        [
            ("cases at the counter", float(CASES), "", ""),
            ("inbox, cold (first page of a sign-in)", cold * 1000, "ms", ""),
            ("inbox, warm, median", percentile(inbox, 0.5) * 1000, "ms", ""),
            ("inbox, warm, p95", percentile(inbox, 0.95) * 1000, "ms", "100"),
            ("inbox, only what is late, warm, p95", percentile(late, 0.95) * 1000, "ms", "100"),
            ("search, cold (opens every story)", cold_search * 1000, "ms", ""),
            ("search for one word, warm, p95", percentile(searches, 0.95) * 1000, "ms", "300"),
            ("search for a word in every case, warm, p95", percentile(common, 0.95) * 1000, "ms", "300"),
            ("memory of the worker before", before / 1e6, "MB", ""),
            ("memory of the worker with everything opened", memory / 1e6, "MB", ""),
        ],
    )


def cookies_of(staff: object) -> dict[str, str]:
    """A sign-in as the sign-in page leaves it."""
    from django.conf import settings
    from django.contrib.sessions.backends.db import SessionStore

    from gehoord.foundation.people import unlock

    session = SessionStore()
    session.create()
    key = unlock.start_session(session, staff.keys, now=time.time())  # type: ignore[attr-defined]
    session.save()
    return {settings.SESSION_COOKIE_NAME: str(session.session_key), unlock.COOKIE: key}


def timed(browser: Browser, path: str) -> tuple[float, bytes]:
    """Seconds for one page."""
    began = time.perf_counter()
    status, _headers, page = browser.ask("GET", path)
    assert status == 200, (path, status)
    return time.perf_counter() - began, page


def search(browser: Browser, words: str, page: bytes) -> tuple[float, bytes]:
    """Seconds for one search: words travel by POST, never in an address."""
    if b"csrfmiddlewaretoken" not in page:
        page = browser.ask("GET", "/loket/zoeken/")[2]
    token = re.search(rb'csrfmiddlewaretoken" value="(\w+)"', page)
    assert token, "the search page has no token"
    body = f"csrfmiddlewaretoken={token.group(1).decode()}&words={quote_plus(words)}".encode()
    began = time.perf_counter()
    status, _headers, found = browser.ask("POST", "/loket/zoeken/", body)
    assert status == 200, status
    return time.perf_counter() - began, found


if __name__ == "__main__":
    sys.exit(main())
