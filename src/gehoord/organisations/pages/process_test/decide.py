# SPDX-License-Identifier: EUPL-1.2
"""What happens about one risk: a new task, a task that is there already, or nothing and why."""

from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import key_typed

from ...actions.process_test.decide_risk import NewTask, decide_risk
from ...queries.process_report import owner_of, risk_place, risk_words
from ...queries.process_tests import Opened, Risk
from ...terms.process_test import AGAIN, PLAN
from .asking import Errors, asking, day, frame, reasons, said, test_or_404, too_long, typed

NEW, SAME, NOT = "new", "same", "not"
FIRST_DAYS = 28
"""The day that stands there to begin with: four weeks. Our own proposal."""
FIELDS = ("what", "owner", "owner_words", "due_on", "same", "why_not")


@needs(Permission.ORG_STEER)
def decide(request: HttpRequest, key: UUID, risk_key: UUID) -> HttpResponse:
    """One risk, one decision."""
    there = test_or_404(key)
    risk = next((one for one in there.risks if one.answer.pk == risk_key), None)
    if risk is None:
        raise Http404
    errors = _do(request, key, risk_key)
    if request.method == "POST" and not errors:
        return HttpResponseRedirect(f"{reverse('employer:process_plan', args=[key])}?klaar")
    return render(
        request,
        "organisations/pages/process_test/decide.html",
        {
            **frame(request, there, PLAN),
            "risk": risk,
            "words": risk_words(risk),
            "place": risk_place(risk),
            "ways": _ways(there),
            "way": request.POST.get("way", _way_now(risk)),
            "given": _given(request, risk),
            "owners": [("", _("Iemand anders")), *_owners(request)],
            "tasks": [("", _("Kies")), *_tasks(there)],
            "errors": errors,
            "wrong": dict(errors),
        },
        status=422 if errors else 200,
    )


def _do(request: HttpRequest, key: UUID, risk_key: UUID) -> Errors:
    if request.method != "POST":
        return []
    way = request.POST.get("way", "")
    errors = too_long(request, what=300, owner_words=120, why_not=500)
    due_on, same = day(request, "due_on"), key_typed(request.POST.get("same", ""))
    if way not in (NEW, SAME, NOT):
        errors.append(("way", _("Kies wat je doet.")))
    if way == NEW and due_on is None:
        errors.append(("due_on", _("Kies de dag waarop het klaar is.")))
    if way == SAME and same is None:
        errors.append(("same", _("Kies de afspraak die ook hierbij hoort.")))
    owner = key_typed(request.POST.get("owner", ""))
    if owner and str(owner) not in dict(_owners(request)):
        errors.append(("owner", _("Kies iemand van jullie team.")))
    if errors:
        return errors
    new = None
    if way == NEW and due_on:
        new = NewTask(typed(request, "what"), due_on, owner, "" if owner else typed(request, "owner_words"))
    return reasons(
        decide_risk(
            key,
            risk_key,
            new=new,
            same=same if way == SAME else None,
            why_not=typed(request, "why_not") if way == NOT else "",
            **said(request),
        ),
        "what" if way == NEW else "why_not",
    )


def _ways(there: Opened) -> list[tuple[str, str]]:
    ways = [(NEW, _("We spreken iets nieuws af"))]
    if _tasks(there):
        ways.append((SAME, _("Een afspraak die er al is, lost dit ook op")))
    return [*ways, (NOT, _("We doen hier nu niets aan"))]


def _way_now(risk: Risk) -> str:
    if risk.answer.task:
        return SAME
    return NOT if risk.answer.why_not else NEW


def _given(request: HttpRequest, risk: Risk) -> dict[str, str]:
    if request.method == "POST":
        return {name: typed(request, name) for name in FIELDS}
    first = (timezone.localdate() + timedelta(days=FIRST_DAYS)).isoformat()
    same = str(risk.answer.task or "")
    return dict.fromkeys(FIELDS, "") | {"due_on": first, "same": same, "why_not": risk.answer.why_not}


def _owners(request: HttpRequest) -> list[tuple[str, str]]:
    people = colleagues(asking(request).counter, who_may=Permission.ORG)
    return [(str(one.id), one.name) for one in people]


def _tasks(there: Opened) -> list[tuple[str, str]]:
    return [
        (str(one.pk), f"{one.what} ({owner_of(one)})")
        for one in there.tasks
        if one.code != AGAIN and one.dropped_on is None
    ]
