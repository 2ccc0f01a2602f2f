# SPDX-License-Identifier: EUPL-1.2
"""Verlaat deze site, without script."""

from typing import Any

from django.test import Client


def test_leaving_goes_to_a_page_that_betrays_nothing_and_takes_our_cookies_away(
    visitor: Client, settings: Any
) -> None:
    settings.LEAVE_TO = "https://weer.example/"
    visitor.cookies["vertel"] = "half a story"
    visitor.cookies["__Host-lees"] = "a code"

    answer = visitor.get("/weg/")

    assert (answer.status_code, answer.headers["Location"]) == (303, "https://weer.example/")
    assert answer.headers["Clear-Site-Data"] == '"cookies"'
    assert {
        name: (kept.value, kept["max-age"], bool(kept["secure"])) for name, kept in answer.cookies.items()
    } == {
        "vertel": ("", 0, False),
        "__Host-lees": ("", 0, True),
    }


def test_a_picture_on_another_site_cannot_take_a_half_written_report(visitor: Client) -> None:
    visitor.cookies["vertel"] = "half a story"

    answer = visitor.get("/weg/", headers={"Sec-Fetch-Site": "cross-site"})

    assert answer.status_code == 303
    assert "Clear-Site-Data" not in answer.headers
    assert len(answer.cookies) == 0
