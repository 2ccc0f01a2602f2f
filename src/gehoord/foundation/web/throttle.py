# SPDX-License-Identifier: EUPL-1.2
"""Too often from one place: kept in memory, under a keyed hash that changes daily, for ten minutes at most.

A family, a waiting room or a class behind one address stays far below the limit. The codes themselves do
not need this: 100 random bits cannot be tried. No address is stored or logged.
"""

import hmac
import time
from collections import OrderedDict
from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest

WINDOW_SECONDS = 600
MOST = {
    "code": 120,
    "resume": 120,
    "sign-in": 200,
    "correction": 20,
    "claim": 20,
    "norms": 120,
    "floor": 120,
}
_KEEP = 20_000
_seen: OrderedDict[bytes, tuple[float, int]] = OrderedDict()


def is_too_often(request: HttpRequest, what: str, *, now: float | None = None) -> bool:
    """Count one try; True when this place tried more often than people do."""
    moment = time.time() if now is None else now
    place = request.META.get("REMOTE_ADDR", "")
    day = int(moment // 86_400)
    key = hmac.new(settings.KEYS.throttle_key, f"{what}|{day}|{place}".encode(), sha256).digest()[:16]
    began, count = _seen.pop(key, (moment, 0))
    if moment - began > WINDOW_SECONDS:
        began, count = moment, 0
    _seen[key] = (began, count + 1)
    while len(_seen) > _KEEP:
        _seen.popitem(last=False)
    return count + 1 > MOST[what]


def forget() -> None:
    """Begin anew (tests)."""
    _seen.clear()
