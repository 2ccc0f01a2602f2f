# SPDX-License-Identifier: EUPL-1.2
"""The language of a page is the one in its address. No cookie, no header, no guess: a page can be shared as it is."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import activate

from ..addresses import language_of


class Language:
    """Activates the language of the address for this request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        code = language_of(request.path_info)
        activate(code)
        request.LANGUAGE_CODE = code
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", code)
        return response
