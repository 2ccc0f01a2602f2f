# SPDX-License-Identifier: EUPL-1.2
"""What the letter of a note declares done, in which words and what shows it; and telling the register."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.notes.claim_closed import claim_closed, claim_no_more
from ...actions.notes.declare_closed import declare_closed, why_not_declare
from ...models import Entry
from ...queries.notes.open_note import Opened
from .asking import LONGEST_QUOTE, asked, asking, note_or_404, number, too_long, typed

ADD, DROP, DECLARE = "add", "drop", "declare"


@needs(Permission.NOTES)
def note_closes(request: HttpRequest, code: str) -> HttpResponse:
    """The list, adding to it, and declaring."""
    there = note_or_404(code)
    if request.method != "POST":
        return _page(request, there)
    reasons = too_long(request, words=LONGEST_QUOTE, shown_by=LONGEST_QUOTE) or _do(request, there)
    if reasons:
        return _page(request, there, errors=reasons)
    done = "?verklaard" if request.POST.get("do") == DECLARE else ""
    return HttpResponseRedirect(reverse("register:note_closes", args=[code]) + done)


def _do(request: HttpRequest, there: Opened) -> list[tuple[str, str]]:
    by, now, does = asking(request).by, timezone.localtime(), request.POST.get("do")
    if does == DECLARE:
        return [("", said) for said in declare_closed(there.note, by=by, now=now)]
    if does == DROP:
        row = next((one for one in there.closes if one.pk == number(request, "row")), None)
        return [("", said) for said in claim_no_more(row, by=by, now=now)] if row else []
    code = typed(request, "entry").rstrip("/").rpartition("/")[2]
    entry = Entry.objects.filter(code=code).defer("search").first()
    if entry is None:
        return [("entry", _("Deze post is er niet. Plak het adres of de code uit het register."))]
    told = claim_closed(
        there.note,
        entry=entry,
        words=typed(request, "words"),
        shown_by=typed(request, "shown_by"),
        by=by,
        now=now,
    )
    return [("words", said) for said in told]


def _page(
    request: HttpRequest, there: Opened, *, errors: list[tuple[str, str]] | None = None
) -> HttpResponse:
    given: dict[str, Any] = {
        name: request.POST.get(name, "") or asked(request, name) for name in ("entry", "words", "shown_by")
    }
    return render(
        request,
        "accountability/pages/notes/closes.html",
        {
            "note": there.note,
            "closes": there.closes,
            "not_declare": why_not_declare(there) if there.closes else [],
            "told": "verklaard" in request.GET,
            "given": given,
            "errors": errors or [],
        },
        status=422 if errors else 200,
    )
