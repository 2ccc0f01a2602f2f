# SPDX-License-Identifier: EUPL-1.2
"""A counter sends an invitation to an organisation's own place, which answers there; the board signs off its year."""

import io
import re

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from tests.journeys.at_the_counter import DESK, sign_in
from tests.journeys.conftest import Visitor
from tests.journeys.running import Running
from tests.journeys.telling import fill
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]
ANSWER = "Zo willen wij het niet. Wij bespreken dit deze week aan de balie."
LATE = "UPDATE organisations_request SET due_on = current_date - 3 WHERE kind = 'question'"
JOINED = "UPDATE organisations_organisation SET joined_on = joined_on - 400 WHERE team_id IS NOT NULL"


def test_the_counter_sends_the_organisation_answers_and_late_shows_on_both_sides(
    visitor: Visitor, demo_site: Running
) -> None:
    noor = visitor("noor", viewport=DESK)
    ines = visitor("ines", viewport={"width": 320, "height": 700}, color_scheme="dark")
    named = visitor("named", viewport=DESK)
    with ines.hurrying():
        sign_in(ines, "Ines Carvalho")
    ines.go("/loket/organisatie/verzoeken/")
    theirs = ines.page.locator("main")
    before = theirs.get_by_role("link", name="Vraag om jullie kant te vertellen").count()

    with noor.hurrying():
        sign_in(noor)
        address = _ready_case(noor)
    noor.go(address)
    noor.press("Doet deze organisatie mee? Stuur het naar haar eigen plek")
    main = noor.page.locator("main")
    fill(noor, {"zoek": "rivier"})
    noor.press("Zoek")
    noor.press("Ziekenhuis Rivierenland (demo)", within="main ul.pick")
    expect(main).to_contain_text("Aan de balie van de polikliniek")
    noor.page.get_by_label("Olga Terpstra").check()
    noor.press("Stuur de uitnodiging")
    expect(main).to_contain_text("Het verzoek ligt klaar bij de organisatie.")

    ines.go("/loket/organisatie/verzoeken/")
    requests = theirs.get_by_role("link", name="Vraag om jullie kant te vertellen")
    assert requests.count() == before + 1
    hidden = _only_for_ines(ines, named)
    named.go(hidden)
    expect(named.page.locator("h1")).to_have_text("Deze bladzijde is er niet")

    ines.go(hidden)
    expect(theirs).not_to_contain_text("Aan de balie van de polikliniek")
    ines.press("Open het verzoek")
    expect(theirs).to_contain_text("Aan de balie van de polikliniek")
    ines.press("Bestanden toevoegen of lezen")
    ines.press("Terug naar het verzoek op uw eigen plek")
    fill(ines, {"text": ANSWER})
    ines.press("Verstuur")
    expect(theirs).to_contain_text("Verstuurd.")

    noor.go("/loket/organisaties/verzoeken/")
    expect(main).to_contain_text("antwoord op")
    noor.go(address)
    expect(main).to_contain_text(ANSWER)

    sql(demo_site, LATE)
    marja = visitor("marja", viewport=DESK)
    with marja.hurrying():
        sign_in(marja, "Marja Lindeman")
    marja.go("/loket/organisatie/")
    expect(marja.page.locator("main")).to_contain_text("3 dagen te laat")
    noor.go("/loket/organisaties/verzoeken/")
    expect(main).to_contain_text("3 dagen te laat")


def sql(demo_site: Running, statement: str) -> None:
    """The clock goes on: what days of waiting would do."""
    with demo_site.as_superuser() as server:
        names = [row[0] for row in server.execute("SELECT datname FROM pg_database WHERE NOT datistemplate")]
    for name in names:
        with demo_site.as_superuser(name) as database:
            there = database.execute("SELECT to_regclass('organisations_request')").fetchone()
            if there and there[0]:
                database.execute(statement)


def _ready_case(noor: Visit) -> str:
    """The address of the other side that stands ready to be invited, in one of Noor's cases."""
    noor.go("/loket/")
    links = noor.page.locator("main a[href^='/loket/zaak/']").evaluate_all("all => all.map(a => a.pathname)")
    for case in dict.fromkeys(re.match(r"/loket/zaak/[0-9a-f-]+/", link).group(0) for link in links):
        noor.page.goto(f"{noor.at}{case}andere-kant/")
        for one in (
            noor.page.locator("main li", has_text="Weet nog van niets")
            .locator("a")
            .evaluate_all("all => all.map(a => a.pathname)")
        ):
            noor.page.goto(f"{noor.at}{one}")
            if noor.page.get_by_role("link", name="Doet deze organisatie mee?").count():
                return one
    raise AssertionError("the demo has no other side that is ready to be invited")


def _only_for_ines(ines: Visit, named: Visit) -> str:
    """The request that Olga does not see."""
    with named.hurrying():
        sign_in(named, "Olga Terpstra")
    named.go("/loket/organisatie/verzoeken/")
    script = "all => all.map(a => a.pathname)"
    seen = set(named.page.locator("main .lines a").evaluate_all(script))
    mine = ines.page.locator("main .lines a").evaluate_all(script)
    (found,) = [one for one in mine if one not in seen]
    return str(found)


def test_the_board_makes_its_yearly_report_signs_it_and_takes_the_pdf(
    visitor: Visitor, demo_site: Running
) -> None:
    sql(demo_site, JOINED)
    olga, council = visitor("olga", viewport=DESK), visitor("council", viewport={"width": 320, "height": 700})
    with olga.hurrying():
        sign_in(olga, "Olga Terpstra")
    olga.go("/loket/organisatie/bestuur/")
    main = olga.page.locator("main")
    year = int(main.get_by_role("button", name=re.compile("Maak het verslag over")).last.inner_text()[-4:])
    olga.click(main.get_by_role("button", name=f"Maak het verslag over {year}"))
    expect(main).to_contain_text("Waar dit vandaan komt")
    fill(olga, {"words": "Wij begonnen dit jaar. Niet alles lukte op tijd."})
    olga.press("Bewaar")
    olga.press("Onderteken het verslag")
    expect(main).to_contain_text("Ondertekend. Het verslag verandert nu niet meer.")
    with olga.page.expect_download() as got:
        main.get_by_role("link", name="Download als PDF").click()
    path = got.value.path()
    reader = PdfReader(io.BytesIO(path.read_bytes()))
    assert f"Jaarverslag sociale veiligheid {year}" in reader.pages[0].extract_text()
    assert reader.trailer["/Root"]["/Lang"].startswith("nl")

    with council.hurrying():
        sign_in(council, "Sjoerd Dijkstra")
    council.go(f"/loket/organisatie/bestuur/jaarverslag/{year}/")
    expect(council.page.locator("main")).to_contain_text("Niet alles lukte op tijd.")
    assert council.page.get_by_role("button", name="Bewaar").count() == 0


def test_a_manager_sets_the_days_ready_and_says_what_is_done(visitor: Visitor) -> None:
    henk = visitor("henk")
    with henk.hurrying():
        sign_in(henk, "Henk Jonker")
    henk.go("/loket/organisatie/")
    henk.press("Een medewerker maakte iets mee: wat moet de organisatie nu doen?")
    main = henk.page.locator("main")
    expect(main).to_contain_text("Ons voorstel")
    henk.press("Zet deze dagen klaar")
    expect(main).to_contain_text("Afgesproken.")
    henk.click(main.get_by_role("link", name="Praat met wie iets meemaakte").last)
    fill(henk, {"how": "Wij hebben gepraat en het rooster aangepast."})
    henk.press("Dit is gedaan")
    expect(main).to_contain_text("Het is gezegd, niet aangetoond.")
