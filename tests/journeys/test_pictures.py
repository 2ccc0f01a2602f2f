# SPDX-License-Identifier: EUPL-1.2
"""The pictures of the README: made of the demo, on request (GEHOORD_SCREENSHOTS=1), and always able to be made."""

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect
from tests.journeys.at_the_counter import sign_in
from tests.journeys.conftest import PHONE, Visitor
from tests.journeys.telling import fill, next_page
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
MOST_BYTES = 150_000
WIDE = {"width": 1280, "height": 860}


def picture(visit: Visit, name: str) -> None:
    """What is on the screen, as a small file."""
    whole = Image.open(BytesIO(visit.page.screenshot()))
    kept = BytesIO()
    whole.convert("RGB").quantize(colors=128, dither=Image.Dither.NONE).save(kept, "PNG", optimize=True)
    assert len(kept.getvalue()) < MOST_BYTES, f"{name}: {len(kept.getvalue())} bytes"
    if os.environ.get("GEHOORD_SCREENSHOTS") == "1":
        IMAGES.mkdir(parents=True, exist_ok=True)
        (IMAGES / name).write_bytes(kept.getvalue())


def test_the_public_pages_have_their_pictures(visitor: Visitor) -> None:
    wide = visitor("wide", viewport=WIDE)
    wide.go("/")
    picture(wide, "home.png")
    wide.go("/cijfers/")
    wide.page.locator("h2", has_text="Gronden").evaluate("one => scrollTo(0, one.offsetTop - 90)")
    picture(wide, "figures.png")
    wide.go("/verantwoording/te-laat/")
    picture(wide, "register.png")

    phone = visitor("phone", viewport=PHONE, device_scale_factor=2)
    phone.go("/melden/")
    fill(phone, {"need": "help"})
    phone.page.evaluate("scrollTo(0, 0)")
    picture(phone, "form.png")
    next_page(phone)


def test_the_case_page_has_its_picture(visitor: Visitor) -> None:
    visit = visitor(viewport={"width": 1280, "height": 1000})
    sign_in(visit)
    visit.go("/loket/?bak=mine")
    visit.click(visit.page.locator("main table tr:not(:has(.status.late)) a").first)
    expect(visit.page.locator("h1")).to_contain_text("Zaak")
    picture(visit, "case.png")
