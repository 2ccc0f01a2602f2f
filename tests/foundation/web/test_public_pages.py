# SPDX-License-Identifier: EUPL-1.2
"""The public pages in each language: help in sight, neutral, complete, and nothing from elsewhere."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import yaml
from django.conf import settings as django_settings
from django.test import Client
from django.urls import URLPattern, URLResolver
from django.utils.translation import override
from tests.foundation.web.parsing import Reader

from gehoord.casework import retention
from gehoord.foundation.web import urls
from gehoord.foundation.web.addresses import bare, in_language, language_of, switched
from gehoord.foundation.web.pages import privacy
from gehoord.foundation.web.pages.accessibility import STATUSES
from gehoord.foundation.web.pages.help_now import LINES, help_lines
from gehoord.foundation.web.pages.help_words import WORDS
from gehoord.foundation.web.pages.wellknown import security_text

PAGES = ["/", "/hulp-nu/", "/privacy/", "/toegankelijkheid/", "/vorm/"]
LANGUAGES = ["nl", "en", "ar"]
EVERY_PAGE = [(page, code) for page in PAGES for code in LANGUAGES]
LEAVE = {"nl": "Verlaat deze site", "en": "Leave this site", "ar": "مغادرة هذا الموقع"}


def read(visitor: Client, page: str, code: str) -> Reader:
    answer = visitor.get(in_language(page, code))
    assert answer.status_code == 200
    assert len(answer.cookies) == 0
    return Reader(answer.content.decode())


@pytest.mark.parametrize(("page", "code"), EVERY_PAGE)
def test_telephone_emergency_number_and_the_way_out_are_on_every_page(
    visitor: Client, page: str, code: str
) -> None:
    seen = read(visitor, page, code)

    assert seen.first("a", href="tel:08000000", class_="phone")
    assert seen.first("a", href="tel:112", class_="phone")
    assert "data-leave" in seen.first("a", href="/weg/")
    assert LEAVE[code] in seen.text


@pytest.mark.parametrize(("page", "code"), EVERY_PAGE)
def test_a_page_says_its_language_and_direction(visitor: Client, page: str, code: str) -> None:
    html = read(visitor, page, code).first("html")

    assert html == {"lang": code, "dir": "rtl" if code == "ar" else "ltr"}


@pytest.mark.parametrize(("page", "code"), EVERY_PAGE)
def test_a_title_in_the_history_betrays_nobody(visitor: Client, page: str, code: str) -> None:
    body = visitor.get(in_language(page, code)).content.decode()
    title = body.split("<title>")[1].split("</title>")[0]

    assert title.endswith(" · Gehoord")
    assert "Meldpunt" not in title
    assert "discrimina" not in title.lower()
    assert "Meldpunt Voorbeeld" in body


@pytest.mark.parametrize(("page", "code"), EVERY_PAGE)
def test_a_page_loads_nothing_from_elsewhere_and_nothing_inline(
    visitor: Client, page: str, code: str
) -> None:
    seen = read(visitor, page, code)

    for tag, given in seen.elements:
        loaded = given.get("src") or (given.get("href") if tag == "link" else None)
        assert loaded is None or loaded.startswith("/static/")
        assert tag != "style"
        assert "style" not in given
        assert [key for key in given if key.startswith("on")] == []
        assert tag != "script" or given["src"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_form_pages_are_kept_out_of_search_engines_and_send_their_origin(visitor: Client, code: str) -> None:
    form, home = read(visitor, "/vorm/", code), read(visitor, "/", code)

    assert form.first("meta", name="robots")["content"] == "noindex"
    assert form.first("meta", name="referrer")["content"] == "same-origin"
    assert [given for tag, given in home.elements if given.get("name") == "robots"] == []


def test_the_language_switch_leads_to_the_same_page_or_posts_the_form(visitor: Client) -> None:
    links = [
        g["href"]
        for t, g in read(visitor, "/privacy/", "en").elements
        if t == "a" and {"lang", "hreflang"} <= g.keys()
    ]
    buttons = [
        (g["value"], g["form"])
        for t, g in read(visitor, "/vorm/", "en").elements
        if t == "button" and g.get("name") == "_language"
    ]

    assert links == ["/privacy/", "/ar/privacy/"]
    assert buttons == [("nl", "step"), ("ar", "step")]


def test_a_page_in_dutch_only_leads_to_the_first_page_of_another_language() -> None:
    assert [switched("/verantwoording/te-laat/", code) for code in LANGUAGES] == [
        "/verantwoording/te-laat/",
        "/en/",
        "/ar/",
    ]
    assert in_language("/verantwoording/", "en") == "/verantwoording/"


def test_the_four_ways_on_the_home_page_weigh_the_same(visitor: Client) -> None:
    seen = read(visitor, "/", "nl")

    ways = [
        given["class"]
        for tag, given in seen.elements
        if tag == "a" and "button" in (given.get("class") or "")
    ]
    assert ways == ["button secondary"] * 4


def test_the_home_page_answers_in_the_order_that_people_ask(visitor: Client) -> None:
    seen = read(visitor, "/", "nl")

    labels = [
        given["aria-labelledby"]
        for tag, given in seen.elements
        if tag == "section" and "aria-labelledby" in given
    ]
    assert labels == ["ways", "then", "who", "cost", "cannot", "else"]


def figures() -> dict[str, int]:
    return {"first_contact": 93, "how_handled": 88}


def test_a_promise_stands_with_how_often_it_is_kept(visitor: Client, settings: Any) -> None:
    settings.SERVICE_LEVELS = {"first_contact": 1}
    settings.PROMISES_KEPT = "tests.foundation.web.test_public_pages.figures"

    text = " ".join(read(visitor, "/", "nl").text.split())

    assert "Binnen 1 werkdag" in text
    assert "Dat lukte het laatste jaar bij 93 van de 100 meldingen." in text
    assert "geen wet" not in text


def test_without_figures_the_promise_says_what_it_is(visitor: Client) -> None:
    text = " ".join(read(visitor, "/", "nl").text.split())

    assert "Deze dagen zijn onze eigen afspraak, geen wet." in text
    assert "van de 100" not in text


def test_a_demo_says_that_nobody_reads_and_a_real_one_does_not(visitor: Client, settings: Any) -> None:
    settings.IS_DEMO = True
    assert "niemand leest hier mee" in read(visitor, "/", "nl").text
    settings.IS_DEMO = False
    assert "niemand leest hier mee" not in read(visitor, "/", "nl").text


def test_an_installation_without_telephone_shows_no_number_of_its_own(visitor: Client, settings: Any) -> None:
    settings.SERVICE_PHONE = ""
    seen = read(visitor, "/", "nl")

    assert [g["href"] for t, g in seen.elements if t == "a" and (g.get("href") or "").startswith("tel:")] == [
        "tel:112"
    ]


def test_a_theme_is_one_more_file_after_ours(visitor: Client, settings: Any) -> None:
    settings.THEME_CSS = "web/theme.css"
    sheets = [
        g["href"] for t, g in read(visitor, "/", "nl").elements if t == "link" and g["rel"] == "stylesheet"
    ]

    assert sheets == ["/static/web/style.css", "/static/web/theme.css"]


def test_all_words_of_the_help_lines_are_before_the_translators() -> None:
    used = {line[key] for line in help_lines() for key in ("name", "for_whom", "hours")}

    assert used == set(WORDS)


def test_each_help_line_says_for_whom_and_when_and_the_file_says_to_check_them() -> None:
    for line in help_lines():
        assert set(line) - {"now"} == {"key", "name", "for_whom", "number", "hours", "url"}
        assert line["url"].startswith("https://")
    assert help_lines()[0]["number"] == "112"
    raw = LINES.read_text(encoding="utf-8")
    assert "CHECK EVERY NUMBER" in raw
    assert "checked_on" in yaml.safe_load(raw)


def test_help_now_can_be_called_in_each_language(visitor: Client) -> None:
    for code in LANGUAGES:
        called = [
            g["href"]
            for t, g in read(visitor, "/hulp-nu/", code).elements
            if t == "a" and "button" in (g.get("class") or "")
        ]
        assert called == [
            "tel:112",
            "tel:09008844",
            "tel:08000113",
            "tel:08002000",
            "tel:08000188",
            "tel:09000101",
        ]


@pytest.mark.parametrize("status", STATUSES)
def test_the_accessibility_page_says_the_status_of_the_settings(
    visitor: Client, settings: Any, status: str
) -> None:
    settings.ACCESSIBILITY_STATUS = status
    settings.ACCESSIBILITY_REGISTER_URL = "https://register.example/1"
    seen = read(visitor, "/toegankelijkheid/", "nl")

    with override("nl"):
        assert f"Status {status}. {STATUSES[status]}" in seen.text
    assert seen.first("a", href="https://register.example/1")


def test_privacy_gives_the_terms_of_the_settings(visitor: Client, settings: Any) -> None:
    settings.DRAFT_DAYS, settings.RETENTION_YEARS = 9, 3
    text = read(visitor, "/privacy/", "nl").text

    assert "9 dagen, daarna is het weg." in text
    assert re.findall(r"(\d) jaar na het sluiten", text) == ["1", "2", "3"]


def test_privacy_and_the_table_of_casework_say_the_same_years() -> None:
    assert {row.code: row.years for row in retention.KEEPS if row.code in privacy.KEEPS} == privacy.KEEPS
    assert max(privacy.KEEPS.values()) == max(row.years for row in retention.KEEPS)


def test_security_txt_never_expires_while_we_run_and_never_promises_a_year(settings: Any) -> None:
    settings.SECURITY_CONTACT = "mailto:veilig@voorbeeld.example"
    settings.SERVICE_URL = "https://voorbeeld.example"
    now = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)

    said = dict(row.split(": ", 1) for row in security_text(now).splitlines())

    assert said["Contact"] == "mailto:veilig@voorbeeld.example"
    assert said["Canonical"] == "https://voorbeeld.example/.well-known/security.txt"
    assert timedelta(days=90) < datetime.fromisoformat(said["Expires"]) - now < timedelta(days=365)


def test_plain_texts_are_plain(visitor: Client) -> None:
    for address in ("/.well-known/security.txt", "/robots.txt"):
        assert visitor.get(address).headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "Disallow: /melden/" in visitor.get("/robots.txt").content.decode()


def patterns(found: list[Any]) -> list[URLPattern]:
    flat = []
    for one in found:
        flat += patterns(one.url_patterns) if isinstance(one, URLResolver) else [one]
    return flat


def test_each_page_of_this_part_says_that_everybody_may_see_it() -> None:
    pages = patterns([*urls.localized_urlpatterns, *urls.plain_urlpatterns])

    assert {page.name: page.callback.visible_to for page in pages} == dict.fromkeys(  # type: ignore[attr-defined]
        ["home", "help_now", "privacy", "accessibility", "leave", "robots_txt", "security_txt", "favicon"],
        "public",
    )


@pytest.mark.parametrize(
    ("path", "code", "plain"),
    [
        ("/", "nl", "/"),
        ("/en/", "en", "/"),
        ("/ar/melden/", "ar", "/melden/"),
        ("/english/", "nl", "/english/"),
        ("", "nl", ""),
    ],
)
def test_an_address_knows_its_language(path: str, code: str, plain: str) -> None:
    assert (language_of(path), bare(path)) == (code, plain)
    assert {language for language, _name in django_settings.LANGUAGES} == {"nl", "en", "ar"}
