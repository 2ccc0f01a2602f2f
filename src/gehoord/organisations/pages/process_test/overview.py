# SPDX-License-Identifier: EUPL-1.2
"""One test: how far it is, what comes next, and beginning, dropping or doing it again."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.process_test.drop_test import drop_test
from ...actions.process_test.follow_test import follow_test
from ...actions.process_test.start_test import start_test
from ...models import ProcessTest
from ...queries.process_report import changes, owner_of
from ...rules.process_test import kinds_missing
from ...tables.process_themes import themes
from ...terms.process_test import APART, CANDIDATE, FINISHED, KINDS, STATES
from .asking import PAGES, Errors, frame, reasons, said, test_or_404

DONE = {
    "nieuw": gettext_lazy("De taak staat op de lijst."),
    "opnieuw": gettext_lazy(
        "De nieuwe toets is begonnen, met dezelfde onderdelen. Elke vraag staat weer open."
    ),
    "af": gettext_lazy("De toets is afgerond. Het verslag verandert niet meer."),
}


@needs(Permission.ORG_RESULTS)
def overview(request: HttpRequest, key: UUID, errors: Errors | None = None) -> HttpResponse:
    """What was chosen and why, the steps, what was promised, and what is otherwise than before."""
    there = test_or_404(key)
    shown = frame(request, there)
    step = next((one for one in shown["steps"] if one["code"] == shown["next"]), None)
    return render(
        request,
        "organisations/pages/process_test/overview.html",
        {
            **shown,
            "state": _(STATES[there.test.state]),
            "is_candidate": there.test.state == CANDIDATE,
            "is_finished": there.test.state == FINISHED,
            "criteria": [one for one in themes().criteria if one.code in there.test.criteria],
            "step": step,
            "missing": [_(KINDS[kind]) for kind in kinds_missing(there.standing)] if there.parts else [],
            "tasks": [{"task": one, "owner": owner_of(one)} for one in there.tasks],
            "changes": changes(there)
            if there.test.state != FINISHED
            else (there.test.frozen or {})["changes"],
            "next_tests": ProcessTest.objects.filter(follows=there.test).order_by("begun_on"),
            "today": timezone.localdate(),
            "done": DONE.get(request.GET.get("klaar", ""), ""),
            "errors": errors or [],
        },
        status=422 if errors else 200,
    )


@needs(Permission.ORG_STEER)
def steer(request: HttpRequest, key: UUID) -> HttpResponse:
    """Begin it, take it from the list, or begin the next one."""
    row, does = test_or_404(key).test, request.POST.get("do", "")
    if does == "start":
        start_test(row.pk, **said(request))
        return HttpResponseRedirect(reverse(PAGES[APART], args=[row.pk]))
    if does == "drop":
        refused = drop_test(row.pk, **said(request))
        if not refused:
            return HttpResponseRedirect(f"{reverse('employer:process_tests')}?weg")
        return overview(request, key, reasons(refused))
    if does == "again":
        following, refused = follow_test(row.pk, **said(request))
        if following:
            return HttpResponseRedirect(
                f"{reverse('employer:process_test', args=[following.pk])}?klaar=opnieuw"
            )
        return overview(request, key, reasons(refused))
    return HttpResponseRedirect(reverse("employer:process_test", args=[row.pk]))
