# SPDX-License-Identifier: EUPL-1.2
"""Loading documents: files or pasted text, with a result for each (inladen)."""

import time
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.documents.heads import PASTED
from ...actions.documents.load_document import load_document
from ...models import Document
from ...reading.opening import CannotOpen
from .keep_upload import Arrived, KeepInMemory

SECONDS = 60
"""Longer nobody waits for one page: files after that are refused and can be sent again."""
REFUSED: dict[str, str | Promise] = {
    "too_large": gettext_lazy("Dit bestand is te groot. Splits het, of geef alleen de tekst."),
    "too_many": gettext_lazy("Dit zijn te veel bestanden in één keer. Stuur de rest daarna."),
    "no_room": gettext_lazy("De bestanden zijn samen te groot. Stuur dit bestand apart."),
    "too_slow": gettext_lazy("Het lezen van de andere bestanden duurde lang. Stuur dit bestand apart."),
}


@dataclass(frozen=True)
class Result:
    """What became of one file: a document, new or known already, or a sentence why not."""

    name: str
    document: Document | None = None
    is_new: bool = False
    says: str = ""


@csrf_exempt  # until the handler stands ready: the check reads the body
@needs(Permission.REGISTER)
def load(request: HttpRequest) -> HttpResponse:
    """The form, or what became of what was sent."""
    handler = KeepInMemory(request)
    request.upload_handlers = [handler]
    return _load(request, handler)


@csrf_protect
def _load(request: HttpRequest, handler: KeepInMemory) -> HttpResponse:
    if request.method != "POST":
        return _show(request, [], [])
    staff: Staff = request.staff  # type: ignore[attr-defined]
    try:
        text = request.POST.get("text", "")
    except MultiPartParserError:
        return _show(request, [], [("files", _("Het versturen brak af. Probeer het nog eens."))])
    sent = list(handler.arrived)
    if text.strip():
        sent.append(Arrived(PASTED, text.replace("\r\n", "\n").encode("utf-8", "replace")))
    if not sent:
        return _show(request, [], [("files", _("Kies een bestand, of plak een tekst."))])
    begun = time.monotonic()
    results = [_result(one, staff, in_time=time.monotonic() - begun < SECONDS) for one in sent]
    return _show(request, results, [])


def _result(one: Arrived, staff: Staff, *, in_time: bool) -> Result:
    refused = one.refused or ("" if in_time else "too_slow")
    if refused:
        return Result(one.name, says=str(REFUSED[refused]))
    try:
        loaded = load_document(one.data, name=one.name, by=staff.by, now=timezone.localtime())
    except CannotOpen as cannot:
        return Result(one.name, says=cannot.says)
    return Result(one.name, loaded.document, loaded.is_new)


def _show(request: HttpRequest, results: list[Result], errors: list[tuple[str, Any]]) -> HttpResponse:
    return render(
        request,
        "accountability/pages/documents/load.html",
        {
            "results": results,
            "errors": errors,
            "said": [words for _name, words in errors],
            "most": settings.DATA_UPLOAD_MAX_NUMBER_FILES,
            "megabytes": settings.DOCUMENT_MAX_BYTES // 1024 // 1024,
        },
        status=422 if errors or (results and not any(one.document for one in results)) else 200,
    )
