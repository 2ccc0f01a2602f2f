# SPDX-License-Identifier: EUPL-1.2
"""Zoeken in documents and entries (/verantwoording/zoeken/), with what was found marked."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import SafeString

from gehoord.foundation.web.access import public
from gehoord.foundation.web.components.markup import esc

from ...queries.addresses import document_address
from ...queries.register.references import canonical_of
from ...queries.register.search import LONGEST, START, STOP, search
from ...terms import GENRES
from .rows import rows

PAIR = re.compile(f"{START}([^{START}{STOP}]*){STOP}")


@public
def searching(request: HttpRequest) -> HttpResponse:
    """Without words a way to begin; with a number of a document straight to what refers to it."""
    words = request.GET.get("q", "").strip()[:LONGEST]
    number = canonical_of(words) if words else ""
    if number:
        return redirect("accountability:reference", number)
    found = search(words, today=timezone.localdate()) if words else None
    return render(
        request,
        "accountability/pages/register/search.html",
        {
            "q": words,
            "found": found,
            "rows": rows(found.entries) if found else [],
            "documents": [
                {
                    "title": one.document.title,
                    "address": document_address(one.document.code),
                    "day": one.document.dated_on,
                    "genre": GENRES.get(one.document.genre, ""),
                    "snippet": marked(one.snippet),
                }
                for one in found.documents
            ]
            if found
            else [],
        },
    )


def marked(snippet: str) -> SafeString:
    """The words escaped first, and only then the marks put in; a mark that is not in pairs is dropped."""
    told = PAIR.sub(r"<mark>\1</mark>", str(esc(snippet)))
    return SafeString(told.replace(START, "").replace(STOP, ""))
