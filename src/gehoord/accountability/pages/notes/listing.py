# SPDX-License-Identifier: EUPL-1.2
"""Beslisnota's: all notes, what is late first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...queries.notes.listing import ON_PAGE, note_list
from ..paging import beside, page_number


@needs(Permission.NOTES)
def notes(request: HttpRequest) -> HttpResponse:
    """The list; with ?ingetrokken those that were withdrawn."""
    today, withdrawn = timezone.localdate(), "ingetrokken" in request.GET
    found = note_list(today=today, withdrawn=withdrawn, page=page_number(request))
    rows = [
        {"row": row, "days": (row.note.due_on - today).days if row.note.due_on else None}
        for row in found[:ON_PAGE]
    ]
    return render(
        request,
        "accountability/pages/notes/listing.html",
        {"rows": rows, "withdrawn": withdrawn} | beside(request, more=len(found) > ON_PAGE),
    )
