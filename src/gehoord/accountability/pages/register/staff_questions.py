# SPDX-License-Identifier: EUPL-1.2
"""Kamervragen for who keeps the register: the days of each set, and another term where one was agreed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.register.set_answer_term import set_answer_term
from ...queries.register.questions import asked, questions
from .questions import line


@needs(Permission.REGISTER)
def staff_questions(request: HttpRequest) -> HttpResponse:
    """All sets of questions, also in documents that are not public."""
    return _page(request, [])


@require_POST
@needs(Permission.REGISTER)
def staff_term(request: HttpRequest, code: str) -> HttpResponse:
    """Another term for this one; empty is the usual one."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    document, told = asked(everything=True).filter(code=code).first(), request.POST.get("days", "").strip()
    if document is None:
        raise Http404
    is_number = told.isascii() and told.isdigit() and len(told) < 5
    wrong = [] if is_number or not told else [_("Een aantal dagen is een getal.")]
    days = int(told) if is_number else None
    wrong = wrong or set_answer_term(document, days=days, by=staff.by, now=timezone.localtime())
    return _page(request, wrong) if wrong else redirect("register:question_days")


def _page(request: HttpRequest, wrong: list[str]) -> HttpResponse:
    found, after = questions(
        today=timezone.localdate(), after=request.GET.get("na", "")[:40], everything=True
    )
    return render(
        request,
        "accountability/pages/register/staff_questions.html",
        {
            "rows": [line(one, public=False) for one in found],
            "older": f"?na={after}" if after else "",
            "first": "?" if request.GET.get("na") else "",
            "summary": [("", one) for one in wrong],
        },
        status=422 if wrong else 200,
    )
