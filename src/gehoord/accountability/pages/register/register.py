# SPDX-License-Identifier: EUPL-1.2
"""The register (/verantwoording/register/) and what is late in it (/verantwoording/te-laat/)."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.web.access import public

from ...queries.register.listing import Asked, listed
from .asked import address_query, asked_of, filters
from .rows import rows

LATE = "late"


@public
def register(request: HttpRequest) -> HttpResponse:
    """Everything that was promised, asked and refused, the first term first."""
    return _page(request, asked_of(request), title=_("Het register"))


@public
def overdue(request: HttpRequest) -> HttpResponse:
    """What should have been there already, the longest wait first."""
    return _page(request, replace(asked_of(request), state=LATE), title=_("Te laat"))


def _page(request: HttpRequest, asked: Asked, *, title: str) -> HttpResponse:
    today, after = timezone.localdate(), request.GET.get("na", "")[:40]
    page = listed(asked, today=today, after=after)
    only_late = title == _("Te laat")
    shown: dict[str, Any] = {
        "title": title,
        "only_late": only_late,
        "rows": rows(page.rows),
        "filters": [one for one in filters(asked) if not (only_late and one["name"] == "stand")],
        "is_filtered": replace(asked, state="").is_filtered if only_late else asked.is_filtered,
        "query": address_query(asked),
        "first": address_query(asked) or "?" if after else "",
        "older": address_query(asked, na=page.after) if page.after else "",
    }
    return render(request, "accountability/pages/register/register.html", shown)
