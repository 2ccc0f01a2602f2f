# SPDX-License-Identifier: EUPL-1.2
"""One case (zaak): the story, what we did and said, and what can be done now."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.declarations import Declared, declarations
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.reporting.rules import sounds_like_danger

from ..actions.open_case import open_case
from ..models import Case
from ..queries.alike import alike
from ..queries.day.interests import looks_alike
from ..queries.index import Index
from ..queries.kept_indexes import index_for
from ..queries.opened import OpenCase
from ..queries.waiting import is_waiting
from ..terms import Step
from .aftercare.in_case import around
from .case_doing import doing
from .case_reading import reading
from .case_sections import frame
from .found import asking, of_case
from .reading_reason import given_reason, keep_reason, reasons_to_read


@of_case(Permission.CASE_READ)
def case(request: HttpRequest, case: UUID) -> HttpResponse:
    """The page of a case. For a colleague's case it first asks why; each opening is logged with its reason."""
    staff = asking(request)
    if request.method == "POST" and keep_reason(request, case):
        return HttpResponseRedirect(reverse("casework:case", args=[case]))
    try:
        opened = open_case(case, by=staff, now=timezone.localtime(), why=given_reason(request, case))
    except Case.DoesNotExist:
        if not is_waiting(case):
            raise
        return HttpResponseRedirect(reverse("casework:take", args=[case]))
    if opened is None:
        return render(
            request, "casework/pages/case_reason.html", {"case": case, "reasons": reasons_to_read()}
        )
    return show_case(request, opened)


def show_case(request: HttpRequest, opened: OpenCase, *, status: int = 200, **more: object) -> HttpResponse:
    """The page of an opened case; `more` for what a refused action has to say."""
    staff, today = asking(request), timezone.localdate()
    index = index_for(staff, session=request.session.session_key or "", today=today)
    team = colleagues(staff.counter, who_may=Permission.CASE_WRITE)
    framed = frame(request, opened.held, here="case")
    near = alike(opened, index, keys=staff.keys)
    return render(
        request,
        "casework/pages/case.html",
        {
            "case": opened,
            "staff": staff,
            **framed,
            **reading(opened, staff, {one.id: one.name for one in team}),
            **doing(opened, staff, team, today=today),
            "alike": near,
            "interests": _interests(opened, staff, index),
            **around(opened.held, staff, near, sections=framed["sections"]),
            "danger": sounds_like_danger(opened.report.answers),
            "is_closed": opened.held.step is Step.CLOSED,
            "came_back": opened.held.step is Step.CLOSED and opened.row.due_on is not None,
            **more,
        },
        status=status,
    )


def _interests(opened: OpenCase, staff: Staff, index: Index) -> list[Declared]:
    """What this member or the handler declared that looks like this case; told, decided by people."""
    about = index.cases.get(opened.id)
    if about is None:
        return []
    concerned = {staff.id, opened.row.handler_id}
    declared = declarations(staff.counter, keys=staff.keys)
    return looks_alike([one for one in declared if one.member in concerned], about)
