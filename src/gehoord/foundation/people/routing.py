# SPDX-License-Identifier: EUPL-1.2
"""Which counter takes a report in: by residence, else by the incident, else the central one (Wga art. 1)."""

import time
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from .models import Area, Counter
from .readers import readers

if TYPE_CHECKING:
    from .services import Offer

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
    live: frozenset[int]
    read_at: float
    lacking: "dict[int, dict[str, Offer]] | None" = None
    """Counter → way of handling → the service it lacks; asked when first needed (services.not_offered)."""


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
        for row in Counter.objects.filter(closed_on=None, is_committee=False, is_organisation=False)
    }
    areas = who_works_where(today=timezone.localdate())
    fresh = _Map(
        {municipality: by_id[counter] for municipality, counter in areas.items() if counter in by_id},
        by_id,
        next((where for where in by_id.values() if where.is_central), None),
        _live(by_id),
        time.monotonic(),
    )
    _holder()["map"] = fresh
    return fresh


def who_works_where(*, today: date) -> dict[str, int]:
    """Municipality → id of the counter that works for it today. One query.

    A move that is planned leaves two rows: the one that ends first counts until that day.
    """
    return dict(
        Area.objects.filter(counter__closed_on=None)
        .filter(Q(until=None) | Q(until__gt=today))
        .order_by("-since", "-pk")
        .values_list("municipality", "counter_id")
    )


def _live(by_id: dict[int, Where]) -> frozenset[int]:
    """The counters with enough members who can read: the others take nothing in, whoever asks."""
    least = settings.LEAST_KEY_HOLDERS
    if not least:
        return frozenset(by_id)
    able = readers(by_id)
    return frozenset(counter for counter in by_id if able.get(counter, 0) >= least)


def forget() -> None:
    """Ask the database again (tests, and the process that changed a counter)."""
    _holder().clear()


def route(*, residence: str = "", incident: str = "", keep_out: str = "") -> Where | None:
    """The counter for a report. residence, incident: CBS codes (GM0363) or empty; keep_out: a counter's code.

    Whoever keeps the local counter out is read by the central one alone, as the page says. A counter that is
    not live (fewer than settings.LEAST_KEY_HOLDERS members who can read) is passed over for the central one.
    None only when that one is not there or not live either: the form then shows the telephone number.
    """
    known = counter_map()
    central = known.central if known.central and known.central.id in known.live else None
    for municipality in (residence, incident):
        where = known.by_municipality.get(municipality)
        if where:
            return central if where.code == keep_out or where.id not in known.live else where
    return central


def municipalities_without_counter(codes: list[str]) -> list[str]:
    """Which of these municipalities nobody works for (they fall to the central counter)."""
    known = counter_map()
    return [code for code in codes if code not in known.by_municipality]
