# SPDX-License-Identifier: EUPL-1.2
"""Everything that is theirs: what we keep about them and why (AVG art. 14), and a copy to keep or print."""

import json
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code

from ...queries.doors import Door
from ...queries.respondents import OpenPiece, page_of, pieces_of
from .door import around, enters, open_door
from .reading import as_said


@enters
def personal_data(request: HttpRequest, code: Code) -> HttpResponse:
    """Who is responsible, what for, on which ground, from whom, until when, and the rights (AVG art. 14(1-2))."""
    with fenced(lookup=code.lookup_hash):
        door = open_door(code)
        page = page_of(door.row, door.key)
    shown = around(door) | {
        "destroy_on": door.row.destroy_on,
        "reporter": page.reporter if page else "",
        "years": settings.RETENTION_YEARS,
    }
    return render(request, "casework/pages/other_side/personal_data.html", shown)


@enters
def own_copy(request: HttpRequest, code: Code) -> HttpResponse:
    """All of it on one page that prints well; with ?vorm=json as a file for a machine."""
    with fenced(lookup=code.lookup_hash):
        door = open_door(code)
        pieces = pieces_of(door.id, door.key)
        page = page_of(door.row, door.key)
    if request.GET.get("vorm") == "json":
        raw = json.dumps(_as_data(door, pieces), ensure_ascii=False, indent=2)
        response = HttpResponse(raw, content_type="application/json; charset=utf-8")
        response.headers["Content-Disposition"] = 'attachment; filename="uw-gegevens.json"'
        return response
    shown = around(door) | {
        "page": page,
        "said": [as_said(one) for one in pieces],
        "today": timezone.localdate(),
        "row": door.row,
    }
    return render(request, "casework/pages/other_side/own_copy.html", shown)


def _as_data(door: Door, pieces: list[OpenPiece]) -> dict[str, Any]:
    row, page = door.row, page_of(door.row, door.key)
    days = ("invited_on", "opened_on", "answer_due_on", "answered_on", "closed_on", "destroy_on")
    return {
        "made_on": timezone.localdate().isoformat(),
        "substance": page.substance if page else "",
        "reporter": page.reporter if page else "",
        "language": row.language,
        **{name: _iso(getattr(row, name)) for name in days},
        "pieces": [
            {
                "number": one.number,
                "kind": one.kind,
                "from_you": one.from_respondent,
                "on": one.written_on.isoformat(),
                "shared_with_reporter_on": _iso(one.shared_on),
                **dict(one.told),
            }
            for one in pieces
        ],
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
