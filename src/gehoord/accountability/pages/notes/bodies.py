# SPDX-License-Identifier: EUPL-1.2
"""Afstemming: who agreed to which passage and when, on one screen and in print; asking, and writing down answers."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option

from ...actions.notes.ask_body import ask_body, write_answer
from ...note_parts import ANSWERS, LETTER, PARTS
from ...queries.notes.agreements import Agreement, about, agreements
from ...queries.notes.open_note import Opened
from .asking import LONGEST_QUOTE, asked, asking, day, note_or_404, number, too_long, typed

ASK, ANSWER = "ask", "answer"
FIELDS = ("body", "level", "part", "passage", "answer_by", "answer", "on", "change")


@needs(Permission.NOTES)
def note_bodies(request: HttpRequest, code: str) -> HttpResponse:
    """The overview; ?over= keeps the rows with these words."""
    there = note_or_404(code)
    if request.method != "POST":
        return _page(request, there)
    long = too_long(request, body=160, level=40, passage=LONGEST_QUOTE, change=LONGEST_QUOTE)
    errors = long or [("", said) for said in _do(request, there)]
    if errors:
        return _page(request, there, errors=errors)
    return HttpResponseRedirect(reverse("register:note_bodies", args=[code]))


def _do(request: HttpRequest, there: Opened) -> list[str]:
    by, now = asking(request).by, timezone.localtime()
    if request.POST.get("do") == ANSWER:
        row = next((one for one in there.bodies if one.pk == number(request, "row")), None)
        if row is None:
            return [_("Deze vraag is er niet meer.")]
        return write_answer(
            row,
            answer=request.POST.get("answer", ""),
            on=day(request, "on"),
            change=typed(request, "change"),
            by=by,
            now=now,
        )
    return ask_body(
        there.note,
        body=typed(request, "body"),
        level=typed(request, "level"),
        part=request.POST.get("part", ""),
        passage=typed(request, "passage"),
        answer_by=day(request, "answer_by"),
        by=by,
        now=now,
    )


def _page(
    request: HttpRequest, there: Opened, *, errors: list[tuple[str, str]] | None = None
) -> HttpResponse:
    today, words = timezone.localdate(), asked(request, "over")
    rows = agreements(there, today=today)
    return render(
        request,
        "accountability/pages/notes/bodies.html",
        {
            "note": there.note,
            "newest": there.newest.number,
            "rows": [_row(one) for one in about(rows, words)],
            "all": len(rows),
            "words": words,
            "open": [_row(one) for one in rows if not one.body.answer],
            "parts": [
                Option("", _("Kies")),
                *([Option(LETTER, _("De brief"))] if there.note.letter else []),
                *(Option(code, part.title) for code, part in PARTS.items()),
            ],
            "answers": [Option("", _("Kies")), *(Option(code, said) for code, said in ANSWERS.items())],
            "known": sorted({one.body for one in there.bodies}, key=str.casefold),
            "typed": {name: request.POST.get(name, "") for name in FIELDS},
            "row": number(request, "row"),
            "today": today.isoformat(),
            "does": request.POST.get("do", ""),
            "errors": errors or [],
        },
        status=422 if errors else 200,
    )


def _row(one: Agreement) -> dict[str, Any]:
    part = PARTS.get(one.body.part)
    return {
        "one": one,
        "body": one.body,
        "part": part.title if part else _("De brief"),
        "answer": ANSWERS.get(one.body.answer, ""),
    }
