# SPDX-License-Identifier: EUPL-1.2
"""When something goes wrong: a clear page in the visitor's language, without database or templates."""

import errno
from typing import Any

import pytest
from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.test import Client, RequestFactory
from tests.foundation.web.parsing import Reader

from gehoord.foundation.web.errors import TROUBLES, error_page
from gehoord.foundation.web.handlers import csrf_failure, handler400, is_storage_away

CASES = [
    ("/kapot/?how=403", 403, "Deze bladzijde is niet voor jou"),
    ("/en/kapot/?how=413", 413, "This is too large"),
    ("/en/kapot/?how=500", 500, "Something went wrong on our side"),
    ("/ar/kapot/?how=503", 503, "لا يمكننا حفظ أي شيء الآن"),
    ("/ar/nergens/", 404, "هذه الصفحة غير موجودة"),
    ("/druk/", 429, "Even wachten"),
]


@pytest.mark.parametrize(("address", "status", "words"), CASES)
def test_each_failure_has_its_own_page_in_the_language_of_the_address(
    visitor: Client, address: str, status: int, words: str
) -> None:
    answer = visitor.get(address)

    seen = Reader(answer.content.decode())
    assert answer.status_code == status
    assert words in seen.text
    assert seen.first("html")["lang"] == answer.headers["Content-Language"]
    assert seen.first("a", href="/weg/")


@pytest.mark.parametrize(("address", "status", "words"), CASES)
def test_an_error_page_needs_no_template(
    visitor: Client, settings: Any, address: str, status: int, words: str
) -> None:
    settings.TEMPLATES = []

    assert visitor.get(address).status_code == status


@pytest.mark.parametrize("code", ["nl", "en", "ar"])
@pytest.mark.parametrize("about", TROUBLES)
def test_every_row_of_the_table_says_what_happened_and_what_to_do(about: int | str, code: str) -> None:
    request = RequestFactory().get(f"/{code}/x/" if code != "nl" else "/x/")

    answer = error_page(
        request, about if isinstance(about, int) else 403, about=about if isinstance(about, str) else ""
    )

    paragraphs = answer.content.decode().split("<main")[1].count("<p")
    assert paragraphs >= 3
    assert code == answer.headers["Content-Language"]


def test_a_page_after_a_failed_post_says_that_what_was_confirmed_stays(visitor: Client) -> None:
    assert "Kreeg je al te lezen dat het binnen was?" in visitor.get("/kapot/?how=500").content.decode()


def test_trying_later_says_when(visitor: Client) -> None:
    assert visitor.get("/druk/").headers["Retry-After"] == "60"
    assert error_page(RequestFactory().get("/"), 429, retry_after=5).headers["Retry-After"] == "5"


def test_a_member_sees_the_counters_own_page(visitor: Client) -> None:
    seen = Reader(visitor.get("/loket/kapot/?how=403").content.decode())

    assert seen.first("body")["class"] == "staff"
    assert seen.first("a", href="/loket/")
    assert [g for t, g in seen.elements if g.get("href") == "/weg/"] == []


def test_too_much_at_once_is_told_apart_from_what_cannot_be_read() -> None:
    request = RequestFactory().get("/")

    assert handler400(request, RequestDataTooBig("big")).status_code == 413
    assert handler400(request, ValueError("odd")).status_code == 400


def test_a_page_that_was_open_too_long_is_no_accusation() -> None:
    assert "te lang open" in csrf_failure(RequestFactory().post("/loket/")).content.decode()


@pytest.mark.parametrize(
    ("error", "away"),
    [
        (OperationalError("gone"), True),
        (InterfaceError("closed"), True),
        (OSError(errno.ENOSPC, "full"), True),
        (OSError(errno.ENOENT, "no file"), False),
        (ValueError("ours"), False),
        (None, False),
    ],
)
def test_a_missing_database_or_a_full_disk_is_known_as_such(error: BaseException | None, away: bool) -> None:
    assert is_storage_away(error) == away


def test_the_cause_behind_an_error_counts_too() -> None:
    shown = RuntimeError("could not save")
    shown.__cause__ = ValueError("in between")
    shown.__cause__.__context__ = OperationalError("gone")

    assert is_storage_away(shown)
