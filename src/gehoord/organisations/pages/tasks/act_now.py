# SPDX-License-Identifier: EUPL-1.2
"""For a manager: an employee met with discrimination; what must be done, by which day, set ready in one press."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.casework.pages.found import asking
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.task.make_duties import make_aftercare, make_duty
from ...tables.duties import AFTERCARE, BY_MANAGER, LAW, asked_by
from .doing import owner_of
from .shown import owner_options


@needs(Permission.ORG)
def act_now(request: HttpRequest) -> HttpResponse:
    """Two minutes: read five lines, choose who does it, press once. Nobody is named."""
    staff, now = asking(request), timezone.localtime()
    errors: list[tuple[str, str]] = []
    duties = asked_by(BY_MANAGER)
    if request.method == "POST":
        owner = owner_of(request, now=now)
        if owner is None:
            errors = [
                (
                    "owner",
                    _(
                        "Kies wie het doet: een leidinggevende met een account, want die krijgt de herinnering."
                    ),
                )
            ]
        else:
            make_aftercare(counter=staff.counter, owner=owner, by=staff.by, now=now)
            for code in request.POST.getlist("also"):
                if code in duties and not duties[code].series:
                    make_duty(code, counter=staff.counter, owner=owner, by=staff.by, now=now)
            return HttpResponseRedirect(f"{reverse('employer:tasks')}?klaar=ja&wie={owner}")
    rows: list[dict[str, Any]] = [
        {"duty": one, "due_on": one.due_on(now.date()), "is_law": one.standing == LAW}
        for one in duties.values()
    ]
    shown = {
        "series": [one for one in rows if one["duty"].series == AFTERCARE],
        "others": [
            (one["duty"].code, one["duty"].what, one["duty"].hint) for one in rows if not one["duty"].series
        ],
        "owners": [one for one in owner_options(staff.counter, now=now) if one.value != "else"],
        "owner": request.POST.get("owner", str(staff.id)),
        "also": request.POST.getlist("also"),
        "errors": errors,
    }
    return render(request, "organisations/pages/tasks/act_now.html", shown, status=422 if errors else 200)
