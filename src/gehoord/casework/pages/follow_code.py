# SPDX-License-Identifier: EUPL-1.2
"""Asking for the code (/volgen/). It travels by POST only; a slip is said at once by its check character."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import CodeError, SealError
from gehoord.foundation.web.access import public
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often
from gehoord.reporting.pages import carried
from gehoord.reporting.pages.code_words import NOT_FOUND, slip_in_words
from gehoord.reporting.queries import find_by_code, read_draft

from .follow_cookie import drop, load, store
from .follow_door import DONE


@public
def code(request: HttpRequest) -> HttpResponse:
    """Enter the code. Unknown, withdrawn and destroyed look the same and take the same work."""
    if request.method != "POST":
        if load(request) is not None:
            return HttpResponseRedirect(reverse("follow:report"))
        return _show(request, gone=request.GET.get(DONE) == "weg")
    typed = request.POST.get("code", "")[:200]
    try:
        given = Code.parse(typed)
    except CodeError as error:
        return _show(request, said=slip_in_words(error), typed=typed)
    if is_too_often(request, "code"):
        return error_page(request, 429)
    is_there, not_sent = _look_up(given)
    if not is_there:
        return _show(request, said=NOT_FOUND, typed=typed, not_sent=given.text if not_sent else "")
    response = HttpResponseRedirect(reverse("follow:report"))
    store(response, given)
    return response


def _look_up(given: Code) -> tuple[bool, bool]:
    """Whether there is a report, and else whether there is one that was saved but not sent."""
    # The pair is made for codes that lead nowhere too: finding nothing takes as long as finding something.
    assert given.mailbox
    with fenced(lookup=given.lookup_hash):
        if find_by_code(given) is not None:
            return True, False
        try:
            return False, read_draft(given, today=timezone.localdate()) is not None
        except SealError:
            return False, False


def _show(
    request: HttpRequest, *, said: object = "", typed: str = "", gone: bool = False, not_sent: str = ""
) -> HttpResponse:
    errors = [("code", said)] if said and not not_sent else []
    return render(
        request,
        "casework/pages/follow_code.html",
        {
            "errors": errors,
            "said": [error for _name, error in errors],
            "typed": typed,
            "gone": NOT_FOUND if gone else "",
            "not_sent": not_sent,
        },
        status=422 if errors else 200,
    )


@public
def leave(request: HttpRequest) -> HttpResponse:
    """Ready: the browser forgets the code, also the one that the confirmation page still showed."""
    response = HttpResponseRedirect(reverse("web:home"))
    if request.method == "POST":
        drop(response)
        told = carried.load(request)
        if told and told.sent:
            carried.drop(response)
    return response
