# SPDX-License-Identifier: EUPL-1.2
"""One part: write it anew, or take it out."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.process_test.remove_part import remove_part
from ...queries.process_tests import Opened, Part
from ...terms.process_test import APART
from .asking import Errors, frame, reasons, said, test_or_404
from .parts import part_fields, save


@needs(Permission.ORG_STEER)
def part(request: HttpRequest, key: UUID, part_key: UUID) -> HttpResponse:
    """Change its words or kind; say what goes when it is taken out."""
    there = test_or_404(key)
    one, errors = part_or_404(there, part_key), _do(request, key, part_key)
    if request.method == "POST" and not errors:
        done = "weg" if request.POST.get("do") == "remove" else "bewaard"
        return HttpResponseRedirect(f"{reverse('employer:process_parts', args=[key])}?klaar={done}")
    shown = part_fields(request)
    if request.method != "POST":
        shown["given"] = {"kind": one.row.kind, "text": one.row.text, "source": one.row.source}
    return render(
        request,
        "organisations/pages/process_test/part.html",
        {
            **frame(request, there, APART),
            **shown,
            "part": one,
            "answered": len(one.asked) - one.open,
            "errors": errors,
            "wrong": dict(errors),
        },
        status=422 if errors else 200,
    )


def _do(request: HttpRequest, key: UUID, part_key: UUID) -> Errors:
    if request.method != "POST":
        return []
    if request.POST.get("do") == "remove":
        return reasons(remove_part(key, part_key, **said(request)))
    return save(request, key, part_key)


def part_or_404(there: Opened, key: UUID) -> Part:
    """The part of this test with this key."""
    found = next((one for one in there.parts if one.row.pk == key), None)
    if found is None:
        raise Http404
    return found
