# SPDX-License-Identifier: EUPL-1.2
"""Wie leest dit: who at this counter can read the case; keeping a colleague out, or letting one in."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.circles import is_circle

from ...actions.keep_out.keep_member_out import keep_member_out
from ...actions.keep_out.let_in import let_in
from ...queries.opened import Held, hold
from ...queries.readers import readers_of
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..section_reading import read_section


@of_case(Permission.CASE_WRITE)
def who_reads(request: HttpRequest, case: UUID) -> HttpResponse:
    """The list, for who can read the case themselves."""
    if request.method == "POST":
        return _act(request, case)
    held = read_section(request, case)
    return _show(request, held) if isinstance(held, Held) else held


def _act(request: HttpRequest, case: UUID) -> HttpResponse:
    staff, now = asking(request), timezone.localtime()
    act = {"out": keep_member_out, "in": let_in}.get(request.POST.get("do", ""))
    try:
        member = UUID(request.POST.get("member", ""))
    except ValueError:
        act = None
    here = reverse("casework:who_reads", args=[case])
    if act is None:
        return HttpResponseRedirect(here)
    if member == staff.id and act is keep_member_out:
        return HttpResponseRedirect(reverse("casework:interest", args=[case]))
    reasons = act(case, member=member, by=staff, now=now)
    if not reasons:
        return HttpResponseRedirect(here)
    return _show(request, hold(case, keys=staff.keys), errors=reason_words(reasons), status=409)


def _show(
    request: HttpRequest, held: Held, *, errors: list[str] | None = None, status: int = 200
) -> HttpResponse:
    staff, readers = asking(request), readers_of(held.report)
    return render(
        request,
        "casework/pages/keep_out/who_reads.html",
        {
            **frame(request, held, here="who_reads"),
            "case": held.id,
            "me": staff.id,
            "reads": [one for one in readers if one.can_open and not one.kept_out],
            "kept_out": sum(one.kept_out for one in readers),
            "could": [one for one in readers if not one.can_open and not one.kept_out],
            "is_circle": is_circle(held.row.team_id),
            "may_steer": held.row.handler_id == staff.id or staff.may(Permission.CASE_STEER),
            "errors": [("", words) for words in errors or []],
        },
        status=status,
    )
