# SPDX-License-Identifier: EUPL-1.2
"""Somebody was called back, or need not be any more."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ..models import CallBack


def finish_call_back(key: UUID | str, *, by: Staff, now: datetime) -> bool:
    """Take it off the list, within the caller's transaction and fence. False when it was off already."""
    if not CallBack.objects.filter(pk=key, counter=by.counter, done_on=None).update(done_on=now.date()):
        return False
    record("call-back.done", by=by.by, counter=by.counter, subject=str(key), now=now)
    return True
