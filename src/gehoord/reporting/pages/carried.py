# SPDX-License-Identifier: EUPL-1.2
"""How answers travel from page to page: in one sealed cookie, or in a draft sealed to the code.

No database write is needed while somebody fills in the form. A story too long for a cookie, and a report that
was saved on purpose, lie in the draft table; the cookie then holds only the code. Nobody at a counter sees either.
"""

import json
import time
import zlib
from base64 import b64decode, b64encode, urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import date
from secrets import token_bytes
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import BoxKey

from ..actions.keep_draft import keep_draft
from ..queries import read_draft
from ..terms import Answers

COOKIE = f"{settings.COOKIE_PREFIX}vertel"
LONGEST_COOKIE = 3_600
HOURS = 12
_KEY = BoxKey(settings.KEYS.web_key)
_PURPOSE = "carried answers"


@dataclass
class Carried:
    """What one browser carries: the code, the report's own key, and the answers so far."""

    code: Code
    dek: bytes
    answers: Answers = field(default_factory=dict)
    saved_until: str = ""
    in_draft: bool = False
    files: int = 0
    sent: dict[str, Any] | None = None
    keep_out: str = ""
    danger: bool = False
    after: str = ""
    """The id of an earlier report of the same person, when this one follows on it."""

    @classmethod
    def new(cls) -> "Carried":
        """For somebody who just began."""
        return cls(Code.new(), token_bytes(32))

    def to_json(self, *, whole: bool) -> bytes:
        """Everything, or only what leads to the draft."""
        told: dict[str, Any] = {
            "c": b64encode(self.code.secret).decode(),
            "d": b64encode(self.dek).decode(),
            "t": int(time.time()),
        }
        if self.sent:
            told["s"] = self.sent
        elif whole:
            told |= {
                "a": self.answers,
                "u": self.saved_until,
                "f": self.files,
                "k": self.keep_out,
                "g": int(self.danger),
            }
            if self.after:
                told["p"] = self.after
        else:
            told["i"] = 1
        return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _from_json(raw: bytes) -> tuple[Carried, int]:
    told = json.loads(raw)
    carried = Carried(
        Code(b64decode(told["c"])),
        b64decode(told["d"]),
        answers=told.get("a", {}),
        saved_until=told.get("u", ""),
        in_draft=bool(told.get("i")),
        files=told.get("f", 0),
        sent=told.get("s"),
        keep_out=told.get("k", ""),
        danger=bool(told.get("g")),
        after=told.get("p", ""),
    )
    return carried, told["t"]


def load(request: HttpRequest) -> Carried | None:
    """What this browser carries, or None when it carries nothing, something of others, or something too old."""
    value = request.COOKIES.get(COOKIE)
    if not value:
        return None
    try:
        raw = zlib.decompress(_KEY.unbox(urlsafe_b64decode(value), purpose=_PURPOSE, bind=()))
    except (SealError, ValueError, zlib.error):
        return None
    carried, made = _from_json(raw)
    if time.time() - made > HOURS * 3600:
        return None
    return load_draft(carried.code, today=timezone.localdate()) if carried.in_draft else carried


def load_draft(code: Code, *, today: date) -> Carried | None:
    """Take up a saved report with its code."""
    with fenced(lookup=code.lookup_hash):
        raw = read_draft(code, today=today)
    if raw is None:
        return None
    carried, _made = _from_json(raw)
    carried.in_draft = True
    return carried


def store(response: HttpResponse, carried: Carried, *, today: date) -> None:
    """Let the browser carry this on. What does not fit a cookie, or was saved, goes to the draft."""
    whole = carried.to_json(whole=True)
    packed = zlib.compress(whole, 1)
    if not carried.sent and (
        carried.in_draft or carried.saved_until or len(packed) * 4 // 3 > LONGEST_COOKIE
    ):
        keep_draft(whole, code=carried.code, today=today)
        packed = zlib.compress(carried.to_json(whole=False), 1)
    value = urlsafe_b64encode(_KEY.box(packed, purpose=_PURPOSE, bind=())).decode()
    response.set_cookie(
        COOKIE, value, secure=settings.COOKIES_SECURE, httponly=True, samesite="Lax", path="/"
    )


def drop(response: HttpResponse) -> None:
    """Let the browser forget."""
    response.delete_cookie(COOKIE, path="/", samesite="Lax")
