# SPDX-License-Identifier: EUPL-1.2
"""The open page of one organisation: where to tell something, its norms, and what else somebody can do."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gehoord.foundation.web.access import public

from ...queries.teams import organisation_at


@public
def front(request: HttpRequest, code: str) -> HttpResponse:
    """For everybody: no sign-in, no name."""
    organisation = organisation_at(code)
    if organisation is None:
        raise Http404
    return render(
        request, "organisations/pages/home/front.html", {"organisation": organisation, "code": code}
    )
