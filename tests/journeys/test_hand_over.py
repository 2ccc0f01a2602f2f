# SPDX-License-Identifier: EUPL-1.2
"""A reporter who does not want this counter: another one takes over, the first sees nothing any more."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in, take_in
from tests.journeys.conftest import Visitor
from tests.journeys.telling import fill, follow, press_below, send, tell

pytestmark = [pytest.mark.journey, pytest.mark.server]

STORY = "Bij de huisartsenpost werd ik als enige weggestuurd. Mijn buurvrouw werkt bij het loket hier."
THERE = "Landelijk loket"


def test_a_case_goes_to_another_counter_and_the_one_that_is_kept_out_sees_it_no_more(
    visitor: Visitor,
) -> None:
    reporter, here = visitor("reporter"), visitor("here", viewport=DESK)
    there, small = visitor("there", viewport=DESK), visitor("small", viewport={"width": 360, "height": 740})
    with reporter.hurrying():
        tell(reporter, verhaal={"story": STORY}, contact={"name": "Samira", "language": "nl"})
        code = send(reporter)
    sign_in(here)
    case = take_in(here, STORY)
    sign_in(there, "Ruben Smit")

    follow(reporter, code)
    main = reporter.page.locator("main")
    press_below(reporter, "Bekijk wie je melding kan lezen, of sluit iemand uit")
    expect(main).to_contain_text("Samir")
    reporter.press("Laat Samir niet meelezen")
    expect(main).to_contain_text("Mag Samir je melding niet lezen?")
    reporter.press("Ja, laat Samir niet meelezen")
    expect(main).to_contain_text("Dat is meteen ingegaan.")
    sign_in(small, "Samir Bakker")
    assert small.page.request.get(f"{small.at}{case}").status == 404

    reporter.go("/volgen/ander-loket/")
    code_there = main.locator("label", has_text=THERE).locator("input").first
    (code_there if code_there.count() else main.get_by_label(THERE)).check()
    reporter.press("Vraag dit loket")
    expect(main).to_contain_text("Hier lees je of het andere loket je melding overneemt.")

    here.go(f"{case}wie-leest/")
    expect(here.page.locator("main")).to_contain_text("1 collega leest niet mee.")
    here.go(f"{case}overdragen/")
    here.page.locator("main [name=loket]").select_option("landelijk")
    here.press("Kies dit loket")
    expect(here.page.locator("main")).to_contain_text("De melder zegt ja.")
    fill(here, {"why": "De melder kent iemand bij ons loket en wil graag jullie hulp."})
    here.press("Bied de zaak aan")
    expect(here.page.locator("main")).to_contain_text(f"Aangeboden aan {THERE}")
    reporter.go("/volgen/lezen/")
    expect(main).to_contain_text("We vroegen een ander loket")

    there.go("/loket/aangeboden/")
    there.click(there.page.locator("main li a").last)
    expect(there.page.locator("main")).to_contain_text("De melder kent iemand bij ons loket")
    assert STORY not in there.page.inner_text("main")
    there.press("Neem de zaak over")
    assert urlsplit(there.page.url).path == case
    expect(there.page.locator("main")).to_contain_text(STORY)

    assert here.page.request.get(f"{here.at}{case}").status == 404
    here.go("/loket/")
    assert STORY[:40] not in here.page.inner_text("main")
    there.go(f"{case}overdragen/")
    assert "Loket Utrecht" not in there.page.inner_text("main select")
    reporter.go("/volgen/lezen/")
    expect(main).to_contain_text("Een ander loket helpt je nu")
    expect(main).to_contain_text(f"Iemand van {THERE}")
    reporter.go("/volgen/ander-loket/")
    assert "Loket Utrecht" not in reporter.page.inner_text("main form")
