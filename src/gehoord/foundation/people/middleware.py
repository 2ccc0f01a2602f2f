# SPDX-License-Identifier: EUPL-1.2
"""Sessions exist at the counter only. Public pages have none, so they set no cookie and ask no database."""

from collections.abc import Callable

from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse

COUNTER_PREFIX = "/loket/"


class CounterSession(SessionMiddleware):
    """Django's sessions, for the counter's pages only."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        super().__init__(get_response)
        self.plain = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(COUNTER_PREFIX):
            return self.plain(request)
        return super().__call__(request)
