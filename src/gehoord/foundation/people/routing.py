# SPDX-License-Identifier: EUPL-1.2
"""Which counter takes a report in: by residence, else by the incident, else the central one (Wga art. 1)."""

import time
from dataclasses import dataclass
from functools import cache

from .models import Area, Counter

FRESH_SECONDS = 10.0


@dataclass(frozen=True)
class Where:
    """A counter as far as routing and the reporter's pages need it."""

    id: int
    code: str
    name: str
    phone: str
    hours: str
    address: str
    is_central: bool


@dataclass
class _Map:
    by_municipality: dict[str, Where]
    by_id: dict[int, Where]
    central: Where | None
    read_at: float


@cache
def _holder() -> dict[str, _Map]:
    return {}


def counter_map() -> _Map:
    """All counters and their municipalities, asked again every few seconds."""
    kept = _holder().get("map")
    if kept and time.monotonic() - kept.read_at < FRESH_SECONDS:
        return kept
    by_id = {
        row.pk: Where(row.pk, row.code, row.name, row.phone, row.hours, row.address, row.is_central)
        for row in Counter.objects.filter(closed_on=None)
    }
    areas = Area.objects.filter(until=None, counter__closed_on=None).values_list("municipality", "counter_id")
    fresh = _Map(
        {municipality: by_id[counter] for municipality, counter in areas},
        by_id,
        next((where for where in by_id.values() if where.is_central), None),
        time.monotonic(),
    )
    _holder()["map"] = fresh
    return fresh


def forget() -> None:
    """Ask the database again (tests, and the process that changed a counter)."""
    _holder().clear()


def route(*, residence: str = "", incident: str = "", keep_out: str = "") -> Where | None:
    """The counter for a report. residence, incident: CBS codes (GM0363) or empty; keep_out: a counter's code.

    Whoever keeps the local counter out is read by the central one alone, as the page says.
    None only when there is no central counter either: the form then shows the telephone number.
    """
    known = counter_map()
    for municipality in (residence, incident):
        where = known.by_municipality.get(municipality)
        if where:
            return known.central if where.code == keep_out else where
    return known.central


def municipalities_without_counter(codes: list[str]) -> list[str]:
    """Which of these municipalities nobody works for (they fall to the central counter)."""
    known = counter_map()
    return [code for code in codes if code not in known.by_municipality]
