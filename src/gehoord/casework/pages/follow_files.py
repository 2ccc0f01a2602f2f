# SPDX-License-Identifier: EUPL-1.2
"""Files with a report that was sent: adding more, and getting back what is there (sealed all the while)."""

from urllib.parse import quote
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.blobs import read_blob
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.actions.add_evidence import add_evidence
from gehoord.reporting.pages.file_words import refusals
from gehoord.reporting.pages.sealing_upload import SealingUpload
from gehoord.reporting.queries import FileLabel, files_of

from .follow_door import Followed, done, follows, open_followed


@follows
def files(request: HttpRequest, code: Code) -> HttpResponse:
    """See the files and add more. A refused file says why; the others are kept."""
    here, there = _files(code)
    if request.method != "POST":
        return _show(request, there, [])
    # Not within a transaction: files may take minutes on a slow line.
    handler = SealingUpload(request, dek=here.dek, room=room_for(there))
    request.upload_handlers = [handler]
    try:
        request.POST.get("do")
    except MultiPartParserError:
        return _show(request, there, [("files", _("Het versturen brak af. Probeer het nog eens."))])
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        added = add_evidence(
            handler.arrived,
            dek=here.dek,
            lookup=code.lookup_hash,
            today=timezone.localdate(),
            report=here.report,
        )
    errors = refusals(handler.arrived)
    if not added and not errors:
        errors = [("files", _("Kies eerst een bestand."))]
    return _show(request, _files(code)[1], errors) if errors else done("bestanden")


def _files(code: Code) -> tuple[Followed, list[FileLabel]]:
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        return here, files_of(here.dek, report=here.report.pk)


def room_for(there: list[FileLabel]) -> int:
    """How many files the reporter can still add; what the counter sent does not take their room."""
    return max(0, settings.EVIDENCE_MAX_FILES - sum(not each.from_counter for each in there))


def _show(request: HttpRequest, there: list[FileLabel], errors: list[tuple[str, str]]) -> HttpResponse:
    return render(
        request,
        "casework/pages/follow_files.html",
        {
            "files": there,
            "errors": errors,
            "said": [error for _name, error in errors],
            "room": room_for(there),
            "most": settings.EVIDENCE_MAX_FILES,
            "megabytes": settings.EVIDENCE_MAX_BYTES // 1024 // 1024,
        },
        status=422 if errors else 200,
    )


@follows
def file(request: HttpRequest, code: Code, key: UUID) -> HttpResponseBase:
    """One file back, as a download only: what somebody sent is never run or shown by this site."""
    _here, there = _files(code)
    label = next((each for each in there if each.id == key), None)
    if label is None:
        raise Http404
    opened = read_blob(str(key), key=label.key)
    response = StreamingHttpResponse(opened, content_type="application/octet-stream")
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(label.name, safe='')}"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
