# SPDX-License-Identifier: EUPL-1.2
"""Loketten: which counters there are, whether they are live, and which municipalities have none."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..counter_list import counter_rows, without_counter
from ..needs import needs
from ..roles import Permission

DONE = {"dicht": _("Het loket is gesloten.")}


@needs(Permission.COUNTERS)
def counters(request: HttpRequest) -> HttpResponse:
    """Numbers and days only: what is in a counter's cases is not the steward's."""
    today = timezone.localdate()
    return render(
        request,
        "foundation/people/pages/counters.html",
        {
            "rows": counter_rows(today=today),
            "without": without_counter(today=today),
            "done": DONE.get(request.GET.get("gedaan", "")),
        },
    )
