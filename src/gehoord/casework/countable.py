# SPDX-License-Identifier: EUPL-1.2
"""The only door to the figures (cijfers): what of a report may be counted, and nothing else.

Reads as the database role that can select countable rows only. There is no way back from a row to a
report: its key follows from the report's own key, which only who may open the report has.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from django.db import connections

from .terms import DELAY_BY_CODE

ALIAS = "figures"
_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Countable:
    """The coarse facts of one report. Exact: for counting only; what is published is rounded (security 5).

    week: "2026-W47"; residence: GM code or ""; place: GM code, "landelijk", "online", "buitenland" or "".
    Days are calendar days since receipt; None where it did not happen (yet). bundle: a mass report's code.
    kind: "experience" or "reprisal". levels: how sure we are, each a fact of its own and never added up:
    "plausible", "admitted", "agreed", "established". stopped, reprisal, treated: the reporter's own answers
    afterwards, "" where nobody answered. contact_kept: whether the first contact came within the promise
    (in working days). late_because: the reason that was given last for being late.
    """

    key: bytes
    counter: str
    year: int
    week: str
    channel: str
    identity: str
    residence: str
    place: str
    grounds: tuple[str, ...]
    subgrounds: tuple[str, ...]
    domain: str
    sector: str
    capacity: str
    natures: tuple[str, ...]
    directions: tuple[str, ...]
    ways: tuple[str, ...]
    outcome: str
    days_to_contact: int | None
    days_to_close: int | None
    bundle: str
    kind: str
    levels: tuple[str, ...]
    stopped: str
    reprisal: str
    treated: str
    days_to_take: int | None
    days_to_plan: int | None
    days_to_start: int | None
    contact_kept: bool | None
    late_because: str
    handed_over: bool
    is_void: bool


_NAMES = [field.name for field in fields(Countable)]
_LISTS = [position for position, field in enumerate(fields(Countable)) if field.type == tuple[str, ...]]
_SELECT = f"SELECT {', '.join(_NAMES)} FROM counting_countable"  # noqa: S608  names of our own fields


@dataclass(frozen=True, slots=True)
class KeptTerms:
    """How one counter kept the terms in a year: exact numbers of reports, for a page that rounds them.

    contacted: of which it is known when. kept: in time. taken, taken_soon, planned, planned_soon: see SOON.
    late_because: the reason that was given most often for being late, or "".
    """

    counter: str
    reports: int
    contacted: int
    kept: int
    taken: int
    taken_soon: int
    planned: int
    planned_soon: int
    late_because: str


def late_words(code: str) -> str:
    """The reason for being late in words (a message id); "" for a code that is none."""
    return DELAY_BY_CODE[code].says if code in DELAY_BY_CODE else ""


SOON = {"take": 2, "plan": 42}
"""Calendar days since receipt: 42 is the sum of the three terms of 14 days that lead to a plan."""

# Grouped by reason too, and added up here: asking the database for the most frequent one makes it sort every row.
_KEPT = """
SELECT counter, late_because, count(*), count(contact_kept), count(*) FILTER (WHERE contact_kept),
  count(days_to_take), count(*) FILTER (WHERE days_to_take <= %(take)s),
  count(days_to_plan), count(*) FILTER (WHERE days_to_plan <= %(plan)s)
FROM counting_countable WHERE year = %(year)s AND NOT is_void GROUP BY counter, late_because
"""


def kept_terms(*, year: int) -> dict[str, KeptTerms]:
    """Counter code → how it kept the terms of the reports of a year. Counted by the database, in one query."""
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(_KEPT, {"year": year, **SOON})
        found = cursor.fetchall()
    groups: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
    for counter, because, *numbers in sorted(found):
        groups.setdefault(counter, []).append((because, tuple(numbers)))
    return {counter: _kept(counter, group) for counter, group in groups.items()}


def _kept(counter: str, group: list[tuple[str, tuple[int, ...]]]) -> KeptTerms:
    told = [(numbers[0], because) for because, numbers in group if because]
    # On equal numbers the first by name, so that the same rows always say the same.
    most = min(told, key=lambda one: (-one[0], one[1]))[1] if told else ""
    sums = [sum(column) for column in zip(*(numbers for _because, numbers in group), strict=True)]
    return KeptTerms(counter, *sums, late_because=most)


def rows(*, year: int | None = None, counter: str | None = None) -> Iterator[Countable]:
    """The countable rows of a year, of one counter (its code) or of all; in no meaningful order.

    Streams: a national year never stands in memory at once. What came in today is not there yet
    (see foundation/counting/shuffle).
    """
    conditions = {"year": year, "counter": counter}
    asked = {name: value for name, value in conditions.items() if value is not None}
    where = " AND ".join(f"{name} = %({name})s" for name in asked)
    with connections[ALIAS].chunked_cursor() as cursor:
        # By key: it is random, so the order tells nothing about when something came in.
        cursor.execute(f"{_SELECT}{' WHERE ' + where if where else ''} ORDER BY key", asked)
        while batch := cursor.fetchmany(_AT_ONCE):
            for values in batch:
                yield _as_countable(list(values))


def _as_countable(values: list[object]) -> Countable:
    values[0] = bytes(values[0])  # type: ignore[call-overload]
    for position in _LISTS:
        values[position] = tuple(values[position])  # type: ignore[arg-type]
    return Countable(*values)  # type: ignore[arg-type]
