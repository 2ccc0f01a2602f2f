# SPDX-License-Identifier: EUPL-1.2
"""The demo's reports: invented experiences, spread over the last months and over the counters."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_bytes
from typing import Any

import yaml

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.actions.receive_report import receive_report
from gehoord.reporting.queries import find_by_code

from .people import CENTRAL, MAIN, counters

HOW_MANY = 60
AT_MAIN = 30
_NAMES = ("Samira", "Joost", "Esra", "Daniël", "Marjan", "Kofi", "Linh", "Ahmed", "Trudy", "Sven")


@dataclass(frozen=True)
class DemoReport:
    """A report that was received: which, at which counter, when, and with which code."""

    id: Any
    counter: str
    at: datetime
    code: Code
    need: str
    identity: str


def stories() -> list[dict[str, Any]]:
    """The invented experiences, as answers to the form."""
    found: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "stories.yaml").read_text())
    return found


def plan(*, now: datetime) -> list[tuple[dict[str, Any], str, datetime]]:
    """Which story arrives where and when: half at the demo's own counter, the newest today."""
    told, others = stories(), [counter["code"] for counter in counters() if counter["code"] != MAIN]
    rows = []
    for number in range(HOW_MANY):
        here = MAIN if number % 2 == 0 else (CENTRAL if number % 19 == 0 else others[number % len(others)])
        days_ago = 1 + int((HOW_MANY - 1 - number) ** 1.22 / 1.6)
        rows.append((told[number % len(told)], here, now - timedelta(days=days_ago - 1, minutes=7 * number)))
    return rows


def send_all(*, now: datetime) -> list[DemoReport]:
    """Send every demo report through the same door as the public form."""
    return [send_one(story, where, at, number) for number, (story, where, at) in enumerate(plan(now=now))]


def send_one(story: dict[str, Any], where: str, at: datetime, number: int) -> DemoReport:
    """Send one report with these answers to this counter."""
    answers: dict[str, Any] = dict(story)
    if where != CENTRAL:
        municipalities = next(c["municipalities"] for c in counters() if c["code"] == where)
        answers["residence"] = municipalities[number % len(municipalities)]
        answers["place"] = municipalities[(number if number % 3 else number * 2) % len(municipalities)]
    if answers["identity"] != "anonymous":
        answers["name"] = _NAMES[number % len(_NAMES)]
        answers["phone"] = f"06-0000{number:04}"
        answers["safe"] = "Na vijf uur. Niet inspreken." if number % 3 else ""
    code = Code.new()
    channel, language = ("phone" if number % 7 == 3 else "web"), ("en" if number % 23 == 11 else "nl")
    receive_report(answers, code=code, dek=token_bytes(32), language=language, now=at, channel=channel)
    with fenced(lookup=code.lookup_hash):
        row = find_by_code(code)
    if row is None:
        raise RuntimeError("The demo lost a report.")
    return DemoReport(row.pk, where, at, code, answers["need"], answers["identity"])
