# SPDX-License-Identifier: EUPL-1.2
"""The counter's pages and the figures: each of them held against the rules, by keyboard, small and dark."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in
from tests.journeys.conftest import Visitor

pytestmark = [pytest.mark.journey, pytest.mark.server]

CASEWORKER = [
    "",
    "?bak=mine",
    "?bak=late",
    "zoeken/",
    "melding/nieuw/",
    "terugbellen/",
    "cijfers/",
    "vergelijken/?dienst=mediation",
    "loketten/flevoland/diensten/",
    "wachtzin/",
]
COORDINATOR = [
    "team/",
    "team/nieuw/",
    "team/herstel/",
    "goedkeuren/",
    "logboek/",
    "taken/",
    "uitvoer/",
    "ons-loket/",
]


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("wide", {"viewport": DESK}),
        ("narrow and dark", {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}),
    ],
)
def test_each_page_of_the_counter_keeps_the_rules(
    visitor: Visitor, name: str, options: dict[str, object]
) -> None:
    visit = visitor(name, **options)
    sign_in(visit, "Samir Bakker")
    for path in CASEWORKER + COORDINATOR:
        visit.go(f"/loket/{path}")
    visit.go("/loket/?bak=team")
    visit.click(visit.page.locator("main table a").first)


def test_a_case_is_found_and_opened_with_only_the_keyboard(visitor: Visitor) -> None:
    visit = visitor(viewport=DESK)
    sign_in(visit)
    visit.go("/loket/?bak=mine")
    word = max(visit.page.locator("main table a").first.inner_text().strip(".").split(), key=len)
    visit.go("/loket/zoeken/")
    keys = visit.page.keyboard
    for _ in range(30):
        keys.press("Tab")
        if visit.page.evaluate("document.activeElement.name") == "words":
            break
    keys.type(word)
    with visit.page.expect_navigation():
        keys.press("Enter")
    visit.look()
    expect(visit.page.locator("main mark").first).to_have_text(word, ignore_case=True)
    for _ in range(40):
        keys.press("Tab")
        if "/loket/zaak/" in str(visit.page.evaluate("document.activeElement.href || ''")):
            break
    with visit.page.expect_navigation():
        keys.press("Enter")
    visit.look()
    assert "/loket/zaak/" in urlsplit(visit.page.url).path


def test_the_figures_are_read_as_a_picture_as_a_table_and_as_a_file(visitor: Visitor) -> None:
    visit = visitor(viewport=DESK)
    visit.go("/cijfers/")
    shown = visit.page.locator("main")
    expect(shown).to_contain_text("0 betekent 0 tot en met 4")
    tables = [link.get_attribute("href") for link in shown.get_by_role("link").all()]
    first = next(path for path in tables if path and path.count("/") == 4 and path.startswith("/cijfers/"))
    visit.go(first)
    expect(shown.locator("table").first).to_be_visible()
    with visit.page.expect_download() as download:
        shown.locator("a[href$='.csv']").first.click()
    assert download.value.suggested_filename.endswith(".csv")
    for language in ("en", "ar"):
        visit.go(f"/{language}/cijfers/")
    for page in ("/cijfers/opvolging/", "/cijfers/loketten/"):
        visit.go(page)
