# SPDX-License-Identifier: EUPL-1.2
"""Opleiding: what somebody learned and until when it counts (Besluit ADV art. 3). Own, or by the coordinator."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ..actions.note_training import drop_training, note_training
from ..needs import Staff, needs
from ..roles import Permission
from ..trainings import trainings_of
from .team_member import the_member

FIELDS = ("what", "hours", "on", "valid_until")


@needs(Permission.INTAKE)
def training(request: HttpRequest) -> HttpResponse:
    """One's own record."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    return _page(request, staff.id, name="", address=reverse("people:training"))


@needs(Permission.TEAM_MANAGE)
def training_of(request: HttpRequest, key: UUID) -> HttpResponse:
    """A colleague's record."""
    who = the_member(request, key)
    return _page(request, who.pk, name=who.name, address=reverse("people:training_of", args=[key]))


def _page(request: HttpRequest, member: UUID, *, name: str, address: str) -> HttpResponse:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    wrong: dict[str, str] = {}
    if request.method == "POST":
        drop, now = request.POST.get("drop", ""), timezone.localtime()
        if drop.isdigit() and len(drop) < 18:
            drop_training(int(drop), member=member, by=staff.by, counter=staff.counter, now=now)
        else:
            wrong = _note(request, member)
        if not wrong:
            return HttpResponseRedirect(f"{address}?gedaan")
    return render(
        request,
        "foundation/people/pages/training.html",
        {
            "name": name,
            "trainings": trainings_of(member, today=timezone.localdate()),
            "given": {key: request.POST.get(key, "") for key in FIELDS},
            "wrong": wrong,
            "summary": list(wrong.items()),
            "done": "gedaan" in request.GET,
        },
        status=422 if wrong else 200,
    )


def _note(request: HttpRequest, member: UUID) -> dict[str, str]:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    told: dict[str, Any] = {key: request.POST.get(key, "").strip() for key in FIELDS}
    try:
        on = date.fromisoformat(told["on"])
        until = date.fromisoformat(told["valid_until"]) if told["valid_until"] else None
    except ValueError:
        return {"on": _("Kies de dagen als dag, maand en jaar.")}
    hours = told["hours"]
    return note_training(
        member,
        counter=staff.counter,
        what=told["what"],
        hours=(int(hours) if hours.isdigit() and len(hours) < 6 else 0) if hours else None,
        on=on,
        valid_until=until,
        by=staff.by,
        now=timezone.localtime(),
    )
