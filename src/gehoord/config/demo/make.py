# SPDX-License-Identifier: EUPL-1.2
"""Making the demo once, and saying whom to sign in as."""

import json
from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from gehoord.config.home import home
from gehoord.config.private_file import write_private
from gehoord.figures.actions.build_figures import build_figures
from gehoord.foundation.counting.shuffle import shuffle_pending
from gehoord.foundation.people.demo_people import DEMO_PASSPHRASE
from gehoord.foundation.people.routing import counter_map

from .afterwards import afterwards
from .cases import follow_up
from .complaints import complain
from .counted import count_last_year
from .organisations import fill_organisations
from .other_side import hear_other_side
from .people import MAIN, add_people, open_counters
from .register import keep_register
from .reports import send_all
from .services import tell_services

Progress = Callable[[str, int, int], None]
STEPS = 6


def make_demo(*, now: datetime, progress: Progress) -> None:
    """Fill an empty installation with the demo; does nothing when it is there. progress(what, done, of)."""
    if counter_map().by_id:
        return
    with transaction.atomic():
        progress("counters", 0, STEPS)
        opened = open_counters(now=now)
        tell_services(opened, now=now)
        progress("people", 1, STEPS)
        staff = add_people(opened, now=now)
    progress("reports", 2, STEPS)
    reports = send_all(now=now)
    progress("cases", 3, STEPS)
    to_try = follow_up(reports, staff, now=now)
    afterwards(reports, staff, now=now)
    complain(opened, now=now)
    other_side = hear_other_side(reports, staff, now=now)
    fill_organisations(staff, now=now)
    progress("register", 4, STEPS)
    keep_register(staff, now=now)
    progress("figures", 5, STEPS)
    count_last_year(year=now.year - 1)
    shuffle_pending()
    build_figures(period=str(now.year - 1), by="demo", now=now)
    progress("ready", STEPS, STEPS)
    write_private(home() / "demo.json", {"code": to_try.text, "other_side": other_side.text})


def who_to_try() -> list[str]:
    """The lines that a newcomer reads after the start."""
    lines = [f"Sign in at /loket/inloggen/ as noor (caseworker at {MAIN}), passphrase: {DEMO_PASSPHRASE}"]
    lines.append(
        "The register of what was promised: /verantwoording/ (sign in as roos to keep it, thijs for notes)"
    )
    kept = home() / "demo.json"
    codes = json.loads(kept.read_text()) if kept.exists() else {}
    if "code" in codes:
        lines.append(f"A reporter's code to try at /volgen/: {codes['code']}")
    if "other_side" in codes:
        lines.append(f"The other side's code to try at /wederpartij/: {codes['other_side']}")
    return lines
