# SPDX-License-Identifier: EUPL-1.2
"""How a browser remembers for half an hour which report it follows: the code, sealed, in one cookie.

The code itself never stands in a cookie that can be read, in an address or in a log.
"""

import time
from base64 import urlsafe_b64decode, urlsafe_b64encode

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import BoxKey

COOKIE = f"{settings.COOKIE_PREFIX}lees"
IDLE_SECONDS = 30 * 60
_KEY = BoxKey(settings.KEYS.web_key)
_PURPOSE = "followed report"


def load(request: HttpRequest, *, now: float | None = None) -> Code | None:
    """The code that this browser follows; None when there is none, it is not ours, or half an hour went by."""
    value = request.COOKIES.get(COOKIE)
    if not value:
        return None
    try:
        raw = _KEY.unbox(urlsafe_b64decode(value), purpose=_PURPOSE, bind=())
    except (SealError, ValueError):
        return None
    if (time.time() if now is None else now) - int.from_bytes(raw[:8]) > IDLE_SECONDS:
        return None
    return Code(raw[8:])


def store(response: HttpResponseBase, code: Code, *, now: float | None = None) -> None:
    """Let the browser follow on; each page starts the half hour anew."""
    moment = int(time.time() if now is None else now)
    sealed = _KEY.box(moment.to_bytes(8) + code.secret, purpose=_PURPOSE, bind=())
    response.set_cookie(
        COOKIE,
        urlsafe_b64encode(sealed).decode(),
        secure=settings.COOKIES_SECURE,
        httponly=True,
        samesite="Strict",
        path="/",
    )


def drop(response: HttpResponseBase) -> None:
    """Let the browser forget."""
    response.delete_cookie(COOKIE, path="/", samesite="Strict")
