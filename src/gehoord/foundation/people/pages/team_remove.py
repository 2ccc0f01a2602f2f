# SPDX-License-Identifier: EUPL-1.2
"""Iemand uit het team halen: first what happens then, and only after that the button."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ..actions.remove_member import LEAST, RemoveMemberError, key_holders, remove_member, why_not_remove
from ..leaving import still_theirs
from ..needs import Staff, needs
from ..roles import Permission
from .team_member import the_member


@needs(Permission.TEAM_MANAGE)
def remove(request: HttpRequest, key: UUID) -> HttpResponse:
    """Asks, does it, or says why not."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    who = the_member(request, key)
    if request.method == "POST":
        try:
            remove_member(who, by=staff.by, now=timezone.localtime())
            return HttpResponseRedirect(f"{reverse('people:team')}?gedaan=weg")
        except RemoveMemberError:
            pass  # the page says the reasons
    reasons = why_not_remove(who)
    remaining = sum(one.joined for one in key_holders(staff.counter, but=who))
    return render(
        request,
        "foundation/people/pages/team_remove.html",
        {
            "member": who,
            "reasons": reasons,
            "still_theirs": bool(still_theirs(key)) and staff.may(Permission.CASE_STEER),
            "too_few": remaining < LEAST,
            "is_self": who.pk == staff.id,
        },
        status=422 if reasons and request.method == "POST" else 200,
    )
