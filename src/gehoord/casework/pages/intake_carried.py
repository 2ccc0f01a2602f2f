# SPDX-License-Identifier: EUPL-1.2
"""What an intaker's browser carries during a call: the code of the report, sealed; the answers lie in its draft.

The draft has the same shape as a reporter's own, so that the caller can go on with it at home.
"""

import json
import time
from base64 import b64decode, b64encode, urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import date, timedelta
from secrets import token_bytes

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from gehoord.foundation.people.fence import set_fence
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import BoxKey
from gehoord.reporting.actions.keep_draft import keep_draft
from gehoord.reporting.pages.carried import Carried, load_draft
from gehoord.reporting.terms import Answers

COOKIE = f"{settings.COOKIE_PREFIX}aanname"
HOURS = 10
_KEY = BoxKey(settings.KEYS.web_key)
_PURPOSE = "intake"


@dataclass
class Intake:
    """One report that is being taken down. `saved_at`: "14:03", or empty; `sent`: what the last page tells."""

    code: Code = field(default_factory=Code.new)
    dek: bytes = field(default_factory=lambda: token_bytes(32))
    channel: str = "phone"
    saved_at: str = ""
    call_back: str = ""
    sent: dict[str, str] | None = None
    answers: Answers = field(default_factory=dict)


def load(request: HttpRequest, staff: Staff, *, today: date) -> Intake | None:
    """What this browser carries for this member; None when there is nothing, or it is somebody else's."""
    try:
        raw = _KEY.unbox(
            urlsafe_b64decode(request.COOKIES.get(COOKIE, "")), purpose=_PURPOSE, bind=(staff.by,)
        )
    except (SealError, ValueError):
        return None
    told = json.loads(raw)
    if time.time() - told["t"] > HOURS * 3600:
        return None
    intake = Intake(
        Code(b64decode(told["c"])), b64decode(told["d"]), told["ch"], told["at"], told["cb"], told["s"]
    )
    if intake.sent is None and intake.saved_at:
        draft = load_draft(intake.code, today=today)
        back_to_counter(staff)
        intake.answers = draft.answers if draft else {}
    return intake


def take_up(code: Code, staff: Staff, *, today: date) -> Intake | None:
    """Go on with a report that was saved, also by the caller. None when there is none. Raises SealError."""
    draft = load_draft(code, today=today)
    back_to_counter(staff)
    if draft is None:
        return None
    return Intake(draft.code, draft.dek, saved_at="…", answers=draft.answers)


def keep(intake: Intake, staff: Staff, *, at: str, today: date) -> None:
    """Save the answers so far under the code of this report; no counter sees them before they are sent."""
    until = (today + timedelta(days=settings.DRAFT_DAYS)).isoformat()
    carried = Carried(intake.code, intake.dek, answers=intake.answers, saved_until=until)
    keep_draft(carried.to_json(whole=True), code=intake.code, today=today)
    back_to_counter(staff)
    intake.saved_at = at


def store(response: HttpResponse, intake: Intake, staff: Staff) -> None:
    """Let the browser carry this on."""
    told = {
        "c": b64encode(intake.code.secret).decode(),
        "d": b64encode(intake.dek).decode(),
        "ch": intake.channel,
        "at": intake.saved_at,
        "cb": intake.call_back,
        "s": intake.sent,
        "t": int(time.time()),
    }
    sealed = _KEY.box(json.dumps(told).encode(), purpose=_PURPOSE, bind=(staff.by,))
    response.set_cookie(
        COOKIE,
        urlsafe_b64encode(sealed).decode(),
        secure=settings.COOKIES_SECURE,
        httponly=True,
        samesite="Strict",
        path="/",
    )


def drop(response: HttpResponse) -> None:
    """Let the browser forget."""
    response.delete_cookie(COOKIE, path="/", samesite="Strict")


def back_to_counter(staff: Staff) -> None:
    """The fence of the counter again, after work behind the fence of a code."""
    set_fence(counter=staff.counter, national=staff.may(Permission.COUNTERS), member=staff.id)
