# SPDX-License-Identifier: EUPL-1.2
"""A document to take along: the file as it came, its text, and what was found as JSON (downloads)."""

import json
from typing import Any, cast
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from gehoord.foundation.people.needs import public

from ...actions.documents.keep_file import read_file
from ...models import Document
from ...queries.documents.find import text_of
from ...queries.documents.open_data import findings_of, said_in
from ...reading.shapes import Head, as_data
from .document import public_document

SANDBOX = "default-src 'none'; sandbox"


@public
def file(request: HttpRequest, code: str) -> HttpResponse:
    """The bytes as they were loaded; a browser never opens them here."""
    return file_answer(public_document(code))


@public
def text(request: HttpRequest, code: str) -> HttpResponse:
    """The text that was read, to which every place refers."""
    return text_answer(public_document(code))


@public
def findings(request: HttpRequest, code: str) -> HttpResponse:
    """What was found, in the shape of `gehoord read`, and apart from that what people said of it."""
    return findings_answer(public_document(code), request)


def file_answer(document: Document) -> HttpResponse:
    """The file as a download; 404 when the storage lost it."""
    try:
        there = read_file(document.file_sha256)
    except FileNotFoundError:
        raise Http404 from None
    pieces = StreamingHttpResponse(there, content_type="application/octet-stream")
    _saved(pieces, document.file_name)
    return cast(HttpResponse, pieces)  # the house's pages are typed for the ordinary kind


def text_answer(document: Document) -> HttpResponse:
    """The text as a download, in UTF-8 and without any change: line ends stay as they were read."""
    answer = HttpResponse(text_of(document.pk).encode(), content_type="text/plain; charset=utf-8")
    _saved(answer, f"{document.code}.txt")
    return answer


def findings_answer(document: Document, request: HttpRequest) -> HttpResponse:
    """The findings as JSON. Places count Unicode code points from 0 in the text."""
    there = request.build_absolute_uri(reverse("accountability:document", args=[document.code]))
    told: dict[str, Any] = {
        "file": document.file_name,
        "document": document.code,
        "address": there,
        "text_sha256": document.text_sha256,
        "version": document.reader_version,
        "warnings": document.warnings,
        "head": head_of(document),
        **findings_of(document.pk),
        "said": said_in(document.pk),
    }
    return HttpResponse(
        json.dumps(told, ensure_ascii=False, indent=1), content_type="application/json; charset=utf-8"
    )


def head_of(document: Document) -> dict[str, Any]:
    """What the document says of itself, in the reader's shape; as a person put it right, where somebody did."""
    asked, answered = document.asked_on, document.answered_on
    return as_data(  # type: ignore[no-any-return]
        Head(
            genre=document.genre,
            on=document.dated_on,
            own=document.canonical,
            subject=document.title,
            sender=document.sender,
            asked_on=document.asked_on,
            answered_on=document.answered_on,
            postponed_on=document.postponed_on,
            days_stated=document.days_stated,
            days_counted=(answered - asked).days if asked and answered else None,
        )
    )


def _saved(answer: HttpResponseBase, name: str) -> None:
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    answer.headers["Content-Security-Policy"] = SANDBOX
    answer.headers["X-Content-Type-Options"] = "nosniff"
