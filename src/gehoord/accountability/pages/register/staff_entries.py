# SPDX-License-Identifier: EUPL-1.2
"""All entries for who keeps the register, also what is not public, with the same choice as everybody has."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...queries.register.listing import listed
from ...queries.register.shown import entries
from .asked import address_query, asked_of, filters
from .staff_rows import staff_rows


@needs(Permission.REGISTER)
def staff_entries(request: HttpRequest) -> HttpResponse:
    """One page, the first term first; words narrow it down."""
    asked, words = asked_of(request), request.GET.get("q", "").replace("\x00", "").strip()[:100]
    among = entries().filter(stands=True, merged_into=None)
    if words:
        among = among.filter(Q(what__icontains=words) | Q(code=words))
    page = listed(asked, today=timezone.localdate(), after=request.GET.get("na", "")[:40], among=among)
    return render(
        request,
        "accountability/pages/register/staff_entries.html",
        {
            "rows": staff_rows(page.rows),
            "filters": filters(asked),
            "q": words,
            "is_filtered": asked.is_filtered or bool(words),
            "older": address_query(asked, na=page.after, q=words) if page.after else "",
            "first": address_query(asked, q=words) or "?" if request.GET.get("na") else "",
        },
    )
