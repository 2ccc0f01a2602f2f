# SPDX-License-Identifier: EUPL-1.2
"""Every answer carries its protection, also a refusal and an error."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from gehoord.foundation.web.middleware.headers import FIXED, HSTS, Headers, policy


@pytest.mark.parametrize(
    "address", ["/", "/hulp-nu/", "/weg/", "/nergens/", "/kapot/?how=500", "/robots.txt"]
)
def test_every_answer_is_protected(visitor: Client, address: str) -> None:
    answer = visitor.get(address)

    fixed = {name: value for name, value in FIXED if name != "Cache-Control"}
    assert {name: answer.headers.get(name) for name in fixed} == fixed


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    said = policy()

    assert said.startswith("default-src 'none'; ")
    assert "unsafe" not in said
    assert "http" not in said
    assert {part.split()[0] for part in said.split("; ")} == {
        "default-src", "style-src", "script-src", "img-src", "font-src", "connect-src", "form-action",
        "frame-ancestors", "base-uri",
    }  # fmt: skip


def test_a_view_may_set_its_own_policy_and_nothing_else_changes() -> None:
    own = policy(img_src="'self'", object_src="'self'")

    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers={"Content-Security-Policy": own})

    answer = Headers(view)(RequestFactory().get("/"))

    assert answer.headers["Content-Security-Policy"] == own
    assert own.endswith("base-uri 'none'; object-src 'self'")
    assert answer.headers["Cache-Control"] == "no-store"


def test_only_a_secure_connection_promises_to_stay_secure() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    assert "Strict-Transport-Security" not in Headers(view)(RequestFactory().get("/")).headers
    secure = Headers(view)(RequestFactory().get("/", secure=True))
    assert secure.headers["Strict-Transport-Security"] == HSTS


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/", "private, max-age=60"),
        ("/hulp-nu/", "private, max-age=60"),
        ("/vorm/", "no-store"),
        ("/weg/", "no-store"),
        ("/nergens/", "no-store"),
    ],
)
def test_only_information_pages_may_be_kept_and_only_shortly(
    visitor: Client, address: str, kept: str
) -> None:
    assert visitor.get(address).headers["Cache-Control"] == kept
