# SPDX-License-Identifier: EUPL-1.2
"""Saving a note, by button or while it is typed. When two write at once both texts are shown and nothing is lost."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import clean

from ..actions.write_note import Written, write_note
from .case_reading import case_address
from .found import asking, of_case

LONGEST = 50_000


@of_case(Permission.CASE_WRITE)
def note(request: HttpRequest, case: UUID) -> HttpResponse:
    """Save, and answer as the page asked: a page for a button, a few values for the script."""
    by_script = request.headers.get("X-Note") == "typing"
    text, version = clean(request.POST.get("text", ""))[:LONGEST], request.POST.get("version", "0")
    try:
        key = UUID(request.POST.get("note", ""))
    except ValueError:
        return HttpResponseRedirect(case_address(case))
    if request.method != "POST" or (not text and version == "0"):
        return HttpResponseRedirect(f"{case_address(case)}#notities")
    written = write_note(
        case,
        note=key,
        text=text,
        version=int(version) if version.isdigit() else 0,
        by=asking(request),
        now=timezone.localtime(),
        quiet=by_script,
    )
    if by_script:
        return JsonResponse(as_values(written), status=409 if written.overtaken else 200)
    if written.overtaken:
        told = {"case": case, "written": written, "mine": text, "key": key}
        return render(request, "casework/pages/note_twice.html", told, status=409)
    return HttpResponseRedirect(f"{case_address(case)}#notitie-{key}")


def as_values(written: Written) -> dict[str, object]:
    """What the script needs: which version it has now, or whose words stand there."""
    if written.overtaken:
        name = written.note.edited_by or written.note.by
        said = _("%(name)s schreef hier net ook. Jouw tekst staat nog hier. Bewaar hem om beide te zien.")
        return {"version": None, "said": said % {"name": name}}
    return {"version": written.note.version, "said": _("Bewaard")}
