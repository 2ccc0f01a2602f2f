# SPDX-License-Identifier: EUPL-1.2
"""The register for who keeps it (/loket/verantwoording/): what wants a look, and the ways on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...queries.register.shown import shown
from ...queries.register.waiting import desk, only_said, silent
from .staff_rows import staff_rows

FIRST = 8


@needs(Permission.REGISTER)
def staff_home(request: HttpRequest) -> HttpResponse:
    """Late without a word, called done without a document, findings to take in, corrections asked."""
    today = timezone.localdate()
    late, said = silent(today=today).order_by("due_last", "id"), only_said().order_by("due_last", "id")
    return render(
        request,
        "accountability/pages/register/staff_home.html",
        {
            "desk": desk(today=today),
            "silent": staff_rows(shown(late[:FIRST], today=today)),
            "only_said": staff_rows(shown(said[:FIRST], today=today)),
            "done": request.GET.get("gedaan") == "terug",
        },
    )
