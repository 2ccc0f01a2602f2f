# SPDX-License-Identifier: EUPL-1.2
"""A pulse that belongs to a test of a process: begun from the test, and its frozen result in the report."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from tests.organisations.builders import TryOrganisation, organisation
from tests.organisations.pulse.builders import units

from gehoord.foundation.people.fence import fenced
from gehoord.organisations.models import Pulse
from gehoord.organisations.queries.process_report import report_of, result_lines
from gehoord.organisations.queries.process_tests import opened

from .building import Trying

pytestmark = pytest.mark.django_db(transaction=True)
RESULT = {
    "views": [
        {
            "unit": "all",
            "name": "",
            "depth": 0,
            "band": "20-49",
            "values": {"speak.mostly": 40, "learn.mostly": 10},
        }
    ],
    "withheld": [],
}


def begin(client: Client, key: object, unit: object, *, today: datetime) -> None:
    shown = client.get(f"/loket/organisatie/peiling/nieuw/?lijst=culture-1&toets={key}").content.decode()
    assert f'name="test" value="{key}"' in shown
    given = {"questions": "culture-1", "units": [str(unit)], "test": str(key)}
    days = {"opens_on": today.date() + timedelta(days=1), "closes_on": today.date() + timedelta(days=15)}
    client.post("/loket/organisatie/peiling/nieuw/", given | {name: str(day) for name, day in days.items()})


def begun(team: TryOrganisation) -> Trying:
    with fenced(counter=team.pk):
        return Trying(team.pk).started("room")


def test_a_pulse_begun_from_a_test_belongs_to_it_and_its_result_is_in_the_report(now: datetime) -> None:
    team = organisation()
    client, trying = team.member("board").client(), begun(team)
    [unit] = units(team, {"Poli": 40}, now=now).values()

    begin(client, trying.key, unit, today=now)

    with fenced(counter=team.pk):
        assert Pulse.objects.get().test == trying.key
        Pulse.objects.update(result=RESULT, closed_on=now.date())
        told = report_of(opened(trying.key))["told"][0]
    page = client.get(f"/loket/organisatie/procestoets/{trying.key}/medewerkers/").content.decode()
    assert told["lines"] == [
        "Zeggen we er iets van als iemand kwetst? Ja of meestal: ongeveer 40%",
        "Veranderen we iets na een klacht? Ja of meestal: hooguit 10%",
    ]
    assert told["lines"][0] in page


def test_a_pulse_does_not_join_a_test_of_somebody_else(now: datetime) -> None:
    team, other = organisation(), organisation("Ander")
    theirs = begun(other)
    [unit] = units(team, {"Poli": 40}, now=now).values()

    begin(team.member("board").client(), theirs.key, unit, today=now)

    with fenced(counter=team.pk):
        assert Pulse.objects.get().test is None


def test_too_few_answers_are_told_as_that() -> None:
    row = Pulse(questions="culture-1", result={"views": []})

    assert result_lines(row) == [
        "Er antwoordden te weinig mensen om iets te laten zien zonder iemand te herkennen."
    ]
