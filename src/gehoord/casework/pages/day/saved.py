# SPDX-License-Identifier: EUPL-1.2
"""Bewaarde keuzes: views of the inbox that somebody keeps under a name, for themselves."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse

from gehoord.foundation.people.actions.keep_filter import drop_filter, keep_filter, rename_filter
from gehoord.foundation.people.filters import filters_of
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ..found import asking

KNOWN = (
    "bak",
    "volgorde",
    "gemeente",
    "stap",
    "behoefte",
    "grond",
    "sector",
    "kanaal",
    "bekend",
    "taal",
)
"""What a kept view may hold: the filters of the list, never the number of a page."""


def saved_views(request: HttpRequest, member: UUID) -> dict[str, Any]:
    """For the inbox: one's own views, which one this is, and this one's query to keep. One query."""
    now = kept_query(request.GET)
    views = filters_of(member)
    return {
        "saved": [
            {"name": one.name, "query": one.query, "is_here": bool(now) and one.query == now} for one in views
        ],
        "is_saved": any(one.query == now for one in views),
        "query": now,
    }


def kept_query(given: QueryDict) -> str:
    """Only the filters, always in the same order, so that the same view looks the same."""
    kept = QueryDict(mutable=True)
    for name in KNOWN:
        value = given.get(name, "")[:40]
        if value and (name, value) not in {("bak", "team"), ("volgorde", "due")}:
            kept[name] = value
    return kept.urlencode()


@needs(Permission.INBOX)
def saved(request: HttpRequest) -> HttpResponse:
    """Keep, rename, remove."""
    staff, wrong = asking(request), []
    if request.method == "POST":
        told, key = request.POST, request.POST.get("key", "")
        if key.isdigit() and len(key) < 18 and "drop" in told:
            drop_filter(int(key), member=staff.id)
        elif key.isdigit() and len(key) < 18:
            wrong = rename_filter(int(key), member=staff.id, name=told.get("name", ""))
        else:
            query = kept_query(QueryDict(told.get("query", "")[:500]))
            wrong = keep_filter(staff.id, name=told.get("name", ""), query=query)
            if not wrong:
                return HttpResponseRedirect(f"{reverse('casework:inbox')}?{query}")
        if not wrong:
            return HttpResponseRedirect(reverse("casework:saved"))
    return render(
        request,
        "casework/pages/day/saved.html",
        {"views": filters_of(staff.id), "summary": [("", reason) for reason in wrong]},
        status=422 if wrong else 200,
    )
