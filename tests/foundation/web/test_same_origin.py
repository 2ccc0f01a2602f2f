# SPDX-License-Identifier: EUPL-1.2
"""Who may post: our own pages. Who may read: everybody."""

import pytest
from django.test import Client

POSTS = [
    # Sec-Fetch-Site, Origin, taken
    ("same-origin", None, True),
    ("same-origin", "null", True),
    ("none", None, True),
    ("same-site", "http://testserver", False),
    ("cross-site", "http://testserver", False),
    ("something-new", None, False),
    (None, None, True),
    (None, "http://testserver", True),
    (None, "https://testserver", True),
    (None, "http://testserver:8000", False),
    (None, "http://elders.example", False),
    (None, "http://testserver.elders.example", False),
    (None, "null", False),
    (None, "", False),
]


def said(site: str | None, origin: str | None) -> dict[str, str]:
    headers = {"Sec-Fetch-Site": site, "Origin": origin}
    return {name: value for name, value in headers.items() if value is not None}


@pytest.mark.parametrize(("site", "origin", "taken"), POSTS)
def test_a_post_is_taken_only_from_our_own_pages(
    visitor: Client, site: str | None, origin: str | None, taken: bool
) -> None:
    answer = visitor.post("/echo/", headers=said(site, origin))

    assert answer.status_code == (200 if taken else 403)


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_ways_to_change_something_are_refused_alike(visitor: Client, method: str) -> None:
    assert getattr(visitor, method)("/echo/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_reading_from_a_link_elsewhere_is_welcome(visitor: Client) -> None:
    assert visitor.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_the_refusal_is_a_clear_page_in_the_language_of_the_address(visitor: Client) -> None:
    answer = visitor.post("/en/echo/", headers={"Sec-Fetch-Site": "cross-site"})

    assert "This came from another site" in answer.content.decode()
    assert answer.headers["Content-Language"] == "en"
