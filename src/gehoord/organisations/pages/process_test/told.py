# SPDX-License-Identifier: EUPL-1.2
"""What staff see in the culture, and what clients live through: a pulse, or a short note without names."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.process_test.add_finding import add_finding
from ...actions.process_test.save_told import save_told
from ...queries.process_report import result_lines
from ...terms.process_test import CLIENTS, PULSE_LISTS, STAFF
from .asking import PAGES, Errors, frame, reasons, said, test_or_404, too_long, typed

PULSES = "/loket/organisatie/peiling/"
"""An address, not a name: the pulse stands on its own."""
LONGEST, LONGEST_FINDING = 4000, 1000


@needs(Permission.ORG_STEER)
def staff_told(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask the people who work there."""
    return _page(request, key, STAFF)


@needs(Permission.ORG_STEER)
def clients(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask who uses the service."""
    return _page(request, key, CLIENTS)


def _page(request: HttpRequest, key: UUID, who: str) -> HttpResponse:
    there = test_or_404(key)
    errors = _do(request, key, who)
    if request.method == "POST" and not errors:
        return HttpResponseRedirect(f"{reverse(PAGES[who], args=[key])}?klaar")
    kept = there.test.staff_words if who == STAFF else there.test.clients_words
    return render(
        request,
        "organisations/pages/process_test/told.html",
        {
            **frame(request, there, who),
            "is_staff": who == STAFF,
            "pulse": there.pulses.get(who),
            "lines": result_lines(there.pulses.get(who)),
            "pulse_address": PULSES,
            "new_pulse": f"{PULSES}nieuw/?lijst={PULSE_LISTS[who]}&toets={key}",
            "told": typed(request, "words") if "words" in request.POST else kept,
            "finding": typed(request, "finding"),
            "findings": [
                one.answer for one in there.risks if one.part is None and one.answer.question == who
            ],
            "onward": reverse(PAGES[CLIENTS if who == STAFF else "plan"], args=[key]),
            "errors": errors,
            "wrong": dict(errors),
            "done": "klaar" in request.GET,
        },
        status=422 if errors else 200,
    )


def _do(request: HttpRequest, key: UUID, who: str) -> Errors:
    if request.method != "POST":
        return []
    if "finding" in request.POST:
        return too_long(request, finding=LONGEST_FINDING) or reasons(
            add_finding(key, typed(request, "finding"), told_by=who, **said(request)), "finding"
        )
    return too_long(request, words=LONGEST) or reasons(
        save_told(key, typed(request, "words"), who=who, **said(request)), "words"
    )
