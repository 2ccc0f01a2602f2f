# SPDX-License-Identifier: EUPL-1.2
"""Export of the counter's own coded facts: one asks, a colleague agrees, then it can be taken out once."""

import csv
import io
import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.actions.ask_approval import ask_approval
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ..actions.export_cases import WHAT, export_cases
from .found import asking

ASK, CSV, JSON = "ask", "csv", "json"


@needs(Permission.EXPORT_MANY)
def export(request: HttpRequest) -> HttpResponse:
    """Ask a colleague, or take out what was agreed."""
    staff, now, does = asking(request), timezone.localtime(), request.POST.get("do", "")
    if does == ASK:
        ask_approval(WHAT, detail={}, counter=staff.counter, by=staff.by, now=now)
    rows = export_cases(by=staff, now=now) if does in (CSV, JSON) else None
    if rows is None:
        told = {"asked": does == ASK, "not_agreed": does in (CSV, JSON)}
        return render(request, "casework/pages/export.html", told, status=409 if told["not_agreed"] else 200)
    text, kind = (as_csv(rows), "text/csv") if does == CSV else (json.dumps(rows), "application/json")
    name = f"zaken-{staff.counter_code}-{now:%Y-%m-%d}.{does}"
    return HttpResponse(
        text,
        content_type=f"{kind}; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
        },
    )


def as_csv(rows: list[dict[str, Any]]) -> str:
    """Rows with a header; several codes in one cell with a space between. Codes only, so no cell is a formula."""
    out = io.StringIO()
    names = list(rows[0]) if rows else []
    table = csv.writer(out)
    table.writerow(names)
    for row in rows:
        table.writerow(_cell(row[name]) for name in names)
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return " ".join(value)
    # A name of a mass report is typed by hand; a spreadsheet must not run it.
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t\r" and value else value
