# SPDX-License-Identifier: EUPL-1.2
"""The coordinator's overview at 100,000 cases of one counter, through the real server, behind the real fences.

Aim: p95 at most 200 ms. The list behind a number opens one page of fifty cases and is stated apart.
"""

import sys

from benchmarks.installation import installation, postgres_cpu, server
from benchmarks.load import Browser
from benchmarks.results import percentile, show
from benchmarks.scenarios.inbox import cookies_of, timed

CASES = 100_000
TIMES = 60


def main() -> int:
    """Measure, print, append."""
    with installation():
        import django

        django.setup()
        from django.utils import timezone

        from benchmarks.many_rows import make_rows, settle
        from gehoord.config.demo.people import add_people, open_counters

        now = timezone.localtime()
        people = add_people(open_counters(now=now), now=now)
        samir, others = people["samir"], [people[name].id for name in ("noor", "lotte")]
        print(f"  making {CASES} cases", flush=True)
        make_rows(
            CASES,
            counter=samir.counter,
            members=[samir.id, *others],
            other=people["ayse"].counter,
            today=now.date(),
        )
        settle()
        with server(workers=1) as real:
            browser = Browser(real.port)
            browser.cookies |= cookies_of(samir)
            cold = timed(browser, "/loket/overzicht/")[0]
            before = real.cpu_seconds() + postgres_cpu()
            pages = [timed(browser, "/loket/overzicht/")[0] for _number in range(TIMES)]
            worked = (real.cpu_seconds() + postgres_cpu() - before) / TIMES
            lists = [timed(browser, "/loket/overzicht/late/")[0] for _number in range(20)]
        show(
            "coordinator",
            [
                ("cases at the counter", float(CASES), "", ""),
                ("overview, first", cold * 1000, "ms", ""),
                ("overview, median", percentile(pages, 0.5) * 1000, "ms", ""),
                ("overview, p95", percentile(pages, 0.95) * 1000, "ms", "200"),
                ("processor time per page, server and database", worked * 1000, "ms", ""),
                ("list behind a number, p95", percentile(lists, 0.95) * 1000, "ms", ""),
            ],
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
