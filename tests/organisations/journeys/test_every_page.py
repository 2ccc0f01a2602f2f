# SPDX-License-Identifier: EUPL-1.2
"""Every page of organisations that a link leads to, for each role and for everybody: held against the rules."""

import re
from collections import deque
from urllib.parse import urljoin, urlsplit

import pytest
from tests.journeys.at_the_counter import sign_in
from tests.journeys.conftest import Visitor
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]
SMALL = {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}
KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)\d+(?=/)")
FILE = re.compile(r"\.(pdf|docx|csv|ics|txt)$|/(pdf|docx|bestand)/")
MOST = 80


def walk(visit: Visit, begin: str, within: tuple[str, ...]) -> set[str]:
    """Look at each page that links lead to from here, one of each kind; their addresses without keys."""
    ahead, seen = deque([begin]), set()
    while ahead and len(seen) < MOST:
        path = ahead.popleft()
        kind = KEY.sub("*", urlsplit(path).path)
        if kind in seen:
            continue
        seen.add(kind)
        visit.go(path)
        for link in visit.page.locator("main a[href], nav a[href]").all():
            address = urlsplit(urljoin(visit.page.url, link.get_attribute("href") or ""))
            if address.path.startswith(within) and not FILE.search(address.path):
                ahead.append(f"{address.path}?{address.query}" if address.query else address.path)
    return seen


@pytest.mark.parametrize(
    ("who", "least"),
    [
        ("Olga Terpstra", 30),
        ("Ines Carvalho", 8),
        ("Sjoerd Dijkstra", 8),
        ("Marja Lindeman", 20),
    ],
)
def test_each_page_of_an_organisation_keeps_the_rules(visitor: Visitor, who: str, least: int) -> None:
    visit = visitor(who, **SMALL)
    sign_in(visit, who)

    seen = walk(visit, "/loket/organisatie/", ("/loket/organisatie/",))

    assert len(seen) >= least, sorted(seen)


@pytest.mark.parametrize("language", ["", "/ar"])
def test_each_open_page_of_organisations_keeps_the_rules(visitor: Visitor, language: str) -> None:
    visit = visitor(f"open{language}", **SMALL)

    seen = walk(visit, f"{language}/organisaties/rivierenland/", (f"{language}/organisaties/",))

    assert len(seen) >= 10, sorted(seen)
