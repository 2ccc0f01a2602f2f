# SPDX-License-Identifier: EUPL-1.2
"""The list of people to call back, with the day that was promised."""

from datetime import date
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference.holidays import add_working_days
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.typed_text import clean

from ..actions.finish_call_back import finish_call_back
from ..actions.take_call_back import TOLD, take_call_back
from ..queries.call_backs import one_to_call, to_call
from .found import asking
from .intake_carried import Intake, keep, store

LONGEST = {"name": 100, "number": 40, "safe": 500, "about": 500}


@needs(Permission.INTAKE)
def call_backs(request: HttpRequest) -> HttpResponse:
    """The list, and adding to it."""
    if request.method != "POST":
        return _show(request, {}, {})
    staff, now = asking(request), timezone.localtime()
    given = {name: clean(request.POST.get(name, ""))[: LONGEST[name]] for name in TOLD}
    given["due_on"] = request.POST.get("due_on", "")
    day, errors = _day(given["due_on"], today=now.date())
    if not given["number"]:
        errors["number"] = _("Schrijf het nummer op, anders kan niemand terugbellen.")
    if errors or day is None:
        return _show(request, given, errors)
    try:
        take_call_back(given, due_on=day, by=staff, now=now)
    except KeyError:
        return _show(
            request, given, {"": _("Je hebt nog geen sleutel van dit loket. Vraag het de coördinator.")}
        )
    return HttpResponseRedirect(reverse("casework:call_backs"))


@needs(Permission.INTAKE)
def call_back_done(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take somebody off the list."""
    if request.method == "POST":
        finish_call_back(key, by=asking(request), now=timezone.localtime())
    return HttpResponseRedirect(reverse("casework:call_backs"))


@needs(Permission.INTAKE)
def call_back_start(request: HttpRequest, key: UUID) -> HttpResponse:
    """Begin a report from a call-back, with the name and number filled in."""
    staff, now = asking(request), timezone.localtime()
    if request.method != "POST":
        return HttpResponseRedirect(reverse("casework:call_backs"))
    try:
        one = one_to_call(key, keys=staff.keys, today=now.date())
    except (ObjectDoesNotExist, SealError, KeyError):
        return error_page(request, 404)
    told = {"name": one.name, "phone": one.number, "safe": one.safe, "story": one.about}
    here = Intake(channel="phone", call_back=str(key))
    here.answers = {name: said for name, said in told.items() if said}
    keep(here, staff, at=now.strftime("%H:%M"), today=now.date())
    response = HttpResponseRedirect(reverse("casework:intake"))
    store(response, here, staff)
    return response


def _day(raw: str, *, today: date) -> tuple[date | None, dict[str, str]]:
    if not raw:
        return add_working_days(today, 1), {}
    try:
        day = date.fromisoformat(raw)
    except ValueError:
        return None, {"due_on": _("Deze datum begrijpen we niet. Kies een dag.")}
    return (day, {}) if day >= today else (None, {"due_on": _("Deze dag is al voorbij. Kies een andere.")})


def _show(request: HttpRequest, given: dict[str, str], errors: dict[str, str]) -> HttpResponse:
    staff, now = asking(request), timezone.localtime()
    found, sealed = to_call(staff.counter, keys=staff.keys, today=now.date())
    if found:
        record("call-backs.read", by=staff.by, counter=staff.counter, facts={"count": len(found)}, now=now)
    shown = {"due_on": add_working_days(now.date(), 1).isoformat()} | given
    return render(
        request,
        "casework/pages/call_backs.html",
        {
            "to_call": found,
            "sealed": sealed,
            "given": shown,
            "errors": list(errors.items()),
            "wrong": errors,
            "today": now.date(),
        },
        status=422 if errors else 200,
    )
