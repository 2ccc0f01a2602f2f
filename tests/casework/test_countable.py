# SPDX-License-Identifier: EUPL-1.2
"""The only door to the figures: what it hands out, and that its role can see nothing else."""

import pytest
from django.db import ProgrammingError, connections
from tests.builders import NOW, report
from tests.casework.builders import taken

from gehoord.casework import countable
from gehoord.casework.actions.code_facts import code_facts
from gehoord.foundation.counting.shuffle import shuffle_pending
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.sealing import derive

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "figures"])


def test_a_report_comes_out_as_its_coarse_facts_and_nothing_more(counter):
    sent = report(subgrounds=["skin_colour"], who=["professional"], organisation="De Kliniek")
    shuffle_pending()

    assert list(countable.rows()) == [
        countable.Countable(
            key=derive(sent.dek, "count"),
            counter="utrecht",
            year=2026,
            week="2026-W48",
            channel="web",
            identity="counter_only",
            residence="GM0344",
            place="GM0344",
            grounds=("race",),
            subgrounds=("skin_colour",),
            domain="public_services",
            sector="general_practice",
            capacity="client",
            natures=("unknown",),
            directions=("professional_to_client",),
            ways=("registration",),
            outcome="",
            days_to_contact=None,
            days_to_close=None,
            bundle="",
            kind="experience",
            levels=(),
            stopped="",
            reprisal="",
            treated="",
            days_to_take=None,
            days_to_plan=None,
            days_to_start=None,
            contact_kept=None,
            late_because="",
            handed_over=False,
            is_void=False,
        )
    ]


def test_rows_of_one_year_and_one_counter(counter, other_counter):
    report()
    report(residence="GM0014")
    report(now=NOW.replace(year=2025))
    shuffle_pending()

    assert len(list(countable.rows())) == 3
    assert len(list(countable.rows(year=2026))) == 2
    assert [row.counter for row in countable.rows(year=2026, counter="groningen")] == ["groningen"]
    assert list(countable.rows(year=2024)) == []


def test_what_a_caseworker_sets_right_replaces_what_was_counted_before(counter, caseworker):
    sent = taken(caseworker)
    staff = caseworker.staff()
    for grounds in (["age"], ["age", "race"]):
        with fenced(counter=counter.pk):
            code_facts(sent.id, coded={"grounds": grounds}, by=staff, now=NOW)
    shuffle_pending()

    (row,) = countable.rows()
    assert (row.grounds, row.sector, row.days_to_contact) == (("age", "race"), "general_practice", 0)


def test_the_role_of_the_figures_can_read_no_case_and_no_report(counter):
    report()
    for table in ("casework_case", "reporting_report", "counting_pending"):
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            connections["figures"].cursor() as cursor,
        ):
            cursor.execute(f"SELECT 1 FROM {table}")
