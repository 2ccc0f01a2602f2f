# SPDX-License-Identifier: EUPL-1.2
"""Picking a task with a risk: one of the examples of the sector, or in one's own words, with why this one first."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference import terms

from ...actions.process_test.propose_test import propose_test
from ...queries.teams import organisation_of
from ...rules.process_test import why_not_words
from ...tables.process_themes import RiskyTask, themes
from .asking import Errors, asking, reasons, said, too_long, typed

OWN = "own"


@needs(Permission.ORG_STEER)
def new(request: HttpRequest) -> HttpResponse:
    """Choose, say why, and put it on the list."""
    staff = asking(request)
    tasks = _examples(staff.counter)
    chosen = request.POST.get("task", "")
    picked = next((one.name for one in tasks if one.name == chosen), "")
    name = picked or typed(request, "name")
    errors: Errors = []
    if request.method == "POST":
        errors = too_long(request, name=120, why=1000) + reasons(
            why_not_words(name, typed(request, "why")), "why"
        )
        if not name:
            errors.append(("task", _("Kies een taak, of schrijf er zelf een op.")))
        if not errors:
            row = propose_test(
                name,
                why=typed(request, "why"),
                criteria=request.POST.getlist("criteria"),
                **said(request),
            )
            return HttpResponseRedirect(f"{reverse('employer:process_test', args=[row.pk])}?klaar=nieuw")
    return render(
        request,
        "organisations/pages/process_test/new.html",
        {
            "tasks": [
                *((one.name, one.name, one.why) for one in tasks),
                (OWN, _("Een andere taak"), "", True),
            ],
            "chosen": chosen,
            "name": typed(request, "name"),
            "why": typed(request, "why"),
            "criteria": [(one.code, one.name, one.means) for one in themes().criteria],
            "given": request.POST.getlist("criteria"),
            "errors": errors,
            "wrong": dict(errors),
        },
        status=422 if errors else 200,
    )


def _examples(team: int) -> tuple[RiskyTask, ...]:
    sector = terms.sectors[organisation_of(team).sector]
    return themes().tasks[sector.extra["group"]]
