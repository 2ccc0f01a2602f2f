# SPDX-License-Identifier: EUPL-1.2
"""Opnemen: findings of a document into the register, many at once; a person decides on each, and can undo all at once."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.register.from_item import from_item
from ...actions.register.take_back import take_back
from ...actions.register.take_into_register import Choice, take_into_register
from ...life.words import day
from ...models import Document
from ...queries.addresses import document_address
from ...queries.documents.effective import Effective
from ...queries.register.suggestions import Alike, alike
from ...queries.register.waiting import documents_waiting, to_take
from ...terms import ENTRY_KINDS, EVENTS

NEW = ""


@needs(Permission.REGISTER)
def take_list(request: HttpRequest) -> HttpResponse:
    """Documents with findings that nobody took in."""
    return render(
        request, "accountability/pages/register/staff_take_list.html", {"rows": documents_waiting()}
    )


@needs(Permission.REGISTER)
def take(request: HttpRequest, code: str) -> HttpResponse:
    """One page of findings; what is ticked is taken in."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    document = _document(code)
    if request.method == "POST":
        choices = [
            Choice(int(one), request.POST.get(f"kind-{one}", ""), request.POST.get(f"into-{one}", ""))
            for one in request.POST.getlist("item")
            if one.isascii() and one.isdigit() and len(one) < 19
        ]
        known = [one for one in choices if one.kind in ENTRY_KINDS]
        batch, taken = take_into_register(document, known, by=staff.by, now=timezone.localtime())
        if taken:
            return redirect(f"{request.path}?partij={batch}&aantal={len(taken)}")
    return _page(request, document)


def _page(request: HttpRequest, document: Document) -> HttpResponse:
    told = request.GET.get("na", "")
    after = int(told) if told.isascii() and told.isdigit() and len(told) < 10 else -1
    found, more = to_take(document, after=after)
    batch = _batch(request.GET.get("partij", ""))
    return render(
        request,
        "accountability/pages/register/staff_take.html",
        {
            "document": document,
            "address": document_address(document.code, public=False),
            "rows": [_row(one, near, document) for one, near in zip(found, alike(found), strict=True)],
            "older": f"?na={found[-1].item.start}" if more and found else "",
            "first": "?" if after >= 0 else "",
            "kinds": list(ENTRY_KINDS.items()),
            "batch": batch,
            "count": request.GET.get("aantal", "")[:4] if batch else "",
            "nothing": request.method == "POST",
        },
    )


def _row(one: Effective, near: list[Alike], document: Document) -> dict[str, Any]:
    taken = from_item(one, document)
    into = [(NEW, _("een nieuwe post"))]
    into += [
        (alike.entry.code, f"{alike.entry.what[:160]} ({alike.entry.owner or alike.entry.code})")
        for alike in near
    ]
    new = taken.new
    return {
        "id": one.item.pk,
        "words": new.words,
        "what": new.what,
        "owner": new.owner,
        "due": new.due_words or (day(new.due_last) if new.due_last else ""),
        "kind": new.kind,
        "also": [EVENTS[kind] for kind, _fields in taken.also],
        "is_certain": one.is_certain,
        "is_implicit": new.is_implicit,
        "reason": one.item.reason,
        "into": into,
        "likely": near[0].entry.code if near and near[0].share >= SAME else NEW,
        "address": document_address(document.code, one.start, one.end, public=False),
    }


SAME = 0.8
"""From here on the likeliest entry is chosen beforehand: a person still decides, and sees it."""


@require_POST
@needs(Permission.REGISTER)
def undo_take(request: HttpRequest, batch: UUID) -> HttpResponse:
    """Everything that was taken in at once, back again."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    take_back(batch, by=staff.by, now=timezone.localtime())
    return redirect("/loket/verantwoording/?gedaan=terug")


def _batch(told: str) -> UUID | None:
    try:
        return UUID(told)
    except ValueError:
        return None


def _document(code: str) -> Document:
    rows: QuerySet[Document] = Document.objects.defer("search").filter(code=code)
    document = rows.first()
    if document is None:
        raise Http404
    return document
