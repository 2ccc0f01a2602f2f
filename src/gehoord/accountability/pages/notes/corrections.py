# SPDX-License-Identifier: EUPL-1.2
"""Correctieverzoeken: what people say is wrong, the late ones first, and answering them."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference.holidays import working_days_between
from gehoord.foundation.web.components.options import Option

from ...actions.published.ask_correction import answer_correction
from ...grounds import CORRECTIONS
from ...models import CorrectionRequest
from ...queries.published.corrections import ON_PAGE, answered_requests, open_requests
from ..paging import beside, page_number
from .asking import asking, name_for, names_of, too_long, written


@needs(Permission.REGISTER)
def corrections(request: HttpRequest) -> HttpResponse:
    """Two lists: what waits, and what was answered."""
    today, answered = timezone.localdate(), answered_requests(page_number(request))
    return render(
        request,
        "accountability/pages/notes/corrections.html",
        {
            "open": [
                {"row": row, "days": working_days_between(today, row.due_on)} for row in open_requests()
            ],
            "answered": [
                {"row": row, "done": CORRECTIONS.get(row.done, row.done)} for row in answered[:ON_PAGE]
            ],
        }
        | beside(request, more=len(answered) > ON_PAGE),
    )


@needs(Permission.REGISTER)
def correction_answer(request: HttpRequest, key: int) -> HttpResponse:
    """Read one and answer it."""
    row = CorrectionRequest.objects.filter(pk=key).first()
    if row is None:
        raise Http404
    reasons: list[str] = []
    if request.method == "POST":
        reasons = [said for _name, said in too_long(request, answer=1000)] or answer_correction(
            row,
            done=request.POST.get("done", ""),
            answer=written(request, "answer"),
            by=asking(request).by,
            now=timezone.localtime(),
        )
        if not reasons:
            return HttpResponseRedirect(reverse("register:corrections"))
    return render(
        request,
        "accountability/pages/notes/correction_answer.html",
        {
            "row": row,
            "is_ours": row.about.startswith("/verantwoording/"),
            "days": working_days_between(timezone.localdate(), row.due_on),
            "name": name_for(names_of({row.answered_by}), row.answered_by),
            "done": CORRECTIONS.get(row.done, ""),
            "options": [Option("", _("Kies")), *(Option(code, said) for code, said in CORRECTIONS.items())],
            "typed": {name: request.POST.get(name, "") for name in ("done", "answer")},
            "errors": [("answer", said) for said in reasons],
        },
        status=422 if reasons else 200,
    )
