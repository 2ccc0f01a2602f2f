# SPDX-License-Identifier: EUPL-1.2
"""Starting a pulse: which questions, among whom, from when to when."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import key_typed

from ...actions.pulse.start_pulse import start_pulse
from ...queries.process_tests import is_at_work
from ...queries.pulse import placed, units_of
from ...rules.pulse import TOO_FEW
from ...tables.pulse import LANGUAGES, PRACTICE, in_language, question_lists
from .asking import asking, day_of


@needs(Permission.ORG_STEER)
def start(request: HttpRequest) -> HttpResponse:
    """The form. Nothing can be answered yet when it is sent: tickets come first."""
    today, errors = timezone.localdate(), list[str]()
    if request.method == "POST":
        key, errors = _begin(request)
        if key:
            return HttpResponseRedirect(reverse("employer:pulse_tickets", args=[key]))
    rows = placed(units_of(asking(request).counter))
    given: dict[str, Any] = {
        "questions": request.GET.get("lijst", PRACTICE),
        "test": request.GET.get("toets", ""),
        "units": [str(row.unit.pk) for row in rows],
        "opens_on": (today + timedelta(days=1)).isoformat(),
        "closes_on": (today + timedelta(days=15)).isoformat(),
    }
    if request.method == "POST":
        given = {name: request.POST.get(name, "") for name in given} | {
            "units": request.POST.getlist("units")
        }
    return render(
        request,
        "organisations/pages/pulse/start.html",
        {
            "lists": [
                Option(one.code, in_language(one.name, LANGUAGES[0])) for one in question_lists().values()
            ],
            "units": [Option(str(row.unit.pk), f"{row.unit.name} ({row.unit.people})") for row in rows],
            "given": given,
            "shares": "shares" in request.POST,
            "too_few": TOO_FEW in errors,
            "errors": [("", said) for said in errors],
        },
        status=422 if errors else 200,
    )


def _begin(request: HttpRequest) -> tuple[UUID | None, list[str]]:
    staff, chosen = asking(request), request.POST.get("questions", "")
    pulse, reasons = start_pulse(
        chosen if chosen in question_lists() else PRACTICE,
        counter=staff.counter,
        units=[key for told in request.POST.getlist("units") if (key := key_typed(told))],
        opens_on=day_of(request, "opens_on"),
        closes_on=day_of(request, "closes_on"),
        by=staff.by,
        now=timezone.localtime(),
        shares="shares" in request.POST,
        test=_test_of(request),
    )
    return (pulse.pk if pulse else None), reasons


def _test_of(request: HttpRequest) -> UUID | None:
    """The test of a process that asked for this pulse, when it is at work at this very organisation."""
    key = key_typed(request.POST.get("test", ""))
    return key if key and is_at_work(key) else None
