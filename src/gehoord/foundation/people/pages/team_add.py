# SPDX-License-Identifier: EUPL-1.2
"""Iemand toevoegen aan het team; the invitation code is shown once."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.vault.codes import Code

from ..actions.add_member import AddMemberError, add_member
from ..actions.invite_member import VALID_DAYS
from ..models import Member
from ..needs import Staff, needs
from ..roles import USUAL, Permission


@needs(Permission.TEAM_MANAGE)
def team_add(request: HttpRequest) -> HttpResponse:
    """Name, login and roles; the rest is up to the new colleague."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    offered = staff.may_give
    wrong = ""
    if request.method == "POST":
        roles = request.POST.getlist("roles")
        try:
            member, code = add_member(
                request.POST.get("login", ""),
                name=request.POST.get("name", ""),
                roles=roles if set(roles) <= {role.code for role in offered} else [],
                counter=staff.counter,
                keys=staff.keys,
                by=staff.by,
                now=timezone.localtime(),
                is_outside="is_outside" in request.POST,
            )
            return invitation_page(request, member, code)
        except AddMemberError as refused:
            wrong = str(refused)
    given: dict[str, Any] = {key: request.POST.get(key, "") for key in ("login", "name")}
    return render(
        request,
        "foundation/people/pages/team_add.html",
        given
        | {
            "summary": [("", wrong)] if wrong else [],
            "roles": [(role.code, role.name, role.means) for role in offered],
            "is_committee": staff.may(Permission.COMPLAINTS),
            "is_outside": "is_outside" in request.POST,
            "chosen": request.POST.getlist("roles") or [role.code for role in offered if role.code in USUAL],
        },
        status=422 if wrong else 200,
    )


def invitation_page(request: HttpRequest, member: Member, code: Code) -> HttpResponse:
    """The code, this once: it is kept nowhere."""
    return render(
        request,
        "foundation/people/pages/invitation.html",
        {"member": member, "code": code.text, "days": VALID_DAYS},
    )
