# SPDX-License-Identifier: EUPL-1.2
"""A file for the College: written at the counter, corrected and allowed by the reporter, taken along as PDF."""

import re
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from tests.journeys.at_the_counter import DESK, sign_in, take_in
from tests.journeys.conftest import Visitor
from tests.journeys.telling import fill, follow, send, tell
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]
STORY = "De praktijk zei dat ze geen nieuwe mensen nemen. Mijn buurvrouw kon er een dag later wel terecht."
ASKED = "Zeg of de praktijk mij anders behandelde om mijn afkomst."


def today() -> date:
    """The day at the counter."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def saved(visit: Visit, words: str) -> bytes:
    """Press this and keep what is downloaded."""
    main = visit.page.locator("main")
    with visit.page.expect_download() as coming:
        main.get_by_role("button", name=words).or_(main.get_by_role("link", name=words)).first.click()
    return Path(coming.value.path()).read_bytes()


def test_a_file_for_the_college_goes_from_case_to_pdf_with_the_reporters_words_and_yes(
    visitor: Visitor,
) -> None:
    reporter, counter = visitor("reporter"), visitor("counter", viewport=DESK)
    with reporter.hurrying():
        contact = {"name": "Samira", "phone": "06-00000000", "safe": "Na vijf uur.", "language": "nl"}
        tell(reporter, verhaal={"story": STORY}, hoe_bekend={"identity": "known"}, contact=contact)
        code = send(reporter)
    with counter.hurrying():
        sign_in(counter)
        case = take_in(counter, STORY)

    counter.go(f"{case}college/")
    counter.press("Begin het dossier")
    expect(counter.page.locator("[name=facts]")).to_have_value(re.compile(re.escape(STORY)))
    counter.press("Bewaar en laat de melder het lezen")
    expect(counter.page.locator("main")).to_contain_text(
        "De melder heeft nog niet gezegd dat deze tekst klopt."
    )

    with reporter.hurrying():
        follow(reporter, code)
    reporter.press("Lees en pas aan")
    fill(reporter, {"asked": ASKED})
    reporter.press("Zo klopt het")
    expect(reporter.page.locator("main")).to_contain_text("Je zei dat het klopt.")

    counter.go(f"{case}college/")
    expect(counter.page.locator("main")).to_contain_text("De melder zegt dat deze tekst klopt.")
    with counter.hurrying():
        counter.press("Vraag de melder of het naar het College mag")
        counter.press("Vraag het, of leg het ja vast")
    with reporter.hurrying():
        reporter.go("/volgen/lezen/")
        reporter.click(reporter.page.locator("main .note a.button").first)
        reporter.press("Ja, dit mag")

    counter.go(f"{case}college/")
    document = PdfReader(BytesIO(saved(counter, "Neem de PDF mee")))
    read = " ".join(" ".join(page.extract_text() for page in document.pages).split())
    assert STORY in read
    assert ASKED in read
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"].value is True

    sent_on = today()
    counter.go(f"{case}college/")
    fill(counter, {"sent": sent_on.isoformat(), "to_other_side": sent_on.isoformat()})
    counter.press("Bewaar de dagen")
    expect(counter.page.locator("main")).to_contain_text(
        "De andere kant geeft het College een schriftelijk antwoord."
    )
    reporter.go("/volgen/dossier/")
    expect(reporter.page.locator("main")).to_contain_text(
        "De andere kant geeft het College een schriftelijk antwoord."
    )
    assert saved(reporter, "Bewaar als PDF")[:5] == b"%PDF-"


def test_a_talk_is_planned_at_a_safe_hour_and_ways_elsewhere_are_found(visitor: Visitor) -> None:
    reporter, counter = visitor("reporter"), visitor("counter", viewport=DESK)
    reporter.go("/wegen/")
    reporter.page.locator("main [name=side][value=using]").check()
    reporter.page.locator("main [name=where][value=care]").check()
    reporter.page.locator("main [name=grounds][value=age]").check()
    reporter.press("Laat zien wat past")
    expect(reporter.page.locator("main")).to_contain_text("Klacht bij de zorgaanbieder")
    with reporter.hurrying():
        tell(reporter, verhaal={"story": STORY})
        code = send(reporter)
        follow(reporter, code)
    reporter.press("Bekijk wat je nog meer kunt doen, buiten dit loket")

    with counter.hurrying():
        sign_in(counter)
        case = take_in(counter, STORY)
    counter.go(f"{case}wegen/")
    counter.go(f"{case}gesprekken/")
    on = today() + timedelta(days=7 + (5 - today().weekday()) % 7)
    fill(
        counter,
        {"kind": "call", "on": on.isoformat(), "at": "17:30", "how": "phone", "where": "We bellen je"},
    )
    counter.press("Maak de afspraak")
    expect(counter.page.locator("main .error-summary, main [role=alert]").first).to_contain_text(
        "Lees eerst wanneer"
    )
    fill(counter, {"odd_why": "De melder vroeg om zaterdag."})
    counter.page.locator("main [name=is_safe]").check()
    counter.press("Maak de afspraak")
    expect(counter.page.locator("h1")).to_contain_text("Telefoongesprek")
    assert b"METHOD:PUBLISH" in saved(counter, "Zet in je agenda")
    counter.go("/loket/gesprekken/")

    reporter.go("/volgen/lezen/")
    reporter.press("Bekijk de afspraak")
    assert b"SUMMARY:Afspraak" in saved(reporter, "Zet in je agenda")
    fill(reporter, {"text": "Liever een ander moment."})
    reporter.press("Ik kom niet. Neem contact met me op")
    expect(reporter.page.locator("h1")).to_have_text("Deze afspraak gaat niet door")
    assert urlsplit(reporter.page.url).path.startswith("/volgen/afspraak/")
    assert b"METHOD:CANCEL" in saved(reporter, "Haal uit je agenda")
