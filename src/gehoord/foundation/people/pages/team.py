# SPDX-License-Identifier: EUPL-1.2
"""Het team: who works here, what each may do, and who holds a key."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gehoord.foundation.vault.recovery_pair import recovery_days

from ..actions.remove_member import LEAST
from ..needs import Staff, needs
from ..roles import Permission
from ..teammates import teammates

DONE = {
    "rollen": _("De rollen zijn aangepast."),
    "toestel": _("De telefoon is losgekoppeld. Bij het volgende inloggen koppelt deze collega een nieuwe."),
    "weg": _("Deze collega is uit het team. Nieuwe meldingen komen onder een nieuwe sleutel."),
}


@needs(Permission.TEAM_MANAGE)
def team(request: HttpRequest) -> HttpResponse:
    """Everybody of the own counter, and an alarm when too few can read."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    people = teammates(staff.counter, now=timezone.localtime())
    working = sum(one.holds_key for one in people)
    return render(
        request,
        "foundation/people/pages/team.html",
        {
            "people": people,
            "too_few": working < LEAST,
            "working": working,
            "recovery": recovery_days(staff.counter),
            "done": DONE.get(request.GET.get("gedaan", "")),
        },
    )
