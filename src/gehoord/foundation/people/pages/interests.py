# SPDX-License-Identifier: EUPL-1.2
"""Mijn belangen: where somebody worked, whom they know. For colleagues' eyes only, sealed to the team."""

from contextlib import suppress
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ..actions.declare_interest import declare_interest, end_declaration
from ..declarations import declarations
from ..needs import Staff, needs
from ..roles import Permission


@needs(Permission.CASE_READ)
def interests(request: HttpRequest) -> HttpResponse:
    """What I declared, a new one, and an end to one."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    wrong: dict[str, str] = {}
    if request.method == "POST":
        wrong = _does(request)
        if not wrong:
            return HttpResponseRedirect(f"{reverse('people:interests')}?gedaan")
    everybody = declarations(staff.counter, keys=staff.keys)
    return render(
        request,
        "foundation/people/pages/interests.html",
        {
            "mine": [one for one in everybody if one.member == staff.id],
            "others": [one for one in everybody if one.member != staff.id]
            if staff.may(Permission.CASE_STEER)
            else [],
            "given": {key: request.POST.get(key, "") for key in ("about", "why")},
            "wrong": wrong,
            "summary": list(wrong.items()),
            "done": "gedaan" in request.GET,
        },
        status=422 if wrong else 200,
    )


def _does(request: HttpRequest) -> dict[str, str]:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    now = timezone.localtime()
    if request.POST.get("over"):
        with suppress(ValueError):  # a button that is not ours
            end_declaration(UUID(request.POST["over"]), by=staff, now=now)
        return {}
    return declare_interest(request.POST.get("about", ""), why=request.POST.get("why", ""), by=staff, now=now)
