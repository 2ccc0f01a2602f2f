# SPDX-License-Identifier: EUPL-1.2
"""The clock of a whole country: the nightly check and the watch of the morning, past 1,000,000 open cases.

Aims: both together at most 60 s in one worker, and as much memory for a million cases as for a tenth of them. The
first night finds what fell due and who left; the second finds nothing new: that is what most nights cost.
"""

import os
import sys
import threading
import time
from datetime import datetime, timedelta

from benchmarks.installation import installation, memory_of
from benchmarks.results import show

COUNTERS, CASES = 100, 10_000
_EVERY = 0.05


class Peak:
    """The most memory this process had while it lived."""

    def __init__(self) -> None:
        self.most, self._stop = 0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Peak":
        self._thread.start()
        return self

    def __exit__(self, *gone: object) -> None:
        self._stop.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._stop.wait(_EVERY):
            self.most = max(self.most, memory_of(os.getpid()))


def main() -> int:
    """Measure, print, append."""
    with installation():
        import django

        django.setup()
        from django.utils import timezone

        from benchmarks.million_cases import make_counters
        from gehoord.foundation.reference.holidays import add_working_days

        now = timezone.localtime().replace(hour=7)
        today = add_working_days(now.date(), 0)
        now += timedelta(days=(today - now.date()).days)
        print(f"  making {COUNTERS * CASES} cases", flush=True)
        began = time.monotonic()
        counters = make_counters(
            COUNTERS,
            cases=CASES,
            today=today,
            near=add_working_days(today, 1),
            late=add_working_days(today, -1),
        )
        print(f"  made in {time.monotonic() - began:.0f} s", flush=True)
        with Peak() as tenth:
            night(counters[: COUNTERS // 10], now=now)
        with Peak() as whole:
            check, watch, found = night(counters, now=now)
        check_again, watch_again, again = night(counters, now=now)
    show(
        "nothing_stops",
        [
            ("open cases", float(COUNTERS * CASES), "", ""),
            ("faults and alarms found the first night", float(found), "", ""),
            ("nightly check, first night", check, "s", ""),
            ("watch, first morning", watch, "s", ""),
            ("both, first night", check + watch, "s", "60"),
            ("found the second night", float(again), "", "0"),
            ("both, second night", check_again + watch_again, "s", "60"),
            ("most memory, a tenth of the cases", tenth.most / 1e6, "MB", ""),
            ("most memory, all cases", whole.most / 1e6, "MB", "the same"),
        ],
    )
    return 0


def night(counters: list[int], *, now: datetime) -> tuple[float, float, int]:
    """The check of each counter and then the watch; seconds for each, and how much was raised."""
    from gehoord.casework.actions.check_counter import check_counter
    from gehoord.casework.actions.raise_alarms import raise_alarms
    from gehoord.foundation.people.fence import fenced

    raised, began = 0, time.monotonic()
    for counter in counters:
        with fenced(counter=counter):
            raised += sum(check_counter(counter, now=now).found.values())
    half = time.monotonic()
    for counter in counters:
        with fenced(counter=counter):
            told = raise_alarms(counter, now=now, morning=True)
            raised += told.near + told.late + told.central
    return half - began, time.monotonic() - half, raised


if __name__ == "__main__":
    sys.exit(main())
