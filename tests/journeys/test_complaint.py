# SPDX-License-Identifier: EUPL-1.2
"""A complaint about the counter, from both ends; and what a person can read, correct and have destroyed."""

import pytest
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in, take_in
from tests.journeys.conftest import Visitor
from tests.journeys.telling import fill, follow, press_below, send, tell

pytestmark = [pytest.mark.journey, pytest.mark.server]
STORY = "De receptie van de sportschool liet mij als enige een legitimatie zien. Ik schaamde me."
WRONG = "Ik hoorde twee weken niets en niemand belde terug."


def test_somebody_complains_about_the_counter_and_reads_the_decision(visitor: Visitor) -> None:
    person, committee = visitor("complainant"), visitor("committee", viewport=DESK)
    person.go("/klacht-over-ons/")
    person.press("Verstuur je klacht")
    expect(person.page.locator("main")).to_contain_text("Schrijf wat er mis ging.")
    person.page.locator("[name=about]").select_option(label="Loket Utrecht")
    person.page.get_by_label("Ik heb iets gemeld").check()
    fill(person, {"story": WRONG})
    person.press("Verstuur je klacht")
    expect(person.page.locator("h1")).to_have_text("Je klacht is binnen")
    person.press("Bekijk je klacht")

    sign_in(committee, "Hanna Vos")
    rows = committee.page.locator("tbody tr", has_text="Loket Utrecht").filter(has_text="nieuw")
    committee.click(rows.get_by_role("link").last)
    fill(committee, {"words": "Dank je. Hanna behandelt je klacht."})
    committee.press("Verstuur de bevestiging")
    for kind in ("Wat wie klaagt vertelde", "Wat het loket vertelde"):
        committee.page.locator("[name=kind]").select_option(label=kind)
        committee.page.locator("[name=words]").first.fill("Aan de telefoon gehoord.")
        committee.press("Bewaar of verstuur")
    committee.page.locator("[name=outcome]").select_option(label="De klacht klopt")
    committee.page.get_by_label("Joost Meijer (van buiten)").check()
    committee.page.locator("#decision").fill("Er was twee dagen beloofd. Dat is niet gehaald.")
    committee.press("Verstuur de beslissing")
    expect(committee.page.locator("main")).to_contain_text("De beslissing is verstuurd.")


def test_a_reporter_sees_all_that_is_kept_says_what_is_wrong_and_the_counter_answers(
    visitor: Visitor,
) -> None:
    reporter, counter = visitor("reporter"), visitor("counter", viewport=DESK)
    with reporter.hurrying():
        tell(reporter, verhaal={"story": STORY})
        code = send(reporter)
    with counter.hurrying():
        sign_in(counter)
    case = take_in(counter, STORY)
    follow(reporter, code)
    press_below(reporter, "Bekijk alles wat we van je bewaren")
    expect(reporter.page.locator("main")).to_contain_text(STORY)
    reporter.press("Vraag om de notities")
    press_below(reporter, "Zeg dat er iets niet klopt")
    fill(reporter, {"text": "Het was bij de kassa."})
    reporter.press("Verstuur")

    counter.go(f"{case}bewaren/")
    fill(counter, {"answer": "Dank je. We lezen nu dat het bij de kassa was."})
    counter.press("Verstuur het antwoord")
    counter.go("/loket/vernietigen/")
    expect(counter.page.locator("main")).to_contain_text("Hoe lang we bewaren")
