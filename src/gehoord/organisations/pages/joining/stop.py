# SPDX-License-Identifier: EUPL-1.2
"""Stopping (niet meer meedoen): by the board itself, or by the central organisation."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.joining.leave import leave
from ...models import Organisation
from ...queries.register import is_joined
from ...queries.teams import organisation_of
from ...rules.register import WHY_MISSING
from ..register.one import the_card


@needs(Permission.ORGANISATIONS)
def stop_one(request: HttpRequest, key: UUID) -> HttpResponse:
    """For an organisation that the register knows as joined."""
    row = the_card(key).organisation
    if not is_joined(row):
        raise Http404
    return _stop(request, row, back=reverse("employer:organisation", args=[key]))


@needs(Permission.ORG_STEER)
def stop_us(request: HttpRequest) -> HttpResponse:
    """For who carries the duty in the organisation itself."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    return _stop(request, organisation_of(staff.counter), back=reverse("employer:overview"))


def _stop(request: HttpRequest, row: Organisation, *, back: str) -> HttpResponse:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    why, reasons = request.POST.get("why", ""), list[str]()
    if request.method == "POST":
        reasons = leave(UUID(str(row.pk)), why=why, by=staff.by, now=timezone.localtime())
        if not reasons:
            return HttpResponseRedirect(f"{back}?klaar=gestopt")
    return render(
        request,
        "organisations/pages/joining/stop.html",
        {
            "row": row,
            "back": back,
            "why": why,
            "wrong": {"why": [_(one) for one in reasons if one == WHY_MISSING]},
            "errors": [("why" if one == WHY_MISSING else "", _(one)) for one in reasons],
            "closed": row.team is not None and row.team.closed_on is not None,
        },
        status=422 if reasons else 200,
    )
