# SPDX-License-Identifier: EUPL-1.2
"""Reading the log, newest first, by key: the fence decides which chains somebody sees at all."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .models import Entry


@dataclass(frozen=True)
class Line:
    """One entry as pages show it. What a reporter did carries the day only: its hour is midnight."""

    number: int
    event: str
    by: str
    subject: str
    why: str
    facts: dict[str, Any]
    at: datetime


@dataclass(frozen=True)
class Lines:
    """A page of the log, newest first, and whether there is more on either side."""

    lines: list[Line]
    has_newer: bool
    has_older: bool


def lines_of(
    chain: str,
    *,
    event: str = "",
    by: str = "",
    subject: str = "",
    before: int | None = None,
    after: int | None = None,
    limit: int = 50,
) -> Lines:
    """Entries of one chain. before, after: the number at the edge of the page that one comes from."""
    rows = Entry.objects.filter(chain=chain)
    for name, wanted in (("event", event), ("by", by), ("subject", subject)):
        if wanted:
            rows = rows.filter(**{name: wanted})
    upwards = after is not None and before is None
    if upwards:
        found = list(rows.filter(number__gt=after).order_by("number")[: limit + 1])
    else:
        older = rows.filter(number__lt=before) if before is not None else rows
        found = list(older.order_by("-number")[: limit + 1])
    more = len(found) > limit
    found = found[:limit]
    if upwards:
        found.reverse()
    came_from = before is not None or after is not None
    return Lines(
        [_line(row) for row in found],
        has_newer=more if upwards else came_from,
        has_older=came_from if upwards else more,
    )


def _line(row: Entry) -> Line:
    told = json.loads(row.body)
    return Line(row.number, row.event, row.by, row.subject, told["why"], told["facts"], row.at)
