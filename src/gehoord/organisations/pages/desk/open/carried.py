# SPDX-License-Identifier: EUPL-1.2
"""How what is told travels from page to page: in one sealed cookie, or in a draft sealed to a code (decision 0013).

The code of the report is made with the first answer and travels along, so sending twice is one report.
"""

import json
import time
import zlib
from base64 import b64decode, b64encode, urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import BoxKey, derive
from gehoord.reporting.actions.drop_draft import drop_draft
from gehoord.reporting.actions.keep_draft import keep_draft
from gehoord.reporting.queries import read_draft

COOKIE = f"{settings.COOKIE_PREFIX}meldpunt-vertel"
LONGEST_COOKIE = 3_000
HOURS = 12
_KEY = BoxKey(settings.KEYS.web_key)
_PURPOSE = "carried to a desk"


@dataclass
class DeskCarried:
    """What one browser carries: at which organisation, the code, and what was filled in so far."""

    at: str
    code: Code = field(default_factory=Code.new)
    told: dict[str, Any] = field(default_factory=dict)


def load(request: HttpRequest, *, at: str) -> DeskCarried | None:
    """What this browser carries for this organisation; None when there is nothing, or it is too old."""
    value = request.COOKIES.get(COOKIE)
    if not value:
        return None
    try:
        raw = zlib.decompress(_KEY.unbox(urlsafe_b64decode(value), purpose=_PURPOSE, bind=()))
        kept = json.loads(raw)
        carried = DeskCarried(kept["o"], Code(b64decode(kept["c"])), kept["a"])
        if kept["i"]:
            carried.told = _from_draft(carried.code)
    except (SealError, ValueError, zlib.error):
        return None
    return carried if carried.at == at and time.time() - kept["t"] < HOURS * 3600 else None


def store(response: HttpResponseBase, carried: DeskCarried, *, today: date) -> None:
    """Let the browser carry this on. What does not fit a cookie goes to the draft table, sealed."""
    packed = _packed(carried, carried.told, in_draft=False)
    if len(packed) * 4 // 3 > LONGEST_COOKIE:
        keep_draft(json.dumps(carried.told).encode(), code=_draft_code(carried.code), today=today)
        packed = _packed(carried, {}, in_draft=True)
    value = urlsafe_b64encode(_KEY.box(packed, purpose=_PURPOSE, bind=())).decode()
    response.set_cookie(
        COOKIE, value, secure=settings.COOKIES_SECURE, httponly=True, samesite="Lax", path="/"
    )


def drop(response: HttpResponseBase, carried: DeskCarried | None) -> None:
    """Let the browser forget, and the draft with it."""
    if carried is not None:
        drop_draft(_draft_code(carried.code))
    response.delete_cookie(COOKIE, path="/", samesite="Lax")


def _packed(carried: DeskCarried, told: dict[str, Any], *, in_draft: bool) -> bytes:
    kept = {
        "o": carried.at,
        "c": b64encode(carried.code.secret).decode(),
        "a": told,
        "i": int(in_draft),
        "t": int(time.time()),
    }
    return zlib.compress(json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def _draft_code(code: Code) -> Code:
    # Another code than the reporter's: with theirs the national form would find a draft that is not its own.
    raw = derive(code.secret, "desk draft")[:13]
    return Code(bytes((raw[0] & 15,)) + raw[1:])


def _from_draft(code: Code) -> dict[str, Any]:
    draft = _draft_code(code)
    with fenced(lookup=draft.lookup_hash):
        raw = read_draft(draft, today=timezone.localdate())
    return dict(json.loads(raw)) if raw else {}
