# SPDX-License-Identifier: EUPL-1.2
"""Taking the task apart: rules from outside, own policy, room of staff, steps of the work."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import key_typed

from ...actions.process_test.move_part import move_part
from ...actions.process_test.save_part import save_part
from ...tables.process_themes import themes
from ...terms.process_test import APART, KINDS
from .asking import Errors, frame, reasons, said, test_or_404, too_long, typed

DONE = {
    "bewaard": gettext_lazy("Bewaard."),
    "weg": gettext_lazy("Het onderdeel is weg."),
}
LONGEST_TEXT, LONGEST_SOURCE = 1000, 300


@needs(Permission.ORG_STEER)
def parts(request: HttpRequest, key: UUID) -> HttpResponse:
    """The parts in their order, and a form for the next one."""
    there, errors = test_or_404(key), _do(request, key)
    if request.method == "POST" and not errors:
        return HttpResponseRedirect(
            f"{reverse('employer:process_parts', args=[key])}?klaar=bewaard#onderdelen"
        )
    return render(
        request,
        "organisations/pages/process_test/parts.html",
        {
            **frame(request, there, APART),
            "parts": [{"part": one, "kind": _(KINDS[one.row.kind])} for one in there.parts],
            "last": len(there.parts),
            **part_fields(request),
            "errors": errors,
            "wrong": dict(errors),
            "done": DONE.get(request.GET.get("klaar", ""), ""),
        },
        status=422 if errors else 200,
    )


def _do(request: HttpRequest, key: UUID) -> Errors:
    """Add a part, or move one."""
    if request.method != "POST":
        return []
    for name, up in (("up", True), ("down", False)):
        if name in request.POST:
            moved = key_typed(request.POST[name])
            if moved is None:
                raise Http404
            return reasons(move_part(key, moved, up=up))
    return save(request, key)


def save(request: HttpRequest, key: UUID, part: UUID | None = None) -> Errors:
    """Keep what was typed as a new part or as this one."""
    return too_long(request, text=LONGEST_TEXT, source=LONGEST_SOURCE) or reasons(
        save_part(
            key,
            kind=request.POST.get("kind", ""),
            text=typed(request, "text"),
            source=typed(request, "source"),
            part=part,
            **said(request),
        ),
        "text" if request.POST.get("kind") in KINDS else "kind",
    )


def part_fields(request: HttpRequest) -> dict[str, object]:
    """What the form of a part needs: the kinds with their meaning, and what was typed."""
    return {
        "kinds": [(code, _(words), themes().kinds[code].what) for code, words in KINDS.items()],
        "given": {name: typed(request, name) for name in ("kind", "text", "source")},
    }
