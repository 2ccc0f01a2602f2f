# SPDX-License-Identifier: EUPL-1.2
"""One entry for who keeps the register: its state, its history with undo, and what may be written down now."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.register.undo_event import BY_OTHER_MEANS, undo_event
from ...life import offered
from ...models import Entry, Event
from ...queries.register.entry import by_code, whole
from ...terms import ENTRY_KINDS
from .axes import axes
from .entry import facts
from .history import history, mentions


def entry_or_404(code: str) -> Entry:
    """The entry with this code, also when it was merged or undone."""
    entry = by_code(code)
    if entry is None:
        raise Http404
    return entry


@needs(Permission.REGISTER)
def staff_entry(request: HttpRequest, code: str) -> HttpResponse:
    """Everything about it, and the buttons that the table allows."""
    return page(request, entry_or_404(code))


@require_POST
@needs(Permission.REGISTER)
def undo(request: HttpRequest, code: str, event: int) -> HttpResponse:
    """Undo one thing that was written down here."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    entry = entry_or_404(code)
    found = Event.objects.filter(pk=event, entry=entry).first()
    if found is None:
        raise Http404
    reasons = undo_event(found, by=staff.by, now=timezone.localtime())
    return page(request, entry, reasons) if reasons else redirect("register:entry", code)


def page(request: HttpRequest, entry: Entry, reasons: list[str] | None = None) -> HttpResponse:
    """The page, with reasons why something could not be done when there are any."""
    everything = whole(entry, today=timezone.localdate(), public=False)
    shown = everything.shown
    lines: list[dict[str, Any]] = history(shown, public=False)
    for line in lines:
        own = line["event"].entry_id == entry.pk
        line["may_undo"] = own and line["event"].kind not in BY_OTHER_MEANS
    return render(
        request,
        "accountability/pages/register/staff_entry.html",
        {
            "entry": entry,
            "kind": ENTRY_KINDS[entry.kind],
            "axes": axes(shown),
            "facts": facts(entry),
            "history": lines,
            "undo": "accountability/pages/register/staff_undo.html",
            "mentions": mentions(shown, everything.mentions, public=False),
            "duplicates": everything.duplicates,
            "buttons": offered(entry=entry.kind, state=shown.state) if entry.merged_into_id is None else [],
            "summary": [("", one) for one in reasons or []],
        },
        status=422 if reasons else 200,
    )
