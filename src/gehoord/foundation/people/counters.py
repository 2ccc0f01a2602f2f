# SPDX-License-Identifier: EUPL-1.2
"""Which counters there are, for work that goes past all of them in the background, one fence at a time."""

from .models import Counter


def all_counters() -> list[int]:
    """The ids of all counters, closed ones included: their reports are still kept, and so must be watched."""
    return list(Counter.objects.order_by("pk").values_list("pk", flat=True))


def mail_of(counter: int) -> str:
    """The address where a counter reads its mail; empty when it has none."""
    return Counter.objects.values_list("mail", flat=True).get(pk=counter)
