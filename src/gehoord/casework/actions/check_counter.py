# SPDX-License-Identifier: EUPL-1.2
"""The nightly check of one counter (nachtelijke controle): nothing open without somebody, a next step and a day."""

from dataclasses import dataclass, field
from datetime import datetime

from gehoord.foundation.audit.log import SYSTEM, record_all
from gehoord.foundation.jobs.outbox import enqueue, enqueue_once

from ..queries.silent import CHECKS, grow, mend_and_raise, what_to_ask
from .move_days_off import move_days_off
from .raise_alarms import ABOUT_CHECK, GATHER_SECONDS, TELL, TELL_CENTRAL


@dataclass(frozen=True)
class Checked:
    """What was found and what is mended, by kind of alarm; how many went on to the central organisation, and how
    many days moved because they fell on a day off."""

    found: dict[str, int] = field(default_factory=dict)
    mended: dict[str, int] = field(default_factory=dict)
    grown: int = 0
    moved: int = 0


def check_counter(counter: int, *, now: datetime) -> Checked:
    """Look at one counter, within the caller's transaction and fence. Twice is once: each fault has one open alarm.

    Works in pieces of 500 subjects, so that a million cases need no more memory than a thousand.
    """
    today = now.date()
    moved = move_days_off(counter, now=now)
    asked = what_to_ask(counter, today=today)
    found: dict[str, int] = {}
    mended: dict[str, int] = {}
    for check in CHECKS:
        for raises, event, into in ((False, "check.mended", mended), (True, "check.found", found)):
            for subjects in mend_and_raise(check, asked, raises=raises):
                kind = str(check.kind)
                into[kind] = into.get(kind, 0) + len(subjects)
                about: dict[str, dict[str, str | int | list[str]]] = {
                    str(subject): {"which": kind} for subject in subjects
                }
                record_all(event, by=SYSTEM, counter=counter, about=about, now=now)
    grown = grow(counter, today=today)
    if found:
        enqueue(TELL, counter=counter, about=ABOUT_CHECK)
    if grown or any(check.at_once and str(check.kind) in found for check in CHECKS):
        enqueue_once(TELL_CENTRAL, after_seconds=GATHER_SECONDS)
    return Checked(found, mended, grown, moved)
