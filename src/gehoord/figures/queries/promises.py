# SPDX-License-Identifier: EUPL-1.2
"""How often promises were kept, for the home page: from the newest published edition, rounded as everything in it."""

import time
from functools import cache

from django.db import DatabaseError

from ..terms import TOTAL
from .editions import latest
from .tables import share

FRESH_SECONDS = 600.0


@cache
def _kept() -> dict[str, tuple[float, dict[str, int]]]:
    return {}


def promises_kept() -> dict[str, int]:
    """Per promise (named as in casework/deadlines.py) the percentage kept; empty where there are no figures yet.

    Asked again every ten minutes. The home page stays there when the database is away.
    """
    moment = time.monotonic()
    known = _kept().get("all")
    if known and moment - known[0] < FRESH_SECONDS:
        return known[1]
    try:
        found = _from_edition()
    except DatabaseError:
        return {}
    _kept()["all"] = (moment, found)
    return found


def _from_edition() -> dict[str, int]:
    edition = latest()
    if edition is None:
        return {}
    # Of all reports, also those without contact yet; calendar days, where the promise counts working days.
    kept = share(edition.numbers.get("contact:up_to_2", 0), edition.numbers.get(TOTAL, 0))
    return {} if kept is None else {"first_contact": kept}


def forget() -> None:
    """Ask again at the next page (tests)."""
    _kept().clear()
