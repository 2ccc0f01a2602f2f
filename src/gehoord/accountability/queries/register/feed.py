# SPDX-License-Identifier: EUPL-1.2
"""What happened last to the entries that somebody follows (feed), and the days on which something is due (agenda)."""

from collections.abc import Sequence
from datetime import date

from django.db.models import F

from ...models import Event
from .listing import Asked, chosen
from .shown import EVENT_FIELDS, Shown, shown

NEWEST = 50
MOST_DAYS = 1000


def happened(asked: Asked, *, today: date) -> Sequence[Event]:
    """The last fifty things written down about public entries, the newest first; undone ones not. One statement."""
    among = chosen(asked, today=today).values("pk")
    return list(
        Event.objects.filter(entry__in=among, undone_at=None)
        .select_related("entry", "document", "other")
        .only(*EVENT_FIELDS, "entry__code", "entry__what", "entry__kind", "entry__owner")
        .order_by("-at", "-id")[:NEWEST]
    )


def due(asked: Asked, *, today: date) -> list[Shown]:
    """Entries whose clock runs and whose term has a last day, the first day first. Two statements."""
    rows = (
        chosen(asked, today=today)
        .filter(is_running=True, due_last__isnull=False)
        .order_by(F("due_last").asc(), "id")[:MOST_DAYS]
    )
    return shown(rows, today=today)
