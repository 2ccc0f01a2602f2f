# SPDX-License-Identifier: EUPL-1.2
"""Numbers of people who were called back are not kept longer than needed."""

from datetime import date, timedelta

from ..models import CallBack

KEEP_DAYS = 30


def forget_call_backs(counter: int, *, today: date) -> int:
    """Remove what was done 30 days ago or earlier, within the caller's fence. Returns how many."""
    gone, _per_table = CallBack.objects.filter(
        counter=counter, done_on__lte=today - timedelta(days=KEEP_DAYS)
    ).delete()
    return gone
