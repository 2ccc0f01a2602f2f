# SPDX-License-Identifier: EUPL-1.2
"""Files that go with a report: sealed while they stream in, listed, and taken away again."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.web.access import public

from ..actions.add_evidence import add_evidence, remove_evidence
from ..queries import files_of
from .carried import Carried, load, store
from .check import expired
from .file_words import refusals
from .sealing_upload import SealingUpload


@public
def files(request: HttpRequest) -> HttpResponse:
    """Add and remove files before sending."""
    carried = load(request)
    if carried is None or carried.sent:
        return expired(request)
    if request.method != "POST":
        return _show(request, carried, [])
    with fenced(lookup=carried.code.lookup_hash):
        there = len(files_of(carried.dek, lookup=carried.code.lookup_hash))
    handler = SealingUpload(request, dek=carried.dek, room=settings.EVIDENCE_MAX_FILES - there)
    request.upload_handlers = [handler]
    try:
        gone = request.POST.get("remove", "")
    except MultiPartParserError:
        return _show(request, carried, [("files", _("Het versturen brak af. Probeer het nog eens."))])
    with fenced(lookup=carried.code.lookup_hash):
        if gone:
            remove_evidence(UUID(gone), lookup=carried.code.lookup_hash)
        add_evidence(
            handler.arrived, dek=carried.dek, lookup=carried.code.lookup_hash, today=timezone.localdate()
        )
        carried.files = len(files_of(carried.dek, lookup=carried.code.lookup_hash))
    errors = refusals(handler.arrived)
    if errors:
        response = _show(request, carried, errors)
    elif request.POST.get("do") == "done":
        response = HttpResponseRedirect(reverse("reporting:tell", args=["waar-en-wanneer"]))
    else:
        response = HttpResponseRedirect(reverse("reporting:files"))
    store(response, carried, today=timezone.localdate())
    return response


def _show(request: HttpRequest, carried: Carried, errors: list[tuple[str, str]]) -> HttpResponse:
    with fenced(lookup=carried.code.lookup_hash):
        kept = files_of(carried.dek, lookup=carried.code.lookup_hash)
    return render(
        request,
        "reporting/pages/files.html",
        {
            "files": kept,
            "errors": errors,
            "room": settings.EVIDENCE_MAX_FILES - len(kept),
            "most": settings.EVIDENCE_MAX_FILES,
            "megabytes": settings.EVIDENCE_MAX_BYTES // 1024 // 1024,
        },
        status=422 if errors else 200,
    )
