# SPDX-License-Identifier: EUPL-1.2
"""An anonymous nurse who only wants to be heard; three months later it did not stop, and the case opens again."""

import pytest
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in, take_in
from tests.journeys.conftest import Visitor
from tests.journeys.running import Running
from tests.journeys.telling import fill, follow, send, tell

pytestmark = [pytest.mark.journey, pytest.mark.server]

STORY = "Op mijn afdeling maken ze elke dienst grappen over mijn accent. Ik wil het alleen kwijt."
LATER = """
UPDATE casework_case SET closed_on = current_date - 95, aftercare_on = current_date - 2
WHERE report_id = %s
"""


def test_a_nurse_is_heard_asked_three_months_later_and_heard_again(
    visitor: Visitor, demo_site: Running
) -> None:
    nurse, counter = visitor("nurse"), visitor("counter", viewport=DESK)
    with nurse.hurrying():
        tell(
            nurse,
            begin={"need": "tell"},
            verhaal={"story": STORY, "kind": "experience"},
            over_jou={"capacity": "employee", "residence": "Utrecht"},
            hoe_bekend={"identity": "anonymous"},
            contact={"language": "nl"},
        )
        code = send(nurse)

    with counter.hurrying():
        sign_in(counter)
        case = take_in(counter, STORY)
        counter.press("Afsluiten: alleen gehoord")
        fill(counter, {"words": "Ik heb het gelezen. Wat naar dat je dit elke dienst meemaakt."})
        counter.press("Verstuur de brief en zet de stap")

    follow(nurse, code)
    main = nurse.page.locator("main")
    expect(main).to_contain_text("Wat naar dat je dit elke dienst meemaakt.")
    expect(main).to_contain_text("We vragen hoe het nu met je gaat.")

    months_later(demo_site, case.strip("/").split("/")[-1])
    nurse.go("/volgen/lezen/")
    nurse.press("Naar de vragen")
    fill(nurse, {"stopped": "no", "reprisal": "no", "treated": "yes", "text": "Het gaat gewoon door."})
    nurse.press("Verstuur")
    expect(main).to_contain_text("We nemen weer contact met je op.")
    expect(main).to_contain_text("Uiterlijk")
    promised = main.locator("dl.summary .quiet", has_text="Uiterlijk").first.inner_text()

    counter.go(case)
    desk = counter.page.locator("main")
    expect(desk).to_contain_text("Weer open: de melder liet weten dat het niet goed gaat")
    expect(desk).to_contain_text("Het gaat gewoon door.")
    expect(desk).to_contain_text("Intakegesprek")
    assert promised.removeprefix("Uiterlijk ").split(" ")[1] in desk.inner_text()
    counter.page.get_by_text("Meer over deze zaak").click()
    counter.press("Nazorg")
    expect(desk).to_contain_text("Is het gestopt? — Nee")
    fill(counter, {"needs": ["talk"], "with_talk": "De vertrouwenspersoon"})
    counter.press("Bewaar")
    expect(desk).to_contain_text("Bewaard.")

    nurse.go("/volgen/omdat-je-het-vertelde/")


def test_the_incident_of_the_demo_is_one_bundle_with_a_letter_to_all(visitor: Visitor) -> None:
    desk = visitor(viewport=DESK)
    with desk.hurrying():
        sign_in(desk)
    desk.go("/loket/massameldingen/")
    desk.press("Omroeper in de sporthal")
    expect(desk.page.locator("main")).to_contain_text("Hoort hier misschien ook bij")
    desk.press("Schrijf één brief aan iedereen")
    fill(desk, {"words_nl": "We spraken het bestuur. De omroeper stopt ermee."})
    desk.press("Bekijk de brief")
    expect(desk.page.locator("main")).to_contain_text("Niemand ziet wie er nog meer meldde.")
    desk.press("Verstuur 4 brieven")
    expect(desk.page.locator("main")).to_contain_text("Schrijf één brief aan iedereen")
    desk.go("/loket/massameldingen/nieuw/?soort=experience&grond=race")


def months_later(demo_site: Running, case: str) -> None:
    """The clock of one case goes on: what three months of waiting would do."""
    with demo_site.as_superuser() as server:
        names = [row[0] for row in server.execute("SELECT datname FROM pg_database WHERE NOT datistemplate")]
    for name in names:
        with demo_site.as_superuser(name) as database:
            there = database.execute("SELECT to_regclass('casework_case')").fetchone()
            if there and there[0]:
                database.execute(LATER, [case])
