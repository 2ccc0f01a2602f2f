# SPDX-License-Identifier: EUPL-1.2
"""Where the norms of conduct stand (/loket/organisatie/gedragsregels/): what counts, what is on its way, what can be done."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.norms.move_norms import move_norms
from ...actions.norms.start_version import start_version
from ...queries.norms import (
    comments,
    desk_of,
    facts_of,
    on_its_way,
    published,
    read_in_all,
    versions,
)
from ...rules.norms import possible, why_not
from ...rules.small_numbers import week_of
from ...terms.norms import CONSULT, NORM_STATES, WRITABLE
from ...terms.organisation import SMALL
from .asking import Asking, asking, day_in

DONE = {
    "consult": gettext_lazy("Het overleg is begonnen. Deel het adres hieronder met wie hier werkt."),
    "weigh": gettext_lazy("Het overleg is voorbij. Lees wat er is gezegd en antwoord."),
    "adopt": gettext_lazy("Vastgesteld. Maak de gedragsregels nu openbaar."),
    "publish": gettext_lazy("Openbaar. Iedereen kan ze nu lezen, en de papieren zijn klaar."),
    "drop": gettext_lazy("Weggelegd. Wat nu geldt, blijft gelden."),
}
SAYS = {
    "consult": gettext_lazy("Begin het overleg"),
    "weigh": gettext_lazy("Bekijk de opmerkingen"),
    "adopt": gettext_lazy("Stel vast"),
    "publish": gettext_lazy("Maak openbaar"),
    "drop": gettext_lazy("Leg deze versie weg"),
}


@needs(Permission.ORG)
def norms(request: HttpRequest) -> HttpResponse:
    """The version that counts, the one on its way with its next steps, and all versions."""
    return _show(request, asking(request))


@needs(Permission.ORG_EDIT)
def move(request: HttpRequest) -> HttpResponse:
    """One step of the version on its way; a refusal says every reason."""
    who, name = asking(request), request.POST.get("do", "")
    there = on_its_way(who.staff.counter)
    if request.method != "POST" or there is None or name not in SAYS:
        return HttpResponseRedirect(reverse("employer:norms"))
    reasons = move_norms(
        there.row,
        name,
        size=who.organisation.size,
        may_steer=who.may_steer,
        by=who.staff.by,
        now=who.now,
        day=day_in(request, f"{name}-day"),
        review_on=day_in(request, "review"),
        talked="talked" in request.POST,
        adopted_by=_("het bestuur"),
    )
    if reasons:
        return _show(request, who, errors=reasons, failed=name)
    return HttpResponseRedirect(f"{reverse('employer:norms')}?klaar={name}")


@needs(Permission.ORG_EDIT)
def begin(request: HttpRequest) -> HttpResponse:
    """A new version, as a copy of what counts."""
    who = asking(request)
    if request.method == "POST":
        start_version(who.staff.counter, by=who.staff.by, now=who.now)
        return HttpResponseRedirect(reverse("employer:norm-blocks"))
    return HttpResponseRedirect(reverse("employer:norms"))


def _show(
    request: HttpRequest, who: Asking, *, errors: list[str] | None = None, failed: str = ""
) -> HttpResponse:
    team = who.staff.counter
    current, coming = published(team), on_its_way(team)
    said = comments(coming) if coming else []
    return render(
        request,
        "organisations/pages/norms/norms.html",
        {
            "organisation": who.organisation,
            "code": who.staff.counter_code,
            "current": current,
            "read": read_in_all(current.row, before=week_of(who.today)) if current else "",
            "alarm": current.row.alarm if current else 0,
            "is_late": bool(current and current.row.review_on and current.row.review_on < who.today),
            "coming": coming,
            "coming_state": _(NORM_STATES[coming.row.state]) if coming else "",
            "moves": _moves(who, request, failed) if coming else [],
            "is_writable": bool(coming and coming.row.state in WRITABLE),
            "is_consult": bool(coming and coming.row.state == CONSULT),
            "said": len(said),
            "unanswered": sum(1 for one in said if not one.done),
            "versions": [(one, _(NORM_STATES[one.state])) for one in versions(team)],
            "may_edit": who.may_edit,
            "is_small": who.organisation.size in SMALL,
            "desk": desk_of(team),
            "errors": [
                (f"{failed}-day" if failed in ("consult", "adopt") else "", one) for one in errors or []
            ],
            "done": DONE.get(request.GET.get("klaar", ""), ""),
        },
        status=422 if errors else 200,
    )


def _moves(who: Asking, request: HttpRequest, failed: str) -> list[dict[str, object]]:
    """Each step of this state with what stands in its way, and the days it asks for with a proposal."""
    coming = on_its_way(who.staff.counter)
    assert coming is not None
    facts = facts_of(coming, size=who.organisation.size, today=who.today, may_steer=who.may_steer)
    proposal = {"consult": who.today + timedelta(days=14), "adopt": who.today}
    told: list[dict[str, object]] = []
    for one in possible(coming.row.state):
        typed = request.POST if one.name == failed else {}
        day, year = proposal.get(one.name), who.today + timedelta(days=365)
        told.append(
            {
                "name": one.name,
                "says": SAYS[one.name],
                "reasons": why_not(one.name, facts, is_asked=False),
                "day": typed.get(f"{one.name}-day", day.isoformat() if day else ""),
                "review": typed.get("review", year.isoformat()),
                "talked": "talked" in typed,
            }
        )
    return told
