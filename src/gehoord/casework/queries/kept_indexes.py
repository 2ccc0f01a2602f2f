# SPDX-License-Identifier: EUPL-1.2
"""How long the opened summaries of a sign-in are kept in this process.

A cache and nothing else: never on a disk, and each web process has its own. It is gone at sign-out (in another
process: when that one notices, at the latest after 15 idle minutes).
"""

import threading
import time
from collections import OrderedDict
from datetime import date

from django.conf import settings

from gehoord.foundation.people.ending import when_sign_in_ends
from gehoord.foundation.people.needs import Staff

from .index import Index

SESSIONS = 4
"""Sign-ins that are kept at once in one process; the one used longest ago makes room."""
_kept: OrderedDict[str, Index] = OrderedDict()
_lock = threading.Lock()
_sweeper: list[threading.Timer] = []


def index_for(staff: Staff, *, session: str, today: date) -> Index:
    """The summaries this sign-in may see, as they stand now. session: the key of its session row."""
    moment = time.monotonic()
    with _lock:
        drop_idle(now=moment)
        index = _kept.get(session)
        if index is None or index.counter != staff.counter:
            index = _kept[session] = Index(staff.counter)
        _kept.move_to_end(session)
        while len(_kept) > SESSIONS:
            _kept.popitem(last=False)
        index.used = moment
        _sweep_later()
    index.refresh(staff.keys, today=today)
    return index


def drop(session: str) -> None:
    """Forget what this sign-in opened: it ended."""
    with _lock:
        _kept.pop(session, None)


when_sign_in_ends(drop)


def drop_idle(*, now: float) -> None:
    """Forget sign-ins that were idle too long; they have ended by themselves."""
    for session in [key for key, index in _kept.items() if now - index.used > settings.IDLE_SECONDS]:
        del _kept[session]


def forget() -> None:
    """Forget everything (tests)."""
    with _lock:
        _kept.clear()


def _sweep_later() -> None:
    # Nobody may ask this process again; so the clock itself clears what is idle.
    if _sweeper:
        return
    timer = threading.Timer(settings.IDLE_SECONDS + 1, _sweep)
    timer.daemon = True
    _sweeper.append(timer)
    timer.start()


def _sweep() -> None:
    with _lock:
        _sweeper.clear()
        drop_idle(now=time.monotonic())
        if _kept:
            _sweep_later()
