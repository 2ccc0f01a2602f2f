# SPDX-License-Identifier: EUPL-1.2
"""Ten thousand sealed open cases at one counter, made in bulk by the same sealing as the actions use."""

import random
import uuid
from datetime import date, timedelta
from os import urandom
from typing import Any

from gehoord.casework.actions.take_in import first_facts
from gehoord.casework.models import Case
from gehoord.casework.queries.sealed import Keys, seal_facts, seal_keys, team_box
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.vault import team_keys
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.actions.receive_report import seal_report, summary_of
from gehoord.reporting.models import Report

GROUNDS = ("race", "religion", "gender", "disability", "age", "sexual_orientation")
SECTORS = ("hospital", "general_practice", "nursing_home", "home_care", "sports_club")
WORDS = [
    "de",
    "balie",
    "zei",
    "dat",
    "ik",
    "moest",
    "wachten",
    "terwijl",
    "anderen",
    "eerder",
    "aan",
    "de",
    "beurt",
    "waren",
    "en",
    "niemand",
    "legde",
    "uit",
    "waarom",
    "het",
    "zo",
    "ging",
    "op",
    "de",
    "afdeling",
    "waar",
    "mijn",
    "moeder",
    "ligt",
    "en",
    "waar",
    "ik",
    "elke",
    "dag",
    "kom",
    "helpen",
    "met",
    "eten",
]
BATCH = 500


def make_cases(count: int, *, staff: Staff, today: date) -> None:
    """Store `count` reports of about 1,200 characters with an open case each, handled by `staff`."""
    chance, where = random.Random(7), counter_map().by_id[staff.counter]
    team = team_keys.newest(staff.counter)
    assert team is not None
    box = team_box(staff.keys, team.team)
    for start in range(0, count, BATCH):
        reports, cases = [], []
        for number in range(start, min(start + BATCH, count)):
            answers = _answers(chance, number)
            day = today - timedelta(days=number % 90)
            keys = Keys(urandom(32), urandom(32))
            report = seal_report(
                answers,
                code=Code.new(),
                dek=keys.dek,
                where=where,
                team=team,
                language="nl",
                channel="web",
                today=day,
            )
            facts = first_facts(answers, summary=summary_of(answers), channel="web")
            reports.append(report)
            cases.append(
                Case(
                    report_id=report.pk,
                    counter_id=staff.counter,
                    step="analysis",
                    handler_id=staff.id if number % 3 else None,
                    team_id=team.team,
                    key=seal_keys(keys, box=box, case=report.pk),
                    facts=seal_facts(facts, keys=keys, case=report.pk),
                    received_on=day,
                    opened_on=day,
                    due_on=day + timedelta(days=30),
                    due_for="how_handled",
                )
            )
        with fenced(counter=staff.counter):
            Report.objects.bulk_create(reports)
            Case.objects.bulk_create(cases)


def _answers(chance: random.Random, number: int) -> dict[str, Any]:
    story = " ".join(chance.choices(WORDS, k=220))
    return {
        "need": chance.choice(("tell", "count", "advice", "help", "unsure")),
        "story": f"{story} kenmerk{number} {uuid.UUID(int=chance.getrandbits(128))}",
        "sector": chance.choice(SECTORS),
        "capacity": "client",
        "grounds": chance.sample(GROUNDS, 2),
        "organisation": f"Organisatie {number % 400}",
        "residence": "GM0344",
        "place": "GM0344",
        "identity": "counter_only",
    }
