# SPDX-License-Identifier: EUPL-1.2
"""Een loket sluiten: what it means, and why it cannot be done yet."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ..actions.close_counter import close_counter, why_not_close
from ..needs import Staff, needs
from ..roles import Permission
from .counter_one import the_counter


@needs(Permission.COUNTERS)
def counter_close(request: HttpRequest, code: str) -> HttpResponse:
    """Asks once more; numbers only of what is still open."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    counter = the_counter(code)
    if request.method == "POST":
        reasons = close_counter(counter, by=staff.by, now=timezone.localtime())
        if not reasons:
            return HttpResponseRedirect(f"{reverse('people:counters')}?gedaan=dicht")
    else:
        reasons = why_not_close(counter)
    return render(
        request,
        "foundation/people/pages/counter_close.html",
        {"counter": counter, "reasons": reasons},
        status=409 if request.method == "POST" else 200,
    )
