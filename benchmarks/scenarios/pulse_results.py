# SPDX-License-Identifier: EUPL-1.2
"""A pulse among 8,000 employees in 20 units: freezing its result once, and showing it through the real server.

Aim: at most 200 ms each. The floor of showing: a page that reads nothing.
"""

import random
import secrets
import sys
import time
from datetime import timedelta
from typing import Any

from benchmarks.installation import installation, server
from benchmarks.load import Browser
from benchmarks.results import percentile, show
from benchmarks.scenarios.inbox import cookies_of, timed

UNITS = 20
PEOPLE = 400
TIMES = 100
FREEZINGS = 9


def main() -> int:
    """Measure, print, append."""
    with installation():
        import django

        django.setup()
        from django.utils import timezone

        from gehoord.config.demo.organisations.teams import HOSPITAL, open_teams

        now = timezone.localtime()
        staff = open_teams(now=now)[HOSPITAL]["olga"]
        print(f"  making {UNITS * PEOPLE} answers in {UNITS} units", flush=True)
        frozen, closing, key = _freeze(staff, now=now)
        with server(workers=1) as real:
            _measure(real, staff, frozen, closing, key)
    return 0


def _freeze(staff: Any, *, now: Any) -> tuple[list[float], float, str]:
    from gehoord.foundation.people.fence import fenced
    from gehoord.organisations.actions.pulse.close_pulse import close_pulse, frozen
    from gehoord.organisations.actions.pulse.start_pulse import start_pulse
    from gehoord.organisations.models import Answer, Pulse, Ticket, Unit

    with fenced(counter=staff.counter):
        units = [
            Unit.objects.create(counter_id=staff.counter, name=f"Afdeling {number}", people=PEOPLE)
            for number in range(UNITS)
        ]
        began = now - timedelta(days=20)
        pulse, _reasons = start_pulse(
            "practice-1",
            counter=staff.counter,
            units=[unit.pk for unit in units],
            opens_on=began.date() + timedelta(days=1),
            closes_on=began.date() + timedelta(days=15),
            by=staff.by,
            now=began,
        )
        assert pulse is not None
        _answers(pulse, units, Answer, Ticket, staff.counter)
    times = []
    for _number in range(FREEZINGS):
        with fenced(counter=staff.counter):
            row = Pulse.objects.get(pk=pulse.pk)
            start = time.perf_counter()
            frozen(row)
            times.append(time.perf_counter() - start)
    with fenced(counter=staff.counter):
        start = time.perf_counter()
        assert close_pulse(pulse.pk, counter=staff.counter, by=staff.by, now=now) == []
    return times, time.perf_counter() - start, str(pulse.pk)


def _answers(pulse: Any, units: list[Any], answer: Any, ticket: Any, counter: int) -> None:
    chance = random.Random(7)
    asked = ("norms", "desk", "confidant", "house_rules", "duty")
    for unit in units:
        ticket.objects.bulk_create(
            ticket(lookup=secrets.token_bytes(32), pulse=pulse, counter_id=counter, unit=unit, is_used=True)
            for _number in range(PEOPLE)
        )
        answer.objects.bulk_create(
            answer(
                pulse=pulse,
                counter_id=counter,
                unit=unit,
                given={name: chance.randint(0, 4) for name in asked}
                | {"safe": chance.randint(0, 5), "met": chance.randint(0, 2)},
            )
            for _number in range(PEOPLE)
        )


def _measure(real: Any, staff: Any, frozen: list[float], closing: float, key: str) -> None:
    browser = Browser(real.port)
    floor = [timed(browser, "/toegankelijkheid/")[0] for _number in range(TIMES)]
    browser.cookies |= cookies_of(staff)
    address = f"/loket/organisatie/peiling/{key}/"
    _cold, page = timed(browser, address)
    assert b"Per onderdeel" in page, page[:300]
    shown = [timed(browser, address)[0] for _number in range(TIMES)]
    show(
        "pulse_results",
        [
            ("answers", float(UNITS * PEOPLE), "", ""),
            ("units", float(UNITS), "", ""),
            ("size of the page", len(page) / 1000, "kB", ""),
            ("freezing the result, median", percentile(frozen, 0.5) * 1000, "ms", "<= 200"),
            ("freezing the result, slowest", max(frozen) * 1000, "ms", ""),
            ("closing: freezing, destroying, committing", closing * 1000, "ms", ""),
            ("floor: a page that reads nothing, median", percentile(floor, 0.5) * 1000, "ms", ""),
            ("showing the result, median", percentile(shown, 0.5) * 1000, "ms", ""),
            ("showing the result, p95", percentile(shown, 0.95) * 1000, "ms", "<= 200"),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
