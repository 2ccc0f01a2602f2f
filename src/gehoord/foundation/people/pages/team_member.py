# SPDX-License-Identifier: EUPL-1.2
"""Eén collega: roles, a new invitation after a lost passphrase, and a lost telephone."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from ..actions.change_roles import change_roles
from ..actions.invite_member import invite_member
from ..actions.remove_member import why_not_remove
from ..actions.set_device import forget_device
from ..models import Member
from ..needs import Staff, needs
from ..roles import Permission
from ..teammates import member_of
from .team_add import invitation_page


def the_member(request: HttpRequest, key: UUID) -> Member:
    """The colleague of this address; nobody of another counter."""
    found = member_of(request.staff.counter, key)  # type: ignore[attr-defined]
    if found is None:
        raise Http404
    return found


@needs(Permission.TEAM_MANAGE)
def member(request: HttpRequest, key: UUID) -> HttpResponse:
    """What can be changed about a colleague."""
    return _page(request, the_member(request, key))


@require_POST
@needs(Permission.TEAM_MANAGE)
def roles(request: HttpRequest, key: UUID) -> HttpResponse:
    """Other roles."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    who, wanted = the_member(request, key), request.POST.getlist("roles")
    if not set(wanted) <= {role.code for role in staff.may_give}:
        wanted = []
    reasons = change_roles(who, roles=wanted, keys=staff.keys, by=staff.by, now=timezone.localtime())
    return _page(request, who, wrong=reasons) if reasons else _to_team("rollen")


@require_POST
@needs(Permission.TEAM_MANAGE)
def invite_again(request: HttpRequest, key: UUID) -> HttpResponse:
    """A lost passphrase: the old key opens nothing from now on, and there is a new invitation."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    who = the_member(request, key)
    if who.pk == staff.id:
        raise Http404  # one's own passphrase is changed, not lost, while signed in
    code = invite_member(who, keys=staff.keys, by=staff.by, now=timezone.localtime())
    return invitation_page(request, who, code)


@require_POST
@needs(Permission.TEAM_MANAGE)
def forget(request: HttpRequest, key: UUID) -> HttpResponse:
    """A lost telephone."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    forget_device(the_member(request, key), by=staff.by, now=timezone.localtime())
    return _to_team("toestel")


def _to_team(done: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('people:team')}?gedaan={done}")


def _page(request: HttpRequest, who: Member, *, wrong: list[str] | None = None) -> HttpResponse:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    return render(
        request,
        "foundation/people/pages/team_member.html",
        {
            "member": who,
            "is_self": who.pk == staff.id,
            "summary": [("roles", reason) for reason in wrong or []],
            "roles": [(role.code, role.name, role.means) for role in staff.may_give],
            "why_not_remove": why_not_remove(who),
            "may_hand_over": staff.may(Permission.CASE_STEER),
        },
        status=422 if wrong else 200,
    )
