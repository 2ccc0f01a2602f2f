# SPDX-License-Identifier: EUPL-1.2
"""Refuses posts that another site makes in a visitor's name. Needs no cookie and no token."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from ..errors import error_page

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OURS = frozenset({"same-origin", "none"})


def comes_from_elsewhere(request: HttpRequest) -> bool:
    """By what the browser says itself (Sec-Fetch-Site); by Origin in browsers that do not say it.

    A request with neither does not come from a page in a browser of the last years.
    """
    site = request.META.get("HTTP_SEC_FETCH_SITE")
    if site is not None:
        return site not in OURS
    origin = request.META.get("HTTP_ORIGIN")
    return origin is not None and origin.partition("://")[2] != request.get_host()


class SameOrigin:
    """Lets reading through untouched; a refused post changes nothing and gets a clear page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in SAFE and comes_from_elsewhere(request):
            return error_page(request, 403, about="elsewhere")
        return self.get_response(request)
