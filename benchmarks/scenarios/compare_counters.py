# SPDX-License-Identifier: EUPL-1.2
"""The comparison of counters with 100,000 counted cases of one year, through the real server.

Aim: p95 at most 200 ms. It reads as the role that can select countable rows only, in one query that the database
adds up; nothing is kept between two pages. The floor: a page that reads nothing, and that query alone.
"""

import random
import secrets
import sys
import time

from benchmarks.installation import installation, server
from benchmarks.load import Browser
from benchmarks.results import percentile, show
from benchmarks.scenarios.inbox import cookies_of, timed

ROWS = 100_000
DIFFERENT = 5_000
TIMES = 100


def main() -> int:
    """Measure, print, append."""
    with installation():
        import django

        django.setup()
        from django.utils import timezone

        from gehoord.config.demo.people import add_people, open_counters
        from gehoord.config.demo.services import tell_services

        now = timezone.localtime()
        opened = open_counters(now=now)
        tell_services(opened, now=now)
        staff = add_people(opened, now=now)["noor"]
        print(f"  making {ROWS} countable rows", flush=True)
        _make(year=now.year)
        _as_after_a_night()
        with server(workers=1) as real:
            _measure(real, staff, year=now.year)
    return 0


def _make(*, year: int) -> None:
    from gehoord.config.demo.counted import row_of
    from gehoord.foundation.counting.models import Countable

    chance = random.Random(7)
    kinds = [row_of(chance, year) for _number in range(DIFFERENT)]
    for _start in range(0, ROWS, DIFFERENT):
        Countable.objects.bulk_create(Countable(key=secrets.token_bytes(32), **row) for row in kinds)


def _as_after_a_night() -> None:
    """The database tidies up by itself after so many new rows; here at once, as it is the next morning."""
    import psycopg

    from gehoord.config import database

    with psycopg.connect(database.as_url(database.urls().owner), autocommit=True) as owner:
        owner.execute("VACUUM ANALYZE counting_countable")


def _measure(real: object, staff: object, *, year: int) -> None:
    from gehoord.casework.countable import kept_terms

    browser = Browser(real.port)  # type: ignore[attr-defined]
    floor = [timed(browser, "/toegankelijkheid/")[0] for _number in range(TIMES)]
    browser.cookies |= cookies_of(staff)
    cold, page = timed(browser, "/loket/vergelijken/")
    warm = [timed(browser, "/loket/vergelijken/")[0] for _number in range(TIMES)]
    one = [timed(browser, "/loket/vergelijken/?dienst=mediation")[0] for _number in range(TIMES)]
    public = [timed(browser, "/cijfers/loketten/")[0] for _number in range(TIMES)]
    query = []
    for _number in range(TIMES):
        began = time.perf_counter()
        kept_terms(year=year)
        query.append(time.perf_counter() - began)
    show(
        "compare_counters",
        [
            ("countable rows of the year", float(ROWS), "", ""),
            ("size of the page", len(page) / 1000, "kB", ""),
            ("floor: a page that reads nothing, median", percentile(floor, 0.5) * 1000, "ms", ""),
            ("floor: the one query alone, median", percentile(query, 0.5) * 1000, "ms", ""),
            ("comparison, first page of a sign-in", cold * 1000, "ms", ""),
            ("comparison, median", percentile(warm, 0.5) * 1000, "ms", ""),
            ("comparison, p95", percentile(warm, 0.95) * 1000, "ms", "<= 200"),
            ("comparison of one service, p95", percentile(one, 0.95) * 1000, "ms", "<= 200"),
            ("public comparison (published numbers), p95", percentile(public, 0.95) * 1000, "ms", "<= 200"),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
