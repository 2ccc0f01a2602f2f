# SPDX-License-Identifier: EUPL-1.2
"""How a browser remembers for half an hour which code of the other side was given: sealed, in one cookie.

Like the reporter's (follow_cookie.py), under another name: whoever has both on one device mixes up nothing.
"""

import time
from base64 import urlsafe_b64decode, urlsafe_b64encode

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import BoxKey

COOKIE = f"{settings.COOKIE_PREFIX}kant"
IDLE_SECONDS = 30 * 60
_KEY = BoxKey(settings.KEYS.web_key)
_PURPOSE = "other side"
_SECRET = 13


def load(request: HttpRequest, *, now: float | None = None) -> tuple[Code, Code | None] | None:
    """The code of this browser, and the fresh code that an invitation is about to become; None when there is none."""
    value = request.COOKIES.get(COOKIE)
    if not value:
        return None
    try:
        raw = _KEY.unbox(urlsafe_b64decode(value), purpose=_PURPOSE, bind=())
    except (SealError, ValueError):
        return None
    if (time.time() if now is None else now) - int.from_bytes(raw[:8]) > IDLE_SECONDS:
        return None
    fresh = raw[8 + _SECRET :]
    return Code(raw[8 : 8 + _SECRET]), Code(fresh) if fresh else None


def store(
    response: HttpResponseBase, code: Code, *, fresh: Code | None = None, now: float | None = None
) -> None:
    """Remember the code; each page starts the half hour anew."""
    moment = int(time.time() if now is None else now)
    raw = moment.to_bytes(8) + code.secret + (fresh.secret if fresh else b"")
    response.set_cookie(
        COOKIE,
        urlsafe_b64encode(_KEY.box(raw, purpose=_PURPOSE, bind=())).decode(),
        secure=settings.COOKIES_SECURE,
        httponly=True,
        samesite="Strict",
        path="/",
    )


def drop(response: HttpResponseBase) -> None:
    """Let the browser forget."""
    response.delete_cookie(COOKIE, path="/", samesite="Strict")
