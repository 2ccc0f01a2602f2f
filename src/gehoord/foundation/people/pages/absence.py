# SPDX-License-Identifier: EUPL-1.2
"""Afwezig zijn: from when to when, and who stands in. One's own; the coordinator also for a colleague."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.web.components.options import Option

from ..absences import absences_of
from ..actions.set_absence import end_absence, set_absence
from ..colleagues import colleagues
from ..needs import Staff, needs
from ..roles import Permission
from .team_member import the_member


@needs(Permission.INTAKE)
def absence(request: HttpRequest) -> HttpResponse:
    """One's own absence."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    return _page(request, staff.id, name="", address=reverse("people:absence"))


@needs(Permission.TEAM_MANAGE)
def absence_of(request: HttpRequest, key: UUID) -> HttpResponse:
    """A colleague's: who fell ill cannot write it down."""
    who = the_member(request, key)
    return _page(request, who.pk, name=who.name, address=reverse("people:absence_of", args=[key]))


def _page(request: HttpRequest, member: UUID, *, name: str, address: str) -> HttpResponse:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    today, wrong = timezone.localdate(), []
    if request.method == "POST":
        wrong = _does(request, member)
        if not wrong:
            return HttpResponseRedirect(f"{address}?gedaan")
    given: dict[str, Any] = {key: request.POST.get(key, "") for key in ("since", "last", "stand_in")}
    others = [
        one for one in colleagues(staff.counter, who_may=Permission.CASE_WRITE) if str(one.id) != str(member)
    ]
    return render(
        request,
        "foundation/people/pages/absence.html",
        {
            "name": name,
            "absences": absences_of(member, today=today),
            "team": [Option("", _("Niemand"))] + [Option(str(one.id), one.name) for one in others],
            "given": {"since": today.isoformat()} | {key: value for key, value in given.items() if value},
            "summary": [("since", reason) for reason in wrong],
            "done": "gedaan" in request.GET,
            "today": today,
            "one_day": timedelta(days=1),
        },
        status=422 if wrong else 200,
    )


def _does(request: HttpRequest, member: UUID) -> list[str]:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    told, now = request.POST, timezone.localtime()
    if told.get("back", "").isdigit() and len(told["back"]) < 18:
        own = {one.id for one in absences_of(member, today=now.date())}
        if int(told["back"]) in own:
            end_absence(int(told["back"]), counter=staff.counter, by=staff.by, now=now)
        return []
    try:
        since = date.fromisoformat(told.get("since", ""))
        last = date.fromisoformat(told["last"]) if told.get("last") else None
        stand_in = UUID(told["stand_in"]) if told.get("stand_in") else None
    except ValueError:
        return [_("Kies de dagen als dag, maand en jaar, en een collega uit de lijst.")]
    return set_absence(
        member,
        counter=staff.counter,
        since=since,
        until=last + timedelta(days=1) if last else None,
        stand_in=stand_in,
        by=staff.by,
        now=now,
    )
