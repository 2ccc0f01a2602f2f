# SPDX-License-Identifier: EUPL-1.2
"""Saying of findings that they are right or wrong, of many at once, and taking it back (bevestigen, afwijzen)."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_POST

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.documents.say_of_items import CannotSay, say_of_items
from ...actions.documents.undo_said import undo_said
from ...models import Document, Item
from ...queries.documents.needs_look import certain_unseen, said_meanwhile
from ...terms import ITEM_KINDS, Word
from .staff_document import any_document

KEPT = ("vanaf", "lijst", "soort")
"""What of the address stays after a word was said."""
DOES = {"confirm": Word.CONFIRMED, "reject": Word.REJECTED, "certain": Word.CONFIRMED}


@needs(Permission.REGISTER)
@require_POST
def say(request: HttpRequest, code: str) -> HttpResponse:
    """Confirm or reject what was chosen, or confirm everything of one kind that the reader is sure of."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    there, does, now = any_document(code), request.POST.get("do", ""), timezone.now()
    items = _chosen(request, there, does)
    meanwhile = said_meanwhile(items, since=seen_at(request, now), by=staff.by)
    try:
        batch = say_of_items(
            items,
            word=DOES.get(does, Word.CONFIRMED),
            why=request.POST.get("why", "") if does == "reject" else "",
            by=staff.by,
            now=now,
        )
    except CannotSay as cannot:
        return render(
            request,
            "accountability/pages/documents/cannot.html",
            {"document": there, "reasons": cannot.reasons, "back": back_to(request, there)},
            status=422,
        )
    return HttpResponseRedirect(back_to(request, there, said=batch, meanwhile=meanwhile))


def _chosen(request: HttpRequest, there: Document, does: str) -> list[Item]:
    if does == "certain":
        kind = request.POST.get("kind", "")
        return list(certain_unseen(there.pk).filter(kind=kind)) if kind in ITEM_KINDS else []
    return list(there.items.filter(code__in=request.POST.getlist("item")))


@needs(Permission.REGISTER)
@require_POST
def undo(request: HttpRequest, code: str) -> HttpResponse:
    """Take back what was said at once. Undone already is no fault: somebody pressed twice."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    there = any_document(code)
    try:
        batch = UUID(request.POST.get("batch", ""))
    except ValueError:
        raise Http404 from None
    undo_said(batch, document_id=there.pk, by=staff.by, now=timezone.localtime())
    if "history" in request.POST:
        return HttpResponseRedirect(reverse("register:document_history", args=[there.code]))
    one = there.items.filter(code=request.POST.get("finding", "")[:16]).first()
    return HttpResponseRedirect(
        reverse("register:finding", args=[one.code]) if one else back_to(request, there)
    )


def seen_at(request: HttpRequest, now: datetime) -> datetime:
    """When this person opened the page; now when it does not say so."""
    told = request.POST.get("seen", "")
    try:
        when = parse_datetime(told)
    except ValueError:
        when = None
    return when if when is not None and when.tzinfo is not None else now


def back_to(request: HttpRequest, there: Document, *, said: UUID | None = None, meanwhile: int = 0) -> str:
    """The same part of the document as before, with what was just said."""
    before = QueryDict(request.POST.get("back", "")[:500])
    query: list[tuple[str, Sequence[str] | str]] = [
        (name, value) for name in KEPT for value in before.getlist(name)
    ]
    query += [("gezegd", str(said))] if said else []
    query += [("intussen", str(meanwhile))] if meanwhile else []
    address = reverse("register:document", args=[there.code])
    return f"{address}?{urlencode(query)}" if query else address
