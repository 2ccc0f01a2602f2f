# SPDX-License-Identifier: EUPL-1.2
"""One pulse: while it runs what can be done and nothing of answers; closed, its result beside board and facts."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.pulse.close_pulse import close_pulse, stop_pulse
from ...actions.pulse.open_pulse import open_pulse
from ...models import Pulse
from ...queries.pulse import board_views, chosen_units, has_enough, plan_of, tickets_by_unit
from ...queries.pulse_facts import facts_of
from ...rules.protection import LEAST
from ...rules.pulse import why_not_close
from ...tables.pulse import LANGUAGES, in_language, question_lists
from ...terms.pulse import WITHHELD
from .asking import asking, the_pulse
from .results import band_words, gaps, other_bars, unit_table

DONE = {"open": "open", "plan": "plan"}


@needs(Permission.ORG_RESULTS)
def pulse(request: HttpRequest, key: UUID) -> HttpResponse:
    """For board and works council."""
    row = the_pulse(request, key)
    return _result(request, row) if row.closed_on else _running(request, row)


@needs(Permission.ORG_STEER)
def steer(request: HttpRequest, key: UUID) -> HttpResponse:
    """Open, close or stop it; posts only."""
    row, staff, now = the_pulse(request, key), asking(request), timezone.localtime()
    does, reasons = request.POST.get("do", ""), []
    if does == "stop" and request.POST.get("sure"):
        stop_pulse(key, counter=staff.counter, by=staff.by, now=now)
        return HttpResponseRedirect(f"{reverse('employer:pulses')}?gestopt")
    if does == "open":
        reasons = open_pulse(key, counter=staff.counter, by=staff.by, now=now)
    elif does == "close":
        reasons = close_pulse(key, counter=staff.counter, by=staff.by, now=now)
    if reasons:
        return _running(request, row, reasons=reasons)
    done = f"?klaar={does}" if does in DONE else ""
    return HttpResponseRedirect(reverse("employer:pulse", args=[key]) + done)


def _running(request: HttpRequest, row: Pulse, *, reasons: list[str] | None = None) -> HttpResponse:
    today, enough = timezone.localdate(), has_enough(row)
    made = tickets_by_unit(row)
    return render(
        request,
        "organisations/pages/pulse/running.html",
        {
            "row": row,
            "name": in_language(question_lists()[row.questions].name, LANGUAGES[0]),
            "is_open": row.opens_on <= today,
            "all_made": all(one.unit.pk in made for one in chosen_units(row) if one.unit.people),
            "enough": enough,
            "may_close": not why_not_close(
                closes_on=row.closes_on,
                opens_on=row.opens_on,
                today=today,
                answers=LEAST if enough else 0,
            ),
            "steers": asking(request).may(Permission.ORG_STEER),
            "errors": [("", said) for said in reasons or []],
            "done": request.GET.get("klaar", ""),
        },
        status=422 if reasons else 200,
    )


def _result(request: HttpRequest, row: Pulse) -> HttpResponse:
    staff, asked, result = asking(request), question_lists()[row.questions], row.result or {}
    views = result.get("views", [])
    whole = next((view for view in views if view["depth"] == 0), None)
    facts = facts_of(staff.counter, today=timezone.localdate())
    return render(
        request,
        "organisations/pages/pulse/result.html",
        {
            "row": row,
            "name": in_language(asked.name, LANGUAGES[0]),
            "whole": whole,
            "band": band_words(whole["band"]) if whole else "",
            "why_withheld": _(WITHHELD),
            "gaps": gaps(asked, whole, said=board_views(staff.counter), facts=facts)
            if asked.of_staff
            else [],
            "others": other_bars(asked, whole) if whole else [],
            "table": unit_table(asked, views) if len(views) > 1 else None,
            "withheld": result.get("withheld", []),
            "tasks": plan_of(row),
            "steers": staff.may(Permission.ORG_STEER),
            "done": request.GET.get("klaar", ""),
        },
    )
