# SPDX-License-Identifier: EUPL-1.2
"""A letter that was sent, word for word: to read and print, and as a PDF that a screen reader reads."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...papers.limit_letter import Letter, as_pdf, letter_from
from .words import file_at


@needs(Permission.ORG_LIMITS)
def letter(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """To print: all around it stays off the paper."""
    return render(
        request,
        "organisations/pages/limits/letter.html",
        {"letter": _letter(request, key, number), "key": key, "number": number},
    )


@needs(Permission.ORG_LIMITS)
def letter_pdf(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """The same. The file is called brief.pdf for everybody: a name of a file ends up in lists of downloads."""
    made = HttpResponse(as_pdf(_letter(request, key, number)), content_type="application/pdf")
    made["Content-Disposition"] = 'attachment; filename="brief.pdf"'
    made["Cache-Control"] = "no-store"
    return made


def _letter(request: HttpRequest, key: UUID, number: int) -> Letter:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    one = file_at(key, staff=staff, now=timezone.localtime())
    kept = next((each.words.get("letter") for each in one.steps if each.row.number == number), None)
    if kept is None:
        raise Http404
    return letter_from(kept)
