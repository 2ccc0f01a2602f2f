# SPDX-License-Identifier: EUPL-1.2
"""When somebody was here before, from the log: no second record of when people work."""

from datetime import date, datetime

from django.utils import timezone

from .models import Chain, Entry

FAR = 20_000
"""So many entries back we look: further is long ago for everybody."""


def last_here(chain: str, *, by: str, before: datetime) -> date | None:
    """The last day before this moment on which somebody signed in; None when it is too long ago to tell."""
    newest = Chain.objects.filter(name=chain).values_list("number", flat=True).first() or 0
    rows = Entry.objects.filter(chain=chain, number__gt=newest - FAR, event="sign-in", by=by, at__lt=before)
    row = rows.order_by("-number").values_list("at", flat=True).first()
    return timezone.localtime(row).date() if row else None
