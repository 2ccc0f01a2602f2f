# SPDX-License-Identifier: EUPL-1.2
"""Several cases at once (samen), only where it is harmless: giving to a colleague, and a list on paper.

Chosen in the list, then a preview with a count, then it happens. Nothing here writes to a reporter.
"""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gehoord.foundation.people.absences import away
from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.declarations import declarations
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference import terms

from ...actions.day.hand_several import MOST, hand_several, take_back
from ...deadlines import standing
from ...queries.index import Index, Summary
from ...queries.kept_indexes import index_for
from ..found import asking
from ..labels import name_in, names_in, place_name, standing_words, step_name
from .handing import became, keep, kept, look

DO, UNDO = "do", "undo"


@needs(Permission.CASE_WRITE)
def several(request: HttpRequest) -> HttpResponse:
    """Preview, do, undo, or the list on paper; who comes without a choice goes back to the list."""
    if request.method != "POST":
        return HttpResponseRedirect(reverse("casework:inbox"))
    staff, today = asking(request), timezone.localdate()
    index = index_for(staff, session=request.session.session_key or "", today=today)
    if request.POST.get("sure"):
        return _do(request, index)
    if request.POST.get("undo"):
        return _undo(request)
    chosen = chosen_cases(request, index)
    if request.POST.get("what") == "print":
        return _print(request, chosen)
    return _preview(request, index, chosen)


def chosen_cases(request: HttpRequest, index: Index) -> list[Summary]:
    """The cases that were ticked and that are there; what waits has no case yet and is left out."""
    found = []
    for told in request.POST.getlist("case")[:MOST]:
        try:
            about = index.cases.get(UUID(told))
        except ValueError:
            continue
        if about is not None:
            found.append(about)
    return found


def _preview(request: HttpRequest, index: Index, chosen: list[Summary]) -> HttpResponse:
    staff = asking(request)
    team = colleagues(staff.counter, who_may=Permission.CASE_WRITE)
    to = next((one for one in team if str(one.id) == request.POST.get("to", "")), None)
    if not chosen or to is None:
        wrong = _("Kies eerst een of meer zaken.") if not chosen else _("Kies een collega die hier werkt.")
        return render(request, "casework/pages/day/several.html", {"wrong": [("", wrong)]}, status=422)
    told = look(
        {one.id: to.id for one in chosen},
        index=index,
        by=staff,
        team=team,
        absent=away(staff.counter, on=timezone.localdate()),
        declared=declarations(staff.counter, keys=staff.keys, member=to.id),
    )
    token = keep(dict.fromkeys(told["seen"], to.id), told["seen"], by=staff, use=DO)
    return render(request, "casework/pages/day/several.html", {**told, "to": to.name, "token": token})


def _do(request: HttpRequest, index: Index) -> HttpResponse:
    staff = asking(request)
    told = kept(request.POST["sure"], by=staff, use=DO)
    if told is None:
        return _too_old(request)
    wanted, seen = told
    done = hand_several(wanted, seen=seen, by=staff, now=timezone.localtime())
    undo = keep({case: wanted[case] for case in done.done}, done.done, by=staff, use=UNDO)
    return render(
        request,
        "casework/pages/day/several.html",
        {"is_done": True, "undo": undo if done.done else "", **became(done, index=index)},
    )


def _undo(request: HttpRequest) -> HttpResponse:
    staff = asking(request)
    told = kept(request.POST["undo"], by=staff, use=UNDO)
    if told is None:
        return _too_old(request)
    given, before = told
    count = take_back(before, to=given, by=staff, now=timezone.localtime())
    return render(
        request,
        "casework/pages/day/several.html",
        {"is_undone": True, "count": count, "left": len(given) - count},
    )


def _too_old(request: HttpRequest) -> HttpResponse:
    wrong = _("Dit is te lang geleden bekeken. Kies de zaken opnieuw; er is niets veranderd.")
    return render(request, "casework/pages/day/several.html", {"wrong": [("", wrong)]}, status=409)


def _print(request: HttpRequest, chosen: list[Summary]) -> HttpResponse:
    staff, today = asking(request), timezone.localdate()
    names = {one.id: one.name for one in colleagues(staff.counter, who_may=Permission.INBOX)}
    rows: list[list[Any]] = [
        [
            str(one.id)[:8],
            step_name(one.step),
            standing_words(standing(one.due_on, today=today, paused=one.paused)),
            names.get(one.handler, "") if one.handler else "",
            names_in(terms.grounds, one.grounds),
            name_in(terms.sectors, one.sector) if one.sector else "",
            place_name(one.place or one.residence),
            date_format(one.received_on, "j b"),
        ]
        for one in sorted(chosen, key=lambda one: one.rank)
    ]
    head = [_("Zaak"), _("Stap"), _("Termijn"), _("Wie"), _("Gronden"), _("Sector"), _("Plaats"), _("Binnen")]
    return render(request, "casework/pages/day/printed.html", {"rows": rows, "head": head, "today": today})
