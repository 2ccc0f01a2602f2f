# SPDX-License-Identifier: EUPL-1.2
"""A new note, and what stands around one: title, for whom, by when, with which letter, and who signs."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.notes.begin_note import begin_note
from ...actions.notes.change_note import change_note
from ...models import Document
from .asking import asked, asking, day, note_or_404, too_long, typed, written

MOST_OFFICES = 20


@dataclass(frozen=True)
class Given:
    """What was typed, and what is still needed per field."""

    title: str
    to_whom: str
    reference: str
    due_on: date | None
    offices: list[str]
    letter: Document | None
    letter_code: str
    wrong: dict[str, str]


@needs(Permission.NOTES)
def note_new(request: HttpRequest) -> HttpResponse:
    """Begin a note."""
    if request.method != "POST":
        return _page(request, {"letter": asked(request, "brief")})
    given = _given(request)
    if given.wrong:
        return _page(request, _again(request), wrong=given.wrong)
    note = begin_note(
        given.title,
        to_whom=given.to_whom,
        letter=given.letter,
        reference=given.reference,
        due_on=given.due_on,
        offices=given.offices,
        by=asking(request).by,
        now=timezone.localtime(),
    )
    return HttpResponseRedirect(reverse("register:note", args=[note.code]))


@needs(Permission.NOTES)
def note_about(request: HttpRequest, code: str) -> HttpResponse:
    """Change what stands around it."""
    note = note_or_404(code).note
    if request.method != "POST":
        values = {
            "title": note.title,
            "to_whom": note.to_whom,
            "reference": note.reference,
            "due_on": note.due_on.isoformat() if note.due_on else "",
            "offices": "\n".join(note.offices),
            "letter": note.letter.code if note.letter else "",
        }
        return _page(request, values, code=code)
    given = _given(request)
    if given.wrong:
        return _page(request, _again(request), wrong=given.wrong, code=code)
    change_note(
        note,
        title=given.title,
        to_whom=given.to_whom,
        letter=given.letter,
        reference=given.reference,
        due_on=given.due_on,
        offices=given.offices,
        by=asking(request).by,
        now=timezone.localtime(),
    )
    return HttpResponseRedirect(reverse("register:note", args=[code]))


def _given(request: HttpRequest) -> Given:
    title, to_whom = typed(request, "title"), typed(request, "to_whom")
    offices = [" ".join(line.split()) for line in written(request, "offices").split("\n")]
    typed_letter = typed(request, "letter")
    code = typed_letter.rstrip("/").rpartition("/")[2]
    letter = Document.objects.filter(code=code).defer("search").first() if code else None
    wrong = {
        "title": "" if title else _("Geef de nota een titel."),
        "to_whom": "" if to_whom else _("Schrijf voor wie de nota is."),
        "letter": _("Dit stuk is er niet. Plak het adres of de code van een stuk.") if code and letter is None else "",
        "due_on": _("Dit is geen dag.") if request.POST.get("due_on") and day(request, "due_on") is None else "",
        "offices": _("Een functie is hoogstens 160 tekens, en er kunnen er twintig zijn.") if max(map(len, offices), default=0) > 160 or len(offices) > MOST_OFFICES else "",
    }  # fmt: skip
    wrong |= dict(too_long(request, title=240, to_whom=160, reference=60))
    return Given(
        title,
        to_whom,
        typed(request, "reference"),
        day(request, "due_on"),
        [one for one in offices if one],
        letter,
        typed_letter,
        {name: said for name, said in wrong.items() if said},
    )


def _again(request: HttpRequest) -> dict[str, str]:
    return {
        name: request.POST.get(name, "")
        for name in ("title", "to_whom", "reference", "due_on", "offices", "letter")
    }


def _page(
    request: HttpRequest, values: dict[str, str], *, wrong: dict[str, str] | None = None, code: str = ""
) -> HttpResponse:
    wrong = wrong or {}
    return render(
        request,
        "accountability/pages/notes/about.html",
        {"given": values, "wrong": wrong, "summary": list(wrong.items()), "code": code},
        status=422 if wrong else 200,
    )
