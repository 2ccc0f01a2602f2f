# SPDX-License-Identifier: EUPL-1.2
"""The destruction list of a counter (vernietigen): what is over its time, who agreed, and what is held back."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference import terms

from ...actions.retention.ask_to_destroy import MOST, ask_to_destroy, carry_out
from ...queries.retention import held_back, opened_over_time, over_time_count
from ...retention import HOLD_MONTHS, KEEPS
from ..found import asking
from ..labels import name_in

ASK, DO = "ask", "destroy"
SHOWN = 100


@needs(Permission.CASE_READ)
def destruction(request: HttpRequest) -> HttpResponse:
    """Look through the list. Asking and carrying out is the coordinator's; agreeing is a colleague's."""
    staff, now = asking(request), timezone.localtime()
    leads = staff.may(Permission.CASE_STEER)
    does = request.POST.get("do", "") if leads else ""
    wrong = ""
    if does == ASK:
        count = ask_to_destroy(by=staff, now=now)
        return HttpResponseRedirect(f"{reverse('casework:destruction')}?gevraagd={count}")
    if does == DO:
        gone = carry_out(by=staff, now=now)
        if gone is not None:
            return HttpResponseRedirect(f"{reverse('casework:destruction')}?vernietigd={gone}")
        wrong = _("Er is nog geen goedkeuring van een collega. Vraag die eerst aan.")
    count = over_time_count(staff.counter, today=now.date())
    rows = opened_over_time(staff.counter, keys=staff.keys, today=now.date(), most=SHOWN)
    return render(
        request,
        "casework/pages/retention/destruction.html",
        {
            "rows": [{"row": row, "outcome": name_in(terms.outcomes, row.outcome)} for row in rows],
            "count": count,
            "more": count - len(rows),
            "on_list": min(count, MOST),
            "held": [
                {"row": row, "is_old": row.held_on and (now.date() - row.held_on).days > HOLD_MONTHS * 30}
                for row in held_back(staff.counter)
            ],
            "leads": leads,
            "wrong": wrong,
            "asked": request.GET.get("gevraagd", ""),
            "gone": request.GET.get("vernietigd", ""),
            "keeps": [
                {
                    "outcomes": ", ".join(name_in(terms.outcomes, code) for code in keep.outcomes),
                    "keep": keep,
                    "why": _(keep.says),
                }
                for keep in KEEPS
            ],
        },
        status=409 if wrong else 200,
    )
