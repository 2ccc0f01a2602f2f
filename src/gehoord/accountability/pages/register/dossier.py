# SPDX-License-Identifier: EUPL-1.2
"""One dossier in the order of time (/verantwoording/dossier/…/)."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.web.access import public

from ...models import Document, Event
from ...queries.addresses import document_address, entry_address
from ...queries.register.timeline import dossier as dossier_of
from ...terms import EVENTS, GENRES
from .history import SAID, SEEN
from .rows import rows


@public
def dossier(request: HttpRequest, id: str) -> HttpResponse:
    """Documents, questions and what happened to promises, newest first; then the entries with their state."""
    told = dossier_of(id, today=timezone.localdate())
    if not told.documents and not told.entries:
        raise Http404
    lines = [line for one in told.documents for line in _of_document(one)] + [
        _of_event(one) for one in told.events
    ]
    lines.sort(key=lambda line: line["on"] or date.min, reverse=True)
    return render(
        request,
        "accountability/pages/register/dossier.html",
        {"id": id, "lines": lines, "rows": rows(told.entries), "has_more": told.has_more},
    )


def _of_document(one: Document) -> list[dict[str, Any]]:
    address = document_address(one.code)
    about = {"title": one.title, "address": address, "kind": ""}
    lines = [{"on": one.dated_on, "what": GENRES.get(one.genre, one.genre), **about}]
    if one.asked_on:
        lines.append({"on": one.asked_on, "what": _("vragen gesteld"), **about})
    if one.postponed_on:
        lines.append({"on": one.postponed_on, "what": _("antwoord uitgesteld"), **about})
    return lines


def _of_event(event: Event) -> dict[str, Any]:
    return {
        "on": event.on,
        "what": EVENTS[event.kind],
        "kind": "said" if event.kind in SAID else "shown" if event.kind in SEEN else "",
        "title": event.entry.what,
        "address": entry_address(event.entry.code),
    }
