# SPDX-License-Identifier: EUPL-1.2
"""The first page of an organisation's own people (/loket/organisatie/)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...queries.joining import asked_lately
from ...queries.teams import organisation_of


@needs(Permission.ORG)
def overview(request: HttpRequest) -> HttpResponse:
    """What waits for this member."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    organisation = organisation_of(staff.counter)
    return render(
        request,
        "organisations/pages/home/overview.html",
        {
            "organisation": organisation,
            "asked": asked_lately(organisation.pk, now=timezone.localtime()),
        },
    )
