# SPDX-License-Identifier: EUPL-1.2
"""One bundle: what happened once, its cases with how each stands, one plan and one lead."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.bundle.add_to_bundle import add_to_bundle, take_out
from ...actions.bundle.open_bundle import change_bundle
from ...actions.bundle.write_to_all import go_on_with_letter, stop_letter
from ...models import Case
from ...queries.bundles import OpenBundle, cases_in, hold_bundle, suggested, written_to
from ...queries.index import Index
from ...queries.kept_indexes import index_for
from ..found import asking
from ..labels import step_name
from .found_bundle import of_bundle

PAGE = 50
FURTHER = "verder"
"""Somebody began work in pieces: the page goes on with the next by itself."""
KEEP, ADD, OUT, GO_ON, LETTER, STOP = "keep", "add", "out", "go_on", "letter", "stop"
LONGEST = {"name": 80, "what": 5_000, "plan": 5_000, "lead": 40}


@of_bundle
def bundle(request: HttpRequest, bundle: UUID) -> HttpResponse:
    """See it, keep what is said about all, bring in or take out, and send the next piece of a letter."""
    staff, now = asking(request), timezone.localtime()
    there = hold_bundle(bundle, keys=staff.keys)
    if request.method == "POST":
        _do(request, there, staff)
        address = reverse("casework:bundle", args=[bundle])
        goes_on = request.POST.get("do") in (ADD, GO_ON, LETTER)
        return HttpResponseRedirect(f"{address}?{FURTHER}=1" if goes_on else address)
    index = index_for(staff, session=request.session.session_key or "", today=now.date())
    rows = cases_in(bundle)
    page = int(request.GET.get("blad", "0")) if request.GET.get("blad", "0").isdigit() else 0
    team = colleagues(staff.counter, who_may=Permission.CASE_WRITE)
    letter = there.body.letter
    had = written_to(letter) if letter else set()
    return render(
        request,
        "casework/pages/bundle/bundle.html",
        {
            "bundle": there,
            "about": there.body,
            "total": len(rows),
            "open": sum(row.closed_on is None for row in rows),
            "cases": [_case(row, index) for row in rows[page * PAGE : (page + 1) * PAGE]],
            "newer": f"?blad={page - 1}" if page else "",
            "older": f"?blad={page + 1}" if len(rows) > (page + 1) * PAGE else "",
            "goes_on": FURTHER in request.GET,
            "adding": len(there.body.adding),
            "sent": len(had),
            "to_send": len(letter.cases) - len(had) if letter else 0,
            "under_way": letter is not None,
            "suggested": [
                {"id": one.id, "begins": one.begins, "waits": not one.step} for one in suggested(there, index)
            ],
            "team": [Option("", _("Niemand")), *(Option(str(one.id), one.name) for one in team)],
        },
    )


def _do(request: HttpRequest, there: OpenBundle, staff: Staff) -> None:
    does, now = request.POST.get("do", ""), timezone.localtime()
    if does == KEEP:
        given = {name: clean(request.POST.get(name, ""))[:most] for name, most in LONGEST.items()}
        change_bundle(there.id, by=staff, now=now, **given | {"name": given["name"] or there.body.name})
    elif does in (ADD, GO_ON):
        add_to_bundle(there.id, by=staff, now=now, more=_ids(request.POST.getlist("case")))
    elif does == OUT:
        for case in _ids(request.POST.getlist("case")):
            if Case.objects.filter(pk=case, bundle=there.id).exists():
                take_out(case, by=staff, now=now)
    elif does == LETTER:
        go_on_with_letter(there.id, by=staff, now=now)
    elif does == STOP:
        stop_letter(there.id, by=staff, now=now)


def _ids(texts: list[str]) -> list[UUID]:
    found = []
    for text in texts:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


def _case(row: Case, index: Index) -> dict[str, Any]:
    known = index.cases.get(row.pk)
    return {
        "id": row.pk,
        "begins": known.begins if known else "",
        "step": step_name(row.step),
        "handler": row.handler.name if row.handler else "",
        "due": date_format(row.due_on, "j F Y") if row.due_on else "",
        "received": date_format(row.received_on, "j F Y"),
    }
