# SPDX-License-Identifier: EUPL-1.2
"""Counters beside each other: how each kept the terms, published or of the year that runs; all rounded."""

from collections.abc import Mapping
from dataclasses import dataclass

from gehoord.casework.countable import kept_terms

from ..disclosure.live import live_share, nearest
from ..models import Edition
from ..terms import TOTAL
from .tables import share


@dataclass(frozen=True)
class TermsKept:
    """How one counter kept the terms. A share is None where the group is too small to tell."""

    reports: int
    """Rounded to a multiple of five."""
    kept: int | None
    """Of every hundred people with a first contact: within the promise."""
    planned: int | None
    """Of every hundred plans: within six weeks after the report."""
    late_because: str = ""
    """The reason given most for being late; only where enough is told to say a share."""


def terms_now(*, year: int) -> dict[str, TermsKept]:
    """Counter code → how it keeps the terms of this year so far, for members. One query; up to yesterday."""
    found = {}
    for code, row in kept_terms(year=year).items():
        kept = live_share(row.kept, row.contacted)
        found[code] = TermsKept(
            nearest(row.reports),
            kept,
            live_share(row.planned_soon, row.planned),
            row.late_because if kept is not None else "",
        )
    return found


def terms_published(edition: Edition) -> dict[str, TermsKept]:
    """The same from a frozen edition, for everybody; empty for an edition of before these were counted."""
    numbers: Mapping[str, int] = edition.numbers
    layout = next((one for one in edition.layouts if one["code"] == "loketten-belofte"), None)
    if layout is None:
        return {}
    codes = [column["code"] for column in layout["columns"] if column["code"] != TOTAL]
    return {code: _of(numbers, f"/counter:{code}", numbers.get(f"counter:{code}", 0)) for code in codes}


def terms_of_all(edition: Edition) -> TermsKept:
    """The same for all reports together."""
    return _of(edition.numbers, "", edition.numbers.get(TOTAL, 0))


def _of(numbers: Mapping[str, int], end: str, reports: int) -> TermsKept:
    kept, late = (numbers.get(f"kept:{code}{end}", 0) for code in ("yes", "no"))
    soon = sum(numbers.get(f"plan:up_to_{days}{end}", 0) for days in (14, 28, 42))
    return TermsKept(
        reports, share(kept, kept + late), share(soon, soon + numbers.get(f"plan:later{end}", 0))
    )
