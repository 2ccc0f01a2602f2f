# SPDX-License-Identifier: EUPL-1.2
"""Wat verwijst hierheen? One id, and the places that refer to it, and what it refers to itself."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.web.access import public

from ...queries.addresses import document_address
from ...queries.register.references import CANONICAL, both_ways
from .rows import rows


@public
def reference(request: HttpRequest, canonical: str) -> HttpResponse:
    """Also for an id that nobody refers to: then the page says so, since tomorrow somebody may."""
    if not CANONICAL.fullmatch(canonical):
        raise Http404
    told = both_ways(canonical, today=timezone.localdate())
    return render(
        request,
        "accountability/pages/register/reference.html",
        {
            "canonical": canonical,
            "dossier": canonical.removeprefix("dossier-") if canonical.startswith("dossier-") else "",
            "ours": [{"title": one.title, "day": one.dated_on, "address": document_address(one.code)} for one in told.ours],
            "here": [
                {
                    "title": one.document.title,
                    "day": one.document.dated_on,
                    "raw": one.found.data.get("raw", ""),
                    "page": one.found.data.get("page", ""),
                    "is_repaired": bool(one.found.data.get("repaired")),
                    "is_certain": one.found.is_certain,
                    "address": document_address(one.document.code, one.found.start, one.found.end),
                }
                for one in told.here
            ],
            "there": told.there,
            "rows": rows(told.entries),
            "has_more": told.has_more,
        },
    )  # fmt: skip
