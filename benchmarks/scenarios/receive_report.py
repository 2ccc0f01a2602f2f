# SPDX-License-Identifier: EUPL-1.2
"""Complete sealed reports per second: every page of the form, asked and answered, against the real server.

A visit is what a browser without script does: 19 requests (ten pages, nine answers with their redirects),
with a fresh connection. Aim: 100 a second on 2 cores, at most 12 ms of processor time each. The load
generator runs on the same cores.
"""

import sys
from urllib.parse import urlencode

from benchmarks.installation import Server, installation, postgres_cpu, server
from benchmarks.load import Browser, Load, run
from benchmarks.results import percentile, show

SECONDS = 12.0
VISITORS = 12
STORY = "Bij de balie zeiden ze dat mensen zoals ik maar ergens anders heen moesten. " * 12
PLACES = (
    "Utrecht",
    "Groningen",
    "Zwolle",
    "Breda",
    "Maastricht",
    "Leeuwarden",
    "Assen",
    "Almere",
    "Goes",
    "Ede",
)
PAGES = (
    ("/melden/", {"need": "help"}),
    ("/melden/verhaal/", {"story": STORY}),
    ("/melden/waar-en-wanneer/", {"happened": "week", "place": "", "sector": "hospital"}),
    ("/melden/wie/", {"who": ["professional", "organisation"], "organisation": "Ziekenhuis X"}),
    ("/melden/waarom/", {"grounds": ["race", "religion"]}),
    ("/melden/over-jou/", {"capacity": "client", "residence": ""}),
    ("/melden/hoe-bekend/", {"identity": "anonymous"}),
    ("/melden/contact/", {"language": "nl"}),
    ("/melden/controle/", {"do": "send"}),
)


def tell(browser: Browser, number: int) -> None:
    """One whole report."""
    place = PLACES[number % len(PLACES)]
    status, _headers, _page = browser.ask("GET", "/melden/")
    assert status == 200, status
    for path, answers in PAGES:
        given = {key: (place if key in ("place", "residence") else value) for key, value in answers.items()}
        status, headers, page = browser.ask("POST", path, urlencode(given, doseq=True).encode())
        assert status == 302, (path, status, page[-300:])
        status, _headers, page = browser.ask("GET", headers[b"location"].decode())
        assert status == 200, (path, status)


def main() -> int:
    """Measure, print, append."""
    with installation():
        import django

        django.setup()
        from django.utils import timezone

        from gehoord.config.demo.people import add_people, open_counters

        now = timezone.localtime()
        add_people(open_counters(now=now), now=now)
        with server("benchmarks.floor:application") as bare:
            floor_page = run(bare.port, lambda b, n: _once(b, "/bare"), visitors=VISITORS, seconds=4)
            floor_insert = run(bare.port, lambda b, n: _once(b, "/insert"), visitors=VISITORS, seconds=4)
        with server() as real:
            run(real.port, tell, visitors=VISITORS, seconds=3)  # warm
            web, database = real.cpu_seconds(), postgres_cpu()
            load = run(real.port, tell, visitors=VISITORS, seconds=SECONDS)
            web, database = real.cpu_seconds() - web, postgres_cpu() - database
            _report(load, web, database, real, floor_page, floor_insert)
    for fault in load.faults[:5]:
        print("fault:", fault, file=sys.stderr)
    return 1 if load.faults else 0


def _once(browser: Browser, path: str) -> None:
    for _number in range(50):
        status, _headers, _body = browser.ask("GET", path)
        assert status == 200, status


def _report(load: Load, web: float, database: float, real: Server, page: Load, insert: Load) -> None:
    done = len(load.visits)
    show(
        "receive_report",
        [
            ("complete reports per second", done / load.seconds, "/s", "100"),
            ("processor time of the web processes per report", web / done * 1000, "ms", "12"),
            ("processor time of the database per report", database / done * 1000, "ms", ""),
            ("a whole visit of 19 requests, median", percentile(load.visits, 0.5) * 1000, "ms", ""),
            ("a whole visit of 19 requests, p95", percentile(load.visits, 0.95) * 1000, "ms", ""),
            ("visits that failed", float(len(load.faults)), "", "0"),
            ("floor: bare pages per second", len(page.visits) * 50 / page.seconds, "/s", ""),
            ("floor: pages with one insert per second", len(insert.visits) * 50 / insert.seconds, "/s", ""),
            *((f"memory of process {n}", size / 1e6, "MB", "") for n, size in enumerate(real.memory(), 1)),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
