# SPDX-License-Identifier: EUPL-1.2
"""What was promised: a letter is loaded and looked at, a promise is late, a report is kept, a draft is checked, and a
note goes out without a name in its bytes."""

import io
import re
import zipfile

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from tests.journeys.at_the_counter import DESK, sign_in
from tests.journeys.conftest import Visitor
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]
LETTER = """Aan de Voorzitter van de Tweede Kamer

Datum 2 november 2026
Betreft Verzonnen brief over toegankelijke praktijken

Geachte voorzitter,

In reactie op de motie van het lid Achterhoek (NVP) (39 100 XVI, nr. 77) is met de praktijken gesproken. Zie ook
Kamerstuk 39100-XVI-41 en de vragen met nummer 2026Z03117.

Ik zeg toe dat de Kamer de uitkomst vóór 15 november 2026 ontvangt.

De minister van Welzijn en Zorg,
"""
DRAFT = """Datum 1 december 2026

Geachte voorzitter,

Organisaties kunnen zich tot en met 15 oktober 2026 aanmelden voor de proef.

Ik zal de Kamer informeren over de handreiking voor tolken.
"""
OFFICIAL, MAIL = "Willemijn Koolhaas", "w.koolhaas@voorbeeld.invalid"


def load_letter(visit: Visit) -> str:
    """Paste the letter; the address of its page."""
    visit.go("/loket/verantwoording/stukken/inladen/")
    visit.page.get_by_label("Of plak de tekst").fill(LETTER)
    visit.press("Lees in")
    visit.click(visit.page.locator("main").get_by_role("link", name="Verzonnen brief"))
    return visit.page.url.removeprefix(visit.at)


def test_a_letter_is_loaded_its_findings_are_confirmed_corrected_and_undone_and_it_goes_public(
    visitor: Visitor,
) -> None:
    keeper, anybody = visitor("keeper", viewport=DESK), visitor("anybody")
    sign_in(keeper, "Roos Kuiper")
    address = load_letter(keeper)
    main = keeper.page.locator("main")
    expect(main).to_contain_text("kst-39100-XVI-41")
    expect(main).to_contain_text("nog niemand keek hiernaar")

    keeper.page.locator("input[name=item]").first.check()
    keeper.press("Bevestig wat je aanvinkt")
    expect(main).to_contain_text("door een mens bevestigd")
    keeper.press("Ongedaan maken")
    expect(main).not_to_contain_text("door een mens bevestigd")

    keeper.click(main.get_by_role("link", name="Bekijk en verbeter").first)
    keeper.press("Ja, dit klopt")
    expect(main).to_contain_text("Je woord is bewaard.")
    keeper.page.get_by_text("Nee, dit klopt niet").click()
    keeper.page.get_by_label("Waarom niet?").fill("Dit is een ander stuk.")
    keeper.press("Wijs af")
    expect(main).to_contain_text("Dit is een ander stuk.")

    keeper.go(address)
    keeper.press("Maak openbaar")
    anybody.go(address.replace("/loket", ""))
    expect(anybody.page.locator("main")).to_contain_text("Ik zeg toe dat de Kamer de uitkomst")

    keeper.go(address.replace("/stuk/", "/opnemen/"))
    keeper.page.get_by_label("Ik zeg toe dat de Kamer de uitkomst").check()
    keeper.press("Neem op wat is aangekruist")
    expect(main).to_contain_text("1 opgenomen in het register.")
    anybody.go("/verantwoording/te-laat/")
    expect(anybody.page.locator("main")).to_contain_text("Ik zeg toe dat de Kamer de uitkomst")


def test_somebody_sees_what_is_late_reads_the_words_in_their_place_and_follows_it(visitor: Visitor) -> None:
    person = visitor()
    person.go("/verantwoording/")
    person.click(person.page.locator("main").get_by_role("link", name=re.compile("te laat")).first)
    main = person.page.locator("main")
    expect(main).to_contain_text(re.compile(r"\d+ dagen te laat"))

    person.click(main.get_by_role("link", name=re.compile("Uiterlijk 1 september 2026")))
    for words in ("nog niets verklaard", "nog geen stuk gezien dat het laat zien"):
        expect(main).to_contain_text(words)
    expect(main).not_to_contain_text("bewijs gezien")
    person.click(main.locator("a[href*='/verantwoording/stuk/']").first)
    expect(main).to_contain_text("Uiterlijk 1 september 2026 stuur ik de Kamer een brief")

    for place in (
        "register",
        "vragen",
        "aanbevelingen",
        "stukken",
        "abonneren",
        "open-data",
        "voortgang",
        "publicaties",
    ):
        person.go(f"/verantwoording/{place}/")
    person.go("/verantwoording/zoeken/?q=tolken")
    expect(main.locator("mark").first).to_be_visible()
    person.go("/verantwoording/verwijzing/kst-39100-XVI-41/")
    expect(main).to_contain_text("Bijlage 2: stand van de maatregelen")


def test_a_progress_report_is_made_kept_and_read_by_anybody(visitor: Visitor) -> None:
    keeper, anybody = visitor("keeper", viewport=DESK), visitor("anybody")
    sign_in(keeper, "Roos Kuiper")
    keeper.go("/loket/verantwoording/voortgang/nieuw/?soort=measure")
    main = keeper.page.locator("main")
    for box in keeper.page.locator("input[name=post]").all():
        box.check()
    keeper.page.get_by_label("Titel").fill("Verzonnen voortgang 2026")
    keeper.page.get_by_label("Eerste dag").fill("2026-01-01")
    keeper.page.get_by_label("Laatste dag").fill("2026-10-01")
    keeper.press("Bekijk")
    expect(main.locator("table")).to_contain_text("handreiking")
    keeper.press("Bewaar zoals het er nu staat")
    expect(main).to_contain_text("Verzonnen voortgang 2026")
    keeper.press("Maak openbaar")

    anybody.go("/verantwoording/voortgang/")
    anybody.click(anybody.page.locator("main").get_by_role("link", name="Verzonnen voortgang 2026"))
    with anybody.page.expect_download() as download:
        anybody.page.get_by_role("link", name=re.compile("Word")).click()
    with zipfile.ZipFile(download.value.path()) as packed:
        assert "handreiking" in packed.read("word/document.xml").decode()


def test_a_draft_is_checked_and_not_kept(visitor: Visitor) -> None:
    writer = visitor("writer", viewport=DESK)
    sign_in(writer, "Thijs Verhoeven")
    writer.go("/loket/verantwoording/concept/")
    writer.page.get_by_label(re.compile("plak", re.IGNORECASE)).fill(DRAFT)
    writer.page.locator("main form button[type=submit]").first.click()
    main = writer.page.locator("main")
    for words in (
        "tot en met 15 oktober 2026",
        "Ik zal de Kamer informeren over de handreiking voor tolken.",
    ):
        expect(main).to_contain_text(words)
    writer.look()
    writer.go("/loket/verantwoording/stukken/")
    expect(main).not_to_contain_text("handreiking voor tolken")


def test_a_note_is_published_by_two_people_without_the_name_in_any_byte(visitor: Visitor) -> None:
    writer, reader, anybody = (visitor(name, viewport=DESK) for name in ("writer", "reader", "anybody"))
    sign_in(writer, "Thijs Verhoeven")
    writer.go("/loket/verantwoording/notas/")
    writer.click(
        writer.page.locator("main").get_by_role("link", name="Antwoorden schriftelijk overleg").first
    )
    expect(writer.page.locator("main")).to_contain_text("Willemijn Koolhaas")
    writer.click(writer.page.locator("main").get_by_role("link", name="Maak deze nota openbaar"))
    writer.page.get_by_label("Titel").fill("Verzonnen nota zonder namen")
    writer.press("Begin")
    work = writer.page.url.removeprefix(writer.at)
    if writer.page.get_by_role("button", name="Lak weg wat is aangevinkt").is_visible():
        writer.press("Lak weg wat is aangevinkt")
    for words in (OFFICIAL, MAIL):
        if (
            words in writer.page.locator("[aria-labelledby=stays]").inner_text()
            or words in writer.page.content()
        ):
            writer.page.get_by_label("Welke woorden").fill(words)
            writer.press("Lak overal weg")

    sign_in(reader, "Mirjam Blok")
    reader.go(work)
    for box in reader.page.locator("[aria-labelledby=gone] input[name=removal][id^=r]").all():
        box.check()
    reader.press("Akkoord: dit moet weg")
    reader.page.get_by_label("Ik heb gelezen wat er blijft staan").check()
    reader.press("Publiceer")

    anybody.go("/verantwoording/publicaties/")
    anybody.click(anybody.page.locator("main").get_by_role("link", name="Verzonnen nota zonder namen"))
    expect(anybody.page.locator("main")).to_contain_text("[weggelakt: 5.1.2e]")
    assert OFFICIAL not in anybody.page.content()
    for name in ("Alleen tekst", "Word", "PDF"):
        with anybody.page.expect_download() as download:
            anybody.page.get_by_role("link", name=re.compile(name)).first.click()
        assert_without_name(download.value.path().read_bytes())


def assert_without_name(data: bytes) -> None:
    """The name stands nowhere: as it is, in an unpacked member, or in a stream of a PDF."""
    parts = [data]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts += [packed.read(name) for name in packed.namelist()]
    if data.startswith(b"%PDF"):
        pdf = PdfReader(io.BytesIO(data))
        parts += [
            one.get_data()
            for number in range(1, len(pdf.xref[0]))
            if hasattr(one := pdf.get_object(number), "get_data")
        ]
        parts += [page.extract_text().encode() for page in pdf.pages]
    for part in parts:
        for words in (OFFICIAL, "Koolhaas", MAIL):
            assert words.encode() not in part
            assert words.encode("utf-16-be") not in part
