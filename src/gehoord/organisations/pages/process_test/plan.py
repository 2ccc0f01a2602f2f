# SPDX-License-Identifier: EUPL-1.2
"""The risks that were found, and what was decided about each."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import key_typed

from ...actions.process_test.add_finding import add_finding
from ...actions.process_test.drop_finding import drop_finding
from ...queries.process_report import owner_of, risk_place, risk_words
from ...terms.process_test import PLAN, TOLD_BY
from .asking import Errors, frame, reasons, said, test_or_404, too_long, typed

LONGEST = 1000


@needs(Permission.ORG_STEER)
def plan(request: HttpRequest, key: UUID) -> HttpResponse:
    """Risks without a decision first; and a form for a risk that no question asked for."""
    there, errors = test_or_404(key), _do(request, key)
    if request.method == "POST" and not errors:
        return HttpResponseRedirect(f"{reverse('employer:process_plan', args=[key])}?klaar")
    rows = [
        {
            "risk": one,
            "words": risk_words(one),
            "place": risk_place(one),
            "owner": owner_of(one.task) if one.task else "",
            "is_own": one.part is None,
        }
        for one in sorted(there.risks, key=lambda one: one.is_decided)
    ]
    return render(
        request,
        "organisations/pages/process_test/plan.html",
        {
            **frame(request, there, PLAN),
            "rows": rows,
            "finding": typed(request, "finding"),
            "sources": [(code, _(words)) for code, words in TOLD_BY.items()],
            "told_by": request.POST.get("told_by", ""),
            "errors": errors,
            "wrong": dict(errors),
            "done": "klaar" in request.GET,
        },
        status=422 if errors else 200,
    )


def _do(request: HttpRequest, key: UUID) -> Errors:
    if request.method != "POST":
        return []
    if "drop" in request.POST:
        finding = key_typed(request.POST["drop"])
        if finding is None:
            raise Http404
        return reasons(drop_finding(key, finding, **said(request)))
    told_by = request.POST.get("told_by", "")
    return too_long(request, finding=LONGEST) or reasons(
        add_finding(key, typed(request, "finding"), told_by=told_by, **said(request)),
        "finding" if told_by in TOLD_BY else "told_by",
    )
