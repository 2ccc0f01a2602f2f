# SPDX-License-Identifier: EUPL-1.2
"""Wat vastloopt: for the central organisation, per counter what is late and since when who knows. No content."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ..actions.note_called import note_called
from ..queries.stuck import what_is_stuck
from .found import asking


@needs(Permission.COUNTERS)
def stuck(request: HttpRequest) -> HttpResponse:
    """Counts and days by counter, the worst first."""
    counters = what_is_stuck()
    return render(
        request,
        "casework/pages/stuck.html",
        {
            "counters": [(one, [(row, _(row.says)) for row in one.rows]) for one in counters],
            "done": _("Genoteerd dat je belde.") if request.GET.get("gedaan") else "",
        },
    )


@require_POST
@needs(Permission.COUNTERS)
def called(request: HttpRequest, code: str) -> HttpResponse:
    """Note that a counter was called."""
    if not note_called(code, by=asking(request), now=timezone.localtime()):
        raise Http404
    return HttpResponseRedirect(f"{reverse('casework:stuck')}?gedaan=1")
