# SPDX-License-Identifier: EUPL-1.2
"""The routes that fit a case (wegen), judged by its coded facts."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gehoord.foundation.people.roles import Permission

from ...queries.opened import hold
from ..case_sections import frame
from ..found import asking, of_case
from .facts import from_case
from .words import shown


@of_case(Permission.CASE_READ)
def case_routes(request: HttpRequest, case: UUID) -> HttpResponse:
    """What fits and what does not. Only the coded facts are opened, not the story."""
    held = hold(case, keys=asking(request).keys)
    situation = from_case(held.facts, identity=held.report.identity)
    return render(
        request,
        "casework/pages/routes/case.html",
        {**frame(request, held, here="case_routes"), **shown(situation)},
    )
