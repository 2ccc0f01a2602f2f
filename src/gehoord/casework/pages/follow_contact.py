# SPDX-License-Identifier: EUPL-1.2
"""The reporter asks the counter to take contact. Who is anonymous is not asked for a number."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.queries import open_report
from gehoord.reporting.rules import one

from ..actions.ask_contact import ask_contact
from ..terms import Identity
from .follow_door import done, follows, only_language, open_followed, other_language

LONGEST = {"phone": 40, "safe": 2_000, "text": 20_000}


@follows
def contact(request: HttpRequest, code: Code) -> HttpResponse:
    """Ask for contact, with a number and when it is safe."""
    if elsewhere := other_language(request):
        return elsewhere
    given = {name: clean(request.POST.get(name, ""))[:most] for name, most in LONGEST.items()}
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        if request.method == "POST" and not only_language(request):
            ask_contact(here.report, dek=here.dek, now=timezone.localtime(), **given)
            return done("contact")
        anonymous = here.report.identity == Identity.ANONYMOUS
        told = {} if anonymous else open_report(here.report, here.dek).answers
    if request.method != "POST":
        given |= {"phone": one(told, "phone"), "safe": one(told, "safe")}
    return render(
        request,
        "casework/pages/follow_contact.html",
        {
            **given,
            "anonymous": anonymous,
            "counter": counter_map().by_id.get(here.report.counter_id),
            "switch_form": "contact",
        },
    )
