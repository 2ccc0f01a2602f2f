# SPDX-License-Identifier: EUPL-1.2
"""Which counter takes a report in: a table over all municipalities."""

import pytest
from tests.builders import central_counter, local_counter

from gehoord.config.demo.people import counters
from gehoord.foundation.people import routing
from gehoord.foundation.people.models import Area
from gehoord.foundation.people.routing import municipalities_without_counter, route
from gehoord.foundation.reference import municipalities

ALL = sorted(municipalities.everything())


@pytest.fixture
def demo_counters(db: None) -> dict[str, str]:
    """The demo's counters; municipality → code of its counter."""
    central_counter()
    expected = {}
    for counter in counters():
        local_counter(counter["code"], name=counter["name"], municipalities=counter["municipalities"])
        expected |= dict.fromkeys(counter["municipalities"], counter["code"])
    return expected


def test_all_342_municipalities_have_one_counter(demo_counters: dict[str, str]) -> None:
    assert len(ALL) == 342
    assert sorted(demo_counters) == ALL
    assert municipalities_without_counter(ALL) == []


def test_residence_goes_before_the_incident_and_both_before_the_central_counter(
    demo_counters: dict[str, str],
) -> None:
    elsewhere = {code: next(c for c in ALL if demo_counters[c] != demo_counters[code]) for code in ALL}

    for code in ALL:
        local = demo_counters[code]
        assert route(residence=code).code == local
        assert route(incident=code).code == local
        assert route(residence=code, incident=elsewhere[code]).code == local
        assert route(residence=code, incident=code, keep_out=local).code == "landelijk"
        assert route(residence=code, incident=elsewhere[code], keep_out=local).code == "landelijk"


@pytest.mark.parametrize("place", ["", "online", "landelijk", "buitenland", "GM9999"])
def test_what_belongs_to_no_municipality_goes_to_the_central_counter(
    demo_counters: dict[str, str], place: str
) -> None:
    assert route(residence="", incident=place).code == "landelijk"


def test_a_municipality_without_a_counter_is_named(demo_counters: dict[str, str]) -> None:
    Area.objects.filter(municipality="GM0344").delete()
    routing.forget()

    assert municipalities_without_counter(ALL) == ["GM0344"]
    assert route(residence="GM0344").code == "landelijk"
