# SPDX-License-Identifier: EUPL-1.2
"""A day passes: the counter is warned, the coordinator knows, the central organisation knows, the reporter reads why."""

import subprocess
import sys
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in, take_in
from tests.journeys.conftest import Visitor
from tests.journeys.running import Running
from tests.journeys.telling import fill, follow, send, tell

from gehoord.casework.deadlines import standing
from gehoord.foundation.reference.holidays import add_working_days

pytestmark = [pytest.mark.journey, pytest.mark.server]

STORY = (
    "De huisarts zei dat mijn klachten wel bij mijn afkomst zouden horen. Ik wacht al weken op een antwoord."
)
WATCH = """
import django; django.setup()
from django.utils import timezone
from gehoord.casework.actions.raise_alarms import raise_alarms
from gehoord.foundation.people.counters import all_counters
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.reference.holidays import add_working_days
now = timezone.localtime()
day = add_working_days(now.date(), 0)
for counter in all_counters():
    with fenced(counter=counter):
        raise_alarms(counter, now=now.replace(year=day.year, month=day.month, day=day.day))
"""


def make_due(demo_site: Running, case: str, working_days: int) -> str:
    """Move the promised day of a case so many working days on, and let the watch look. How the page then puts it."""
    today = add_working_days(timezone.localdate(), 0)
    due = add_working_days(today, working_days) if working_days else today
    with demo_site.as_superuser("gehoord") as conn:
        conn.execute("UPDATE casework_case SET due_on = %s WHERE report_id = %s", [due, case])
    told = demo_site.environment() | {"DJANGO_SETTINGS_MODULE": "gehoord.config.settings"}
    subprocess.run([sys.executable, "-c", WATCH], env=told, check=True)
    return standing(due, today=timezone.localdate()).words


def test_a_term_passes_and_everybody_who_should_know_it_does(visitor: Visitor, demo_site: Running) -> None:
    reporter, counter = visitor("reporter"), visitor("counter", viewport=DESK)
    with reporter.hurrying():
        tell(reporter, verhaal={"story": STORY}, contact={"name": "Samira", "language": "nl"})
        code = send(reporter)
    with counter.hurrying():
        sign_in(counter)
        path = take_in(counter, STORY)
    case = path.rstrip("/").rpartition("/")[2]
    follow(reporter, code)
    main, desk = reporter.page.locator("main"), counter.page.locator("main")
    expect(main).to_contain_text("We laten je weten hoe we je melding behandelen.")

    near = make_due(demo_site, case, 1)
    assert near.startswith("nog ")
    counter.go(path)
    expect(desk).to_contain_text(near)
    expect(desk).to_contain_text("We laten je weten hoe we je melding behandelen.")

    late = make_due(demo_site, case, -8)
    assert late.endswith("werkdagen te laat")
    counter.go(path)
    expect(desk).to_contain_text(late)
    reporter.go("/volgen/lezen/")
    expect(main).to_contain_text("We vertelden je nog niet waarom.")
    expect(main).to_contain_text("De coördinator van het loket weet het sinds")
    expect(main).to_contain_text("De landelijke organisatie weet het sinds")

    steward = visitor("steward", viewport=DESK)
    with steward.hurrying():
        sign_in(steward, "Els van Dijk")
    steward.go("/loket/vastgelopen/")
    expect(steward.page.locator("main")).to_contain_text("Loket Utrecht")
    expect(steward.page.locator("main")).not_to_contain_text(case)
    steward.press("Ik heb Loket Utrecht gebeld")
    expect(steward.page.locator("main")).to_contain_text("Het laatst gebeld op")

    counter.press("Vertel waarom het langer duurt")
    counter.press("Vertel het de melder")
    expect(counter.page.locator("#errors")).to_be_visible()
    new_day = add_working_days(timezone.localdate() + timedelta(days=7), 0)
    fill(counter, {"because": "away", "words": "Mijn collega is ziek.", "expected_on": new_day.isoformat()})
    counter.press("Vertel het de melder")
    reporter.go("/volgen/lezen/")
    expect(main).to_contain_text("omdat degene die je helpt er nu niet is.")
    expect(main).to_contain_text("We denken dat het lukt op")
    expect(main).to_contain_text("Mijn collega is ziek.")
