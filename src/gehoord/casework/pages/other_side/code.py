# SPDX-License-Identifier: EUPL-1.2
"""Asking for the code of a letter, or for one's own code (/wederpartij/). It travels by POST only."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import CodeError
from gehoord.foundation.web.access import public
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often
from gehoord.reporting.pages.code_words import slip_in_words

from ...queries.doors import Shut, find_door
from ...queries.respondents import INVITED
from .cookie import drop, load, store
from .door import shut_page
from .door_words import shut_words


@public
def code(request: HttpRequest) -> HttpResponse:
    """Enter a code: of a letter, of one's own, or of an adviser. What opens nothing says why and what to do."""
    if request.method != "POST":
        if load(request) is not None:
            return HttpResponseRedirect(reverse("respondent:reading"))
        return render(request, "casework/pages/other_side/code.html")
    typed = request.POST.get("code", "")[:200]
    try:
        given = Code.parse(typed)
    except CodeError as error:
        return _again(request, slip_in_words(error), typed)
    if is_too_often(request, "code"):
        return error_page(request, 429)
    with fenced(lookup=given.lookup_hash):
        found = find_door(given, today=timezone.localdate())
    if found is Shut.UNKNOWN:
        return _again(request, " ".join(str(words) for words in shut_words(found)), typed)
    if isinstance(found, Shut):
        return shut_page(request, found)
    response = HttpResponseRedirect(
        reverse("respondent:invitation" if found.door == INVITED else "respondent:reading")
    )
    store(response, given)
    return response


def _again(request: HttpRequest, said: str, typed: str) -> HttpResponse:
    shown = {"errors": [("code", said)], "said": [said], "typed": typed}
    return render(request, "casework/pages/other_side/code.html", shown, status=422)


@public
def leave(request: HttpRequest) -> HttpResponse:
    """Ready: the browser forgets the code."""
    response = HttpResponseRedirect(reverse("respondent:code"))
    if request.method == "POST":
        drop(response)
    return response
