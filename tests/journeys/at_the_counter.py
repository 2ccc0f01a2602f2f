# SPDX-License-Identifier: EUPL-1.2
"""Working at the counter as its people do, from the demo's sign-in page on."""

from urllib.parse import urlsplit

from .visiting import Visit

DESK = {"width": 1280, "height": 900}


def sign_in(visit: Visit, name: str = "Noor de Wit") -> None:
    """Choose somebody on the demo's sign-in page and come in."""
    visit.go("/loket/")
    if not visit.page.get_by_role("button", name=f"Log in als {name}").is_visible():
        visit.page.get_by_text("Andere loketten").click()
    visit.press(f"Log in als {name}")
    assert urlsplit(visit.page.url).path.startswith("/loket/"), visit.page.url
    assert "inloggen" not in visit.page.url, visit.page.inner_text("main")


def open_waiting(visit: Visit, words: str) -> None:
    """From the inbox: the waiting report that begins with these words."""
    visit.go("/loket/?bak=waiting")
    visit.click(visit.page.locator("main").get_by_role("link").filter(has_text=words[:40]).first)


def take_in(visit: Visit, words: str) -> str:
    """Take a waiting report in; the address of its case."""
    open_waiting(visit, words)
    visit.press("Pak deze melding op")
    path = urlsplit(visit.page.url).path
    assert path.startswith("/loket/zaak/"), path
    return path
