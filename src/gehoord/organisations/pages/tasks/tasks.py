# SPDX-License-Identifier: EUPL-1.2
"""What this organisation does by a day (/loket/organisatie/afspraken/), late first; and making one more."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.casework.pages.found import asking
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import key_typed

from ...queries.tasks import ended_tasks, open_tasks
from ...terms.task import PLAN, TASK_KINDS
from .doing import make_from
from .shown import ELSE, owner_options, shown_task


@needs(Permission.ORG)
def tasks(request: HttpRequest) -> HttpResponse:
    """The list, filtered by kind and owner; a form for one more below it."""
    staff, now = asking(request), timezone.localtime()
    errors = make_from(request, kind=PLAN, now=now) if request.method == "POST" else []
    if request.method == "POST" and not errors:
        return HttpResponseRedirect(f"{reverse('employer:tasks')}?klaar=ja")
    kind, owner = request.GET.get("soort", ""), request.GET.get("wie", "")
    known, whose = kind if kind in TASK_KINDS else "", key_typed(owner)
    owners = owner_options(staff.counter, now=now)
    shown = {
        "open": [
            shown_task(row, today=now.date()) for row in open_tasks(staff.counter, kind=known, owner=whose)
        ],
        "ended": [
            shown_task(row, today=now.date()) for row in ended_tasks(staff.counter, kind=known, owner=whose)
        ],
        "kinds": [Option("", _("Alles")), *(Option(code, _(words)) for code, words in TASK_KINDS.items())],
        "people": [Option("", _("Iedereen")), *(one for one in owners if one.value not in ("", ELSE))],
        "kind": kind,
        "owner": owner,
        "is_filtered": bool(kind or owner),
        "owners": owners,
        "typed": request.POST,
        "errors": errors,
        "done": not errors and "klaar" in request.GET,
    }
    return render(request, "organisations/pages/tasks/tasks.html", shown, status=422 if errors else 200)
