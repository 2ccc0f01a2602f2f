# SPDX-License-Identifier: EUPL-1.2
"""A hospital with 500 open reports at its desk and 2,000 tasks: the desk's list, the board's page and the tasks.

Aim: p95 at most 200 ms each, and a number of queries that does not grow with what lies there.
"""

import secrets
import sys
from datetime import timedelta
from typing import Any

from benchmarks.installation import installation, server
from benchmarks.load import Browser
from benchmarks.results import percentile, show
from benchmarks.scenarios.inbox import cookies_of, timed

REPORTS, TASKS = 500, 2_000
TIMES = 60
PAGES = (
    ("the desk's list", "desk", "/loket/organisatie/meldpunt/"),
    ("the board's page", "board", "/loket/organisatie/bestuur/"),
    ("the tasks", "board", "/loket/organisatie/afspraken/"),
    ("the first page", "board", "/loket/organisatie/"),
)


def main() -> int:
    """Measure, print, append."""
    with installation():
        import django

        django.setup()
        from django.utils import timezone

        from gehoord.config.demo.organisations.teams import HOSPITAL, open_teams
        from gehoord.foundation.people.roles import Permission

        now = timezone.localtime()
        people = open_teams(now=now)[HOSPITAL]
        who = {
            "board": next(one for one in people.values() if one.may(Permission.ORG_STEER)),
            "desk": next(one for one in people.values() if one.may(Permission.ORG_DESK_WORKERS)),
        }
        _fill(who["board"], now=now)
        rows: list[tuple[str, float, str, str]] = [
            ("open reports", float(REPORTS), "", ""),
            ("tasks", float(TASKS), "", ""),
        ]
        rows += [
            (f"{name}, queries", float(_queries(who[whose], path)), "", "") for name, whose, path in PAGES
        ]
        with server(workers=1) as real:
            for name, whose, path in PAGES:
                browser = Browser(real.port)
                browser.cookies |= cookies_of(who[whose])
                _cold, page = timed(browser, path)
                assert b"<main" in page, page[:300]
                taken = [timed(browser, path)[0] for _number in range(TIMES)]
                rows.append((f"{name}, size", len(page) / 1000, "kB", ""))
                rows.append((f"{name}, median", percentile(taken, 0.5) * 1000, "ms", ""))
                rows.append((f"{name}, p95", percentile(taken, 0.95) * 1000, "ms", "<= 200"))
        show("desk_list", rows)
    return 0


def _fill(staff: Any, *, now: Any) -> None:
    from gehoord.foundation.people.fence import fenced
    from gehoord.foundation.vault.models import TeamKey
    from gehoord.organisations.models import DeskReport, Task

    today = now.date()
    with fenced(counter=staff.counter):
        keys = TeamKey.objects.filter(counter=staff.counter).first()
        DeskReport.objects.bulk_create(
            DeskReport(
                counter_id=staff.counter,
                lookup=secrets.token_bytes(32),
                team=keys,
                team_wrap=secrets.token_bytes(120),
                mailbox_wrap=secrets.token_bytes(120),
                body=secrets.token_bytes(4_000),
                told_by="employee",
                regime="own",
                step="new",
                received_on=today - timedelta(days=number % 60),
                due_on=today + timedelta(days=number % 40 - 10),
                due_for="confirm",
            )
            for number in range(REPORTS)
        )
        Task.objects.bulk_create(
            Task(
                counter_id=staff.counter,
                kind="plan",
                what=f"Gesprek met team {number}",
                made_on=today,
                due_on=today + timedelta(days=number % 120 - 60),
                owner_id=staff.id if number % 2 else None,
                owner_words="" if number % 2 else "teamleider",
            )
            for number in range(TASKS)
        )


def _queries(staff: Any, path: str) -> int:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "localhost"})
    for name, value in cookies_of(staff).items():
        client.cookies[name] = value
    client.get(path)
    with CaptureQueriesContext(connection) as seen:
        client.get(path)
    return len(seen)


if __name__ == "__main__":
    sys.exit(main())
