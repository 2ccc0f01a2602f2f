# SPDX-License-Identifier: EUPL-1.2
"""Een concept controleren: findings in a draft before it is sent. Nothing of it is stored."""

from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.documents.load_document import web_limits
from ...queries.notes.draft import LONGEST, draft_report
from ...reading.opening import CannotOpen, open_file
from ..documents.keep_upload import KeepInMemory
from .asking import day
from .draft_words import shown_report


@csrf_exempt  # until the handler stands ready: the check reads the body
@needs(Permission.REGISTER)
def draft_check(request: HttpRequest) -> HttpResponse:
    """The form, and under it what was found in what was sent."""
    handler = KeepInMemory(request)
    request.upload_handlers = [handler]
    return _check(request, handler)


@csrf_protect
def _check(request: HttpRequest, handler: KeepInMemory) -> HttpResponse:
    if request.method != "POST":
        return _page(request)
    try:
        pasted = request.POST.get("text", "").replace("\r\n", "\n")
    except MultiPartParserError:
        return _page(request, errors=[("file", _("Het versturen brak af. Probeer het nog eens."))])
    try:
        text, warnings = _text(pasted, handler)
    except CannotOpen as cannot:
        return _page(request, typed=pasted, errors=[("file", cannot.says)])
    on = day(request, "on")
    if len(text) > LONGEST:
        return _page(request, typed=pasted, errors=[("file", _("Dit is te lang voor één concept. Splits het."))])  # fmt: skip
    if not text.strip():
        return _page(request, errors=[("text", _("Kies een bestand, of plak de tekst van je concept."))])
    report = draft_report(text, on=on)
    return _page(request, typed=pasted, on=on, shown=shown_report(report), warnings=warnings)


def _text(pasted: str, handler: KeepInMemory) -> tuple[str, tuple[str, ...]]:
    """The text of the file when there is one, else what was pasted. Raises CannotOpen."""
    if not handler.arrived:
        return pasted, ()
    one = handler.arrived[0]
    if one.refused:
        raise CannotOpen(one.refused, _("Dit bestand is te groot. Plak alleen de tekst."))
    opened = open_file(one.data, one.name, limits=web_limits())
    return opened.text, opened.warnings


def _page(
    request: HttpRequest,
    *,
    typed: str = "",
    on: date | None = None,
    shown: dict[str, Any] | None = None,
    warnings: tuple[str, ...] = (),
    errors: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    return render(
        request,
        "accountability/pages/notes/draft_check.html",
        {
            "typed": typed,
            "on": on.isoformat() if on else "",
            "today": timezone.localdate(),
            "shown": shown,
            "warnings": warnings,
            "read_only": {"readonly": True},
            "megabytes": settings.DOCUMENT_MAX_BYTES // 1024 // 1024,
            "errors": errors or [],
            "wrong": dict(errors or []),
        },
        status=422 if errors else 200,
    )
