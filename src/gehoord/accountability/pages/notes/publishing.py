# SPDX-License-Identifier: EUPL-1.2
"""Openbaar maken: what is on its way and what was published; and beginning a publication."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.published.begin_publication import begin_publication
from ...models import Document, NoteVersion, Publication
from ...queries.published.listing import ON_PAGE, on_their_way, published
from ..paging import beside, page_number
from .asking import asked, asking, name_for, names_of, too_long, typed


@needs(Permission.NOTES)
def publishing(request: HttpRequest) -> HttpResponse:
    """Two lists."""
    rows, there = list(on_their_way()), published(page_number(request))
    names = names_of({row.begun_by for row in rows})
    return render(
        request,
        "accountability/pages/notes/publishing.html",
        {
            "rows": [{"row": row, "name": name_for(names, row.begun_by)} for row in rows],
            "published": there[:ON_PAGE],
        }
        | beside(request, more=len(there) > ON_PAGE),
    )


@needs(Permission.NOTES)
def publication_new(request: HttpRequest) -> HttpResponse:
    """Begin with the newest version of a note (?nota=) or with a document (?stuk=)."""
    source = _source(request)
    if request.method != "POST":
        return _page(request, source, title=source["title"])
    title = typed(request, "title")
    if long := too_long(request, title=240):
        return _page(request, source, title=title, errors=long)
    replaces = Publication.objects.filter(code=typed(request, "replaces")).defer("text").first()
    made, reasons = begin_publication(
        title,
        version=source["version"],
        document=source["document"],
        replaces=replaces,
        by=asking(request).by,
        now=timezone.localtime(),
    )
    if made is None:
        return _page(request, source, title=title, errors=[("title", said) for said in reasons])
    return HttpResponseRedirect(reverse("register:publication_work", args=[made.code]))


def _source(request: HttpRequest) -> dict[str, Any]:
    """What it is a publication of, and earlier publications of the same that it may replace."""
    note, code = asked(request, "nota"), asked(request, "stuk").rstrip("/").rpartition("/")[2]
    version = NoteVersion.objects.select_related("note").filter(note__code=note).order_by("-number").first()
    document = Document.objects.filter(code=code).defer("search").first() if code and not version else None
    same = (
        Publication.objects.exclude(published_at=None).filter(withdrawn_at=None).defer("text", "public_text")
    )
    if version:
        earlier = same.filter(version__note=version.note)
    else:
        earlier = same.filter(document=document) if document else same.none()
    return {
        "version": version,
        "document": document,
        "title": version.note.title if version else document.title[:240] if document else "",
        "earlier": list(earlier.order_by("-published_at")),
        "asked": bool(note or code),
    }


def _page(
    request: HttpRequest,
    source: dict[str, Any],
    *,
    title: str,
    errors: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    told = list(errors or [])
    if source["asked"] and not (source["version"] or source["document"]):
        told.append(("stuk", _("Dit stuk is er niet. Plak het adres of de code.")))
    return render(
        request,
        "accountability/pages/notes/publication_new.html",
        source | {"given": title, "errors": told},
        status=422 if told else 200,
    )
