# SPDX-License-Identifier: EUPL-1.2
"""Writing one part of a note. Two at once: the second gets both texts, and nothing is overwritten."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.notes.save_part import save_part
from ...note_parts import PARTS, Part
from ...queries.notes.open_note import Opened
from .asking import (
    LONGEST_PART,
    LONGEST_WHY,
    asking,
    name_for,
    names_of,
    note_or_404,
    number,
    too_long,
    typed,
    written,
)


@needs(Permission.NOTES)
def note_part(request: HttpRequest, code: str, part: str) -> HttpResponse:
    """The part with its help; saving makes the next version."""
    there = note_or_404(code)
    if part not in PARTS or there.note.withdrawn_at:
        raise Http404
    one = PARTS[part]
    if request.method != "POST":
        return _page(request, there, one, text=there.newest.parts.get(part, ""))
    text, why = written(request, "text"), typed(request, "why")
    if long := too_long(request, text=LONGEST_PART, why=LONGEST_WHY):
        return _page(request, there, one, text=text, base=number(request, "base"), errors=long)
    if there.newest.parts.get(part) and text != there.newest.parts[part] and not why:
        errors = [("why", _("Schrijf in een paar woorden wat je verandert, of waarom."))]
        return _page(request, there, one, text=text, base=number(request, "base"), errors=errors)
    saved = save_part(
        there.note,
        part=part,
        text=text,
        base=number(request, "base"),
        why=why,
        by=asking(request).by,
        now=timezone.localtime(),
    )
    if saved.overtaken:
        return _page(request, note_or_404(code), one, text=text, overtaken=True)
    return HttpResponseRedirect(f"{reverse('register:note', args=[code])}#deel-{part}")


def _page(
    request: HttpRequest,
    there: Opened,
    part: Part,
    *,
    text: str,
    base: int = 0,
    overtaken: bool = False,
    errors: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    """overtaken: somebody else wrote this part meanwhile; their text is shown beside what was typed."""
    newest, told = there.newest, list(errors or [])
    if overtaken:
        told.append(("text", _("Een collega veranderde dit onderdeel net ook. Er is niets overschreven: beide teksten staan hier.")))  # fmt: skip
    return render(
        request,
        "accountability/pages/notes/part.html",
        {
            "note": there.note,
            "part": part,
            "text": text,
            "why": request.POST.get("why", ""),
            "base": base or newest.number,
            "theirs": newest.parts.get(part.code, "") if overtaken else None,
            "theirs_by": name_for(names_of({newest.by}), newest.by) if overtaken else "",
            "newest": newest,
            "errors": told,
            "asks_why": bool(newest.parts.get(part.code)),
        },
        status=409 if overtaken else 422 if told else 200,
    )
