# SPDX-License-Identifier: EUPL-1.2
"""Withdrawing: first what is destroyed and what stays, then the button. Afterwards the code opens nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.pages import carried

from ..actions.withdraw import withdraw as destroy
from ..terms import Step
from .follow_cookie import drop
from .follow_door import follows, open_followed

SURE = "stop"


@follows
def withdraw(request: HttpRequest, code: Code) -> HttpResponse:
    """Ask once, then do it."""
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        sure = request.method == "POST" and request.POST.get("do") == SURE
        if sure:
            destroy(here.report, dek=here.dek, now=timezone.localtime())
    if not sure:
        started = here.case is not None
        closed = bool(here.case and here.case.step == Step.CLOSED)
        return render(request, "casework/pages/follow_withdraw.html", {"started": started, "closed": closed})
    response = render(request, "casework/pages/follow_withdrawn.html")
    drop(response)
    told = carried.load(request)
    if told and told.sent:
        carried.drop(response)
    return response
