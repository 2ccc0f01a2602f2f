# SPDX-License-Identifier: EUPL-1.2
"""Setting up the one-time-code app, at the first sign-in or after a lost device."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people import one_time
from gehoord.foundation.people.models import Member


def set_device(member: Member, *, secret: bytes, boxed: bytes, code: str, now: datetime) -> bool:
    """Take the app into use when its first code is right. False: the code was wrong, nothing changed."""
    step = one_time.matching_step(secret, code, now=now.timestamp(), used=0)
    if step is None:
        return False
    with transaction.atomic():
        # Only where there is none: a second tab, or somebody who knows the passphrase alone, changes nothing.
        fresh = Member.objects.filter(pk=member.pk, one_time_secret=b"", left_on=None)
        if not fresh.update(one_time_secret=boxed, one_time_used=step):
            return False
        record("device.set", by=str(member.pk), counter=member.counter_id, now=now)
    return True


def forget_device(member: Member, *, by: str, now: datetime) -> None:
    """A coordinator forgets a lost device: at the next sign-in the member sets up a new one.

    The passphrase is still needed. The old codes stop working at once.
    """
    with transaction.atomic():
        Member.objects.filter(pk=member.pk).update(one_time_secret=b"", one_time_used=0)
        record("device.forgotten", by=by, counter=member.counter_id, subject=str(member.pk), now=now)
