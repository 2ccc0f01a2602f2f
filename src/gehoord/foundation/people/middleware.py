# SPDX-License-Identifier: EUPL-1.2
"""Sessions exist at the counter only. Public pages have none, so they set no cookie and ask no database."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse

from .ending import sign_in_ended

COUNTER_PREFIX = "/loket/"


class CounterSession(SessionMiddleware):
    """Django's sessions, for the counter's pages only. Notices in one place that a sign-in ended."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        super().__init__(get_response)
        self.plain = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(COUNTER_PREFIX):
            return self.plain(request)
        response: HttpResponse = super().__call__(request)
        before = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
        if before and request.session.session_key != before:
            # Flushed (signed out, idle too long, removed) or replaced (signed in anew).
            sign_in_ended(before)
        return response
