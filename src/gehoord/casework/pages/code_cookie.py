# SPDX-License-Identifier: EUPL-1.2
"""How a browser remembers a code for half an hour: sealed, in one cookie of its own per kind of page.

The code itself never stands in a cookie that can be read, in an address or in a log.
"""

import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import BoxKey

IDLE_SECONDS = 30 * 60
_KEY = BoxKey(settings.KEYS.web_key)


@dataclass(frozen=True)
class CodeCookie:
    """One cookie. purpose: what the code in it is for; a code of one kind is no code of another."""

    name: str
    purpose: str

    def load(self, request: HttpRequest, *, now: float | None = None) -> Code | None:
        """The code of this browser; None when there is none, it is not ours, or half an hour went by."""
        value = request.COOKIES.get(self.name)
        if not value:
            return None
        try:
            raw = _KEY.unbox(urlsafe_b64decode(value), purpose=self.purpose, bind=())
        except (SealError, ValueError):
            return None
        if (time.time() if now is None else now) - int.from_bytes(raw[:8]) > IDLE_SECONDS:
            return None
        return Code(raw[8:])

    def store(self, response: HttpResponseBase, code: Code, *, now: float | None = None) -> None:
        """Let the browser go on; each page starts the half hour anew."""
        moment = int(time.time() if now is None else now)
        sealed = _KEY.box(moment.to_bytes(8) + code.secret, purpose=self.purpose, bind=())
        response.set_cookie(
            self.name,
            urlsafe_b64encode(sealed).decode(),
            secure=settings.COOKIES_SECURE,
            httponly=True,
            samesite="Strict",
            path="/",
        )

    def drop(self, response: HttpResponseBase) -> None:
        """Let the browser forget."""
        response.delete_cookie(self.name, path="/", samesite="Strict")
