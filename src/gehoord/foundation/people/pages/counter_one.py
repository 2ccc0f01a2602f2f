# SPDX-License-Identifier: EUPL-1.2
"""Eén loket: what reporters read about it, its municipalities, and moving one to it."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from gehoord.foundation.reference.municipalities import named, valid_on

from ..actions.change_counter import change_counter
from ..actions.move_municipality import move_municipality
from ..counter_details import LONGEST, details_from
from ..counter_list import counter_by_code, counter_rows, places_of
from ..models import Counter
from ..needs import Staff, needs
from ..roles import Permission

DONE = {
    "gegevens": gettext_lazy("De gegevens zijn aangepast."),
    "gemeente": gettext_lazy("De gemeente hoort bij dit loket vanaf de dag die je koos."),
}


def the_counter(code: str) -> Counter:
    """The counter of this address."""
    found = counter_by_code(code)
    if found is None:
        raise Http404
    return found


@needs(Permission.COUNTERS)
def counter_one(request: HttpRequest, code: str) -> HttpResponse:
    """Show it, and take other details."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    counter = the_counter(code)
    if request.method != "POST":
        return _page(request, counter)
    wrong = change_counter(
        counter, details=details_from(request.POST.dict()), by=staff.by, now=timezone.localtime()
    )
    return _page(request, counter, wrong=wrong) if wrong else _done(code, "gegevens")


@require_POST
@needs(Permission.COUNTERS)
def counter_move(request: HttpRequest, code: str) -> HttpResponse:
    """A municipality comes to this counter."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    counter = the_counter(code)
    place = named(request.POST.get("municipality", ""), day=timezone.localdate())
    since = _day(request.POST.get("since", ""))
    if place is None:
        return _page(request, counter, wrong={"municipality": _("Kies een gemeente uit de lijst.")})
    if since is None:
        return _page(request, counter, wrong={"since": _("Vul een dag in.")})
    reasons = move_municipality(place.code, to=counter, since=since, by=staff.by, now=timezone.localtime())
    return _page(request, counter, wrong={"since": " ".join(reasons)}) if reasons else _done(code, "gemeente")


def _day(typed: str) -> date | None:
    try:
        return parse_date(typed)
    except ValueError:
        return None


def _done(code: str, what: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('people:counter', args=[code])}?gedaan={what}")


def _page(request: HttpRequest, counter: Counter, *, wrong: dict[str, str] | None = None) -> HttpResponse:
    today, wrong = timezone.localdate(), wrong or {}
    given: dict[str, Any] = {name: request.POST.get(name, getattr(counter, name)) for name in LONGEST}
    return render(
        request,
        "foundation/people/pages/counter_one.html",
        {
            "counter": counter,
            "row": next(row for row in counter_rows(today=today) if row.id == counter.pk),
            "areas": places_of(counter.pk, today=today),
            "given": given,
            "wrong": wrong,
            "summary": list(wrong.items()),
            "today": today,
            "since": request.POST.get("since", today.isoformat()),
            "typed": request.POST.get("municipality", ""),
            "known": [place.name for place in valid_on(today)],
            "done": DONE.get(request.GET.get("gedaan", "")),
        },
        status=422 if wrong else 200,
    )
