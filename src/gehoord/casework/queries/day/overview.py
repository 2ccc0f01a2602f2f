# SPDX-License-Identifier: EUPL-1.2
"""How it stands at a counter, for the coordinator: what is stuck, the load per person, the weeks (overzicht).

Counted in the database from what stands in the clear. Opens no case and no story, and asks for no key.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

LISTED = "c.due_on IS NOT NULL"
"""In somebody's list: open, or closed and something is due again."""
WEEKS = 8
LATELY = timedelta(days=21)
"""A report that waits longer than this has its alarm; only of younger ones we look whether they have a case."""
LONG_ASKED = 14
"""Days after which a question about consent without an answer is told here."""

STUCK: Mapping[str, str] = {
    "open": "true",
    "late": "c.paused_since IS NULL AND c.due_on < %(today)s",
    "coordinator": "c.paused_since IS NULL AND c.alarm = 2",
    "central": "c.paused_since IS NULL AND c.alarm = 3",
    "nobody": "c.handler_id IS NULL",
    "alone": "c.handler_id = ANY(%(alone)s)",
    "paused": "c.paused_since IS NOT NULL",
    "paused_long": "c.paused_since IS NOT NULL AND c.wait_until < %(today)s",
    "week": "c.paused_since IS NULL AND c.due_on BETWEEN %(today)s AND %(week)s",
}
"""What is counted of the cases, and the same for the list behind each number. alone: the handler is away, and
nobody stands in."""
BESIDE: Mapping[str, str] = {
    "terms_late": (
        "SELECT t.case_id FROM casework_term t WHERE t.counter_id = %(counter)s AND t.done_on IS NULL"
        " AND t.due_on < %(today)s"
    ),
    "consents": (
        "SELECT s.case_id FROM casework_consent s WHERE s.counter_id = %(counter)s AND s.state = 'asked'"
        " AND s.asked_on <= %(asked)s"
    ),
    "hand_overs": (
        "SELECT h.case_id FROM casework_hand_over h WHERE h.counter_id = %(counter)s AND h.state = 'offered'"
    ),
}
"""What hangs on a case: which cases have it."""


@dataclass(frozen=True)
class Load:
    """What one member has. member None: what nobody has."""

    member: UUID | None
    open: int
    week: int
    late: int
    paused: int


@dataclass(frozen=True)
class Week:
    """One week: what came in, and what was closed. begins: its Monday."""

    begins: date
    came: int
    closed: int


@dataclass(frozen=True)
class Overview:
    """All numbers of the page. steps: step → (cases, median of the days since receipt)."""

    counts: dict[str, int]
    loads: list[Load]
    steps: dict[str, tuple[int, int]]
    weeks: list[Week]
    waiting: int
    waiting_late: int
    offered_here: int


def overview(counter: int, *, alone: list[UUID], promised: date, today: date) -> Overview:
    """Four questions. promised: what came in before this day should have had its first answer."""
    asked = asked_of(counter, alone=alone, today=today) | {"promised": promised}
    loads, steps, counts = _cases(asked)
    counts |= dict(zip(BESIDE, _row(_BESIDE, asked), strict=True))
    waiting, waiting_late, offered = _row(_WAITING, asked)
    return Overview(counts, loads, steps, _weeks(asked), waiting, waiting_late, offered)


def asked_of(counter: int, *, alone: list[UUID], today: date) -> dict[str, Any]:
    """The values that all these questions ask with."""
    monday = today - timedelta(days=today.weekday())
    return {
        "counter": counter,
        "today": today,
        "alone": alone,
        "week": monday + timedelta(days=6),
        "lately": today - LATELY,
        "asked": today - timedelta(days=LONG_ASKED),
        "begin": monday - timedelta(weeks=WEEKS - 1),
    }


# All text below is of this file; what is asked with travels apart. Each case is looked at once: what is true of
# it becomes a number of bits, and only these are grouped.
_BITS = " + ".join(
    f"CASE WHEN {where} THEN {2**place} ELSE 0 END" for place, where in enumerate(STUCK.values())
)
_CASES = (
    "SELECT x.handler_id, x.bits, x.step, x.age, count(*) FROM ("  # noqa: S608
    f"SELECT c.handler_id, c.step, %(today)s - c.received_on AS age, {_BITS} AS bits"
    f" FROM casework_case c WHERE c.counter_id = %(counter)s AND {LISTED}) x"
    " GROUP BY GROUPING SETS ((x.handler_id, x.bits), (x.step, x.age))"
)
_BESIDE = "SELECT " + ", ".join(  # noqa: S608
    f"(SELECT count(DISTINCT x.case_id) FROM ({which}) x)"  # noqa: S608
    for which in BESIDE.values()
)
_WAITING = """
SELECT count(*), count(*) FILTER (WHERE w.received_on < %(promised)s),
    (SELECT count(*) FROM casework_hand_over h WHERE h.to_counter_id = %(counter)s AND h.state = 'offered')
FROM (
    SELECT r.received_on FROM reporting_report r
    WHERE r.counter_id = %(counter)s AND r.received_on >= %(lately)s AND NOT EXISTS (
        SELECT 1 FROM casework_case c
        WHERE c.counter_id = %(counter)s AND c.received_on >= %(lately)s AND c.report_id = r.id)
    UNION ALL
    SELECT r.received_on FROM reporting_report r
    WHERE r.counter_id = %(counter)s AND r.received_on < %(lately)s AND r.id = ANY(ARRAY(
        SELECT a.subject FROM casework_alarm a
        WHERE a.counter_id = %(counter)s AND a.kind = 'waiting' AND a.ended_on IS NULL))
    AND NOT EXISTS (SELECT 1 FROM casework_case c WHERE c.report_id = r.id)
) w
"""
_WEEKS = """
SELECT 'came', date_trunc('week', r.received_on)::date, count(*) FROM reporting_report r
WHERE r.counter_id = %(counter)s AND r.received_on >= %(begin)s GROUP BY 2
UNION ALL
SELECT 'closed', date_trunc('week', c.closed_on)::date, count(*) FROM casework_case c
WHERE c.counter_id = %(counter)s AND c.closed_on >= %(begin)s GROUP BY 2
"""


def _cases(asked: dict[str, Any]) -> tuple[list[Load], dict[str, tuple[int, int]], dict[str, int]]:
    """One pass over the listed cases: by handler, and by step with the median age."""
    by_handler: dict[UUID | None, dict[str, int]] = {}
    ages: dict[str, dict[int, int]] = {}
    counts = dict.fromkeys(STUCK, 0)
    for handler, bits, step, age, count in _rows(_CASES, asked):
        if step is not None:
            ages.setdefault(step, {})[age] = count
            continue
        theirs = by_handler.setdefault(handler, dict.fromkeys(STUCK, 0))
        for place, name in enumerate(STUCK):
            if bits >> place & 1:
                theirs[name] += count
                counts[name] += count
    loads = [
        Load(handler, told["open"], told["week"], told["late"], told["paused"])
        for handler, told in by_handler.items()
    ]
    return loads, {step: (sum(found.values()), _median(found)) for step, found in ages.items()}, counts


def _median(ages: dict[int, int]) -> int:
    """The age of the case in the middle. ages: days → how many."""
    half, passed = (sum(ages.values()) + 1) // 2, 0
    for age in sorted(ages):
        passed += ages[age]
        if passed >= half:
            return age
    return 0


def _weeks(asked: dict[str, Any]) -> list[Week]:
    found = {(kind, day): count for kind, day, count in _rows(_WEEKS, asked)}
    begins = [asked["begin"] + timedelta(weeks=number) for number in range(WEEKS)]
    return [Week(day, found.get(("came", day), 0), found.get(("closed", day), 0)) for day in begins]


def _row(question: str, asked: dict[str, Any]) -> tuple[Any, ...]:
    return _rows(question, asked)[0]


def _rows(question: str, asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question, asked)
        return list(cursor.fetchall())
