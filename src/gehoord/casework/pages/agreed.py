# SPDX-License-Identifier: EUPL-1.2
"""The plan, and what was agreed, told or asked; how the reporter can be reached."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.queries import open_report

from ..actions.move_case import last_line
from ..actions.record_fact import CONTACT, record_fact
from ..queries.opened import PLAN, hold, time_line
from .case_reading import case_address
from .found import asking, of_case
from .labels import SAID
from .overtaken import meanwhile

HERE = ("asked_to_stop", "came_back")
"""What concerns the whole case; what concerns one way is asked on the page of that way."""
LONGEST = 20_000


@of_case(Permission.CASE_WRITE)
def agreed(request: HttpRequest, case: UUID) -> HttpResponse:
    """Show what is kept, or keep what was given."""
    staff = asking(request)
    held = hold(case, keys=staff.keys, lock=request.method == "POST")
    plan = next((line.words.get("text", "") for line in reversed(time_line(held)) if line.name == PLAN), "")
    told = meanwhile(held, request.POST.get("seen", "")) if request.method == "POST" else ""
    if request.method == "POST" and not told:
        ticked, typed = request.POST.getlist("said"), clean(request.POST.get("plan", ""))[:LONGEST]
        record_fact(
            case,
            by=staff,
            now=timezone.localtime(),
            said={name: name in ticked for name in HERE},
            wants_help="wants_help" in request.POST,
            contact={name: clean(request.POST.get(name, ""))[:2000] for name in CONTACT},
            plan=typed if typed != plan else None,
        )
        if typed.strip() and typed != plan:
            # A plan is worth nothing until the reporter said yes to it: that is the next question.
            return HttpResponseRedirect(reverse("casework:consent_ask", args=[case, "plan"]))
        return HttpResponseRedirect(case_address(case))
    answers = open_report(held.report, held.keys.dek).answers
    again = request.POST if told else None
    contact = {name: held.facts.contact.get(name) or str(answers.get(name) or "") for name in CONTACT}
    return render(
        request,
        "casework/pages/agreed.html",
        {
            "case": case,
            "plan": again.get("plan", "") if again else plan,
            "theirs": plan if again and clean(again.get("plan", "")) != plan else "",
            "said": [Option(name, SAID[name]) for name in HERE],
            "so": again.getlist("said") if again else [name for name in HERE if name in held.facts.said],
            "facts": held.facts,
            "contact": {name: again.get(name, "") for name in CONTACT} if again else contact,
            "seen": last_line(case),
            "errors": [("", told)] if told else [],
        },
        status=409 if told else 200,
    )
