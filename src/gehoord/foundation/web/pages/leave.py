# SPDX-License-Identifier: EUPL-1.2
"""Verlaat deze site: takes our cookies away and goes to a page that betrays nothing."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ..access import public
from ..middleware.same_origin import OURS


@public
@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """Goes away at once. Another site that embeds this address cannot take a visitor's half-written report."""
    response = HttpResponse(status=303, headers={"Location": settings.LEAVE_TO})
    if request.META.get("HTTP_SEC_FETCH_SITE", "none") not in OURS:
        return response
    # Only cookies: we keep nothing else in a browser, and emptying its cache can take seconds.
    # Each is also taken away by name, for browsers that do not know this header (all ours have Path=/).
    response.headers["Clear-Site-Data"] = '"cookies"'
    for name in request.COOKIES:
        response.delete_cookie(name)
    return response
