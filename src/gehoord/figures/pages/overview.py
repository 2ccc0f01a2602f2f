# SPDX-License-Identifier: EUPL-1.2
"""The front page of the figures (/cijfers/), and the same for one edition."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gehoord.foundation.people.needs import public

from .. import queries
from ..models import Edition
from .numbers import period_name, rounding, whole
from .pictures import picture

SHOWN = ("gronden", "sectoren", "eerste-contact")


@public
def overview(request: HttpRequest, edition: str = "") -> HttpResponse:
    """Key numbers in words, three pictures, and the way to every table."""
    everything = queries.released()
    chosen = queries.by_code(edition) if edition else queries.latest()
    if chosen is None and edition:
        raise Http404
    return render(
        request,
        "figures/pages/overview.html",
        {"editions": [_line(one) for one in everything], **(_shown(chosen) if chosen else {})},
    )


def _line(edition: Edition) -> dict[str, object]:
    return {"edition": edition, "code": edition.code, "name": period_name(edition.period)}


def _shown(edition: Edition) -> dict[str, object]:
    tables = (queries.shown(edition, code) for code in SHOWN)
    numbers = queries.key_numbers(edition)
    return {
        "edition": edition,
        "period": period_name(edition.period),
        "rounding": rounding(edition),
        "said": {name: whole(number) for name, number in numbers.items() if number is not None},
        "pictures": [picture(table, only_total=True) for table in tables if table],
        "tables": queries.tables_of(edition),
    }
