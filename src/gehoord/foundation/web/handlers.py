# SPDX-License-Identifier: EUPL-1.2
"""Which page belongs to which failure. Called by Django; config/urls.py names them."""

import errno
import sys

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from .errors import error_page

TOO_BIG = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def handler400(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Unreadable, or more than we take in."""
    return error_page(request, 413 if isinstance(exception, TOO_BIG) else 400)


def handler403(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Signed in, but not for this."""
    return error_page(request, 403)


def handler404(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No such address, or nothing there that this person may know of."""
    return error_page(request, 404)


def handler500(request: HttpRequest) -> HttpResponse:
    """Our failure. A database or disk that is away gets its own words: trying again helps there."""
    return error_page(request, 503 if is_storage_away(sys.exc_info()[1]) else 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A counter's page that was open too long, or a post made elsewhere."""
    return error_page(request, 403, about="expired")


def is_storage_away(error: BaseException | None) -> bool:
    """The database does not answer, or the disk is full; also when another error was raised from that."""
    seen = 0
    while error is not None and seen < 10:
        if isinstance(error, (OperationalError, InterfaceError)) or type(error).__name__ == "PoolTimeout":
            return True
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
            return True
        error, seen = error.__cause__ or error.__context__, seen + 1
    return False
