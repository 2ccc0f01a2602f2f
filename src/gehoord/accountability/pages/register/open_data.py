# SPDX-License-Identifier: EUPL-1.2
"""Open data (/verantwoording/open-data/): everything public as files that are sent while they are made, with schemas."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from gehoord.foundation.web import csv_file
from gehoord.foundation.web.access import public

from ...queries.addresses import whole_address
from ...queries.register.open_data import document_rows, reference_rows, register_lines, register_rows
from ...queries.register.schemas import CC0, DISTRIBUTIONS, FILES, catalogue, csv_schema, json_schema

FREE = {
    # Open to programs on other sites (API Design Rules of the Dutch government): there is no cookie to misuse.
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": "public, max-age=300",
}


@public
def open_data(request: HttpRequest) -> HttpResponse:
    """What there is, what the fields mean, and on what terms."""
    files = [
        {"title": title, "address": reverse(f"accountability:{name}"), "media": media}
        for name, title, media, _kind, _schema in DISTRIBUTIONS
    ]
    fields = [
        {
            "name": name,
            "title": title,
            "fields": told,
            "schema": reverse("accountability:schema", args=[name]),
        }
        for name, (title, told) in FILES.items()
    ]
    return render(request, "accountability/pages/register/open_data.html", {"files": files, "fields": fields})


@public
def register_json(request: HttpRequest) -> HttpResponseBase:
    """Every entry with all that happened."""
    return _json("register", register_rows())


@public
def register_csv(request: HttpRequest) -> HttpResponseBase:
    """Every entry on a line."""
    headers = FREE | csv_file.as_file("register.csv")
    return StreamingHttpResponse(
        csv_file.lines(register_lines()), content_type=csv_file.TYPE, headers=headers
    )


@public
def documents_json(request: HttpRequest) -> HttpResponseBase:
    """Every document, without its text."""
    return _json("stukken", document_rows())


@public
def references_json(request: HttpRequest) -> HttpResponseBase:
    """Every reference, with its place."""
    return _json("verwijzingen", reference_rows())


@public
def schema(request: HttpRequest, name: str) -> HttpResponse:
    """What a JSON file holds, as JSON Schema."""
    if name not in FILES:
        raise Http404
    return _document(json_schema(name), "application/schema+json")


@public
def csv_schema_page(request: HttpRequest) -> HttpResponse:
    """What the columns of the CSV mean."""
    return _document(csv_schema(), "application/csvm+json")


@public
def catalogue_page(request: HttpRequest) -> HttpResponse:
    """For catalogues such as data.overheid.nl."""
    told = {name: value for name, value in catalogue().items() if value is not None}
    return _document(_without_nothing(told), "application/ld+json")


def _without_nothing(told: Any) -> Any:
    if isinstance(told, dict):
        return {name: _without_nothing(value) for name, value in told.items() if value is not None}
    return [_without_nothing(one) for one in told] if isinstance(told, list) else told


def _document(told: dict[str, Any], media: str) -> HttpResponse:
    text = json.dumps(told, ensure_ascii=False, indent=1)
    return HttpResponse(text, content_type=f"{media}; charset=utf-8", headers=FREE)


def _json(name: str, rows: Iterable[dict[str, Any]]) -> StreamingHttpResponse:
    content = "application/json; charset=utf-8"
    return StreamingHttpResponse(_pieces(name, rows), content_type=content, headers=FREE)


def _pieces(name: str, rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The file piece by piece, so that its size asks no memory."""
    head = {"schema": whole_address(reverse("accountability:schema", args=[name])), "licentie": CC0}
    yield json.dumps(head, ensure_ascii=False)[:-1] + f', "{name}": ['
    between = "\n"
    for row in rows:
        yield between + json.dumps(row, ensure_ascii=False)
        between = ",\n"
    yield "\n]}\n"
