# SPDX-License-Identifier: EUPL-1.2
"""A hundred thousand reports and cases at one counter, of the size they really have, with noise in place of seals.

Only for pages that open nothing: they cannot tell noise from sealed words.
"""

import os
import random
import subprocess
import sys
from datetime import date, timedelta
from os import urandom
from uuid import UUID, uuid4

from gehoord.casework.models import Case, Consent, HandOver, Term
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.vault import team_keys
from gehoord.reporting.models import Report

BATCH = 2000
STEPS = ("analysis", "intake", "plan", "action", "aftercare")
OPEN = 0.1
"""Share of the cases that are still open: ten thousand of a hundred thousand, as in the scenario of the inbox."""


def make_rows(count: int, *, counter: int, members: list[UUID], other: int, today: date) -> None:
    """Store `count` reports, a case for nearly each, terms, consents and hand-overs. One in ten open.

    Of one case in a hundred the first member is kept out: the fence has something to do.
    """
    chance = random.Random(11)
    team, theirs = team_keys.newest(counter), team_keys.newest(other)
    assert team is not None
    assert theirs is not None
    for start in range(0, count, BATCH):
        reports, cases, terms, consents, offers = [], [], [], [], []
        for number in range(start, min(start + BATCH, count)):
            case, day = uuid4(), today - timedelta(days=int(chance.expovariate(1 / 300)))
            kept_out = [entry_for(members[0], case)] if number % 100 == 0 else []
            reports.append(_report(case, counter=counter, team=team.team, day=day, kept_out=kept_out))
            if number % 2000 == 0:
                continue  # waits for a case
            row = _case(
                case, counter=counter, team=team.team, day=day, members=members, today=today, chance=chance
            )
            row.kept_out = kept_out
            cases.append(row)
            if row.due_on is None:
                continue
            due = today + timedelta(days=chance.randint(-3, 40))
            terms.append(
                Term(
                    case_id=case,
                    counter_id=counter,
                    kind="respondent",
                    waits_for="respondent",
                    started_on=day,
                    due_on=due,
                )
            )
            if number % 5 == 0:
                consents.append(
                    Consent(
                        case_id=case,
                        counter_id=counter,
                        use="letter",
                        body=urandom(900),
                        state=chance.choice(("asked", "given", "used")),
                        asked_on=day,
                        asked_by_id=members[0],
                    )
                )
            if number % 997 == 0:
                offers.append(
                    HandOver(
                        case_id=case,
                        counter_id=counter,
                        to_counter_id=other,
                        to_team_id=theirs.team,
                        state="offered",
                        offered_on=today,
                        offered_by_id=members[0],
                        due_on=today,
                    )
                )
        with fenced(counter=counter):
            Report.objects.bulk_create(reports)
            Case.objects.bulk_create(cases)
            Term.objects.bulk_create(terms)
            Consent.objects.bulk_create(consents)
            HandOver.objects.bulk_create(offers)


def _report(case: UUID, *, counter: int, team: int, day: date, kept_out: list[str]) -> Report:
    return Report(
        id=case,
        lookup=urandom(32),
        counter_id=counter,
        channel="web",
        identity="counter_only",
        received_on=day,
        team_id=team,
        team_wrap=urandom(1200),
        mailbox_wrap=urandom(92),
        summary=urandom(560),
        body=urandom(3000),
        kept_out=kept_out,
    )


def _case(
    case: UUID,
    *,
    counter: int,
    team: int,
    day: date,
    members: list[UUID],
    today: date,
    chance: random.Random,
) -> Case:
    is_open = chance.random() < OPEN
    paused = is_open and chance.random() < 0.15
    closed = None if is_open else min(today, day + timedelta(days=chance.randint(5, 120)))
    return Case(
        report_id=case,
        counter_id=counter,
        step=chance.choice(STEPS) if is_open else "closed",
        handler_id=chance.choice([*members, None]) if is_open else members[0],
        team_id=team,
        key=urandom(104),
        facts=urandom(1100),
        received_on=day,
        opened_on=day,
        due_on=today + timedelta(days=chance.randint(-5, 40)) if is_open else None,
        due_for="review" if is_open else "",
        paused_since=today - timedelta(days=10) if paused else None,
        wait_until=today + timedelta(days=chance.randint(-3, 20)) if paused else None,
        alarm=chance.choice((0, 0, 0, 1, 2, 3)) if is_open else 0,
        closed_on=closed,
    )


def settle() -> None:
    """What the database does by itself within minutes (autovacuum): look over the tables, as their owner."""
    code = (
        "import django; django.setup()\n"
        "from django.db import connection\n"
        "connection.ensure_connection(); connection.connection.autocommit = True\n"
        "connection.cursor().execute('VACUUM ANALYZE')\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=os.environ | {"GEHOORD_DB_ROLE": "owner"})
