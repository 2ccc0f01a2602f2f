# SPDX-License-Identifier: EUPL-1.2
"""Find your organisation (/organisaties/): to its own page when it joined, or to joining."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gehoord.foundation.web.access import public

from ....queries.register import find as find_organisations
from ..found import found_rows

LONGEST = 160


@public
def find(request: HttpRequest) -> HttpResponse:
    """For everybody: it says who exists and who joined, and nothing of who asked to."""
    words = request.GET.get("naam", "")[:LONGEST].strip()
    return render(
        request,
        "organisations/pages/register/open/find.html",
        {"words": words, "rows": found_rows(find_organisations(words, most=10)) if words else []},
    )
