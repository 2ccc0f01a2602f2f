# SPDX-License-Identifier: EUPL-1.2
"""All files about limits (/loket/organisatie/grenzen/): what to look at again first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...queries.limits import is_late, listed
from .words import step_name


@needs(Permission.ORG_LIMITS)
def limits(request: HttpRequest) -> HttpResponse:
    """Open files by day, then closed ones."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    today = timezone.localdate()
    rows = [
        {"line": one, "step": step_name(one.row.step), "late": is_late(one.row, today=today)}
        for one in listed(staff.counter, keys=staff.keys)
    ]
    return render(
        request,
        "organisations/pages/limits/limits.html",
        {"rows": rows, "code": staff.counter_code, "out": request.GET.get("klaar") == "buiten"},
    )
